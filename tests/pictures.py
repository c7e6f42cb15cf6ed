"""Small pictures as bytes, for tests."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image, ImageCms

MAKE, ORIENTATION, EXIF_IFD, GPS_IFD, TAKEN, TAKEN_OFFSET = 0x010F, 0x0112, 0x8769, 0x8825, 0x9003, 0x9011


def a_picture(
    form: str = "JPEG",
    *,
    size: tuple[int, int] = (60, 40),
    mode: str = "RGB",
    taken: str | None = None,
    offset: str | None = None,
    orientation: int | None = None,
    **save: Any,
) -> bytes:
    """Red on the left half, blue on the right, with as much EXIF as is asked for."""
    image = Image.new(mode, size, "blue" if mode in ("RGB", "RGBA") else 200)
    if mode in ("RGB", "RGBA"):
        image.paste("red", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    if orientation is not None:
        exif[ORIENTATION] = orientation
    if taken is not None:
        exif[MAKE] = "A phone"
        exif.get_ifd(EXIF_IFD)[TAKEN] = taken
        exif.get_ifd(GPS_IFD)[1] = "N"
        if offset is not None:
            exif.get_ifd(EXIF_IFD)[TAKEN_OFFSET] = offset
    if form == "TIFF" and taken is not None:
        exif[EXIF_IFD] = exif.get_ifd(EXIF_IFD)  # Pillow leaves it out otherwise
    out = io.BytesIO()
    image.save(out, form, exif=exif, **save)
    return out.getvalue()


def srgb_profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

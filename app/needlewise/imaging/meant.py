"""What a HEIC, AVIF, JPEG XL, PNG or raw file says about how its pixels are meant, where Pillow passes over it."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image

from needlewise.imaging.boxes import CleanAperture, Nclx, StillPicture, read_still
from needlewise.imaging.colour import is_hdr, srgb_pixels
from needlewise.imaging.png_chunks import png_nclx
from needlewise.imaging.upright import FAULTS, NCLX, ORIENTATION

RAW_MEDIA_TYPE = "image/x-dcraw"
MEDIA_TYPE = "media_type"
_ORIENTATION_BEFORE = "original_orientation"
_HDR_MODES = frozenset(("RGB;16", "RGBA;16"))


def as_meant(image: Image.Image, data: bytes) -> Image.Image:
    """The picture with its code points of colour noted for `upright.in_srgb`, HDR turned into sRGB while it still has
    its ten bits, cropped to its clean aperture, and turned by Exif where no box turns it."""
    if image.format == "PNG" and (nclx := png_nclx(data)) is not None:
        image.info[NCLX] = nclx
    if image.format == "JXL" and not getattr(image, "jpeg", True):
        image.getexif()[ORIENTATION] = 1  # the decoder has turned it; a JPEG that was packed is still to be turned
    still = read_still(data) if image.format in ("HEIF", "AVIF") else None
    if still is None:
        return image
    if image.format == "HEIF":
        return _heic_as_meant(image, data, still)
    if still.nclx is not None and not still.has_profile:
        image.info[NCLX] = still.nclx
    return image if still.aperture is None else _clean(image, still.aperture)


def _heic_as_meant(image: Image.Image, data: bytes, still: StillPicture) -> Image.Image:
    """libheif crops by itself, and turns by boxes alone."""
    turned = image.info.get(_ORIENTATION_BEFORE)
    nclx = None if still.has_profile else still.nclx
    if nclx is not None and is_hdr(nclx):
        image = _from_hdr(image, data, nclx)
    elif nclx is not None:
        image.info[NCLX] = nclx
    if turned and not still.is_turned:
        image.getexif()[ORIENTATION] = turned
    return image


def _from_hdr(image: Image.Image, data: bytes, nclx: Nclx) -> Image.Image:
    from pillow_heif import open_heif

    deep = open_heif(io.BytesIO(data), convert_hdr_to_8bit=False)
    if deep.mode not in _HDR_MODES:
        image.info[NCLX] = nclx
        return image
    import numpy as np

    return like(image, Image.fromarray(srgb_pixels(np.asarray(deep)[..., :3], nclx)))


def _clean(image: Image.Image, part: CleanAperture) -> Image.Image:
    """Edges are rounded to whole pixels (ISO/IEC 14496-12, 12.1.4)."""
    left = round((image.width - part.width) / 2 + part.across)
    top = round((image.height - part.height) / 2 + part.down)
    right, bottom = left + round(part.width), top + round(part.height)
    if not (0 <= left < right <= image.width and 0 <= top < bottom <= image.height):
        raise ValueError("the clean aperture lies outside the picture")
    return like(image, image.crop((left, top, right, bottom)))


def keep_from_raw(image: Image.Image, data: bytes) -> None:
    """The picture inside a raw file stands as the file's first directory says, and is the raw file to the person."""
    image.info[MEDIA_TYPE] = RAW_MEDIA_TYPE
    try:
        with Image.open(io.BytesIO(data), formats=("TIFF",)) as outer:
            turned = outer.getexif().get(ORIENTATION)
    except FAULTS:
        return
    exif = image.getexif()
    if turned is not None and exif.get(ORIENTATION, 1) == 1:
        exif[ORIENTATION] = turned


def like(image: Image.Image, pixels: Image.Image) -> Image.Image:
    """`pixels` with the form and the data of `image`."""
    made: Any = pixels
    made.format = image.format
    made.info = dict(image.info)
    return pixels

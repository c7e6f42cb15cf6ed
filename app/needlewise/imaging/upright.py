"""A picture as it is meant to be seen: upright, in the colours of a screen, without what is see-through."""

from __future__ import annotations

import io
import struct
import zlib
from functools import lru_cache

from PIL import Image, ImageCms

FAULTS = (
    *(ArithmeticError, AttributeError, EOFError, LookupError, MemoryError, OSError, RuntimeError),
    *(SyntaxError, TypeError, ValueError, struct.error, zlib.error),
)
"""What Pillow and the libraries under it raise for bytes that are no sound picture, as thousands of them showed."""
ORIENTATION = 0x0112
NCLX = "nclx"
"""Where a picture's `info` has its code points of colour, noted when it is opened; a colour profile goes before."""
_TRANSPOSE = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_LIES_DOWN = frozenset((5, 6, 7, 8))
_PROFILED_MODES = frozenset(("RGB", "RGBA", "CMYK", "L"))
_DEEP_MODES = frozenset(("I", "F", "I;16", "I;16L", "I;16B", "I;16N"))
_DEEP_WHITE = 65535
_PAPER = (255, 255, 255)


def orientation(image: Image.Image) -> int:
    """1 to 8 as Exif counts them; 1, upright, where the picture does not say or cannot be understood."""
    try:
        said = image.getexif().get(ORIENTATION, 1)
    except FAULTS:
        return 1
    return said if said in _TRANSPOSE else 1


def upright_size(size: tuple[int, int], turned: int) -> tuple[int, int]:
    return (size[1], size[0]) if turned in _LIES_DOWN else size


def upright(image: Image.Image, turned: int | None = None) -> Image.Image:
    """`turned` is its `orientation` where that was read before; copies at another size may not know it any more."""
    method = _TRANSPOSE.get(orientation(image) if turned is None else turned)
    return image if method is None else image.transpose(method)


def as_rgb(image: Image.Image) -> Image.Image:
    """Eight bits a channel in sRGB, on white where the picture is see-through, with nothing beside its pixels. It may
    be the very image, whose metadata is gone then: a second copy of a large one would cost too much."""
    if image.mode in _DEEP_MODES:
        image = _eight_bits(image)
    if image.has_transparency_data:
        rgba = as_rgba(image)
        rgb = Image.new("RGB", image.size, _PAPER)
        rgb.paste(rgba, mask=rgba.getchannel("A"))
    else:
        rgb = in_srgb(image)
        rgb = rgb if rgb.mode == "RGB" else rgb.convert("RGB")
    rgb.info = {}
    return rgb


def as_rgba(image: Image.Image) -> Image.Image:
    """As `as_rgb`, with what is see-through left so."""
    rgba = in_srgb(image.convert("RGBA"))
    rgba.info = {}
    return rgba


def in_srgb(image: Image.Image) -> Image.Image:
    """Colours as they look, for a picture that names its colour space; unchanged where that cannot be read."""
    profile, nclx = image.info.get("icc_profile"), image.info.get(NCLX)
    if nclx is not None and not profile and image.mode in ("RGB", "RGBA"):
        from needlewise.imaging.colour import srgb_image

        return srgb_image(image, nclx)
    if not profile or image.mode not in _PROFILED_MODES:
        return image
    try:
        transform = _to_srgb(profile, image.mode)
        return image if transform is None else ImageCms.applyTransform(image, transform) or image
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return image


@lru_cache(maxsize=8)
def _to_srgb(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """None where the profile is sRGB itself, as most cameras' is. To make one takes longer than to use it."""
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    if mode in ("RGB", "RGBA") and ImageCms.getProfileDescription(source).strip().startswith("sRGB"):
        return None
    wanted = "RGBA" if mode == "RGBA" else "RGB"
    return ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), mode, wanted)


def _eight_bits(image: Image.Image) -> Image.Image:
    """Grey of 16 bits, or of numbers of which the largest is white."""
    wide = image.convert("F")
    white = _DEEP_WHITE if image.mode.startswith("I;16") else max(float(wide.getextrema()[1]), 1e-9)  # type: ignore[arg-type]
    return wide.point(lambda value: value * (255 / white)).convert("L")

"""Opening pictures with care: what they are, when they were taken, and no more memory than was agreed to."""

from __future__ import annotations

import io
import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import cache
from threading import Lock

from PIL import Image, UnidentifiedImageError
from PIL.TiffImagePlugin import TiffImageFile

from needlewise.errors import InputError
from needlewise.imaging.dates import RecordedDate, recorded_dates
from needlewise.imaging.jxl import is_jxl, jxl_size
from needlewise.imaging.look import PLAIN, Look, with_look
from needlewise.imaging.meant import MEDIA_TYPE, RAW_MEDIA_TYPE, as_meant, keep_from_raw
from needlewise.imaging.raw import NoFullPicture, full_picture
from needlewise.imaging.upright import FAULTS, as_rgb, as_rgba, upright
from needlewise.imaging.whole import (
    is_whole_heif,
    is_whole_png,
    is_whole_tiff,
    is_whole_webp,
    lacks_end_mark,
    with_end_mark,
)
from needlewise.messages import message

MOST_PIXELS = 200_000_000
"""A picture of more is refused before its pixels are read; the largest phone cameras give as many."""
_MOST_PIXELS_AT_ONCE = 100_000_000
"""Reading WebP takes 15 bytes a pixel, JPEG XL as many, twice what any other kind takes. With these limits,
and one large picture at a time, reading takes at most 2 GB; a JPEG that is only read for its preview, 0.6 GB."""
_LARGE_PIXELS = 60_000_000
_START_OF_JPEG, _START_OF_SCAN = b"\xff\xd8", b"\xff\xda"
_MOST_SCANNED_PIXELS = 2_500_000_000
"""A progressive JPEG goes over all its pixels again with each scan: ten are usual, and so many pixels take about
five seconds. Thousands of empty scans fit in a small file and would take minutes."""
_reading_a_large_one = Lock()
_BLOCK_BYTES = 64 * 2**20
"""In blocks of Pillow's usual 16 MB the C library keeps what a large picture took; larger ones go back at once."""
Image.core.set_block_size(_BLOCK_BYTES)  # type: ignore[attr-defined]
Image.MAX_IMAGE_PIXELS = None  # ours is the only cap, so that no warning comes before it
warnings.filterwarnings("ignore", module=r"PIL\.")  # odd metadata of a sound picture is nobody's concern
logging.getLogger("PIL").setLevel(logging.CRITICAL)

_MEDIA_TYPES = {
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",  # a JPEG with more pictures behind the first, as some phones write
    "PNG": "image/png",
    "WEBP": "image/webp",
    "TIFF": "image/tiff",
    "AVIF": "image/avif",
    "HEIF": "image/heic",
    "JXL": "image/jxl",
}
_JPEGS = frozenset(("JPEG", "MPO"))
_OPENED_AS = ("JPEG", "PNG", "WEBP", "TIFF", "AVIF")
_BY_PLUGIN = frozenset(("HEIF", "JXL"))
_HEIF_BRANDS = frozenset((b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"heim", b"heis"))
_AVIF_BRANDS = frozenset((b"avif", b"avis"))
_MOST_BRANDS = 32
_JPEG_QUALITY = 95


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFacts:
    """`width` and `height` are those of the picture held upright. `dates` are all that it says of when it was taken,
    most trusted first."""

    media_type: str
    width: int
    height: int
    dates: tuple[RecordedDate, ...] = ()


def inspect(data: bytes, file: str) -> PictureFacts:
    """Reads every pixel once, so that a picture cut short is found. Raises InputError, which names `file`."""
    with opened(data, file) as image:
        dates = dates_of(image, data)
        image.load()
        return facts_of(image, upright(image).size, dates)


def facts_of(image: Image.Image, size: tuple[int, int], dates: tuple[RecordedDate, ...]) -> PictureFacts:
    """`size` is that of the upright picture; `dates` as `dates_of` gives them."""
    media_type = image.info.get(MEDIA_TYPE) or _MEDIA_TYPES[image.format or ""]
    return PictureFacts(media_type=media_type, width=size[0], height=size[1], dates=dates)


def dates_of(image: Image.Image, data: bytes) -> tuple[RecordedDate, ...]:
    """To be asked before the pixels are read, which ends a TIFF. Those of a raw file stand in its first directory."""
    if image.info.get(MEDIA_TYPE) != RAW_MEDIA_TYPE:
        return tuple(recorded_dates(image, data))
    try:
        with Image.open(io.BytesIO(data), formats=("TIFF",)) as outer:
            return tuple(recorded_dates(outer, data))
    except FAULTS:
        return ()


def upright_copy(data: bytes, file: str, look: Look | None = None) -> tuple[bytes, str]:
    """The picture upright and with its look, in sRGB, with no data beside its pixels, and the ending for its name:
    PNG for pictures that have see-through parts or came as PNG, else JPEG. Raises InputError, which names `file`."""
    with opened(data, file) as image:
        image.load()
        is_png = image.format == "PNG" or image.has_transparency_data
        is_see_through = image.has_transparency_data
        bare = with_look((as_rgba if is_see_through else as_rgb)(upright(image)), look or PLAIN)
    out = io.BytesIO()
    if is_png:
        bare.save(out, "PNG", optimize=True)
    else:
        bare.save(out, "JPEG", quality=_JPEG_QUALITY, subsampling=0)
    return out.getvalue(), ".png" if is_png else ".jpg"


@contextmanager
def opened(data: bytes, file: str) -> Iterator[Image.Image]:
    """The picture as it is meant, whole, its pixels not yet read where that can wait. What goes wrong inside is
    raised as InputError, which names `file`."""
    try:
        with _opened(data, file) as image:
            yield image
    except UnidentifiedImageError as error:
        raise InputError(message("picture-unknown", file=file)) from error
    except NoFullPicture as error:
        raise InputError(message("picture-raw", file=file)) from error
    except FAULTS as error:
        raise InputError(message("picture-damaged", file=file)) from error


@contextmanager
def _opened(data: bytes, file: str) -> Iterator[Image.Image]:
    inside = full_picture(data)
    source = _closed(data if inside is None else inside, file)
    form = "JXL" if is_jxl(source) else _heif_form(source)
    if form in _BY_PLUGIN and not _is_installed(form):
        raise InputError(message(f"picture-{form.lower()}", file=file))
    if form == "JXL":
        _refuse_too_large_jxl(source, file)
    elif (form and not is_whole_heif(source)) or (source[8:12] == b"WEBP" and not is_whole_webp(source)):
        raise InputError(message("picture-cut-short", file=file))
    with Image.open(io.BytesIO(source), formats=(form,) if form else _OPENED_AS) as image:
        _refuse_too_large(image, source, file)
        if not _is_whole(image, source):
            raise InputError(message("picture-cut-short", file=file))
        with _reading_a_large_one if image.width * image.height > _LARGE_PIXELS else nullcontext():
            meant = as_meant(image, source)
            if inside is not None:
                keep_from_raw(meant, data)
            yield meant


def _refuse_too_large_jxl(source: bytes, file: str) -> None:
    """Its decoder reads all pixels as soon as it is asked for the size."""
    size = jxl_size(source)
    if size is not None and size[0] * size[1] > _MOST_PIXELS_AT_ONCE:
        raise InputError(message("picture-too-many-pixels", file=file, most_mp=_MOST_PIXELS_AT_ONCE // 10**6))


def _refuse_too_large(image: Image.Image, source: bytes, file: str) -> None:
    pixels = image.width * image.height
    most = _MOST_PIXELS_AT_ONCE if image.format == "WEBP" else MOST_PIXELS
    if pixels > most:
        raise InputError(message("picture-too-many-pixels", file=file, most_mp=most // 10**6))
    if image.format in _JPEGS and pixels * source.count(_START_OF_SCAN) > _MOST_SCANNED_PIXELS:
        raise InputError(message("picture-damaged", file=file))


def _is_whole(image: Image.Image, source: bytes) -> bool:
    """For those kinds in which it is seen only once they are open."""
    if isinstance(image, TiffImageFile):
        return is_whole_tiff(source, image)
    return image.format != "PNG" or is_whole_png(source)


def _closed(data: bytes, file: str) -> bytes:
    """A JPEG with its end mark; every other kind as it is."""
    if not data.startswith(_START_OF_JPEG) or not lacks_end_mark(data):
        return data
    closed = with_end_mark(data)
    if closed is None:
        raise InputError(message("picture-cut-short", file=file))
    return closed


def _heif_form(data: bytes) -> str | None:
    """HEIC and AVIF are both HEIF files, and the list of brands that one opens with says which it is."""
    if data[4:8] != b"ftyp":
        return None
    end = min(int.from_bytes(data[:4]), 16 + 4 * _MOST_BRANDS)
    brands = {data[8:12], *(data[at : at + 4] for at in range(16, end, 4))}
    if brands & _AVIF_BRANDS:
        return "AVIF"
    return "HEIF" if brands & _HEIF_BRANDS else None


@cache
def _is_installed(form: str) -> bool:
    try:
        if form == "HEIF":
            from pillow_heif import register_heif_opener

            register_heif_opener()
        else:
            import pillow_jxl  # noqa: F401 - registers itself
    except ImportError:
        return False
    return True

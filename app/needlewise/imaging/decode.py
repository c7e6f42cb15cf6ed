"""Opening pictures with care: what they are, when they were taken, and no more memory than was agreed to."""

from __future__ import annotations

import io
import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from threading import Lock

from PIL import Image, UnidentifiedImageError

from needlewise.errors import InputError
from needlewise.imaging.look import PLAIN, Look, with_look
from needlewise.imaging.upright import FAULTS, as_rgb, as_rgba, upright
from needlewise.messages import message

MOST_PIXELS = 200_000_000
"""A picture of more is refused before its pixels are read; the largest phone cameras give as many."""
_MOST_WEBP_PIXELS = 100_000_000
"""Reading WebP takes 15 bytes a pixel, twice what any other kind takes, and no camera writes it. With these limits,
and one large picture at a time, reading takes at most 2 GB; a JPEG that is only read for its preview, 0.6 GB."""
_LARGE_PIXELS = 60_000_000
_START_OF_SCAN = b"\xff\xda"
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
}
_JPEGS = frozenset(("JPEG", "MPO"))
_OPENED_AS = ("JPEG", "PNG", "WEBP", "TIFF", "AVIF")
_HEIF_BRANDS = frozenset((b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"heim", b"heis"))
_AVIF_BRANDS = frozenset((b"avif", b"avis"))
_MOST_BRANDS = 32
_EXIF_IFD, _TAKEN, _TAKEN_OFFSET = 0x8769, 0x9003, 0x9011
_FIRST_EXIF_YEAR = 1995
"""Exif 1.0 is of October 1995: a camera that says an earlier year has a clock that nobody set."""
_JPEG_QUALITY = 95


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFacts:
    """`width` and `height` are those of the picture held upright. `taken` is the camera's wall time, and
    `utc_offset_min` its offset; None where the picture does not say."""

    media_type: str
    width: int
    height: int
    taken: datetime | None = None
    utc_offset_min: int | None = None


def inspect(data: bytes, file: str) -> PictureFacts:
    """Reads every pixel once, so that a picture cut short is found. Raises InputError, which names `file`."""
    with opened(data, file) as image:
        when = taken(image)
        image.load()
        return facts_of(image, upright(image).size, when)


def facts_of(image: Image.Image, size: tuple[int, int], when: tuple[datetime | None, int | None]) -> PictureFacts:
    """`size` is that of the upright picture; `when` as `taken` gives it."""
    return PictureFacts(
        media_type=_MEDIA_TYPES[image.format or ""],
        width=size[0],
        height=size[1],
        taken=when[0],
        utc_offset_min=when[1],
    )


def taken(image: Image.Image) -> tuple[datetime | None, int | None]:
    """The camera's wall time and its offset in minutes. To be asked before the pixels are read, which ends a TIFF."""
    try:
        said = image.getexif().get_ifd(_EXIF_IFD)
        wall = datetime.strptime(str(said[_TAKEN]).strip("\0 "), "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007
    except FAULTS:
        return None, None
    if wall.year < _FIRST_EXIF_YEAR:
        return None, None
    return wall, _offset_min(str(said.get(_TAKEN_OFFSET, "")).strip("\0 "))


def _offset_min(text: str) -> int | None:
    try:
        offset = datetime.strptime(text, "%z").utcoffset()
    except ValueError:
        return None
    return None if offset is None else offset // timedelta(minutes=1)


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
    """The picture, its pixels not yet read. What goes wrong inside is raised as InputError, which names `file`."""
    is_heif = _is_heif(data)
    if is_heif and not _heif_is_installed():
        raise InputError(message("picture-heic", file=file))
    try:
        with Image.open(io.BytesIO(data), formats=("HEIF",) if is_heif else _OPENED_AS) as image:
            pixels = image.width * image.height
            most = _MOST_WEBP_PIXELS if image.format == "WEBP" else MOST_PIXELS
            if pixels > most:
                raise InputError(message("picture-too-many-pixels", file=file, most_mp=most // 10**6))
            if image.format in _JPEGS and pixels * data.count(_START_OF_SCAN) > _MOST_SCANNED_PIXELS:
                raise InputError(message("picture-damaged", file=file))
            with _reading_a_large_one if pixels > _LARGE_PIXELS else nullcontext():
                yield image
    except UnidentifiedImageError as error:
        raise InputError(message("picture-unknown", file=file)) from error
    except FAULTS as error:
        raise InputError(message("picture-damaged", file=file)) from error


def _is_heif(data: bytes) -> bool:
    """HEIC and AVIF are both HEIF files, and the list of brands that one opens with says which it is."""
    if data[4:8] != b"ftyp":
        return False
    end = min(int.from_bytes(data[:4]), 16 + 4 * _MOST_BRANDS)
    brands = {data[8:12], *(data[at : at + 4] for at in range(16, end, 4))}
    return bool(brands & _HEIF_BRANDS) and not brands & _AVIF_BRANDS


@cache
def _heif_is_installed() -> bool:
    try:
        from pillow_heif import register_heif_opener
    except ImportError:
        return False
    register_heif_opener()
    return True

"""When a picture says that it was taken, in each place and spelling in which cameras and programs write it.

The order of places is that of trust: Exif, the satellites' clock in it, XMP, IPTC, PNG. The spellings are those that
ExifTool reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

from PIL import Image, IptcImagePlugin
from PIL.ImageFile import ImageFile

from needlewise.domain.photos import DateEvidence
from needlewise.imaging.png_chunks import png_chunks
from needlewise.imaging.upright import FAULTS


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedDate:
    """`wall` as the camera's clock showed it. `utc_offset_min` is None where none stands beside it. `is_utc` says
    that the place knows UTC alone, so that the person's own wall time is another."""

    wall: datetime
    evidence: DateEvidence
    utc_offset_min: int | None = None
    is_utc: bool = False


_EXIF_IFD, _GPS_IFD = 0x8769, 0x8825
_EXIF_DATES = ((0x9003, 0x9011), (0x9004, 0x9012), (0x0132, 0x9010))
"""Taken, digitised, changed: each date with the tag of its offset."""
_GPS_DAY, _GPS_TIME = 29, 7
_IPTC_DATES = (((2, 55), (2, 60)), ((2, 62), (2, 63)))
"""Created and digitised: each day with its time (IPTC-IIM 4.2, chapter 6)."""
_XMP_NAMES = ("exif:DateTimeOriginal", "photoshop:DateCreated", "xmp:CreateDate", "exif:DateTimeDigitized")
_PNG_WORDS = (b"creation time", b"date:create", b"create-date")
_FIRST_YEAR = 1995
"""Exif 1.0 is of October 1995: a camera that says an earlier year has a clock that nobody set."""
_UNSET_CLOCKS = frozenset((date(2000, 1, 1),))
"""The day at which many cameras begin to count when their battery was out."""
_SPELLING = re.compile(
    r"(\d{4})[-:/. ]?(\d\d)[-:/. ]?(\d\d)"
    r"(?:[T ,]+(\d\d)[:.]?(\d\d)(?:[:.]?(\d\d)(?:[.,]\d+)?)?\s*([AaPp][Mm])?)?"
    r"\s*(Z|[+-]\d\d:?\d\d)?\s*$"
)
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)$")


def recorded_dates(image: Image.Image, data: bytes) -> Iterator[RecordedDate]:
    """All that can be understood, most trusted first, those of unset clocks among them. To be asked before the
    pixels are read, which ends a TIFF. `data` is the file of `image`."""
    for read in (_exif, _gps, _xmp, _iptc, _png):
        try:
            yield from read(image, data)
        except FAULTS:
            continue


def is_unset_clock(wall: datetime) -> bool:
    """True for days that a camera names whose clock nobody set: before 1995, and the first of January 2000."""
    return wall.year < _FIRST_YEAR or wall.date() in _UNSET_CLOCKS


def read_spelling(text: str, offset: str = "") -> tuple[datetime, int | None] | None:
    """Wall time and offset in minutes of what stands in one field; `offset` is another field's, for where the text
    itself has none. None for no date; a day alone is its noon."""
    found = _SPELLING.match(text.strip("\0 "))
    if found is None:
        return None
    year, month, day, hour, minute, second, half, zone = found.groups()
    hours = 12 if hour is None else int(hour)
    if half is not None:
        hours = hours % 12 + (12 if half.lower() == "pm" else 0)
    try:
        on = date(int(year), int(month), int(day))
        wall = datetime.combine(on, time(hours, int(minute or 0), min(int(second or 0), 59)))
    except ValueError:
        return None
    return wall, read_offset(zone or offset.strip("\0 "))


def read_offset(text: str) -> int | None:
    if text in ("Z", "z"):
        return 0
    found = _OFFSET.match(text)
    if found is None:
        return None
    minutes = int(found[2]) * 60 + int(found[3])
    return -minutes if found[1] == "-" else minutes


def _dated(evidence: DateEvidence, text: object, offset: object = "") -> Iterator[RecordedDate]:
    found = read_spelling(_plain(text), _plain(offset))
    if found is not None:
        yield RecordedDate(wall=found[0], utc_offset_min=found[1], evidence=evidence)


def _plain(value: object) -> str:
    if isinstance(value, tuple | list):
        value = value[0] if value else ""
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)


def _exif(image: Image.Image, _data: bytes) -> Iterator[RecordedDate]:
    outer = image.getexif()
    tags: dict[int, Any] = {**outer, **outer.get_ifd(_EXIF_IFD)}
    for taken, offset in _EXIF_DATES:
        if taken in tags:
            yield from _dated(DateEvidence.EXIF, tags[taken], tags.get(offset, ""))


def _gps(image: Image.Image, _data: bytes) -> Iterator[RecordedDate]:
    tags = image.getexif().get_ifd(_GPS_IFD)
    if _GPS_DAY in tags and _GPS_TIME in tags:
        hours, minutes, seconds = (float(part) for part in tags[_GPS_TIME])
        midnight = datetime.strptime(_plain(tags[_GPS_DAY]).strip("\0 ").replace("-", ":"), "%Y:%m:%d")  # noqa: DTZ007
        passed = timedelta(hours=hours, minutes=minutes, seconds=int(seconds))
        yield RecordedDate(wall=midnight + passed, evidence=DateEvidence.GPS, is_utc=True)


def _xmp(image: Image.Image, _data: bytes) -> Iterator[RecordedDate]:
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or image.getexif().get(700) or b""
    text = packet if isinstance(packet, str) else bytes(packet).decode("utf-8", "replace")
    for name in _XMP_NAMES:
        found = re.search(rf"\b{name}\s*(?:=\s*[\"']|>)\s*([^\"'<]+)", text)
        if found is not None:
            yield from _dated(DateEvidence.XMP, found[1])


def _iptc(image: Image.Image, _data: bytes) -> Iterator[RecordedDate]:
    if not isinstance(image, ImageFile):
        return
    said: Mapping[Any, Any] = IptcImagePlugin.getiptcinfo(image) or {}
    for day, hour in _IPTC_DATES:
        if day in said:
            yield from _dated(DateEvidence.IPTC, f"{_plain(said[day])} {_plain(said.get(hour, b''))}".strip())


def _png(image: Image.Image, data: bytes) -> Iterator[RecordedDate]:
    """Words that a program wrote, then the time at which the picture was last changed, which is in UTC."""
    if image.format != "PNG":
        return
    changed = None
    for kind, body in png_chunks(data):
        if kind in (b"tEXt", b"iTXt") and body.partition(b"\0")[0].lower() in _PNG_WORDS:
            yield from _worded(body.rpartition(b"\0")[2].decode("utf-8", "replace"))
        elif kind == b"tIME" and len(body) == 7:
            on = date(int.from_bytes(body[:2]), body[2], body[3])
            changed = datetime.combine(on, time(body[4], body[5], min(body[6], 59)))
    if changed is not None:
        yield RecordedDate(wall=changed, evidence=DateEvidence.PNG, is_utc=True)


def _worded(text: str) -> Iterator[RecordedDate]:
    """As any program spells a date, or as letters have it ("2 Jan 2026 10:11:12 +0100"), which the PNG
    specification recommends."""
    found = list(_dated(DateEvidence.PNG, text))
    if not found:
        letters = parsedate_to_datetime(text)
        offset = letters.utcoffset()
        minutes = None if offset is None else offset // timedelta(minutes=1)
        found = [RecordedDate(wall=letters.replace(tzinfo=None), utc_offset_min=minutes, evidence=DateEvidence.PNG)]
    yield from found

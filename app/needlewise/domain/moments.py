"""When something happened: local wall time and UTC offset, both kept as they were recorded."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache

EARLIEST = date(1970, 1, 1)
LATEST = date(2100, 12, 31)
_OFFSET_MIN_RANGE = (-12 * 60, 14 * 60)
_SHAPE = re.compile(r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d(?:\.\d{1,6})?)?([Zz]|[+-]\d\d:\d\d)", re.ASCII)
_DAY_SHAPE = re.compile(r"\d{4}-\d\d-\d\d")


class InvalidMoment(ValueError):
    """The text is no date, or no date and time with an offset, or lies outside 1970 to 2100.

    `reason` is one of "shape", "range", "offset"; a message id is made of it where it is shown.
    """

    def __init__(self, reason: str, text: str) -> None:
        super().__init__(f"{reason}: {text}")
        self.reason = reason
        self.text = text


@dataclass(frozen=True, slots=True)
class Moment:
    """A local wall time with its UTC offset in minutes.

    Two moments are equal when wall time and offset are. `written` is RFC 3339 with seconds: the text that was read,
    with seconds put in where it had none, so that an export gives back the fraction and the offset it was given.
    """

    wall: datetime
    utc_offset_min: int
    written: str = field(compare=False)

    @staticmethod
    def parse(text: str) -> Moment:
        """Reads `2026-03-01T20:15:00+01:00`, seconds optional, a space or a small letter as good as `T`. Raises
        InvalidMoment."""
        found = _SHAPE.fullmatch(text)
        if found is None:
            raise InvalidMoment("shape", text)
        try:
            aware = datetime.fromisoformat(text.upper())
        except ValueError as error:
            raise InvalidMoment("shape", text) from error
        offset = aware.utcoffset()
        minutes = 0 if offset is None else int(offset.total_seconds() // 60)
        if not _OFFSET_MIN_RANGE[0] <= minutes <= _OFFSET_MIN_RANGE[1]:
            raise InvalidMoment("offset", text)
        if not EARLIEST <= aware.date() <= LATEST:
            raise InvalidMoment("range", text)
        day, minute, seconds, offset_text = found.groups()
        return Moment(aware.replace(tzinfo=None), minutes, f"{day}T{minute}{seconds or ':00'}{offset_text.upper()}")

    @staticmethod
    def at(wall: datetime, utc_offset_min: int) -> Moment:
        """Raises InvalidMoment when the wall time or the offset lies outside what a diary may hold."""
        if wall.tzinfo is not None or wall.fold:
            wall = wall.replace(tzinfo=None, fold=0)
        written = f"{wall.isoformat()}{_offset_text(utc_offset_min)}"
        if not _OFFSET_MIN_RANGE[0] <= utc_offset_min <= _OFFSET_MIN_RANGE[1]:
            raise InvalidMoment("offset", written)
        if not EARLIEST <= wall.date() <= LATEST:
            raise InvalidMoment("range", written)
        return Moment(wall, utc_offset_min, written)

    @staticmethod
    def of(aware: datetime) -> Moment:
        """From an aware datetime, to the minute."""
        offset = aware.utcoffset()
        if offset is None:
            raise InvalidMoment("offset", aware.isoformat())
        return Moment.at(aware.replace(tzinfo=None, second=0, microsecond=0), int(offset.total_seconds() // 60))

    @property
    def day(self) -> date:
        """The person's local day."""
        return self.wall.date()

    @property
    def utc(self) -> datetime:
        """Naive UTC, for ordering and for hours between moments."""
        return self.wall - timedelta(minutes=self.utc_offset_min)

    def hours_since(self, earlier: Moment) -> float:
        """Elapsed hours, true across clock changes and journeys."""
        return (self.utc - earlier.utc).total_seconds() / 3600


@cache
def _offset_text(utc_offset_min: int) -> str:
    hours, minutes = divmod(abs(utc_offset_min), 60)
    return f"{'-' if utc_offset_min < 0 else '+'}{hours:02}:{minutes:02}"


def parse_day(text: str) -> date:
    """Reads `2026-03-01`. Raises InvalidMoment."""
    if not _DAY_SHAPE.fullmatch(text):
        raise InvalidMoment("shape", text)
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise InvalidMoment("shape", text) from error
    if not EARLIEST <= day <= LATEST:
        raise InvalidMoment("range", text)
    return day

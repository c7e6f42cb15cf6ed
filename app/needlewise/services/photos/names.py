"""Dates in file names, as phones, messengers and people write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

_NOON_H = 12
_DAY = r"(?P<year>(?:19|20)\d\d)(?P<sep>[-_.]?)(?P<month>0[1-9]|1[0-2])(?P=sep)(?P<day>0[1-9]|[12]\d|3[01])"
_TIME = r"(?P<hour>[01]?\d|2[0-3])(?P<between>[-_.:h ]?)(?P<minute>[0-5]\d)(?:(?P=between)(?P<second>[0-5]\d))?"
_HALF = r"(?:\s*(?P<half>[AaPp])\.?[Mm]\b)?"
_GAP = r"(?:[-_ T.]{1,3}|,\s*| (?:at|um|a las) )"
_SHAPES = (
    re.compile(rf"(?<!\d){_DAY}{_GAP}{_TIME}(?:[-_.]?\d{{3}}(?!\d))?(?!\d){_HALF}"),
    re.compile(rf"(?<!\d){_DAY}(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<second>[0-5]\d)(?!\d)"),
    re.compile(rf"(?<!\d){_DAY}(?!\d)"),
    re.compile(r"(?<!\d)(?P<day>0?[1-9]|[12]\d|3[01])\.(?P<month>0?[1-9]|1[0-2])\.(?P<year>(?:19|20)\d\d)(?!\d)"),
)
"""A day and a time; both in one row of digits; a day alone; a day as much of Europe writes it, where the dots say
that the day stands first."""
_IN_UTC = re.compile(r"^PXL_", re.IGNORECASE)
"""Google's camera names its pictures in UTC, others in the phone's own time."""
_SINCE_1970_MS = re.compile(r"(?<!\d)(?P<ms>1[0-9]{12})(?!\d)")
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - naive UTC, as RecordedDate


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDate:
    """`wall` is noon where the name has a day alone; `is_utc` says that it is no local time."""

    wall: datetime
    is_utc: bool = False


def dates_in_name(name: str) -> Iterator[NamedDate]:
    """`name` is a file's name without its folder; the surest reading first."""
    for shape in _SHAPES:
        for found in shape.finditer(name):
            wall = _wall(found.groupdict())
            if wall is not None:
                yield NamedDate(wall=wall, is_utc=bool(_IN_UTC.match(name)))
    for found in _SINCE_1970_MS.finditer(name):
        yield NamedDate(wall=_EPOCH + timedelta(seconds=int(found["ms"]) // 1000), is_utc=True)


def _wall(parts: dict[str, str | None]) -> datetime | None:
    year, month, day = (int(parts[name] or 0) for name in ("year", "month", "day"))
    try:
        on = date(year, month, day)
    except ValueError:
        return None
    if parts.get("hour") is None:
        return datetime(on.year, on.month, on.day, _NOON_H)  # noqa: DTZ001
    hour, half = int(parts["hour"] or 0), (parts.get("half") or "").lower()
    if half and not 1 <= hour <= _NOON_H:
        return None
    if half:
        hour = hour % _NOON_H + (_NOON_H if half == "p" else 0)
    return datetime(on.year, on.month, on.day, hour, int(parts["minute"] or 0), int(parts.get("second") or 0))  # noqa: DTZ001

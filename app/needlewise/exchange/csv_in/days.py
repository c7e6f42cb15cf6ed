"""Days and times as other programs write them. Nothing is guessed: 3/4/2026 waits for someone who knows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from enum import StrEnum
from functools import lru_cache

from needlewise.domain.moments import InvalidMoment


class DayOrder(StrEnum):
    """How days written with slashes or hyphens are read; those with dots are day first, those with the year in
    front are year, month, day."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_PACKED = re.compile(r"(\d{4})(\d\d)(\d\d)(?!\d)")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d\d)(?!\d)")
_SLASHED = re.compile(r"(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d\d)(?!\d)")
_NAMED_DAY_FIRST = re.compile(r"(\d{1,2})\.?[ -]([^\W\d_]{3,9})\.?,?[ -](\d{4}|\d\d)(?!\d)")
_NAMED_MONTH_FIRST = re.compile(r"([^\W\d_]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)")
_WEEKDAY = re.compile(r"[^\W\d_]{2,10}\.?,? +(?=\d|[^\W\d_]{3,9}\.? \d)")
_TIME = re.compile(r"(\d{1,2})[:.h](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?", re.IGNORECASE)
_ZONE = re.compile(r"\s*(Z|[+-]\d\d:?\d\d)", re.IGNORECASE)
_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan", "feb", "mar mär mrz", "apr", "may mai", "jun", "jul", "aug", "sep", "oct okt", "nov", "dec dez"), 1
    )
    for name in names.split()
}
_CENTURY_TURNS = 70
_REPEATED = 2048
"""How many texts are kept at hand while a file is read: its days and times recur."""


def orders_of(texts: Iterable[str]) -> tuple[DayOrder, ...]:
    """The orders that all these days can be read in: both where nobody can know, none where they contradict each
    other. Day first where it makes no difference, because none is written with slashes or hyphens."""
    found = [m for text in texts if (m := _SLASHED.match(_without_weekday(text))) is not None]
    if not found:
        return (DayOrder.DAY_FIRST,)
    possible = []
    if all(int(match[3]) <= 12 for match in found):
        possible.append(DayOrder.DAY_FIRST)
    if all(int(match[1]) <= 12 for match in found):
        possible.append(DayOrder.MONTH_FIRST)
    return tuple(possible)


def is_day(text: str) -> bool:
    """Whether a text begins with a day, in whatever order."""
    return any(_day(text.strip(), order) is not None for order in DayOrder)


def read_wall(text: str, time_text: str, usual: time, order: DayOrder | None) -> datetime:
    """A day with its time, which stands behind it or in a cell of its own; without one it is at the `usual` time.
    Naive, and aware where an offset is written.

    Raises InvalidMoment; its reason is "shape" for what is no day, "clock" for what is no time.
    """
    found = _day(text.strip(), order)
    if found is None:
        raise InvalidMoment("shape", text)
    day, rest = found
    said = rest.strip(" \tT,") or time_text.strip()
    if not said:
        return datetime.combine(day, usual)
    read = _clock(said)
    if read is None:
        raise InvalidMoment("clock", said)
    clock, zone = read
    wall = datetime.combine(day, clock)
    return wall if not zone else datetime.fromisoformat(f"{wall.isoformat()}{zone.upper()}")


def _without_weekday(text: str) -> str:
    text = text.strip()
    match = _WEEKDAY.match(text)
    return text if match is None or text[:3].casefold() in _MONTHS else text[match.end() :]


@lru_cache(_REPEATED)
def _day(text: str, order: DayOrder | None) -> tuple[date, str] | None:
    """The day that a text begins with, and what follows it."""
    match = _YEAR_FIRST.match(text)
    if match is not None:
        return _made(match, int(match[1]), match[3], match[4])
    text = _without_weekday(text)
    if (match := _DOTTED.match(text)) is not None:
        return _made(match, _year(match[3]), match[2], match[1])
    if (match := _SLASHED.match(text)) is not None:
        day, month = (match[3], match[1]) if order is DayOrder.MONTH_FIRST else (match[1], match[3])
        return _made(match, _year(match[4]), month, day)
    if (match := _PACKED.match(text)) is not None:
        return _made(match, int(match[1]), match[2], match[3])
    if (match := _NAMED_DAY_FIRST.match(text)) is not None:
        return _made(match, _year(match[3]), _MONTHS.get(match[2][:3].casefold(), 0), match[1])
    if (match := _NAMED_MONTH_FIRST.match(text)) is not None:
        return _made(match, int(match[3]), _MONTHS.get(match[1][:3].casefold(), 0), match[2])
    return None


def _made(match: re.Match[str], year: int, month: str | int, day: str | int) -> tuple[date, str] | None:
    try:
        return date(year, int(month), int(day)), match.string[match.end() :]
    except ValueError:
        return None


def _year(text: str) -> int:
    if len(text) == 4:
        return int(text)
    return int(text) + (2000 if int(text) < _CENTURY_TURNS else 1900)


@lru_cache(_REPEATED)
def _clock(text: str) -> tuple[time, str] | None:
    """A time of day, and the offset written behind it or ""."""
    match = _TIME.match(text)
    if match is None:
        return None
    zone = text[match.end() :].strip()
    if zone and not _ZONE.fullmatch(zone):
        return None
    hour, half = int(match[1]), (match[4] or "")[:1].casefold()
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    try:
        return time(hour, int(match[2]), int(match[3] or 0)), zone
    except ValueError:
        return None

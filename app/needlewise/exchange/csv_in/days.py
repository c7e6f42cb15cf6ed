"""Days and times as other programs write them. Nothing is guessed: 3/4/2026 waits for someone who knows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from needlewise.domain.moments import InvalidMoment
from needlewise.exchange.csv_in.clocks import read_clock


class DayOrder(StrEnum):
    """How days written with slashes or hyphens are read; those with dots are day first, those with the year in
    front are year, month, day."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


class Wall(NamedTuple):
    """`at` is naive, and aware where an offset is written. `has_time` is False for a day without a time."""

    at: datetime
    has_time: bool


_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_PACKED = re.compile(r"(\d{4})(\d\d)(\d\d)(?!\d)")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d\d)(?!\d)")
_SLASHED = re.compile(r"(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d\d)(?!\d)")
_NAMED_DAY_FIRST = re.compile(
    r"(\d{1,2})(?:\.|st|nd|rd|th|º|er)?[ -](?:(?:de|of) )?([^\W\d_]{3,11})\.?,?[ -](?:de )?(\d{4}|\d\d)(?!\d)",
    re.IGNORECASE,
)
_NAMED_MONTH_FIRST = re.compile(r"([^\W\d_]{3,11})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)", re.IGNORECASE)
_WEEKDAY = re.compile(r"[^\W\d_]{2,10}\.?,? +(?=\d|[^\W\d_]{3,11}\.? \d)")
_EPOCH = re.compile(r"\d{10}(?:\.\d+)?|\d{13}(?:\.\d+)?")
_SERIAL = re.compile(r"(\d{5})(?:[.,](\d+))?")
_SERIAL_ZERO = date(1899, 12, 30)
_SERIALS = range(25_569, 73_051)
"""Spreadsheet serials of 1970 to 2099. Those below 61 differ between programs and are not read."""
_ORNAMENTS = "[]@*_ \t"
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar jänner ene enero janv janvier gennaio janeiro januari",
            "feb february februar febrero fév février fev fevereiro febbraio februari",
            "mar march mär märz mrz marzo mars março mrt maart",
            "apr april abr abril avr avril aprile",
            "may mai mayo mei maggio maio",
            "jun june juni junio juin giugno junho",
            "jul july juli julio juil juillet luglio julho",
            "aug august ago agosto août augustus",
            "sep sept september septiembre septembre settembre setembro",
            "oct october okt oktober octubre octobre ottobre outubro",
            "nov november noviembre novembre novembro",
            "dec december dez dezember dic diciembre déc décembre dicembre dezembro",
        ),
        1,
    )
    for name in names.split()
}
_CENTURY_TURNS = 70
_REPEATED = 2048
"""How many texts are kept at hand while a file is read: its days and times recur."""


def orders_of(texts: Iterable[str]) -> tuple[DayOrder, ...]:
    """The orders that all these days can be read in: both where nobody can know, none where they contradict each
    other. Day first where it makes no difference, because none is written with slashes or hyphens."""
    highest_first = highest_second = 0
    for text in texts:
        match = _SLASHED.match(text) or _SLASHED.match(_without_weekday(text))
        if match is not None:
            highest_first = max(highest_first, int(match[1]))
            highest_second = max(highest_second, int(match[3]))
    possible = []
    if highest_second <= 12:
        possible.append(DayOrder.DAY_FIRST)
    if 0 < highest_first <= 12:
        possible.append(DayOrder.MONTH_FIRST)
    return tuple(possible)


def order_matters(texts: Iterable[str]) -> bool:
    """Whether any of these days is written with slashes or hyphens, the year behind."""
    return any(_SLASHED.match(_without_weekday(text)) is not None for text in texts)


def contradicting(texts: Iterable[str]) -> tuple[str, str] | None:
    """One day that is only day first and one that is only month first, where a column holds both."""
    day_first = month_first = None
    for text in texts:
        match = _SLASHED.match(_without_weekday(text))
        if match is not None and int(match[1]) > 12:
            day_first = day_first or match[0]
        elif match is not None and int(match[3]) > 12:
            month_first = month_first or match[0]
    return (day_first, month_first) if day_first and month_first else None


def is_day(text: str) -> bool:
    """Whether a text begins with a day, in whatever order. Bare numbers of five digits, which may count something
    else, are taken for none."""
    text = text.strip()
    return not _SERIAL.fullmatch(text) and any(_day(text, order) is not None for order in DayOrder)


def is_day_or_serial(text: str) -> bool:
    """The same in a column that is named as one of days, where a spreadsheet's serial is a day too."""
    return any(_day(text.strip(), order) is not None for order in DayOrder)


def read_wall(text: str, time_text: str, usual: time, order: DayOrder | None) -> Wall:
    """A day with its time, which stands behind it or in a cell of its own; without one it is at the `usual` time.

    Raises InvalidMoment; its reason is "shape" for what is no day, "clock" for what is no time.
    """
    found = _day(text.strip(), order)
    if found is None:
        raise InvalidMoment("shape", text)
    day, rest = found
    if isinstance(day, datetime):
        return Wall(day, True)
    said = rest.strip(" \tT,*])") or time_text.strip()
    if not said:
        return Wall(datetime.combine(day, usual), False)
    read = read_clock(said) or read_clock(_time_behind_a_day(said, order))
    if read is None:
        raise InvalidMoment("clock", said)
    clock, zone = read
    wall = datetime.combine(day, clock or usual)
    return Wall(wall if not zone else datetime.fromisoformat(f"{wall.isoformat()}{zone}"), clock is not None)


def _time_behind_a_day(text: str, order: DayOrder | None) -> str:
    """Spreadsheets write a time in a column of its own as a day in 1899, or repeat the day."""
    found = _day(text, order)
    return "" if found is None else found[1].strip(" T,")


def _without_weekday(text: str) -> str:
    text = text.strip(_ORNAMENTS)
    match = _WEEKDAY.match(text)
    if match is None or _month(match[0].rstrip(" ,.")):
        return text
    return text[match.end() :]


@lru_cache(_REPEATED)
def _day(text: str, order: DayOrder | None) -> tuple[date | datetime, str] | None:
    """The day that a text begins with, and what follows it. A number that counts from 1970 or from 1899 with a part
    of a day is a whole moment."""
    text = text.partition("→")[0]
    match = _YEAR_FIRST.match(text)
    if match is not None:
        return _made(match, int(match[1]), match[3], match[4])
    text = _without_weekday(text)
    if (match := _YEAR_FIRST.match(text)) is not None:
        return _made(match, int(match[1]), match[3], match[4])
    if (match := _DOTTED.match(text)) is not None:
        return _made(match, _year(match[3]), match[2], match[1])
    if (match := _SLASHED.match(text)) is not None:
        day, month = (match[3], match[1]) if order is DayOrder.MONTH_FIRST else (match[1], match[3])
        return _made(match, _year(match[4]), month, day)
    if text.isascii() and (counted := _counted(text)) is not None:
        return counted, ""
    if (match := _PACKED.match(text)) is not None:
        return _made(match, int(match[1]), match[2], match[3])
    if (match := _NAMED_DAY_FIRST.match(text)) is not None:
        return _made(match, _year(match[3]), _month(match[2]), match[1])
    if (match := _NAMED_MONTH_FIRST.match(text)) is not None:
        return _made(match, int(match[3]), _month(match[1]), match[2])
    return None


def _counted(text: str) -> date | datetime | None:
    """Seconds or milliseconds since 1970 in UTC, told apart by their length; days since 1899, as spreadsheets count.

    Source for the latter: ECMA-376 part 1, 18.17.4.1, the 1900 date system.
    """
    if _EPOCH.fullmatch(text):
        number = float(text)
        return datetime.fromtimestamp(number / 1000 if len(text.partition(".")[0]) == 13 else number, UTC)
    match = _SERIAL.fullmatch(text)
    if match is None or int(match[1]) not in _SERIALS:
        return None
    day = _SERIAL_ZERO + timedelta(days=int(match[1]))
    if not match[2] or not int(match[2]):
        return day
    seconds = round(float(f"0.{match[2]}") * 86_400)
    return datetime.combine(day, time()) + timedelta(seconds=seconds)


def _month(name: str) -> int:
    return _MONTHS.get(name.casefold(), 0)


def _made(match: re.Match[str], year: int, month: str | int, day: str | int) -> tuple[date, str] | None:
    try:
        return date(year, int(month), int(day)), match.string[match.end() :]
    except ValueError:
        return None


def _year(text: str) -> int:
    if len(text) == 4:
        return int(text)
    return int(text) + (2000 if int(text) < _CENTURY_TURNS else 1900)

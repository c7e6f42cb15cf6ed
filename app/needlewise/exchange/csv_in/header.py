"""Where the names of the columns stand: below titles, and below lines that a program writes about its export."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from needlewise.errors import InputError
from needlewise.exchange.csv_in.days import is_day
from needlewise.exchange.csv_in.names import role_of
from needlewise.exchange.csv_in.roles import Role
from needlewise.exchange.refusals import quoted
from needlewise.messages import message

MOST_COLUMNS: Final = 100
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")


def where_names_stand(rows: Sequence[Sequence[str]]) -> int:
    """The first row of at least half as many words as the fullest row has cells, none of them a day or a number.
    The first row at all where there is none, or where entries stand above it: those have no names."""
    fullest = max((len(_filled(row)) for row in rows), default=0)
    entries = False
    for at, row in enumerate(rows):
        filled = _filled(row)
        if len(filled) >= 2 and 2 * len(filled) >= fullest and all(map(_is_name, filled)):
            return 0 if entries and not _names_a_day(filled) else at
        entries = entries or any(map(is_day, filled))
    return 0


def names_of(header: Sequence[str], number: int, file: str) -> tuple[str, ...]:
    """The names of the columns, "" for one that has none. Raises InputError."""
    if len(header) > MOST_COLUMNS:
        raise InputError(message("csv-too-many-columns", file=file, found=len(header), most=MOST_COLUMNS))
    names = [" ".join(name.split()) for name in header]
    if len([name for name in names if name]) < 2:
        raise InputError(message("csv-one-column", file=file, row=number))
    if any(map(is_day, names)):
        raise InputError(message("csv-no-names", file=file, row=number))
    seen: set[str] = set()
    for name in filter(None, names):
        if name.casefold() in seen:
            raise InputError(message("csv-same-name", file=file, row=number, name=quoted(name)))
        seen.add(name.casefold())
    return tuple(names)


def _filled(row: Sequence[str]) -> list[str]:
    return [cell.strip() for cell in row if cell.strip()]


def _is_name(cell: str) -> bool:
    return not _NUMBER.fullmatch(cell) and not is_day(cell)


def _names_a_day(names: Sequence[str]) -> bool:
    return any(role_of(name) is Role.DATE for name in names)

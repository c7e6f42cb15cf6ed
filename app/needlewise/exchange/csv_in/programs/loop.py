"""Loop Habit Tracker: a column for each habit, with an empty one behind the last. Entries are words since 2.0
(YES_MANUAL, YES_AUTO, NO, UNKNOWN, SKIP), numbers before (2, 1, 0, -1, 3); YES_AUTO and 1 were filled in by the
program and were no entry of the person. Read in its own source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from needlewise.exchange.csv_in.programs.program import Program
from needlewise.exchange.csv_in.roles import Role
from needlewise.exchange.csv_in.table import CsvTable, Row

_WORDS = frozenset({"YES_MANUAL", "YES_AUTO", "NO", "UNKNOWN", "SKIP"})
_NUMBERS = {"2": "YES_MANUAL", "1": "YES_AUTO", "0": "NO", "-1": "UNKNOWN", "3": "SKIP"}
_LOOKED_AT_ROWS = 200


def _is_like(table: CsvTable) -> bool:
    if table.header[0] != "Date":
        return False
    found = {cell for row in table.rows(_LOOKED_AT_ROWS) for cell in row.cells[1:] if cell}
    return bool(found & _WORDS) or (table.header[-1] == "" and bool(found) and found <= _NUMBERS.keys())


def _in_words(table: CsvTable) -> CsvTable:
    found = {cell for row in table.rows(_LOOKED_AT_ROWS) for cell in row.cells[1:] if cell}
    if found & _WORDS:
        return table
    return replace(table.with_rows(table.header, _worded(table)), before=None)


def _worded(table: CsvTable) -> Iterator[Row]:
    for number, cells in table.rows():
        yield Row(number, [cells[0], *(_NUMBERS.get(cell, cell) for cell in cells[1:])])


PROGRAM = Program(
    name="Loop Habit Tracker",
    header=frozenset({"date"}),
    columns={"date": Role.DATE},
    leaves_rest=False,
    shaped=_in_words,
    is_like=_is_like,
)

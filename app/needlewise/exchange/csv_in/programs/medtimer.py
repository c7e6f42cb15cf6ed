"""MedTimer: a row for each reminder, in the language of the phone; since 1.10 with ISO 8601 times too. What was
not taken has no time of taking, before that no cross. Read in its own source."""

from __future__ import annotations

from collections.abc import Iterator

from needlewise.exchange.csv_in.programs.program import Program
from needlewise.exchange.csv_in.roles import Role
from needlewise.exchange.csv_in.table import CsvTable, Row

_HEADER = ("taken", "treatment", "notes")
_OLD_TAKEN = frozenset({"taken", "eingenommen", "tomado", "tomada", "pris"})


def _is_new(table: CsvTable) -> bool:
    return len(table.header) == 9 and all(name.endswith("(ISO 8601)") for name in table.header[-2:])


def _is_old(table: CsvTable) -> bool:
    return len(table.header) == 4 and table.header[3].casefold() in _OLD_TAKEN and table.separator == ";"


def _taken(table: CsvTable) -> CsvTable:
    return table.with_rows(_HEADER, _rows(table))


def _rows(table: CsvTable) -> Iterator[Row]:
    for number, cells in table.rows():
        if len(cells) == 9 and cells[8]:
            yield Row(number, [cells[8], cells[1], cells[6]])
        elif len(cells) == 4 and cells[3]:
            yield Row(number, [cells[0], cells[1], ""])


_COLUMNS = {"taken": Role.DATE, "treatment": Role.TREATMENT, "notes": Role.NOTES}
PROGRAMS = (
    Program(name="MedTimer", header=frozenset(), columns=_COLUMNS, shaped=_taken, is_like=_is_new),
    Program(name="MedTimer (2023)", header=frozenset(), columns=_COLUMNS, shaped=_taken, is_like=_is_old),
)

"""Nomie: a row for each tracker of a log. `start` is the local time without its offset, `offset` the minutes that UTC
is ahead of it, as JavaScript counts them. Read in its own source."""

from __future__ import annotations

from collections.abc import Iterator

from needlewise.exchange.csv_in.programs.program import Program
from needlewise.exchange.csv_in.roles import Role
from needlewise.exchange.csv_in.scales import CannotReadError, read_number
from needlewise.exchange.csv_in.table import CsvTable, Row


def _with_offsets(table: CsvTable) -> CsvTable:
    return table.with_rows(table.header, _rows(table))


def _rows(table: CsvTable) -> Iterator[Row]:
    names = [name.casefold() for name in table.header]
    start, offset, tracker = names.index("start"), names.index("offset"), names.index("tracker")
    value = names.index("value")
    for number, cells in table.rows():
        try:
            minutes = -int(read_number(cells[offset]))
        except CannotReadError:
            minutes = None
        if minutes is not None and cells[start]:
            sign = "-" if minutes < 0 else "+"
            cells[start] = f"{cells[start]}{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
        if cells[tracker] == "note":
            cells[tracker] = cells[value] = ""
        yield Row(number, cells)


PROGRAM = Program(
    name="Nomie",
    header=frozenset({"epoch", "start", "end", "offset", "tracker", "value", "note"}),
    columns={"start": Role.DATE, "tracker": Role.NAME, "value": Role.VALUE, "note": Role.NOTES},
    shaped=_with_offsets,
)

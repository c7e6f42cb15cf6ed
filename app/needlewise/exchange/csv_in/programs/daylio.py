"""Daylio: the names of the columns are English in every language, the days in words are not. `full_date` is ISO.
Before 2019 the year and the day stood apart. Read in public readers of its exports."""

from __future__ import annotations

from collections.abc import Iterator

from needlewise.exchange.csv_in.programs.program import Program
from needlewise.exchange.csv_in.roles import Role
from needlewise.exchange.csv_in.table import CsvTable, Row

_SHARED = {"time": Role.TIME, "activities": Role.LIST, "note_title": Role.NOTES, "note": Role.NOTES}


def _with_whole_days(table: CsvTable) -> CsvTable:
    header = ("full_date", *table.header)
    return table.with_rows(header, _whole_days(table))


def _whole_days(table: CsvTable) -> Iterator[Row]:
    names = [name.casefold() for name in table.header]
    year, day = names.index("year"), names.index("date")
    for number, cells in table.rows():
        yield Row(number, [f"{cells[day]} {cells[year]}", *cells])


PROGRAMS = (
    Program(
        name="Daylio",
        header=frozenset({"full_date", "date", "weekday", "time", "mood", "activities", "note"}),
        columns={"full_date": Role.DATE, **_SHARED},
    ),
    Program(
        name="Daylio (2018)",
        header=frozenset({"year", "date", "weekday", "time", "mood", "activities", "note"}),
        columns={"full_date": Role.DATE, **_SHARED},
        shaped=_with_whole_days,
    ),
)

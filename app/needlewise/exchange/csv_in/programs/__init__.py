"""Exports of other programs, known by their whole header and read as those programs mean them.

Each module gives a `Program`; what it knows of a format was read in that program's own source, or in published
readers of its exports.
"""

from __future__ import annotations

from needlewise.exchange.csv_in.programs import (
    bearable,
    blood_pressure,
    daylio,
    drip,
    habitnow,
    loop,
    medtimer,
    migraine,
    nomie,
    samsung,
    track_and_graph,
)
from needlewise.exchange.csv_in.programs.program import Program
from needlewise.exchange.csv_in.table import CsvTable

PROGRAMS: tuple[Program, ...] = (
    bearable.PROGRAM,
    *daylio.PROGRAMS,
    track_and_graph.PROGRAM,
    nomie.PROGRAM,
    samsung.PROGRAM,
    *medtimer.PROGRAMS,
    habitnow.PROGRAM,
    drip.PROGRAM,
    blood_pressure.PROGRAM,
    migraine.PROGRAM,
    loop.PROGRAM,
)
_BY_NAME = {program.name: program for program in PROGRAMS}


def recognised(table: CsvTable) -> CsvTable:
    """The table with its program's name, and its rows as that program means them."""
    for program in PROGRAMS:
        if program.knows(table):
            return program.put(table)
    return table


def program_of(table: CsvTable) -> Program | None:
    return _BY_NAME.get(table.program)

"""Migraine Buddy and trackers like it: a row for each attack. Their pain is a headache, their duration not that of a
session. Read in published descriptions of these formats."""

from __future__ import annotations

from needlewise.exchange.csv_in.programs.program import Program
from needlewise.exchange.csv_in.roles import Role
from needlewise.exchange.csv_in.table import CsvTable

_PAINS = ("pain", "pain level", "pain intensity", "intensity", "severity")
_MARKS = frozenset(
    {"triggers", "aura", "relief", "relief methods", "medication", "medications", "symptoms", "affected areas"}
)


def _is_like(table: CsvTable) -> bool:
    names = {name.casefold() for name in table.header}
    return "triggers" in names and len(names & _MARKS) >= 2 and not names.isdisjoint(_PAINS)


PROGRAM = Program(
    name="Migraine Buddy",
    header=frozenset(),
    columns={
        "date": Role.DATE,
        "started": Role.DATE,
        "start date": Role.DATE,
        "start": Role.DATE,
        "time": Role.TIME,
        "start time": Role.TIME,
        "notes": Role.NOTES,
        "medication": Role.TREATMENT,
        "medications": Role.TREATMENT,
    },
    effects=dict.fromkeys(_PAINS, "headache"),
    is_like=_is_like,
)

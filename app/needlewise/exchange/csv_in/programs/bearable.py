"""Bearable: a row for each reading, of any category. Read in public readers of its exports.

A symptom's level stands as a number from 1 and, in words, behind its name: "Itching (Mild)". Factors are a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from needlewise.exchange.csv_in.programs.program import Program
from needlewise.exchange.csv_in.roles import Role
from needlewise.exchange.csv_in.table import CsvTable, Row
from needlewise.exchange.refusals import quoted
from needlewise.messages import message

_LEVEL = re.compile(r"(.*?)\s*\((mild|moderate|severe|unbearable)\)\s*", re.IGNORECASE)
_SYMPTOM = ("symptom", "symptoms")
_LISTS = ("factor", "factors")
_MEDICINES = ("meds/supplements", "medication", "medications", "meds")
_HEADER = ("date", "time of day", "name", "value", "level", "factors", "treatment", "notes")


def _shaped(table: CsvTable) -> CsvTable:
    left: dict[str, int] = {}
    shaped = table.with_rows(_HEADER, _rows(table, left))
    named = tuple(quoted(category) for category in left)
    if not named:
        return shaped
    words = message("csv-said-categories", categories=named, rows=sum(left.values()), count=len(named))
    return replace(shaped, said=(*table.said, words))


def _rows(table: CsvTable, left: dict[str, int]) -> Iterator[Row]:
    at = {name.casefold(): index for index, name in enumerate(table.header)}
    day_at = at.get("date formatted", at["date"])
    for number, cells in table.rows():
        day, clock = cells[day_at], cells[at["time of day"]]
        category = cells[at["category"]].strip()
        detail, note = cells[at["detail"]].strip(), cells[at["notes"]]
        kind = category.casefold()
        if kind in _SYMPTOM:
            match = _LEVEL.fullmatch(detail)
            name, level = (match[1], match[2]) if match else (detail, "")
            yield Row(number, [day, clock, name, cells[at["rating/amount"]], level, "", "", note])
        elif kind in _LISTS:
            yield Row(number, [day, clock, "", "", "", detail, "", note])
        elif kind in _MEDICINES:
            yield Row(number, [day, clock, "", "", "", "", detail.replace("|", ";"), note])
        elif note.strip():
            yield Row(number, [day, clock, "", "", "", "", "", note])
        else:
            left[category] = left.get(category, 0) + 1


PROGRAM = Program(
    name="Bearable",
    header=frozenset({"date", "weekday", "time of day", "category", "rating/amount", "detail", "notes"}),
    columns={
        "date": Role.DATE,
        "time of day": Role.TIME,
        "name": Role.NAME,
        "value": Role.VALUE,
        "level": Role.LABEL,
        "factors": Role.LIST,
        "treatment": Role.TREATMENT,
        "notes": Role.NOTES,
    },
    shaped=_shaped,
)

"""Track & Graph: a row for each value of each tracker, named with its groups. Until 2022 a label stood behind the
value ("1.0:Mild"), since then in a column of its own; durations are hours, minutes and seconds. Read in its own
source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from needlewise.exchange.csv_in.programs.program import Program
from needlewise.exchange.csv_in.roles import Role
from needlewise.exchange.csv_in.table import CsvTable, Row

_LABELLED = re.compile(r"(-?\d+(?:\.\d+)?):(?!\d)(.*)", re.DOTALL)


def _with_labels(table: CsvTable) -> CsvTable:
    if "label" in (name.casefold() for name in table.header):
        return table
    return table.with_rows((*table.header, "Label"), _labelled(table))


def _labelled(table: CsvTable) -> Iterator[Row]:
    value_at = [name.casefold() for name in table.header].index("value")
    for number, cells in table.rows():
        match = _LABELLED.fullmatch(cells[value_at])
        label = "" if match is None else match[2]
        if match is not None:
            cells[value_at] = match[1]
        yield Row(number, [*cells, label])


PROGRAM = Program(
    name="Track & Graph",
    header=frozenset({"featurename", "timestamp", "value"}),
    columns={
        "featurename": Role.NAME,
        "timestamp": Role.DATE,
        "value": Role.VALUE,
        "label": Role.LABEL,
        "note": Role.NOTES,
    },
    shaped=_with_labels,
)

"""Mappings that were made for another table of much the same columns."""

from __future__ import annotations

from dataclasses import replace

from needlewise.exchange.csv_in.mapping import CsvMapping
from needlewise.exchange.csv_in.suggest import with_day_order
from needlewise.exchange.csv_in.table import CsvTable


def fitting(table: CsvTable, mapping: CsvMapping) -> tuple[CsvTable, CsvMapping]:
    """The table as its file has it, where the mapping speaks of those columns and not of the rows as they were put
    otherwise; and the order of days, where they leave no other."""
    before = table.before
    if before is not None and not mapping.columns.keys() <= set(table.header):
        table = before if mapping.columns.keys() <= set(before.header) else table
    return table, mapping if mapping.day_order is not None else with_day_order(mapping, table)


def fits(before: CsvMapping, table: CsvTable) -> bool:
    """Whether a mapping's columns are all there, so that what it says of them holds in a table that has grown."""
    names = set(before.columns) if before.has_names else {*before.columns, *before.readings}
    return bool(names) and names <= set(table.header)


def extended(before: CsvMapping, proposal: CsvMapping, table: CsvTable) -> CsvMapping:
    """What was said before, and the proposal for what is new."""
    known = before.named()
    held = set(before.columns.values())
    new_columns = {n: role for n, role in proposal.columns.items() if n not in known and role not in held}
    effects = {reading.effect for reading in before.readings.values()}
    new_readings = {
        n: reading for n, reading in proposal.readings.items() if n not in known and reading.effect not in effects
    }
    passed_over = (
        (proposal.columns.keys() | proposal.readings.keys()) - known - new_columns.keys() - new_readings.keys()
    )
    undecided = [n for n in (*proposal.undecided, *sorted(passed_over)) if n not in known]
    mapping = replace(
        before,
        columns={**before.columns, **new_columns},
        readings={**before.readings, **new_readings},
        names={**{n: role for n, role in proposal.names.items() if n not in known}, **before.names},
        undecided=tuple(undecided),
    )
    return with_day_order(mapping, table)

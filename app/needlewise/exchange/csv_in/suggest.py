"""Proposes what the columns of a table mean, by the program it comes from, by their names and by what stands in them.
A column whose cells can be read wins over one whose name fits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from needlewise.exchange.csv_in.clocks import read_clock
from needlewise.exchange.csv_in.days import is_day, is_day_or_serial, order_matters, orders_of
from needlewise.exchange.csv_in.mapping import CsvMapping, Reading
from needlewise.exchange.csv_in.names import (
    doubtful_effect_of,
    effect_of,
    is_of_other_things,
    names_needling,
    names_treatment,
    role_of,
)
from needlewise.exchange.csv_in.programs import program_of
from needlewise.exchange.csv_in.proposed import could_matter, holds_answers, suggest_reading
from needlewise.exchange.csv_in.roles import MANY, OF_NAMES, Role
from needlewise.exchange.csv_in.table import CsvTable, column_cells, distinct_cells
from needlewise.exchange.csv_in.words import is_recorded
from needlewise.guidance.loader import Guidance

LOOKED_AT_ROWS = 5_000
_MOST_NAMES = 100
_BETWEEN_ITEMS = ("|", ";", ",")
_READABLE = 0.6


def suggest_mapping(table: CsvTable, guidance: Guidance) -> CsvMapping:
    """What is not certain is left for `questions` to ask."""
    columns, effects = _known_columns(table)
    if not _is_long(columns, effects):
        columns = {name: role for name, role in columns.items() if role not in (Role.NAME, Role.VALUE, Role.LABEL)}
    readings = {
        name: suggest_reading(guidance.effects[effect], name, values_of(table, name), guidance)
        for name, effect in effects.items()
    }
    undecided = [] if _rest_is_known(table) else _undecided_columns(table, columns, effects, readings, guidance)
    mapping = CsvMapping(columns=columns, readings=readings, undecided=tuple(undecided))
    return with_day_order(with_names(mapping, table, guidance), table)


def with_names(mapping: CsvMapping, table: CsvTable, guidance: Guidance) -> CsvMapping:
    """What is known of the names in a long table and of the items of a list."""
    readings, names = dict(mapping.readings), dict(mapping.names)
    undecided = list(mapping.undecided)
    for name, (values, labels, is_item) in named_cells(table, mapping).items():
        if name in mapping.named():
            continue
        effect, role = effect_of(name), _role_of_name(name)
        if effect is not None:
            in_words = any(map(is_recorded, labels))
            cells = ["yes"] if is_item else labels if in_words else values
            readings[name] = suggest_reading(guidance.effects[effect], name, cells, guidance)
        elif role is not None:
            names[name] = role
        elif not is_item and not is_of_other_things(name) and could_matter(values):
            undecided.append(name)
    return replace(mapping, readings=readings, names=names, undecided=tuple(undecided))


def with_day_order(mapping: CsvMapping, table: CsvTable) -> CsvMapping:
    """The order of days, where the days leave no other. One that was said stays, unless it is impossible here; where
    it makes no difference, none is said, so that nothing is remembered that nobody knows."""
    date = mapping.column_of(Role.DATE)
    if date is None:
        return mapping
    cells = distinct_cells(table, date)
    orders = orders_of(cells)
    if mapping.day_order in orders or len(orders) != 1:
        return mapping
    return replace(mapping, day_order=orders[0] if order_matters(cells) else None)


def named_cells(table: CsvTable, mapping: CsvMapping) -> dict[str, tuple[list[str], list[str], bool]]:
    """What stands beside each name of a long table, as values and as labels; and the items of lists, which have
    neither. In the order in which names come; the first names, and of each the first cells."""
    found: dict[str, tuple[list[str], list[str], bool]] = {}
    at = {role: table.header.index(name) for name, role in mapping.columns.items() if name in table.header}
    lists = [table.header.index(name) for name in mapping.columns_of(Role.LIST) if name in table.header]
    for _, cells in table.rows():
        if Role.NAME in at and Role.VALUE in at and (name := cells[at[Role.NAME]].strip()):
            held = _held(found, name, is_item=False)
            if held is not None:
                held[0].append(cells[at[Role.VALUE]])
                held[1].append(cells[at[Role.LABEL]] if Role.LABEL in at else "")
        for index in lists:
            for item in items_of(cells[index]):
                _held(found, item, is_item=True)
    return found


def items_of(cell: str) -> list[str]:
    """The names in a list such as "dermaroller | walk"."""
    sign = next((sign for sign in _BETWEEN_ITEMS if sign in cell), None)
    return [item.strip() for item in (cell.split(sign) if sign else [cell]) if item.strip()]


def values_of(table: CsvTable, name: str, most: int | None = LOOKED_AT_ROWS) -> list[str]:
    """The first cells of a column; all of them for None."""
    return list(column_cells(table, name, most))


def _held(
    found: dict[str, tuple[list[str], list[str], bool]], name: str, *, is_item: bool
) -> tuple[list[str], list[str], bool] | None:
    if name not in found:
        if len(found) >= _MOST_NAMES:
            return None
        found[name] = ([], [], is_item)
    held = found[name]
    return held if len(held[0]) < LOOKED_AT_ROWS else None


def _known_columns(table: CsvTable) -> tuple[dict[str, Role], dict[str, str]]:
    program = program_of(table)
    columns, effects = ({}, {}) if program is None else program.meant(table)
    if program is None or not program.leaves_rest:
        for name in filter(None, table.header):
            if name not in columns:
                _place(name, table, columns, effects)
    if Role.DATE not in columns.values() or not _reads(table, _first(columns, Role.DATE), is_day_or_serial):
        dated = next((n for n in filter(None, table.header) if _reads(table, n, is_day)), None)
        if dated is not None:
            columns = {n: role for n, role in columns.items() if n != dated and role is not Role.DATE}
            columns[dated] = Role.DATE
            effects.pop(dated, None)
    return columns, effects


def _place(name: str, table: CsvTable, columns: dict[str, Role], effects: dict[str, str]) -> None:
    """Gives a column its role or its effect, where its name has one and its cells can be read as such."""
    cells = values_of(table, name)
    role, effect = role_of(name), effect_of(name)
    if (role in (None, Role.DEVICE, Role.NAME) and names_needling(name) and holds_answers(cells)) or (
        role is Role.DEVICE and holds_answers(cells)
    ):
        role = Role.SESSION
    elif role is None and effect is None and names_treatment(name) and holds_answers(cells):
        role = Role.USE
    if role is Role.TIME and not _reads(table, name, lambda cell: read_clock(cell) is not None or is_day(cell)):
        role = None
    if role is Role.DATE and role in columns.values():
        role = _better_date(name, table, columns)
    if role is not None and (role not in columns.values() or role in MANY):
        columns[name] = role
    elif effect is not None and effect not in effects.values():
        effects[name] = effect


def _better_date(name: str, table: CsvTable, columns: dict[str, Role]) -> Role | None:
    """Of two columns named as days the first one that can be read."""
    held = _first(columns, Role.DATE)
    if not _reads(table, held, is_day_or_serial) and _reads(table, name, is_day_or_serial):
        del columns[held]
        return Role.DATE
    return None


def _role_of_name(name: str) -> Role | None:
    role = role_of(name)
    if names_needling(name) or role is Role.DEVICE:
        return Role.SESSION
    if names_treatment(name):
        return Role.USE
    return role if role in OF_NAMES else None


def _undecided_columns(
    table: CsvTable,
    columns: Mapping[str, Role],
    effects: Mapping[str, str],
    readings: dict[str, Reading],
    guidance: Guidance,
) -> list[str]:
    """Columns that may hold an effect or a session. Those whose name suggests an effect are proposed as that one."""
    undecided = []
    for name in filter(None, table.header):
        if name in columns or name in effects or is_of_other_things(name):
            continue
        doubtful = doubtful_effect_of(name)
        if doubtful is not None and doubtful not in effects.values():
            reading = suggest_reading(guidance.effects[doubtful], name, values_of(table, name), guidance)
            readings[name] = replace(reading, is_sure=False)
        elif effect_of(name) is not None or could_matter(values_of(table, name)):
            undecided.append(name)
    return undecided


def _rest_is_known(table: CsvTable) -> bool:
    program = program_of(table)
    return program is not None and program.leaves_rest


def _is_long(columns: Mapping[str, Role], effects: Mapping[str, str]) -> bool:
    return {Role.NAME, Role.VALUE} <= set(columns.values()) and not effects


def _first(columns: Mapping[str, Role], role: Role) -> str:
    return next((name for name, held in columns.items() if held is role), "")


def _reads(table: CsvTable, name: str, reads: Callable[[str], bool]) -> bool:
    """Whether most of what a column holds can be read so."""
    filled: Sequence[str] = [cell for cell in values_of(table, name) if is_recorded(cell)]
    return bool(filled) and sum(map(reads, _distinct(filled))) >= _READABLE * len(_distinct(filled))


def _distinct(cells: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(cells))

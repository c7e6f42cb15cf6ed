"""Proposes what the columns of a file mean, by their names and what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from needlewise.exchange.csv_in.days import is_day, orders_of
from needlewise.exchange.csv_in.mapping import CsvMapping, Reading, Role
from needlewise.exchange.csv_in.names import effect_of, role_of, scale_in
from needlewise.exchange.csv_in.scales import (
    NO,
    YES,
    CannotReadError,
    Converter,
    SourceScale,
    read_number,
    scales_for,
)
from needlewise.exchange.csv_in.table import CsvTable
from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import Effect

_LOOKED_AT_ROWS = 5_000
_MOST_NAMES = 100
_OUT_OF = re.compile(r"/\s*(\d+)\s*$")


def suggest_mapping(table: CsvTable, guidance: Guidance) -> CsvMapping:
    """What is not certain is left for `questions` to ask."""
    columns: dict[str, Role] = {}
    effects: dict[str, str] = {}
    for name in filter(None, table.header):
        role, effect = role_of(name), effect_of(name)
        if role is Role.DEVICE and _holds_answers(values_of(table, name)):
            role = Role.SESSION
        if role is not None and role not in columns.values():
            columns[name] = role
        elif effect is not None and effect not in effects.values():
            effects[name] = effect
    if Role.DATE not in columns.values():
        dated = next((name for name in filter(None, table.header) if _holds_days(values_of(table, name))), None)
        if dated is not None:
            columns = {name: role for name, role in columns.items() if name != dated} | {dated: Role.DATE}
            effects.pop(dated, None)
    if _is_long(columns, effects):
        readings = long_readings(table, columns, guidance)
    else:
        columns = {name: role for name, role in columns.items() if role not in (Role.NAME, Role.VALUE)}
        readings = {
            name: suggest_reading(guidance.effects[effect], name, values_of(table, name), guidance)
            for name, effect in effects.items()
        }
    date_column = next((name for name, role in columns.items() if role is Role.DATE), None)
    orders = () if date_column is None else orders_of(values_of(table, date_column, None))
    return CsvMapping(columns=columns, readings=readings, day_order=orders[0] if len(orders) == 1 else None)


def long_readings(table: CsvTable, columns: Mapping[str, Role], guidance: Guidance) -> dict[str, Reading]:
    """What is known of the names in a long file; nothing of a file that is not long."""
    where = {role: name for name, role in columns.items()}
    if not {Role.NAME, Role.VALUE} <= where.keys():
        return {}
    return {
        name: suggest_reading(guidance.effects[effect], name, values, guidance)
        for name, values in cells_by_name(table, where[Role.NAME], where[Role.VALUE]).items()
        if (effect := effect_of(name)) is not None
    }


def cells_by_name(table: CsvTable, name_column: str, value_column: str) -> dict[str, list[str]]:
    """The cells of a long file by the name beside them, in the order in which names come; the first names, and of
    each the first cells."""
    named, valued = table.header.index(name_column), table.header.index(value_column)
    cells: dict[str, list[str]] = {}
    for row in table.rows():
        name = row.cells[named].strip()
        if name in cells or len(cells) < _MOST_NAMES:
            held = cells.setdefault(name, [])
            if len(held) < _LOOKED_AT_ROWS:
                held.append(row.cells[valued])
    return cells


def suggest_reading(effect: Effect, name: str, values: Sequence[str], guidance: Guidance) -> Reading:
    """The scale by the column's name, else by its values; sure only where they leave no other, nothing has to be
    converted, and the effect's steps mean what they say (those of shedding are against the person's usual)."""
    filled = [value for value in values if value.strip()]
    scale, is_certain = _scale(effect, name, filled, guidance)
    exact = not Converter(effect, scale, guidance).steps() and scale not in (
        SourceScale.ABOVE_ZERO,
        SourceScale.FAHRENHEIT,
    )
    if scale is SourceScale.WORDS:
        converter = Converter(effect, scale, guidance)
        exact = all(map(converter.is_own_word, filled))
    return Reading(effect=effect.id, scale=scale, is_sure=is_certain and exact and effect.note is None)


def values_of(table: CsvTable, name: str, most: int | None = _LOOKED_AT_ROWS) -> list[str]:
    """The first cells of a column; all of them for None."""
    at = table.header.index(name)
    return [row.cells[at] for row in table.rows(most)]


def _is_long(columns: dict[str, Role], effects: dict[str, str]) -> bool:
    return {Role.NAME, Role.VALUE} <= set(columns.values()) and not effects


def _holds_days(values: Iterable[str]) -> bool:
    filled = [value for value in values if value.strip()]
    return bool(filled) and all(map(is_day, filled))


def _holds_answers(values: Iterable[str]) -> bool:
    """Whether a column says yes or no, as one named "Dermaroller" may."""
    filled = {value.strip().casefold() for value in values if value.strip()}
    return bool(filled) and filled <= YES | NO


def _scale(effect: Effect, name: str, filled: Sequence[str], guidance: Guidance) -> tuple[SourceScale, bool]:
    offered = scales_for(effect, guidance)
    if not filled:
        return offered[0], True
    numbers = _numbers(filled)
    if numbers is None:
        words = SourceScale.WORDS if SourceScale.WORDS in offered else offered[0]
        return words, True
    if SourceScale.YES_NO in offered:
        is_answer = set(numbers) <= {0.0, 1.0}
        return (SourceScale.YES_NO, True) if is_answer else (SourceScale.ABOVE_ZERO, True)
    most = max(numbers, default=0)
    if SourceScale.FAHRENHEIT in offered:
        return (SourceScale.FAHRENHEIT if most > 80 else SourceScale.OURS), True
    if SourceScale.WORDS not in offered:
        return SourceScale.OURS, True
    own = offered[0]
    top = guidance.scale_of(effect.id).max
    said = scale_in(name) or _said_in(filled)
    if said is not None:
        return (own if said.top == top else said), True
    if most > 10:
        return SourceScale.TO_100, most <= 100
    if most > 5:
        return (own if top == 10 else SourceScale.TO_10), True
    return own, False


def _numbers(filled: Sequence[str]) -> list[float] | None:
    """None where most of the cells hold no number."""
    found = []
    for value in filled:
        try:
            found.append(read_number(_OUT_OF.sub("", value)))
        except CannotReadError:
            continue
    return found if 2 * len(found) >= len(filled) else None


def _said_in(filled: Sequence[str]) -> SourceScale | None:
    """The scale that the cells themselves state, as "7/10" does."""
    tops = {match[1] for value in filled if (match := _OUT_OF.search(value))}
    known = {str(scale.top): scale for scale in SourceScale if scale.top is not None}
    return known.get(tops.pop()) if len(tops) == 1 else None

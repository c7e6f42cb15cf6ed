"""What has to be known before a table can be taken in."""

from __future__ import annotations

from collections.abc import Iterable

from needlewise.exchange.csv_in.days import contradicting, orders_of
from needlewise.exchange.csv_in.mapping import CsvMapping
from needlewise.exchange.csv_in.roles import MANY, OF_NAMES, SIGNS_OF_A_SESSION, Role
from needlewise.exchange.csv_in.scales import own_scale, scales_for
from needlewise.exchange.csv_in.table import CsvTable, distinct_cells
from needlewise.exchange.csv_in.words import NO, is_recorded
from needlewise.exchange.refusals import quoted
from needlewise.guidance.loader import Guidance
from needlewise.messages import Message, message

_KEEPS_SOMETHING = frozenset({Role.NOTES, Role.TREATMENT, Role.USE, Role.LIFE_EVENT})

_MENDS = {
    "csv-ask-date": "csv-mend-date",
    "csv-ask-value": "csv-mend-value",
    "csv-ask-order": "csv-mend-order",
    "csv-ask-length": "csv-mend-length",
    "csv-ask-scales": "csv-mend-scales",
    "csv-ask-undecided": "csv-mend-undecided",
}


def questions(mapping: CsvMapping, table: CsvTable, guidance: Guidance) -> tuple[Message, ...]:
    """The most basic first; nothing when everything is known."""
    asked = [*_about_columns(mapping, table), *_about_readings(mapping, guidance)]
    if asked:
        return tuple(asked)
    asked += _about_order(mapping, table)
    if mapping.needle_length_mm is None and _lacks_lengths(mapping, table):
        asked.append(message("csv-ask-length"))
    unsure = tuple(quoted(name) for name, reading in mapping.readings.items() if not reading.is_sure)
    if unsure:
        asked.append(message("csv-ask-scales", columns=unsure, count=len(unsure)))
    if mapping.undecided:
        names = tuple(map(quoted, mapping.undecided))
        asked.append(message("csv-ask-undecided", columns=names, count=len(names)))
    return tuple(asked)


def with_mend(question: Message) -> Message:
    """The question with what to write into a mapping, for where there is no window to answer it in."""
    mend = _MENDS.get(question.id)
    if mend is None:
        return question
    count = question.args.get("count", 1)
    return message("csv-question", question=question, mend=message(mend, count=count))


def _lacks_lengths(mapping: CsvMapping, table: CsvTable) -> bool:
    """Whether some row may be a session, and none says how long its needles were."""
    if not mapping.has_sessions or Role.LENGTH in mapping.roles():
        return False
    if Role.SESSION in mapping.names.values():
        return True
    signs = SIGNS_OF_A_SESSION if not mapping.columns_of(Role.SESSION) else {Role.SESSION}
    columns = [name for name, role in mapping.columns.items() if role in signs]
    cells = (cell for name in columns for cell in distinct_cells(table, name))
    return any(is_recorded(cell) and cell.strip().casefold() not in NO for cell in cells)


def _about_order(mapping: CsvMapping, table: CsvTable) -> Iterable[Message]:
    date = mapping.column_of(Role.DATE)
    if date is None or mapping.day_order is not None:
        return
    cells = distinct_cells(table, date)
    orders = orders_of(cells)
    clash = contradicting(cells) if not orders else None
    if clash is not None:
        yield message("csv-order-contradicts", column=quoted(date), one=quoted(clash[0]), other=quoted(clash[1]))
    elif len(orders) != 1:
        yield message("csv-ask-order")


def _about_columns(mapping: CsvMapping, table: CsvTable) -> list[Message]:
    named = [*mapping.columns, *(() if mapping.has_names else mapping.readings)]
    asked = [message("csv-column-missing", column=quoted(name)) for name in named if name not in table.header]
    held = list(mapping.columns.values())
    if Role.DATE not in held:
        asked.append(message("csv-ask-date"))
    if mapping.is_long and Role.VALUE not in held:
        asked.append(message("csv-ask-value"))
    asked += [
        message("csv-role-twice", role=message(f"csv-role-{role}"))
        for role in Role
        if held.count(role) > 1 and role not in MANY
    ]
    asked += [
        message("csv-role-not-of-name", column=quoted(name), role=message(f"csv-role-{role}"))
        for name, role in mapping.names.items()
        if role not in OF_NAMES
    ]
    keeps = mapping.readings or mapping.undecided or mapping.has_sessions
    if not (keeps or _KEEPS_SOMETHING & mapping.roles()):
        asked.append(message("csv-ask-anything"))
    return asked


def _about_readings(mapping: CsvMapping, guidance: Guidance) -> list[Message]:
    asked = []
    effects = [reading.effect for reading in mapping.readings.values()]
    for name, reading in mapping.readings.items():
        effect = guidance.effects.get(reading.effect)
        if effect is None:
            asked.append(message("csv-unknown-effect", id=quoted(reading.effect), effects=tuple(guidance.effects)))
            continue
        offered = scales_for(effect, guidance)
        if own_scale(reading.scale, effect, guidance) not in offered:
            asked.append(
                message("csv-wrong-scale", column=quoted(name), effect=message(f"effect-{effect.id}"), scales=offered)
            )
    if not mapping.has_names:
        twice = [effect for effect in dict.fromkeys(effects) if effects.count(effect) > 1]
        asked += [message("csv-effect-twice", effect=message(f"effect-{effect}")) for effect in twice]
    return asked

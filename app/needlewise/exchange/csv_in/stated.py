"""How the cells of a column become steps of ours, said before it is done."""

from __future__ import annotations

from needlewise.exchange.csv_in.mapping import CsvMapping, Reading
from needlewise.exchange.csv_in.scales import Converter, SourceScale, Steps, own_scale
from needlewise.exchange.csv_in.suggest import named_cells, values_of
from needlewise.exchange.csv_in.table import CsvTable
from needlewise.exchange.csv_in.words import is_recorded
from needlewise.exchange.refusals import quoted
from needlewise.exchange.scale_words import scale_words
from needlewise.guidance.loader import Guidance
from needlewise.messages import Message, message

_MOST_WORDS = 12


def stated(table: CsvTable, mapping: CsvMapping, guidance: Guidance) -> tuple[Message, ...]:
    """One sentence for each reading that converts something or could be read otherwise."""
    return tuple(
        _stated(table, mapping, name, reading, guidance)
        for name, reading in mapping.readings.items()
        if not reading.is_sure
    )


def cells_of(table: CsvTable, mapping: CsvMapping, name: str) -> list[str]:
    """What stands in a reading's cells: those of its column, or of its name's rows in a long table, in words where it
    has any."""
    if name in table.header:
        return values_of(table, name)
    values, labels, _ = named_cells(table, mapping).get(name, ([], [], False))
    return labels if any(map(is_recorded, labels)) else values


def _stated(table: CsvTable, mapping: CsvMapping, name: str, reading: Reading, guidance: Guidance) -> Message:
    effect = guidance.effects[reading.effect]
    scale = own_scale(reading.scale, effect, guidance)
    converter = Converter(effect, scale, guidance)
    said = {"column": quoted(name), "effect": message(f"effect-{effect.id}")}
    if scale is SourceScale.WORDS:
        words = converter.words_of(dict.fromkeys(filter(is_recorded, cells_of(table, mapping, name))))
        pairs = tuple(message("csv-step", step=quoted(word), ours=ours) for word, ours in words.items())[:_MOST_WORDS]
        return message("csv-stated-words", **said, steps=pairs or ("–",))
    steps = converter.steps()
    if steps:
        span = {"low": scale.lowest, "top": scale.top}
        return message("csv-stated-steps", **said, **span, steps=tuple(map(_step, steps)))
    if converter.converts:
        return message(f"csv-stated-{scale}", **said)
    return message("csv-stated-ours", **said, scale=scale_words(effect.id, guidance))


def _step(steps: Steps) -> Message:
    if steps.low == steps.high:
        return message("csv-step", step=str(steps.low), ours=steps.ours)
    return message("csv-step", step=f"{steps.low}–{steps.high}", ours=steps.ours)


def described(table: CsvTable, mapping: CsvMapping, guidance: Guidance) -> tuple[Message, ...]:
    """One line for each column, and for each name in a long table or a list: what it is read as, if at all."""
    lines = []
    for name in filter(None, table.header):
        role = mapping.columns.get(name)
        if role is not None:
            lines.append(message("csv-described-role", column=quoted(name), role=message(f"csv-role-{role}")))
        elif name in mapping.readings:
            lines.append(_stated(table, mapping, name, mapping.readings[name], guidance))
        else:
            lines.append(_not_read(name, mapping))
    if mapping.has_names:
        for name in named_cells(table, mapping):
            if name in mapping.names:
                role_words = message(f"csv-role-{mapping.names[name]}")
                lines.append(message("csv-described-role", column=quoted(name), role=role_words))
            elif name in mapping.readings:
                lines.append(_stated(table, mapping, name, mapping.readings[name], guidance))
            else:
                lines.append(_not_read(name, mapping))
    return tuple(lines)


def _not_read(name: str, mapping: CsvMapping) -> Message:
    return message("csv-described-open" if name in mapping.undecided else "csv-described-unread", column=quoted(name))

"""How the cells of a column become steps of ours, said before it is done."""

from __future__ import annotations

from needlewise.exchange.csv_in.mapping import CsvMapping, Reading, Role
from needlewise.exchange.csv_in.scales import Converter, SourceScale, Steps
from needlewise.exchange.csv_in.suggest import cells_by_name, values_of
from needlewise.exchange.csv_in.table import CsvTable
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
    """What stands in a reading's cells: those of its column, or of its name's rows in a long file."""
    name_column, value_column = mapping.column_of(Role.NAME), mapping.column_of(Role.VALUE)
    if name_column is None:
        return values_of(table, name)
    return [] if value_column is None else cells_by_name(table, name_column, value_column).get(name, [])


def _stated(table: CsvTable, mapping: CsvMapping, name: str, reading: Reading, guidance: Guidance) -> Message:
    effect = guidance.effects[reading.effect]
    converter = Converter(effect, reading.scale, guidance)
    said = {"column": quoted(name), "effect": message(f"effect-{effect.id}")}
    if reading.scale is SourceScale.WORDS:
        words = converter.words_of(dict.fromkeys(filter(str.strip, cells_of(table, mapping, name))))
        pairs = tuple(message("csv-step", step=quoted(word), ours=ours) for word, ours in words.items())[:_MOST_WORDS]
        return message("csv-stated-words", **said, steps=pairs or ("–",))
    steps = converter.steps()
    if steps:
        top = reading.scale.top
        return message("csv-stated-steps", **said, top=top, steps=tuple(map(_step, steps)))
    if reading.scale in (SourceScale.ABOVE_ZERO, SourceScale.FAHRENHEIT):
        return message(f"csv-stated-{reading.scale}", **said)
    return message("csv-stated-ours", **said, scale=scale_words(effect.id, guidance))


def _step(steps: Steps) -> Message:
    if steps.low == steps.high:
        return message("csv-step", step=str(steps.low), ours=steps.ours)
    return message("csv-step", step=f"{steps.low}–{steps.high}", ours=steps.ours)

"""The diary as a folder of CSV files for spreadsheets and scripts: RFC 4180, one table a record kind.

Columns are the document's fields, in its order, under their names; an empty cell was not recorded. Beyond that,
`README.txt` in the folder says of every column what it holds; its words are the catalogue's `column-...`.

- UTF-8. A file with letters beyond ASCII begins with a byte order mark: spreadsheets take it for another encoding
  without one. All others do without it, since scripts that do not expect it miss the first column's name.
- Beside each moment stand its local day and time in columns of their own, which a spreadsheet takes as such.
- Free text that a spreadsheet would run as a formula is made harmless, as `formulas` says.
- The tables are for reading elsewhere. What comes back whole is the document: `is_own_table` knows them again.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

from needlewise.domain.diary import Diary
from needlewise.domain.photos import Area
from needlewise.domain.sessions import Disinfection, DisinfectionStep
from needlewise.exchange import shapes
from needlewise.exchange.formulas import guarded
from needlewise.exchange.scale_words import scale_words
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue, Message, message

_SHAPES: dict[str, type[shapes.Shape]] = {
    "person": shapes.PersonShape,
    "devices": shapes.DeviceShape,
    "sessions": shapes.SessionShape,
    "checkins": shapes.CheckInShape,
    "treatments": shapes.TreatmentShape,
    "treatment_uses": shapes.TreatmentUseShape,
    "life_events": shapes.LifeEventShape,
    "photos": shapes.PhotoShape,
}
README = "README.txt"
FILE_NAMES = frozenset(f"{kind}.csv" for kind in _SHAPES) | {README}
_STEP_FIELDS = shapes.DisinfectionStepShape.__struct_fields__


def write_tables(folder: Path, diary: Diary, guidance: Guidance, words: Catalogue) -> None:
    """One file a kind, also where there is no record of it, and what their columns hold."""
    effects = tuple(guidance.effects)
    for kind, shape in _SHAPES.items():
        held = getattr(diary, kind)
        records = held if isinstance(held, tuple) else () if held is None else (held,)
        text = StringIO(newline="")
        writer = csv.writer(text)
        writer.writerow(columns(kind, effects))
        for record in records:
            cells = ((name, getattr(record, name)) for name in shape.__struct_fields__)
            writer.writerow([cell for name, value in cells for cell in _cells(name, value, effects)])
        _write(folder / f"{kind}.csv", text.getvalue())
    _write(folder / README, _readme(guidance, words).replace("\n", "\r\n"))


def write_table(file: Path, heads: Sequence[Message], rows: Iterable[Sequence[Any]], words: Catalogue) -> None:
    """One table with heads in words; a cell may be a message, a day, a number or None."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([words.label(head) for head in heads])
    writer.writerows([_cell(words.text(cell) if isinstance(cell, Message) else cell) for cell in row] for row in rows)
    _write(file, text.getvalue())


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8" if text.isascii() else "utf-8-sig", newline="")


def columns(kind: str, effects: Sequence[str]) -> list[str]:
    """The names of a table's columns, in their order."""
    return [column for name in _SHAPES[kind].__struct_fields__ for column in _columns(name, effects)]


def is_own_table(header: Sequence[str]) -> bool:
    """Whether a table with these columns is one that `write_tables` wrote."""
    return any(set(columns(kind, ())) <= set(header) for kind in _SHAPES)


def _readme(guidance: Guidance, words: Catalogue) -> str:
    lines = [words.text("table-readme"), ""]
    for kind in _SHAPES:
        lines.append(f"{kind}.csv: {words.text(f'table-{kind}')}")
        held = columns(kind, tuple(guidance.effects))
        lines += [*(f"  {column}: {_meaning(kind, column, guidance, words)}" for column in held), ""]
    return "\n".join(lines)


def _meaning(kind: str, column: str, guidance: Guidance, words: Catalogue) -> str:
    if column.startswith("symptom_"):
        effect_id = column.removeprefix("symptom_")
        held = scale_words(effect_id, guidance)
        return words.text("table-effect", effect=message(f"effect-{effect_id}"), scale=held)
    own = f"column-{kind}-{column}"
    return words.text(own if own in words else f"column-{column}")


def _columns(name: str, effects: Sequence[str]) -> list[str]:
    if name == "disinfection":
        return [f"disinfection_{when}_{field}" for when in ("before", "after") for field in _STEP_FIELDS]
    if name == "symptoms":
        return [f"symptom_{effect}" for effect in effects]
    if name in shapes.MOMENT_FIELDS:
        return [name, f"{name}_day", f"{name}_time"]
    return [name]


def _cells(name: str, value: Any, effects: Sequence[str]) -> Iterator[str | int | float]:
    if name == "disinfection":
        steps = value or Disinfection()
        yield from _step_cells(steps.before)
        yield from _step_cells(steps.after)
    elif name == "symptoms":
        yield from (_cell(value.get(effect)) for effect in effects)
    elif name == "crop" and value is not None:
        yield _edges(value)
    elif name == "covers" and value is not None:
        yield "; ".join(map(_edges, value))
    elif name == "products" and value is not None:
        yield guarded("; ".join(value))
    elif name in shapes.MOMENT_FIELDS:
        yield from (value.written, value.day.isoformat(), f"{value.wall:%H:%M}")
    else:
        yield _cell(value)


def _step_cells(step: DisinfectionStep | None) -> Iterator[str | int | float]:
    return (_cell(getattr(step, field, None)) for field in _STEP_FIELDS)


def _edges(area: Area) -> str:
    return " ".join(str(_cell(edge)) for edge in (area.left, area.top, area.right, area.bottom))


def _cell(value: Any) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return " ".join(f"{id_}={_cell(answer)}" for id_, answer in value.items())
    if isinstance(value, tuple):
        return " ".join(value)
    return guarded(value) if isinstance(value, str) else value

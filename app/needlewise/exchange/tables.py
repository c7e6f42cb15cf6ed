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
from dataclasses import is_dataclass
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

from needlewise.domain.diary import Diary
from needlewise.domain.fields import FieldOf, fields_of, is_record_type
from needlewise.domain.kinds import KINDS
from needlewise.domain.moments import Moment
from needlewise.domain.person import Person
from needlewise.domain.photos import Area
from needlewise.domain.sittings import PairAnswer
from needlewise.exchange.formulas import guarded
from needlewise.exchange.scale_words import scale_words
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue, Message, message

LEFT_OUT = {
    "made_by_hand": "settings of this program, which mean nothing elsewhere",
    "sittings.answers": "a line each in sitting_answers.csv",
}
"""What no cell holds, and why."""

RECORD_TYPES: dict[str, Any] = {"person": Person} | {name: kind.record_type for name, kind in KINDS.items()}
ANSWERS = "sitting_answers"
README = "README.txt"
_SYMPTOM = "symptom_"
_IN_WORDS = frozenset({"products"})
"""Lists of texts that may hold spaces."""

FILE_NAMES = frozenset(f"{kind}.csv" for kind in (*RECORD_TYPES, ANSWERS)) | {README}


def write_tables(folder: Path, diary: Diary, guidance: Guidance, words: Catalogue) -> None:
    """One file a kind, also where there is no record of it, and what their columns hold."""
    effects = effects_of(diary, guidance)
    for kind, record_type in RECORD_TYPES.items():
        held = getattr(diary, kind)
        records = held if isinstance(held, tuple) else () if held is None else (held,)
        rows = (_row(kind, record_type, record, effects) for record in records)
        _write(folder / f"{kind}.csv", _table(columns(kind, effects), rows))
    answers = (
        [sitting.id, *_row(ANSWERS, PairAnswer, answer, effects)]
        for sitting in diary.sittings
        for answer in sitting.answers
    )
    _write(folder / f"{ANSWERS}.csv", _table(columns(ANSWERS, effects), answers))
    _write(folder / README, _readme(effects, guidance, words, diary).replace("\n", "\r\n"))


def effects_of(diary: Diary, guidance: Guidance) -> tuple[str, ...]:
    """Those of the guidance, and the person's own."""
    return (*guidance.effects, *(effect.id for effect in diary.effects))


def _table(header: Sequence[str], rows: Iterator[Sequence[str | int | float]]) -> str:
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()


def _row(kind: str, record_type: Any, record: Any, effects: Sequence[str]) -> list[str | int | float]:
    return [
        cell
        for field in fields_of(record_type)
        if f"{kind}.{field.name}" not in LEFT_OUT
        for cell in _cells(field, getattr(record, field.name), effects)
    ]


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
    if kind == ANSWERS:
        return ["sitting_id", *(column for field in fields_of(PairAnswer) for column in _columns(field, effects))]
    return [
        column
        for field in fields_of(RECORD_TYPES[kind])
        if f"{kind}.{field.name}" not in LEFT_OUT
        for column in _columns(field, effects)
    ]


def is_own_table(header: Sequence[str]) -> bool:
    """Whether a table with these columns is one that `write_tables` wrote, or an earlier version of it: all that is
    required is there, and nothing that we do not write."""
    return any(
        _required(kind) <= set(header)
        and all(name in columns(kind, ()) or name.startswith(_SYMPTOM) for name in header)
        for kind in (*RECORD_TYPES, ANSWERS)
    )


def _required(kind: str) -> set[str]:
    record_type = PairAnswer if kind == ANSWERS else RECORD_TYPES[kind]
    required = [f for f in fields_of(record_type) if f.is_required and f"{kind}.{f.name}" not in LEFT_OUT]
    return {column for field in required for column in _columns(field, ())} or {"screening"}


def _readme(effects: Sequence[str], guidance: Guidance, words: Catalogue, diary: Diary) -> str:
    own = {effect.id: f"{effect.name} ({effect.scale.value})" for effect in diary.effects}
    lines = [words.text("table-readme"), ""]
    for kind in (*RECORD_TYPES, ANSWERS):
        lines.append(f"{kind}.csv: {words.text(f'table-{kind}')}")
        for column in columns(kind, effects):
            said = own.get(column.removeprefix(_SYMPTOM)) or _meaning(kind, column, guidance, words)
            lines.append(f"  {column}: {said}")
        lines.append("")
    return "\n".join(lines)


def _meaning(kind: str, column: str, guidance: Guidance, words: Catalogue) -> str:
    if column.startswith(_SYMPTOM):
        effect_id = column.removeprefix(_SYMPTOM)
        held = scale_words(effect_id, guidance)
        return words.text("table-effect", effect=message(f"effect-{effect_id}"), scale=held)
    own = f"column-{kind}-{column}"
    return words.text(own if own in words else f"column-{column}")


def _columns(field: FieldOf, effects: Sequence[str]) -> list[str]:
    """A field that holds a record has a column for each of its parts."""
    if field.holds.takes_yes_no or (field.holds.item is not None and field.holds.item.takes_yes_no):
        return [f"{_SYMPTOM}{effect}" for effect in effects]
    if field.holds.kind is Moment:
        return [field.written, f"{field.written}_day", f"{field.written}_time"]
    if _is_spread(field):
        parts = fields_of(field.holds.kind)
        return [f"{field.written}_{column}" for part in parts for column in _columns(part, effects)]
    return [field.written]


def _is_spread(field: FieldOf) -> bool:
    return field.holds.is_record and field.holds.kind is not Area


def _cells(field: FieldOf, value: Any, effects: Sequence[str]) -> Iterator[str | int | float]:
    if field.holds.item is not None and field.holds.item.takes_yes_no:
        yield from (_cell(value.get(effect)) for effect in effects)
    elif _is_spread(field):
        for part in fields_of(field.holds.kind):
            yield from _cells(part, None if value is None else getattr(value, part.name), effects)
    elif field.holds.kind is not Moment:
        yield _cell(value, "; " if field.name in _IN_WORDS else " ")
    elif value is None:
        yield from ("", "", "")
    else:
        yield from (value.written, value.day.isoformat(), f"{value.wall:%H:%M}")


def _cell(value: Any, between: str = " ") -> str | int | float:
    """Records of a list are parted by semicolons, their values by spaces."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return " ".join(f"{id_}={_cell(held)}" for id_, held in value.items())
    if isinstance(value, tuple):
        has_records = any(map(is_dataclass, value))
        return guarded(("; " if has_records else between).join(str(_part(part)) for part in value))
    return guarded(value) if isinstance(value, str) else _part(value)


def _part(value: Any) -> str | int | float:
    kind: Any = type(value)
    if is_record_type(kind):
        return " ".join(str(_cell(getattr(value, part.name))) for part in fields_of(kind))
    return value if isinstance(value, str) else int(value) if float(value).is_integer() else float(value)

"""Whether every room knows every field of every record: what is missing, and where, by name.

The domain tells a field once; shapes, tables and spreadsheets are made of it. What is written by hand beside it (the
schema that everybody reads, the steps of the migrations, the words of columns, FHIR) is held against it here. What a
room leaves out on purpose says so with its reason in that room's `LEFT_OUT`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from every_field import every_field
from needlewise.domain.diary import Diary
from needlewise.domain.fields import Description, FieldOf, fields_of
from needlewise.domain.kinds import KINDS
from needlewise.domain.made_by_hand import MadeByHand
from needlewise.domain.moments import Moment
from needlewise.domain.person import Person
from needlewise.domain.sessions import NeedlingSession
from needlewise.exchange import tables
from needlewise.exchange.document import Document, encode
from needlewise.exchange.fhir import bundle as fhir
from needlewise.exchange.fhir.bundle import encode_fhir
from needlewise.exchange.shapes import shape_of
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.store.tables import PERSON, RECORDS

NOW = Moment.parse("2026-04-01T12:00:00+00:00")
RECORD_TYPES: dict[str, Any] = {"person": Person, "made_by_hand": MadeByHand} | {
    name: kind.record_type for name, kind in KINDS.items()
}


def _missing(room: str, expected: Iterable[str], present: Iterable[str]) -> list[str]:
    expected, present = set(expected), set(present)
    lacking = [f"{name}: not in {room}" for name in sorted(expected - present)]
    return lacking + [f"{name}: in {room}, and not in the domain" for name in sorted(present - expected)]


def _paths(holds: Description, where: str) -> list[str]:
    """The places of a document within a field, with the field itself."""
    inner = holds.item if holds.kind is tuple else holds
    if inner is None or not inner.is_record:
        return [where]
    return [where, *(path for f in fields_of(inner.kind) for path in _paths(f.holds, f"{where}.{f.written}"))]


def _schema_paths(schema: Mapping[str, Any], where: str) -> list[str]:
    inner = schema.get("items", schema) if schema.get("type") == "array" else schema
    properties = inner.get("properties", {})
    return [where, *(path for name, s in properties.items() for path in _schema_paths(s, f"{where}.{name}"))]


def missing_in_schema(schema: Mapping[str, Any]) -> list[str]:
    expected = [path for field in fields_of(Diary) for path in _paths(field.holds, field.written)]
    found = schema["properties"].items()
    header = ("format", "version", "exported_at", "generator")
    present = [path for name, held in found if name not in header for path in _schema_paths(held, name)]
    return _missing("the schema", expected, present)


def missing_in_shapes() -> list[str]:
    return [
        problem
        for kind, record_type in RECORD_TYPES.items()
        for problem in _missing(
            "the document's shape",
            (f"{kind}.{field.name}" for field in fields_of(record_type)),
            (f"{kind}.{name}" for name in shape_of(record_type).__struct_fields__),
        )
    ]


def missing_in_tables() -> list[str]:
    derived = ("entry", "trashed_at", "trashed_at_utc")
    found: list[str] = []
    for kind, kept in {"person": PERSON, **RECORDS}.items():
        expected = [name for field in fields_of(RECORD_TYPES[kind]) for name in _columns(field)]
        present = [column.name for column in kept.table.c if column.name not in derived]
        found += _missing("the tables", (f"{kind}.{n}" for n in expected), (f"{kind}.{n}" for n in present))
    return found


def _columns(field: FieldOf) -> list[str]:
    is_moment = field.holds.kind is Moment
    return [field.name, f"{field.name}_day", f"{field.name}_utc"] if is_moment else [field.name]


def missing_in_migrations(columns_of: Callable[[str], Iterable[str]]) -> list[str]:
    """`columns_of` gives the columns that a new diary's table has."""
    return [
        problem
        for kind, kept in {"person": PERSON, **RECORDS}.items()
        for problem in _missing(
            "a new diary", (f"{kind}.{c.name}" for c in kept.table.c), (f"{kind}.{n}" for n in columns_of(kind))
        )
    ]


def missing_words_of_columns(words: Catalogue) -> list[str]:
    return [
        f"{kind}.{column}: no words in tables.ftl"
        for kind in (*tables.RECORD_TYPES, tables.ANSWERS)
        for column in tables.columns(kind, ())
        if f"column-{kind}-{column}" not in words and f"column-{column}" not in words
    ]


def unheard_in(room: str, write: Callable[[Diary], object], left_out: Mapping[str, str]) -> list[str]:
    """Fields that make no difference to what is written though they are not left out, and such that are said to be
    left out and make one or do not exist."""
    whole = every_field()
    said = write(whole)
    found: list[str] = []
    for kind, record_type in RECORD_TYPES.items():
        for field in fields_of(record_type):
            name = f"{kind}.{field.name}"
            is_left_out = name in left_out or kind in left_out
            if field.is_required:
                continue
            if (write(_without(whole, kind, field.name)) == said) != is_left_out:
                found.append(f"{name}: {'said to be left out of' if is_left_out else 'not in'} {room}")
    known = {f"{kind}.{field.name}" for kind, held in RECORD_TYPES.items() for field in fields_of(held)}
    return found + [
        f"{name}: left out of {room}, and not in the domain" for name in left_out.keys() - known - {*RECORD_TYPES}
    ]


def _without(diary: Diary, kind: str, field: str) -> Diary:
    held = getattr(diary, kind)
    changed = (
        tuple(replace(r, **{field: None}) for r in held)
        if isinstance(held, tuple)
        else replace(held, **{field: None})
    )
    parts: dict[str, Any] = {kind: changed}
    return replace(diary, **parts)


def unheard_in_document() -> list[str]:
    return unheard_in("the document", lambda diary: encode(Document(diary=diary, exported_at=NOW)), {})


def unheard_in_fhir(guidance: Guidance, words: Catalogue) -> list[str]:
    return unheard_in("FHIR", lambda diary: encode_fhir(diary, guidance, words, NOW), fhir.LEFT_OUT)


def unheard_in_spreadsheets(folder: Path, guidance: Guidance, words: Catalogue) -> list[str]:
    def write(diary: Diary) -> object:
        tables.write_tables(folder, diary, guidance, words)
        return [(file.name, file.read_bytes()) for file in sorted(folder.glob("*.csv"))]

    return unheard_in("the spreadsheets", write, tables.LEFT_OUT)


def unknown_to_carry_over(names: Iterable[str]) -> list[str]:
    return [
        f"sessions.{name}: carried over, and not in the domain" for name in names if name not in _session_fields()
    ]


def _session_fields() -> set[str]:
    return {field.name for field in fields_of(NeedlingSession)}

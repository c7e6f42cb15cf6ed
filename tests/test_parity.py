"""A field is told once, and every room knows it. The check sees, by name, a field that was added to one room
alone."""

import copy
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import Column, Text
from sqlcipher3 import dbapi2

import parity
from documents import SCHEMA
from empty_diaries import put_empty_diary
from needlewise.domain import fields
from needlewise.domain.sessions import NeedlingSession
from needlewise.domain.sittings import Sitting
from needlewise.exchange import shapes, tables
from needlewise.exchange.fhir import bundle as fhir
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.services.records.sessions import CARRIED_OVER
from needlewise.store.tables import RECORDS
from written_schema import document_schema, with_prose

Columns = Callable[[str], Iterable[str]]


@pytest.fixture
def columns_of(tmp_path: Path) -> Columns:
    """Those of a diary that went through the whole chain of migrations."""
    file = put_empty_diary(tmp_path / "diary") / "diary.sqlite"

    def columns(table: str) -> list[str]:
        with closing(dbapi2.connect(str(file))) as connection:
            return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]

    return columns


def test_that_every_room_knows_every_field(
    tmp_path: Path, columns_of: Columns, guidance: Guidance, catalogue: Catalogue
) -> None:
    assert parity.missing_in_schema(SCHEMA) == []
    assert parity.missing_in_shapes() == []
    assert parity.missing_in_tables() == []
    assert parity.missing_in_migrations(columns_of) == []
    assert parity.missing_words_of_columns(catalogue) == []
    assert parity.unheard_in_document() == []
    assert parity.unheard_in_spreadsheets(tmp_path, guidance, catalogue) == []
    assert parity.unheard_in_fhir(guidance, catalogue) == []
    assert parity.unknown_to_carry_over(CARRIED_OVER) == []


def test_that_the_schema_is_what_the_domain_says_to_the_letter() -> None:
    assert json.dumps(with_prose(document_schema(), SCHEMA), indent=1) == json.dumps(SCHEMA, indent=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoodySession(NeedlingSession):
    mood: str | None = None


@pytest.fixture
def mood_in_the_domain(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A field that somebody added to the session and nowhere else."""
    described = fields.fields_of

    @cache
    def with_mood(record_type: Any) -> tuple[fields.FieldOf, ...]:
        return described(MoodySession if record_type is NeedlingSession else record_type)

    for module in (parity, tables):
        monkeypatch.setattr(module, "fields_of", with_mood)
    yield


@pytest.mark.usefixtures("mood_in_the_domain")
def test_that_a_field_in_the_domain_alone_is_named_for_each_room(columns_of: Columns, catalogue: Catalogue) -> None:
    assert parity.missing_in_schema(SCHEMA) == ["sessions.mood: not in the schema"]
    assert parity.missing_in_shapes() == ["sessions.mood: not in the document's shape"]
    assert parity.missing_in_tables() == ["sessions.mood: not in the tables"]
    assert parity.missing_words_of_columns(catalogue) == ["sessions.mood: no words in tables.ftl"]


def test_that_a_field_in_the_schema_alone_is_named() -> None:
    changed = copy.deepcopy(SCHEMA)
    changed["properties"]["sittings"]["items"]["properties"]["impression"]["properties"]["mood"] = {"type": "string"}
    assert parity.missing_in_schema(changed) == ["sittings.impression.mood: in the schema, and not in the domain"]


def test_that_a_field_in_the_shape_alone_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    moody = msgspec.defstruct("Moody", [("mood", str, "")], bases=(shapes.shape_of(Sitting),), kw_only=True)
    known = shapes.shape_of
    monkeypatch.setattr(parity, "shape_of", lambda kind: moody if kind is Sitting else known(kind))
    assert parity.missing_in_shapes() == ["sittings.mood: in the document's shape, and not in the domain"]


def test_that_a_column_in_the_tables_alone_is_named(columns_of: Columns) -> None:
    table = RECORDS["spots"].table
    mood: Column[Any] = Column("mood", Text)
    table.append_column(mood)
    try:
        assert parity.missing_in_tables() == ["spots.mood: in the tables, and not in the domain"]
        assert parity.missing_in_migrations(columns_of) == ["spots.mood: not in a new diary"]
    finally:
        table._columns.remove(mood)


def test_that_a_field_that_fhir_or_a_spreadsheet_does_not_say_is_named(
    tmp_path: Path, guidance: Guidance, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    forgetful = {name: why for name, why in fhir.LEFT_OUT.items() if name != "photos.turns"}
    monkeypatch.setattr(fhir, "LEFT_OUT", forgetful | {"sessions.pain": "no reason", "sessions.mood": "none"})
    assert parity.unheard_in_fhir(guidance, catalogue) == [
        "sessions.pain: said to be left out of FHIR",
        "photos.turns: not in FHIR",
        "sessions.mood: left out of FHIR, and not in the domain",
    ]
    monkeypatch.setattr(tables, "LEFT_OUT", {**tables.LEFT_OUT, "devices.name": "no reason"})
    found = parity.unheard_in_spreadsheets(tmp_path, guidance, catalogue)
    assert found == [], "what is said to be left out is left out"


def test_that_what_is_carried_over_is_a_field() -> None:
    assert parity.unknown_to_carry_over(("zones", "mood")) == ["sessions.mood: carried over, and not in the domain"]

"""The diary's tables, made of what the domain says of its records' fields.

A column is named as the field of the record it holds. Beside every moment stand its local day and its instant in UTC
(microseconds since 1970), both derived, for looking up and for order. `entry` is the order of entry. `trashed_at` is
set while a record lies in the trash. Columns stand in no order that matters: a later version's come last.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, MetaData, Table, Text

from needlewise.domain.fields import FieldOf, fields_of
from needlewise.domain.kinds import KINDS, REFERENCES
from needlewise.domain.moments import Moment
from needlewise.domain.person import Person
from needlewise.store.columns import Day, Json, Written, column_type

metadata = MetaData()


@dataclass(frozen=True, slots=True)
class RecordTable:
    """Where one kind of record is kept. `by` is the column that orders it, `moment` the
    field that dates it."""

    table: Table
    record_type: Any
    by: str
    moment: str | None = None


def _columns(field: FieldOf, kind: str) -> list[Column[Any]]:
    """A reference is checked at commit, so that records of one write may come in any order."""
    is_null = not field.is_required
    refers = next((r for r in REFERENCES if (r.kind, r.field) == (kind, field.name)), None)
    if refers is not None:
        on_purge = "CASCADE" if refers.is_needed else "SET NULL"
        key = ForeignKey(f"{refers.target}.id", ondelete=on_purge, deferrable=True, initially="DEFERRED")
        return [Column(field.name, Text, key, nullable=is_null)]
    column: Column[Any] = Column(field.name, column_type(field.holds), nullable=is_null, unique=field.name == "id")
    if field.holds.kind is not Moment:
        return [column]
    day: Column[Any] = Column(f"{field.name}_day", Day, nullable=is_null)
    return [column, day, Column(f"{field.name}_utc", Integer, nullable=is_null)]


def _record_table(name: str) -> RecordTable:
    """A table of records that are told apart by their id and can lie in the trash."""
    kind = KINDS[name]
    table = Table(
        name,
        metadata,
        Column("entry", Integer, primary_key=True),
        *(column for field in fields_of(kind.record_type) for column in _columns(field, name)),
        Column("trashed_at", Written),
        Column("trashed_at_utc", Integer),
        CheckConstraint("(trashed_at IS NULL) = (trashed_at_utc IS NULL)"),
        sqlite_strict=True,
    )
    trashed = table.c.trashed_at_utc
    Index(f"{name}_trashed", trashed, sqlite_where=trashed.is_not(None))
    for column in table.c:
        if kind.moment is not None and column.name in (f"{kind.moment}_utc", f"{kind.moment}_day"):
            Index(f"{name}_{column.name}", column, sqlite_where=trashed.is_(None))
        if column.foreign_keys:
            Index(f"{name}_{column.name}", column)
    by = f"{kind.moment}_utc" if kind.moment else kind.starts or "entry"
    return RecordTable(table, kind.record_type, by, kind.moment)


RECORDS: dict[str, RecordTable] = {name: _record_table(name) for name in KINDS}
"""In an order in which what is referred to comes before what refers to it."""

_person = Table(
    "person",
    metadata,
    Column("entry", Integer, CheckConstraint("entry = 1"), primary_key=True),
    *(column for field in fields_of(Person) for column in _columns(field, "person")),
    sqlite_strict=True,
)

PERSON = RecordTable(_person, Person, "entry")

settings = Table(
    "settings",
    metadata,
    Column("key", Text, primary_key=True, nullable=False),
    Column("value", Json, nullable=False),
    sqlite_strict=True,
)

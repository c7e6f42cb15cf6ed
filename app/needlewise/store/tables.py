"""The diary's tables. A column is named as the field of the record it holds; `RECORDS` says which is which.

Beside every moment stand its local day and its instant in UTC (microseconds since 1970), both derived, for
looking up and for order. `entry` is the order of entry. `trashed_at` is set while a record lies in the trash.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import REAL, CheckConstraint, Column, ForeignKey, Index, Integer, MetaData, Table, Text

from needlewise.domain.checkins import CheckIn
from needlewise.domain.devices import Device, DeviceKind, NeedleMaterial
from needlewise.domain.life_events import LifeEvent, LifeEventKind
from needlewise.domain.person import Person, Sex
from needlewise.domain.photos import Hair, Photo, PhotoView
from needlewise.domain.sessions import NeedlingSession, Pressure
from needlewise.domain.treatments import Treatment, TreatmentKind, TreatmentUse
from needlewise.domain.zones import Zone
from needlewise.store.columns import (
    AreaOfPicture,
    AreasOfPicture,
    Day,
    DisinfectionSteps,
    Json,
    OneOf,
    Words,
    Written,
    YesNo,
)

metadata = MetaData()


def _moment(name: str) -> list[Column[Any]]:
    return [
        Column(name, Written, nullable=False),
        Column(f"{name}_day", Day, nullable=False),
        Column(f"{name}_utc", Integer, nullable=False),
    ]


def _records(name: str, *columns: Column[Any], added: Sequence[Column[Any]] = ()) -> Table:
    """A table of records that are told apart by their id and can lie in the trash. Columns that a later version
    added stand behind the others."""
    table = Table(
        name,
        metadata,
        Column("entry", Integer, primary_key=True),
        Column("id", Text, nullable=False, unique=True),
        *columns,
        Column("trashed_at", Written),
        Column("trashed_at_utc", Integer),
        *added,
        CheckConstraint("(trashed_at IS NULL) = (trashed_at_utc IS NULL)"),
        sqlite_strict=True,
    )
    trashed = table.c.trashed_at_utc
    Index(f"{name}_trashed", trashed, sqlite_where=trashed.is_not(None))
    for column in columns:
        if column.name.endswith(("_utc", "_day")):
            Index(f"{name}_{column.name}", column, sqlite_where=trashed.is_(None))
        if column.foreign_keys:
            Index(f"{name}_{column.name}", column)
    return table


def _refers_to(target: str, on_purge: str) -> ForeignKey:
    """Checked at commit, so that records of one write may come in any order."""
    return ForeignKey(target, ondelete=on_purge, deferrable=True, initially="DEFERRED")


person = Table(
    "person",
    metadata,
    Column("entry", Integer, CheckConstraint("entry = 1"), primary_key=True),
    Column("display_name", Text),
    Column("birth_year", Integer),
    Column("sex", OneOf(Sex)),
    Column("skin_type", Integer),
    Column("screening", Json),
    Column("clinician_min_interval_days", Integer),
    Column("question_for_clinician", Text),
    sqlite_strict=True,
)

devices = _records(
    "devices",
    Column("kind", OneOf(DeviceKind), nullable=False),
    Column("needle_length_mm", REAL, nullable=False),
    Column("name", Text),
    Column("needle_count", Integer),
    Column("material", OneOf(NeedleMaterial)),
    Column("acquired_on", Day),
    Column("retired_on", Day),
    Column("retired_reason", Text),
    Column("notes", Text),
)

sessions = _records(
    "sessions",
    *_moment("started_at"),
    Column("needle_length_mm", REAL, nullable=False),
    Column("duration_min", REAL),
    Column("device_id", Text, _refers_to("devices.id", "SET NULL")),
    Column("zones", Words(Zone)),
    Column("passes", Integer),
    Column("pressure", OneOf(Pressure)),
    Column("bleeding", Integer),
    Column("pain", Integer),
    Column("scalp_cleansed", YesNo),
    Column("disinfection", DisinfectionSteps),
    Column("skip_today", Json),
    Column("products", Words),
    Column("overrode", Words),
    Column("notes", Text),
)

checkins = _records(
    "checkins",
    *_moment("at"),
    Column("symptoms", Json, nullable=False),
    Column("zones", Words(Zone)),
    Column("notes", Text),
)

treatments = _records(
    "treatments",
    Column("kind", OneOf(TreatmentKind), nullable=False),
    Column("started_on", Day, nullable=False),
    Column("name", Text),
    Column("dose", Text),
    Column("ended_on", Day),
    Column("notes", Text),
)

treatment_uses = _records(
    "treatment_uses",
    Column("treatment_id", Text, _refers_to("treatments.id", "CASCADE"), nullable=False),
    *_moment("at"),
)

life_events = _records(
    "life_events",
    Column("kind", OneOf(LifeEventKind), nullable=False),
    Column("on", Day, nullable=False),
    Column("notes", Text),
)

photos = _records(
    "photos",
    *_moment("taken_at"),
    Column("view", OneOf(PhotoView), nullable=False),
    Column("sha256", Text, nullable=False),
    Column("file", Text),
    Column("media_type", Text),
    Column("width", Integer),
    Column("height", Integer),
    Column("hair", OneOf(Hair)),
    Column("session_id", Text, _refers_to("sessions.id", "SET NULL")),
    Column("notes", Text),
    added=(Column("turns", Integer), Column("crop", AreaOfPicture), Column("covers", AreasOfPicture)),
)

settings = Table(
    "settings",
    metadata,
    Column("key", Text, primary_key=True, nullable=False),
    Column("value", Json, nullable=False),
    sqlite_strict=True,
)


@dataclass(frozen=True, slots=True)
class RecordTable:
    """Where one kind of record is kept. `by` is the column that orders it, `moment` the
    field that dates it."""

    table: Table
    record_type: type[Any]
    by: str
    moment: str | None = None


RECORDS: dict[str, RecordTable] = {
    "devices": RecordTable(devices, Device, "entry"),
    "sessions": RecordTable(sessions, NeedlingSession, "started_at_utc", "started_at"),
    "checkins": RecordTable(checkins, CheckIn, "at_utc", "at"),
    "treatments": RecordTable(treatments, Treatment, "started_on"),
    "treatment_uses": RecordTable(treatment_uses, TreatmentUse, "at_utc", "at"),
    "life_events": RecordTable(life_events, LifeEvent, "on"),
    "photos": RecordTable(photos, Photo, "taken_at_utc", "taken_at"),
}
"""In an order in which what is referred to comes before what refers to it."""

PERSON = RecordTable(person, Person, "entry")

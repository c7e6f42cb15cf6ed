"""Is the diary whole? Both databases, every row, the references between records, and every photo's digest."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, RowMapping, Select, select, text

from needlewise.errors import DiaryDamaged, DiaryMissing
from needlewise.messages import Message, message
from needlewise.progress import Progress
from needlewise.store.engine import open_engine
from needlewise.store.faults import os_faults_in_words
from needlewise.store.folder import DiaryFolder
from needlewise.store.repositories import UNREADABLE
from needlewise.store.rows import field_names, instant, reader, to_row
from needlewise.store.schema import DIARY_VERSION, PHOTOS_VERSION, version_of
from needlewise.store.tables import PERSON, RECORDS, RecordTable

T = TypeVar("T")


@dataclass(slots=True)
class CheckReport:
    """What was looked at and what is wrong. Photos whose bytes are missing are counted; they are not damage, nor are
    bytes that no record names, which an intake that was cut short leaves and emptying the trash removes."""

    problems: list[Message] = field(default_factory=list)
    records: dict[str, int] = field(default_factory=dict)
    photos_missing: int = 0
    photos_kept: int = 0
    photos_unnamed: int = 0


def check_diary(folder: Path, progress: Progress | None = None) -> CheckReport:
    """Reads everything and changes nothing. Damage is reported, not raised. `progress` counts the photos.

    Raises DiaryMissing, DiaryNewer, and DiaryError where a file cannot be read at all.
    """
    place, report = DiaryFolder(folder), CheckReport()
    with os_faults_in_words(folder):
        if not place.diary.exists():
            raise DiaryMissing(message("store-no-diary", path=str(folder)))
        named = _check_database(place.diary, DIARY_VERSION, report, _check_records)
        kept: set[str] = set()
        if place.photos.exists():
            look = partial(_check_photos, progress=progress or Progress())
            kept = _check_database(place.photos, PHOTOS_VERSION, report, look)
    live = {sha256 for sha256, is_live in named if is_live}
    report.photos_kept = len(kept)
    report.photos_missing = len(live - kept)
    report.photos_unnamed = len(kept - {sha256 for sha256, _ in named})
    return report


def _check_database(
    file: Path, newest: int, report: CheckReport, look: Callable[[Connection, CheckReport], set[T]]
) -> set[T]:
    engine = open_engine(file, read_only=True)
    try:
        with engine.connect() as connection:
            version_of(connection, file, newest)
            report.problems += _faults_of_file(connection, file)
            return look(connection, report)
    except DiaryDamaged as error:
        if error.message not in report.problems:
            report.problems.append(error.message)
        return set()
    finally:
        engine.dispose()


def _faults_of_file(connection: Connection, file: Path) -> list[Message]:
    found = []
    faults = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    if faults != ["ok"]:
        first = " ".join(str(faults[0]).split())
        found.append(message("store-check-database", path=str(file), count=len(faults), first=first))
    for table, entry, target, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        found.append(message("store-check-reference", table=table, entry=entry, target=target))
    return found


def _check_records(connection: Connection, report: CheckReport) -> set[tuple[str, bool]]:
    """Gives the digests that photo records name, and whether the record is live or lies in the trash."""
    present = set(connection.scalars(text("SELECT name FROM sqlite_schema WHERE type = 'table'")))
    for name, kind in RECORDS.items():
        if name not in present:
            continue  # a kind that an earlier version did not know
        entries = connection.scalars(select(kind.table.c.entry)).all()
        report.records[name] = len(entries)
        unreadable = _unreadable(connection, kind, entries)
        report.problems += [message("store-check-row", table=name, entry=entry) for entry in unreadable]
    if not _are_readable(connection, PERSON, _every_row(connection, PERSON)):
        path = str(connection.engine.url.database)
        report.problems.append(message("store-row-unreadable", path=path, table="person"))
    report.problems += _references_to_trash(connection)
    photos = RECORDS["photos"].table
    rows = connection.execute(select(photos.c.sha256, photos.c.trashed_at_utc.is_(None)))
    return {(sha256, bool(is_live)) for sha256, is_live in rows}


def _unreadable(connection: Connection, kind: RecordTable, entries: Sequence[int]) -> list[int]:
    """The rows are read all at once, and one by one where that fails, to find which."""
    every_row = _every_row(connection, kind)
    if _are_readable(connection, kind, every_row):
        return []
    return [e for e in entries if not _are_readable(connection, kind, every_row.where(kind.table.c.entry == e))]


def _every_row(connection: Connection, kind: RecordTable) -> Select[Any]:
    """A diary of an earlier version lacks columns that were added since."""
    table_info = connection.exec_driver_sql(f'PRAGMA table_info("{kind.table.name}")').mappings()
    present = {column["name"] for column in table_info}
    return select(*(column for column in kind.table.c if column.name in present))


def _are_readable(connection: Connection, kind: RecordTable, query: Select[Any]) -> bool:
    """Whether each row makes a record, and its derived columns say the same as what they were derived from."""
    names, read = field_names(kind), reader(kind)
    try:
        rows = connection.execute(query).mappings().all()
        return all(_agrees(row, to_row(kind, read([row.get(name) for name in names]))) for row in rows)
    except (*UNREADABLE, DiaryDamaged):
        return False


def _agrees(row: RowMapping, expected: dict[str, Any]) -> bool:
    trashed_at = row.get("trashed_at")
    expected["trashed_at_utc"] = None if trashed_at is None else instant(trashed_at)
    return all(row[name] == value for name, value in expected.items() if name in row)


def _references_to_trash(connection: Connection) -> list[Message]:
    """A live record that cannot be understood without one that lies in the trash."""
    found: list[Message] = []
    for name, column in (("sessions", "device_id"), ("treatment_uses", "treatment_id")):
        table = RECORDS[name].table
        target = next(iter(table.c[column].foreign_keys)).column.table
        is_dangling = (table.c.trashed_at_utc.is_(None)) & (target.c.trashed_at_utc.is_not(None))
        joined = table.join(target, table.c[column] == target.c.id)
        entries = connection.scalars(select(table.c.entry).select_from(joined).where(is_dangling))
        found += [message("store-check-reference", table=name, entry=entry, target=target.name) for entry in entries]
    return found


def _check_photos(connection: Connection, report: CheckReport, progress: Progress) -> set[str]:
    """Reads every original, one at a time, and gives the digests that are kept whole. What is drawn from originals
    is not looked at: it can be drawn again."""
    whole: set[str] = set()
    digests = connection.scalars(text("SELECT sha256 FROM originals")).all()
    for done, sha256 in enumerate(digests, start=1):
        query = text("SELECT bytes FROM originals WHERE sha256 = :sha256")
        data = connection.execute(query, {"sha256": sha256}).scalar_one()
        if hashlib.sha256(data).hexdigest() == sha256:
            whole.add(sha256)
        else:
            report.problems.append(message("store-check-photo", sha256=sha256[:12]))
        progress.step(done, len(digests))
    return whole

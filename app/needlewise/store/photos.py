"""Photo bytes, in a database of their own beside the records.

An original is kept byte for byte under its SHA-256 and never changed; thumbnails are drawn from originals and
may be drawn again. A photo is committed here before the record that names it, so a crash leaves at most bytes
that nothing names, never a record whose bytes were promised and lost.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Set
from functools import cached_property
from types import MappingProxyType

from sqlalchemy import Connection, Engine, text

from needlewise.errors import DiaryError
from needlewise.messages import message
from needlewise.store.create import create_database
from needlewise.store.engine import IMMEDIATE, open_engine
from needlewise.store.faults import os_faults_in_words
from needlewise.store.folder import DiaryFolder
from needlewise.store.schema import PHOTOS_VERSION, stamp, version_of

_SCHEMA = (
    """CREATE TABLE originals (
    sha256 TEXT NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT""",
    """CREATE TABLE thumbnails (
    sha256 TEXT NOT NULL REFERENCES originals (sha256) ON DELETE CASCADE,
    edge_px INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (sha256, edge_px)
) STRICT""",
)

_NOTHING_DRAWN: Mapping[int, bytes] = MappingProxyType({})


class PhotoBytes:
    """The originals and thumbnails of one diary. The file is opened when it is first needed; where it is not
    there, every photo is missing, and the first one put makes it."""

    def __init__(self, folder: DiaryFolder, *, read_only: bool) -> None:
        self._folder = folder
        self._read_only = read_only
        self._put_now: set[str] = set()

    @cached_property
    def _engine(self) -> Engine:
        file = self._folder.photos
        if not file.exists() and not self._read_only:
            with os_faults_in_words(file):
                create_photos(self._folder)
        engine = open_engine(file, read_only=self._read_only)
        with engine.connect() as connection:
            version_of(connection, file, PHOTOS_VERSION)
        return engine

    @property
    def _is_absent(self) -> bool:
        return not self._folder.photos.exists()

    def put(self, data: bytes, drawn: Mapping[int, bytes] = _NOTHING_DRAWN, *, sha256: str | None = None) -> str:
        """Keeps the bytes, once, with thumbnails of them by edge, and gives their SHA-256 in hexadecimal; `sha256` is
        that where it is known already."""
        digest = sha256 or hashlib.sha256(data).hexdigest()
        self._put_now.add(digest)
        with self._writing() as connection, connection.begin():
            connection.execute(
                text("INSERT INTO originals VALUES (:sha256, :size, :bytes) ON CONFLICT DO NOTHING"),
                {"sha256": digest, "size": len(data), "bytes": data},
            )
            _put_thumbnails(connection, digest, drawn)
        return digest

    def get(self, sha256: str) -> bytes | None:
        """The very bytes, or None while they are missing."""
        return self._one("SELECT bytes FROM originals WHERE sha256 = :sha256", sha256=sha256)

    def has(self, sha256: str) -> bool:
        return self._one("SELECT 1 FROM originals WHERE sha256 = :sha256", sha256=sha256) is not None

    def digests(self) -> set[str]:
        if self._is_absent:
            return set()
        with self._engine.connect() as connection:
            return set(connection.scalars(text("SELECT sha256 FROM originals")))

    def put_thumbnails(self, sha256: str, drawn: Mapping[int, bytes]) -> None:
        """By the longest edge that each was drawn for. The original must be there."""
        with self._writing() as connection, connection.begin():
            _put_thumbnails(connection, sha256, drawn)

    def thumbnail(self, sha256: str, edge_px: int) -> bytes | None:
        query = "SELECT bytes FROM thumbnails WHERE sha256 = :sha256 AND edge_px = :edge_px"
        return self._one(query, sha256=sha256, edge_px=edge_px)

    def unnamed(self, named: Set[str]) -> set[str]:
        """Originals that no record names. Those that were put since the diary was opened are not among them: their
        records may be on the way."""
        return self.digests() - named - self._put_now

    def forget(self, digests: Iterable[str]) -> None:
        """Removes originals and their thumbnails for good, one at a time: what was there is overwritten, and for many
        at once the log would grow as large as they are."""
        for digest in () if self._is_absent else digests:
            with self._writing() as connection, connection.begin():
                connection.execute(text("DELETE FROM originals WHERE sha256 = :sha256"), {"sha256": digest})

    def close(self) -> None:
        if "_engine" in self.__dict__:
            self._engine.dispose()

    def _writing(self) -> Connection:
        if self._read_only:
            raise DiaryError(message("store-opened-for-reading", path=str(self._folder.path)))
        return self._engine.connect().execution_options(**IMMEDIATE)

    def _one(self, query: str, **values: object) -> bytes | None:
        if self._is_absent:
            return None
        with self._engine.connect() as connection:
            found: bytes | None = connection.execute(text(query), values).scalar()
        return found


def _put_thumbnails(connection: Connection, sha256: str, drawn: Mapping[int, bytes]) -> None:
    rows = [{"sha256": sha256, "edge_px": edge_px, "bytes": data} for edge_px, data in drawn.items()]
    if rows:
        connection.execute(text("INSERT OR REPLACE INTO thumbnails VALUES (:sha256, :edge_px, :bytes)"), rows)


def create_photos(folder: DiaryFolder) -> None:
    def build(connection: Connection) -> None:
        for statement in _SCHEMA:
            connection.exec_driver_sql(statement)
        stamp(connection, PHOTOS_VERSION)

    create_database(folder.photos, build)

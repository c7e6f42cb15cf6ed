"""Copies of a diary, made with SQLite's backup API and compared with what they were made from.

A plain copy of a live database file can miss everything that still stands in its write-ahead log, and passes
an integrity check all the same.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from needlewise.errors import DiaryDamaged, DiaryError
from needlewise.messages import message
from needlewise.store.engine import open_engine
from needlewise.store.faults import os_faults_in_words
from needlewise.store.folder import DiaryFolder, make_private_file


def backup(folder: Path, target: Path) -> None:
    """Writes both databases into the folder `target`, which is then a diary itself.

    Raises DiaryError, among others when a diary is there already.
    """
    source, copy = DiaryFolder(folder), DiaryFolder(target)
    with os_faults_in_words(target):
        if copy.diary.exists() or copy.photos.exists():
            raise DiaryError(message("store-backup-exists", path=str(target)))
        copy.make()
        copy_database(source.diary, copy.diary)
        if source.photos.exists():
            copy_database(source.photos, copy.photos)


def copy_database(file: Path, target: Path) -> None:
    """Copies what is committed in `file`, live or not, and puts `target` in place when it was found equal.

    Raises DiaryDamaged when the copy differs.
    """
    new = target.with_name(target.name + ".new")
    new.unlink(missing_ok=True)
    make_private_file(new)
    source, copy = open_engine(file, read_only=True), open_engine(new)
    try:
        with source.connect() as original, original.begin(), copy.connect() as copied:
            expected = _contents(original)
            _driver(original).backup(_driver(copied))
            with copied.begin():
                if _contents(copied) != expected:
                    raise DiaryDamaged(message("store-copy-differs", path=str(target)))
    finally:
        source.dispose()
        copy.dispose()
    new.replace(target)


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection


def _contents(connection: Connection) -> dict[str, tuple[int, str]]:
    """Each table's number of rows and a digest over all of them."""
    names = connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'table'").scalars().all()
    return {name: _digest_of(connection, name) for name in names}


def _digest_of(connection: Connection, table: str) -> tuple[int, str]:
    digest, count = hashlib.sha256(), 0
    for row in connection.exec_driver_sql(f'SELECT * FROM "{table}"'):  # noqa: S608 - a name of our own schema
        for value in row:
            digest.update(value if isinstance(value, bytes) else repr(value).encode())
        count += 1
    return count, digest.hexdigest()

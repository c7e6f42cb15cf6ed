"""Which files are ours, and of which version: kept in the two numbers of a SQLite header.

A database's `user_version` is the number of the last migration it went through.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from needlewise.errors import DiaryDamaged, DiaryError, DiaryNewer
from needlewise.messages import message
from needlewise.store.engine import pragma

APPLICATION_ID = 0x4E64_5731
"""The letters NdW1, in a diary's records and in its photos alike."""

DIARY_VERSION = 3
PHOTOS_VERSION = 1


def version_of(connection: Connection, file: Path, newest: int) -> int:
    """The version of a database of ours.

    Raises DiaryDamaged when the file is no database, DiaryError when it is another program's, DiaryNewer when
    a later version of this program wrote it.
    """
    pages = pragma(connection, "page_count")
    if not pages:
        raise DiaryDamaged(message("store-empty-file", path=str(file)))
    if pragma(connection, "application_id") != APPLICATION_ID:
        raise DiaryError(message("store-not-ours", path=str(file)))
    version = int(pragma(connection, "user_version"))
    if version > newest:
        raise DiaryNewer(message("store-newer", path=str(file)))
    connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema")
    return version


def stamp(connection: Connection, version: int) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {version}")

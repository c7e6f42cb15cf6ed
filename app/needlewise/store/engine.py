"""Connections: sqlcipher3's driver through SQLAlchemy, with the pragmas that every connection needs.

The driver's own transaction control is off. SQLAlchemy's begin event begins, so that DDL and `user_version`
roll back like rows do; a connection whose `begin` option is "IMMEDIATE" takes the write lock at once.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from needlewise.store.faults import driver_faults_in_words, raise_in_words

BUSY_TIMEOUT_MS = 2000
IMMEDIATE = {"begin": "IMMEDIATE"}
_PRAGMAS = (
    f"busy_timeout = {BUSY_TIMEOUT_MS}",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "synchronous = FULL",
    "secure_delete = ON",
)


def open_engine(file: Path, *, read_only: bool = False) -> Engine:
    """An engine on an existing database file. Nothing is read until a connection is asked for."""
    uri = _read_only_uri(file) if read_only else f"{file.absolute().as_uri()}?mode=rw"
    url = URL.create("sqlite", database=str(file))
    engine = create_engine(url, module=dbapi2, creator=lambda: _connect(uri, file), poolclass=QueuePool, pool_size=2)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", raise_in_words)
    return engine


def _connect(uri: str, file: Path) -> Any:
    with driver_faults_in_words(file):
        connection = dbapi2.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
        try:
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        return connection


def _read_only_uri(file: Path) -> str:
    """A database that nobody can be writing, because its folder cannot be written, is read without the shared
    memory file that a write-ahead log needs."""
    uri = f"{file.absolute().as_uri()}?mode=ro"
    log = file.with_name(file.name + "-wal")
    can_write = os.access(file.parent, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
    if can_write or (log.exists() and log.stat().st_size):
        return uri
    return uri + "&immutable=1"


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get('begin', '')}")


def turn_on_write_ahead_log(engine: Engine) -> None:
    """For a new database; the file remembers it."""
    with engine.connect() as connection:
        connection.connection.cursor().execute("PRAGMA journal_mode = WAL")


def pragma(connection: Connection, name: str) -> Any:
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar()

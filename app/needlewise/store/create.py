"""New databases, built under another name and put in place when they are whole."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection

from needlewise.store.engine import IMMEDIATE, open_engine, turn_on_write_ahead_log
from needlewise.store.folder import make_private_file


def create_database(file: Path, build: Callable[[Connection], None]) -> None:
    """`build` makes the tables, in one transaction. A crash leaves no file of that name."""
    new = file.with_name(file.name + ".new")
    for left_over in (new, *(new.with_name(new.name + end) for end in ("-wal", "-shm", "-journal"))):
        left_over.unlink(missing_ok=True)
    make_private_file(new)
    engine = open_engine(new)
    try:
        with engine.connect().execution_options(**IMMEDIATE) as connection, connection.begin():
            build(connection)
        turn_on_write_ahead_log(engine)
    finally:
        engine.dispose()
    new.replace(file)
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """Makes a renaming last through a power cut, where the system lets a folder be synced."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

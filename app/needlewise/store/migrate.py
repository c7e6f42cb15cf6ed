"""Brings a diary's tables to the present version with Alembic, on the store's own connection.

Alembic takes half a second to import, so this module is imported only when there is something to do: for a
new diary, which goes through the whole chain, and for one of an earlier version.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine

from needlewise.store.backup import copy_database
from needlewise.store.create import create_database
from needlewise.store.engine import IMMEDIATE
from needlewise.store.folder import DiaryFolder
from needlewise.store.schema import DIARY_VERSION, stamp

_CHAIN = Path(__file__).parent / "migrations"


def run_chain(connection: Connection) -> None:
    """Every step that this database has not been through, in the transaction that is open."""
    config = Config()
    config.set_main_option("script_location", str(_CHAIN).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    stamp(connection, DIARY_VERSION)


def create_diary(place: DiaryFolder) -> None:
    create_database(place.diary, run_chain)


def migrate_diary(place: DiaryFolder, engine: Engine, version: int) -> None:
    """In one transaction; the diary as it was stays beside it, in the folder of backups."""
    place.make_backups()
    copy_database(place.diary, place.backups / f"before-migration-{version:04}.sqlite")
    with engine.connect().execution_options(**IMMEDIATE) as connection, connection.begin():
        run_chain(connection)

"""What every connection of ours is set to, and what that is for."""

import os
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from builders import a_checkin, a_photo, a_session, at
from needlewise.errors import DiaryDamaged, DiaryError, DiaryInUse
from needlewise.store import create
from needlewise.store.create import create_database
from needlewise.store.engine import open_engine, pragma
from needlewise.store.faults import driver_faults_in_words
from needlewise.store.schema import stamp
from needlewise.store.store import open_diary

FULL = 2


@pytest.mark.parametrize("read_only", [False, True])
def test_that_every_connection_waits_for_the_disk_and_trusts_no_schema(folder: Path, read_only: bool) -> None:
    engine = open_engine(folder / "diary.sqlite", read_only=read_only)
    with engine.connect() as first, engine.connect() as second:
        for connection in (first, second):
            assert pragma(connection, "synchronous") == FULL
            assert pragma(connection, "trusted_schema") == 0
            assert pragma(connection, "foreign_keys") == 1
            assert pragma(connection, "secure_delete") == 1
            assert pragma(connection, "busy_timeout") == 2000
    engine.dispose()


def test_that_a_schema_somebody_planted_runs_nothing_with_effects(folder: Path) -> None:
    """As a trigger or a view in a file that was handed over could."""
    file = folder / "diary.sqlite"
    with closing(dbapi2.connect(str(file), isolation_level=None)) as planted:
        planted.execute("CREATE VIEW harmless AS SELECT fts3_tokenizer('simple') AS x")
    engine = open_engine(file)
    with engine.connect() as connection, pytest.raises(Exception, match="unsafe use"):
        connection.exec_driver_sql("SELECT x FROM harmless").all()
    engine.dispose()


def test_that_what_is_removed_for_good_stands_in_no_file(folder: Path) -> None:
    """A note of a few thousand letters, which fills pages of its own."""
    secret = "nobody's business " * 300
    with open_diary(folder) as store:
        with store.write(at(0)) as uow:
            uow.sessions.add(a_session(0, notes=secret))
            uow.checkins.add(a_checkin(0, notes="stays"))
            uow.commit()
        with store.write(at(0)) as uow:
            uow.sessions.trash(a_session(0).id)
            uow.commit()
        store.purge_trash(at(1))
    found = b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())
    assert b"stays" in found
    assert b"nobody's business" not in found


@pytest.mark.skipif(os.name != "posix", reason="folders are synced where the system lets them be")
def test_that_a_new_database_lasts_through_a_power_cut_once_it_is_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, synced = tmp_path / "diary.sqlite", []
    sync = os.fsync

    def remember(descriptor: int) -> None:
        synced.append((os.fstat(descriptor).st_ino, file.exists()))
        sync(descriptor)

    def build(connection: Connection) -> None:
        stamp(connection, 1)

    monkeypatch.setattr(create.os, "fsync", remember)
    create_database(file, build)
    assert synced == [(tmp_path.stat().st_ino, True)], "the folder, after the file was put in place"


@pytest.mark.parametrize(
    ("code", "kind", "words"),
    [
        (dbapi2.SQLITE_BUSY | 2 << 8, DiaryInUse, "store-in-use"),
        (dbapi2.SQLITE_IOERR | 3 << 8, DiaryError, "store-disk-fault"),
        (dbapi2.SQLITE_READONLY | 8 << 8, DiaryError, "store-read-only"),
        (dbapi2.SQLITE_CANTOPEN | 2 << 8, DiaryError, "store-cannot-open"),
        (dbapi2.SQLITE_CORRUPT | 1 << 8, DiaryDamaged, "store-damaged"),
        (dbapi2.SQLITE_FULL, DiaryError, "store-disk-full"),
    ],
)
def test_that_a_fault_with_its_finer_code_is_said_as_the_plain_one(
    tmp_path: Path, code: int, kind: type[DiaryError], words: str
) -> None:
    """SQLite puts what exactly went wrong above the lowest eight bits."""
    fault = dbapi2.OperationalError("as the driver raises it")
    fault.sqlite_errorcode = code
    with pytest.raises(DiaryError) as said, driver_faults_in_words(tmp_path):
        raise fault
    assert (type(said.value), said.value.message.id) == (kind, words)


def test_that_a_fault_of_ours_is_not_taken_for_one_of_the_surroundings(tmp_path: Path) -> None:
    fault = dbapi2.IntegrityError("UNIQUE constraint failed")
    fault.sqlite_errorcode = dbapi2.SQLITE_CONSTRAINT | 8 << 8
    with pytest.raises(dbapi2.IntegrityError), driver_faults_in_words(tmp_path):
        raise fault


def test_that_a_later_expiry_keeps_the_picture_of_a_photo_that_still_lies_in_the_trash(folder: Path) -> None:
    with open_diary(folder) as store:
        old, young = store.photos.put(b"old picture"), store.photos.put(b"young picture")
        for number, sha256 in ((1, old), (2, young)):
            with store.write(at(number * 20)) as uow:
                uow.photos.add(a_photo(number, sha256=sha256))
                uow.photos.trash(a_photo(number).id)
                uow.commit()
    with open_diary(folder) as store:
        assert store.purge_trash(at(60), older_than=at(30)) == 1
        assert store.photos.digests() == {young}
        with store.write(at(61)) as uow:
            uow.photos.restore(a_photo(2).id)
            uow.commit()
        assert store.photos.get(young) == b"young picture"

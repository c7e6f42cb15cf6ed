"""Copies of a diary."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from builders import a_photo, a_session, at
from needlewise.errors import DiaryDamaged, DiaryError
from needlewise.messages import Catalogue
from needlewise.store import backup as backups
from needlewise.store.backup import backup, copy_database
from needlewise.store.check import check_diary
from needlewise.store.store import Store, open_diary


@pytest.fixture
def filled(store: Store) -> Store:
    """Open, so that what was written stands in the write-ahead log."""
    with store.write(at(0)) as uow:
        uow.sessions.add_all(a_session(n) for n in range(500))
        uow.photos.add(a_photo(1, sha256=store.photos.put(b"photo" * 5000)))
        uow.commit()
    return store


def test_that_a_copy_of_a_diary_in_use_is_a_diary_with_all_that_was_committed(filled: Store, tmp_path: Path) -> None:
    backup(filled.folder, tmp_path / "copy")
    report = check_diary(tmp_path / "copy")
    assert (report.problems, report.photos_missing, report.photos_kept) == ([], 0, 1)
    with open_diary(tmp_path / "copy") as copy, copy.read() as copied, filled.read() as original:
        assert copied.diary() == original.diary()


def test_that_what_is_not_committed_is_not_copied(filled: Store, tmp_path: Path) -> None:
    with filled.write(at(0)) as uow:
        uow.sessions.add(a_session(1000))
        backup(filled.folder, tmp_path / "copy")
    assert check_diary(tmp_path / "copy").records["sessions"] == 500


def test_that_a_copy_is_as_private_as_the_diary(filled: Store, tmp_path: Path) -> None:
    backup(filled.folder, tmp_path / "copy")
    modes = {path.stat().st_mode & 0o077 for path in (tmp_path / "copy", *(tmp_path / "copy").iterdir())}
    assert modes == {0}


def test_that_a_diary_is_never_copied_over_another(filled: Store, tmp_path: Path, catalogue: Catalogue) -> None:
    open_diary(tmp_path / "other").close()
    before = (tmp_path / "other" / "diary.sqlite").read_bytes()
    with pytest.raises(DiaryError) as refused:
        backup(filled.folder, tmp_path / "other")
    assert "already" in catalogue.text(refused.value.message)
    assert (tmp_path / "other" / "diary.sqlite").read_bytes() == before


class _Tampering:
    """A driver's connection whose copy comes out otherwise than it was."""

    def __init__(self, driver: Any, statement: str) -> None:
        self._driver, self._statement = driver, statement

    def backup(self, copy: Any) -> None:
        self._driver.backup(copy)
        copy.execute(self._statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE sessions SET notes = 'x' WHERE entry = 7",
        "DELETE FROM sessions WHERE entry = 7",
        "UPDATE sessions SET pain = 3.0 WHERE entry = 500",
        "DROP TABLE settings",
    ],
)
def test_that_a_copy_that_differs_is_refused_and_put_nowhere(
    filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, statement: str
) -> None:
    driver_of = backups._driver
    originals = iter([True, False])

    def driver(connection: Connection) -> Any:
        found = driver_of(connection)
        return _Tampering(found, statement) if next(originals) else found

    monkeypatch.setattr(backups, "_driver", driver)
    with pytest.raises(DiaryDamaged) as refused:
        copy_database(filled.folder / "diary.sqlite", tmp_path / "copy.sqlite")
    assert refused.value.message.id == "store-copy-differs"
    assert not (tmp_path / "copy.sqlite").exists()

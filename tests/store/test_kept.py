"""What is kept of the diary as it stands."""

from pathlib import Path

import pytest

from builders import a_session, at
from needlewise.store.kept import read_kept
from needlewise.store.store import open_diary


def test_that_what_is_kept_is_read_without_opening_the_diary(tmp_path: Path) -> None:
    with open_diary(tmp_path / "diary") as store:
        with store.write(at(0)) as uow:
            uow.keep({"a": [1, None]})
        assert read_kept(tmp_path / "diary") == {"a": [1, None]}
    assert read_kept(tmp_path / "diary") == {"a": [1, None]}


def test_that_any_commit_drops_it_and_a_rollback_does_not(tmp_path: Path) -> None:
    with open_diary(tmp_path / "diary") as store:
        with store.write(at(0)) as uow:
            uow.keep("kept")
        with store.write(at(0)) as uow:
            uow.sessions.add(a_session(0))
        assert read_kept(tmp_path / "diary") == "kept"
        with store.write(at(0)) as uow:
            uow.sessions.add(a_session(0))
            uow.commit()
        assert read_kept(tmp_path / "diary") is None


@pytest.mark.parametrize("content", [None, b"", b"not a database, but long enough to look at" * 100])
def test_that_a_file_that_cannot_be_read_keeps_nothing(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "diary.sqlite").write_bytes(content)
    assert read_kept(tmp_path) is None

import sqlite3
from pathlib import Path
from typing import Any

from pictures import a_picture


def test_that_a_whole_diary_is_said_to_be_whole(run: Any, diary: Path) -> None:
    outcome = run("check", "--diary", diary)
    assert outcome.code == 0 and outcome.err == ""
    assert "is whole: 3 devices, 25 sessions, 76 check-ins" in outcome.out


def test_that_a_changed_photo_is_found(run: Any, diary: Path, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(a_picture())
    run("photos", "add", tmp_path / "a.jpg", "--view", "vertex", "--diary", diary)
    photos = sqlite3.connect(diary / "photos.sqlite")
    photos.execute("UPDATE originals SET bytes = zeroblob(10)")
    photos.commit()
    photos.close()
    outcome = run("check", "--diary", diary)
    assert outcome.code == 1 and "is not the one that was put in" in outcome.out and "1 problem found" in outcome.out


def test_that_damage_to_the_database_is_found(run: Any, diary: Path) -> None:
    (diary / "diary.sqlite").write_bytes(b"no database" * 1000)
    outcome = run("check", "--diary", diary)
    assert outcome.code == 1 and outcome.err == "" and "found in" in outcome.out

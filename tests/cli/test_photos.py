import os
from pathlib import Path
from typing import Any

import pytest

from needlewise.errors import DiaryError
from needlewise.messages import message
from needlewise.store.photos import PhotoBytes
from needlewise.store.store import open_diary
from pictures import a_picture


def test_that_the_pictures_which_can_be_read_are_taken_and_the_others_named(run: Any, tmp_path: Path) -> None:
    good, bad, gone = tmp_path / "good.jpg", tmp_path / "bad.jpg", tmp_path / "gone.jpg"
    good.write_bytes(a_picture(taken="2026:03:01 20:15:09", offset="+02:00"))
    bad.write_bytes(good.read_bytes()[:300])
    outcome = run("photos", "add", bad, good, gone, "--view", "vertex", "--diary", tmp_path / "diary")
    assert outcome.code == 1
    assert f"{good}: taken in, as of Sun 1 Mar 2026, 20:15 by the camera’s clock" in outcome.out
    complaints = outcome.err.splitlines()
    assert len(complaints) == 2 and str(bad) in complaints[0] and str(gone) in complaints[1]


def test_that_a_given_time_counts_and_the_same_picture_is_taken_once(run: Any, tmp_path: Path) -> None:
    good = tmp_path / "good.jpg"
    good.write_bytes(a_picture())
    words = ("photos", "add", good, "--view", "frontal", "--taken-at", "2026-03-01T20:15+01:00")
    first = run(*words, "--diary", tmp_path / "diary")
    assert (first.code, first.err) == (0, "") and "as of Sun 1 Mar 2026, 20:15." in first.out
    again = run(*words, "--diary", tmp_path / "diary")
    assert again.code == 0 and "already in the diary" in again.out


def test_that_a_folder_is_taken_in_and_what_is_passed_over_is_counted(run: Any, tmp_path: Path) -> None:
    folder = tmp_path / "phone"
    (folder / "2026").mkdir(parents=True)
    (folder / "2026" / "a.jpg").write_bytes(a_picture(taken="2026:03:01 20:15:09"))
    (folder / "b.jpg").write_bytes(a_picture(taken="2026:03:02 20:15:09"))
    (folder / "copy.jpg").write_bytes((folder / "b.jpg").read_bytes())
    (folder / ".DS_Store").write_bytes(b"x")
    (folder / "b.xmp").write_bytes(b"x")
    outcome = run("photos", "add", folder, "--view", "vertex", "--diary", tmp_path / "diary")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.count("taken in") == 2
    assert f"{folder / 'copy.jpg'}: the same picture as {folder / 'b.jpg'}." in outcome.out
    assert "2 other files and folders are hidden or no pictures, and were passed over." in outcome.out


def test_that_wildcards_are_unfolded_where_no_shell_did_it(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day, name in enumerate(("IMG_1.jpg", "IMG_2.jpg", "note.txt", "odd[1].jpg"), start=1):
        (tmp_path / name).write_bytes(a_picture(taken=f"2026:03:0{day} 20:15:09"))
    monkeypatch.chdir(tmp_path)
    words = ("--view", "vertex", "--diary", tmp_path / "diary")
    outcome = run("photos", "add", "IMG_?.jpg", "odd[1].jpg", str(tmp_path / "*.jpg"), *words)
    assert outcome.code == 0 and outcome.out.count("taken in") == 3
    missing = run("photos", "add", "*.png", *words)
    assert missing.code == 1 and "*.png" in missing.err


def test_that_a_camera_of_the_future_is_doubted_in_words(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "future.jpg"
    path.write_bytes(a_picture(taken="2031:03:01 20:15:09"))
    os.utime(path, (1_700_000_000, 1_700_000_000))
    outcome = run("photos", "add", path, "--view", "vertex", "--diary", tmp_path / "diary")
    assert outcome.code == 0 and "Nov 2023" in outcome.out and "cannot be" in outcome.out


def test_that_a_disk_that_fills_up_is_said_in_one_line_and_leaves_no_photo(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(a_picture(taken="2026:03:01 20:15:09"))

    def full(*_: object, **__: object) -> str:
        raise DiaryError(message("store-disk-full", path="photos.sqlite"))

    monkeypatch.setattr(PhotoBytes, "put", full)
    run("photos", "add", path, "--view", "vertex", "--diary", tmp_path / "diary").refused_in_one_line(3)
    monkeypatch.undo()
    assert "whole" in run("check", "--diary", tmp_path / "diary").out


def test_that_bytes_without_a_record_are_named_by_the_check(run: Any, diary: Path) -> None:
    with open_diary(diary) as store:
        store.photos.put(b"left behind")
    outcome = run("check", "--diary", diary)
    assert outcome.code == 0 and "1 picture belongs to no record" in outcome.out


def test_that_pictures_none_of_which_can_be_read_make_no_diary(run: Any, tmp_path: Path) -> None:
    outcome = run("photos", "add", tmp_path / "gone.jpg", "--view", "vertex", "--diary", tmp_path / "diary")
    assert outcome.code == 1
    assert list(tmp_path.iterdir()) == []


def test_that_originals_come_back_as_the_very_bytes_and_copies_bare(run: Any, tmp_path: Path) -> None:
    good = tmp_path / "good.jpg"
    good.write_bytes(a_picture(taken="2026:03:01 20:15:09", offset="+02:00"))
    run("photos", "add", good, "--view", "vertex", "--diary", tmp_path / "diary")
    for folder, options in (("copies", []), ("originals", ["--originals"])):
        outcome = run("photos", "export", tmp_path / folder, *options, "--diary", tmp_path / "diary")
        assert outcome.code == 0 and "1 photo written" in outcome.out
    (copy,), (original,) = ((tmp_path / folder).iterdir() for folder in ("copies", "originals"))
    assert original.read_bytes() == good.read_bytes()
    assert b"Exif" not in copy.read_bytes() and b"Exif" in original.read_bytes()


def test_that_a_picture_which_was_damaged_in_the_diary_is_named(run: Any, diary: Path, tmp_path: Path) -> None:
    outcome = run("photos", "export", tmp_path / "out", "--diary", diary)
    assert outcome.code == 0 and "2 photos are records without their pictures" in outcome.out


def test_that_exporting_from_no_diary_is_refused(run: Any, tmp_path: Path) -> None:
    run("photos", "export", tmp_path / "out", "--diary", tmp_path / "none").refused_in_one_line(3)
    assert list(tmp_path.iterdir()) == []

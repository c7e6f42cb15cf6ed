from pathlib import Path
from typing import Any

from pictures import a_picture


def test_that_the_pictures_which_can_be_read_are_taken_and_the_others_named(run: Any, tmp_path: Path) -> None:
    good, bad, gone = tmp_path / "good.jpg", tmp_path / "bad.jpg", tmp_path / "gone.jpg"
    good.write_bytes(a_picture(taken="2026:03:01 20:15:09", offset="+02:00"))
    bad.write_bytes(good.read_bytes()[:300])
    outcome = run("photos", "add", bad, good, gone, "--view", "vertex", "--diary", tmp_path / "diary")
    assert outcome.code == 1
    assert f"{good}: taken in, as of Sun 1 Mar 2026, 20:15 by the picture" in outcome.out
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

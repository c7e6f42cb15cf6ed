from pathlib import Path
from typing import Any


def test_that_a_made_up_diary_is_written_and_whole(run: Any, tmp_path: Path) -> None:
    outcome = run("demo", tmp_path / "a", "--years", "1", "--photos", "1", "--seed", "3")
    assert outcome.code == 0 and "1 photo." in outcome.out
    assert run("check", "--diary", tmp_path / "a").code == 0


def test_that_the_same_seed_gives_the_same_diary(run: Any, tmp_path: Path) -> None:
    for name in ("a", "b"):
        run("demo", tmp_path / name, "--years", "1", "--photos", "0", "--seed", "3")
        run("export", tmp_path / f"{name}.json", "--diary", tmp_path / name)
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_that_a_folder_in_use_is_left_alone(run: Any, diary: Path) -> None:
    before = (diary / "diary.sqlite").read_bytes()
    assert str(diary) in run("demo", diary, "--years", "1").refused_in_one_line(3)
    assert (diary / "diary.sqlite").read_bytes() == before

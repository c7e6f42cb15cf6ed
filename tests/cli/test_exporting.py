import json
from pathlib import Path
from typing import Any

import pytest


def test_that_an_export_says_what_it_wrote_and_can_be_imported_again(
    run: Any, diary: Path, example: Path, tmp_path: Path
) -> None:
    for name in ("out.json", "out.zip"):
        outcome = run("export", tmp_path / name, "--diary", diary)
        assert outcome.code == 0 and "25 sessions, 76 check-ins" in outcome.out
        again = run("import", tmp_path / name, "--diary", tmp_path / f"from {name}")
        assert again.code == 0 and "25 sessions, 76 check-ins" in again.out
    assert "records without their pictures" in outcome.out
    exported = json.loads((tmp_path / "out.json").read_text("utf-8"))
    given = json.loads(example.read_text("utf-8"))
    assert {key: exported[key] for key in exported if key != "generator"} == {
        key: given[key] for key in given if key != "generator"
    }


@pytest.mark.parametrize("name", ["tables.csv", "tables"])
def test_that_tables_go_to_a_folder(run: Any, diary: Path, tmp_path: Path, name: str) -> None:
    assert run("export", tmp_path / name, "--diary", diary).code == 0
    assert len((tmp_path / name / "sessions.csv").read_text("utf-8").splitlines()) == 26


def test_that_a_range_takes_both_its_days(run: Any, diary: Path, tmp_path: Path) -> None:
    run("export", tmp_path / "out.json", "--diary", diary, "--from", "2026-01-17", "--to", "2026-01-25")
    assert [s["started_at"][:10] for s in json.loads((tmp_path / "out.json").read_text())["sessions"]] == [
        "2026-01-17",
        "2026-01-25",
    ]


def test_that_a_place_which_cannot_be_written_is_named(run: Any, diary: Path, tmp_path: Path) -> None:
    assert "nowhere" in run("export", tmp_path / "nowhere" / "out.json", "--diary", diary).refused_in_one_line(3)
    (tmp_path / "out.json").mkdir()
    assert "is a folder" in run("export", tmp_path / "out.json", "--diary", diary).refused_in_one_line(3)
    assert "other files" in run("export", diary, "--diary", diary).refused_in_one_line(3)


@pytest.mark.parametrize("words", [["export", "out.json"], ["assess"], ["report", "out.pdf"], ["check"]])
def test_that_looking_for_a_diary_makes_none(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert str(tmp_path / "none") in run(*words, "--diary", tmp_path / "none").refused_in_one_line(3)
    assert list(tmp_path.iterdir()) == []

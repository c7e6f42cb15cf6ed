import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from needlewise.bootstrap import open_context


def test_that_an_import_says_what_came_in_and_a_second_one_that_all_was_there(
    run: Any, example: Path, tmp_path: Path
) -> None:
    first = run("import", example, "--diary", tmp_path / "diary")
    assert first.code == 0 and first.err == ""
    assert "25 sessions, 76 check-ins" in first.out and "Refused: nothing." in first.out
    assert "2 photos are records without their pictures" in first.out
    second = run("import", example, "--diary", tmp_path / "diary")
    assert "Added to" in second.out and ": nothing." in second.out
    assert "Already there: the person, 3 devices, 25 sessions" in second.out


def test_that_a_conflict_is_refused_with_its_place_and_nothing_is_written(
    run: Any, diary: Path, example: Path, tmp_path: Path
) -> None:
    document = json.loads(example.read_text("utf-8"))
    document["sessions"][3]["needle_length_mm"] = 1.5
    document["sessions"].append({**document["sessions"][0], "id": "1f0c2b9e-5a54-4d6c-9d0b-7c1f6a3e2d10"})
    changed = tmp_path / "changed.json"
    changed.write_text(json.dumps(document), encoding="utf-8")
    run("export", tmp_path / "before.json", "--diary", diary)
    line = run("import", changed, "--diary", diary).refused_in_one_line(3)
    assert f"{changed}, sessions[3]: " in line
    assert "another needle_length_mm" in line and "nothing was imported" in line
    run("export", tmp_path / "after.json", "--diary", diary)
    assert (tmp_path / "after.json").read_bytes() == (tmp_path / "before.json").read_bytes()


def cut(text: bytes) -> bytes:
    return text[: len(text) // 2]


def replaced(old: bytes, new: bytes) -> Any:
    def spoil(text: bytes) -> bytes:
        assert old in text
        return text.replace(old, new, 1)

    return spoil


SPOILS = {
    "truncated": (cut, "ends too early"),
    "empty": (lambda _: b"", "is empty"),
    "a type wrong": (
        replaced(b'"needle_length_mm": 0.5', b'"needle_length_mm": "0.5"'),
        "devices[0].needle_length_mm",
    ),
    "a field unknown": (replaced(b'"kind": "roller",', b'"kind": "roller", "mood": 1,'), "devices[0].mood"),
    "a date too early": (replaced(b"2026-01-08", b"1969-12-31"), "devices[0].acquired_on"),
    "a date too late": (replaced(b"2026-01-10T", b"2101-01-10T"), "sessions[0].started_at"),
    "a day that is none": (replaced(b"2026-02-20", b"2026-02-29"), "treatments[0].started_on"),
    "an offset too far": (replaced(b"19:40+02:00", b"19:40+14:30"), "sessions[0].started_at"),
    "no offset": (replaced(b"19:40+02:00", b"19:40"), "sessions[0].started_at"),
    "not a number": (replaced(b'"duration_min": 15', b'"duration_min": NaN'), "stops being JSON"),
    "a step off its scale": (replaced(b'"itch": 5', b'"itch": 50'), "symptoms.itch"),
    "another version": (replaced(b'"version": 1', b'"version": 7'), "later Needlewise"),
    "UTF-16": (lambda text: text.decode().encode("utf-16"), "UTF-8"),
}


@pytest.mark.parametrize("spoiled", SPOILS)
def test_that_bad_input_is_one_line_and_leaves_no_diary_behind(
    run: Any, example: Path, tmp_path: Path, spoiled: str
) -> None:
    spoil, says = SPOILS[spoiled]
    bad = tmp_path / "bad.json"
    bad.write_bytes(spoil(example.read_bytes()))
    line = run("import", bad, "--diary", tmp_path / "diary").refused_in_one_line(3)
    assert str(bad) in line and says in line
    assert [item.name for item in tmp_path.iterdir()] == ["bad.json"]


def test_that_a_repeated_id_and_a_dangling_device_are_refused(run: Any, example: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    document = json.loads(example.read_text("utf-8"))
    document["sessions"][1]["id"] = document["sessions"][0]["id"]
    bad.write_text(json.dumps(document), encoding="utf-8")
    assert "sessions[1].id: the id" in run("import", bad, "--diary", tmp_path / "d").refused_in_one_line(3)
    del document["sessions"][1]
    del document["devices"][0]
    bad.write_text(json.dumps(document), encoding="utf-8")
    line = run("import", bad, "--diary", tmp_path / "d").refused_in_one_line(3)
    assert "sessions[0].device_id" in line and "which is not in the diary" in line


@pytest.mark.parametrize("name", [".", "gone.json"])
def test_that_what_is_no_file_is_refused(run: Any, tmp_path: Path, name: str) -> None:
    assert str(tmp_path) in run("import", tmp_path / name, "--diary", tmp_path / "d").refused_in_one_line(3)


def test_that_a_diary_in_use_elsewhere_is_left_alone(run: Any, diary: Path, example: Path) -> None:
    with open_context(diary):
        assert str(diary) in run("import", example, "--diary", diary).refused_in_one_line(3)
        assert run("check", "--diary", diary).code == 0


def with_newer_version(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA user_version = 9999")
    connection.close()


def with_garbage(file: Path) -> None:
    file.write_bytes(b"this was a diary once" * 500)


@pytest.mark.parametrize("spoil", [with_newer_version, with_garbage])
@pytest.mark.parametrize("command", [["import"], ["export", "out.json"], ["assess"], ["report", "out.pdf"]])
def test_that_a_diary_which_cannot_be_read_is_left_untouched(
    run: Any, diary: Path, example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Any, command: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    spoil(diary / "diary.sqlite")
    before = (diary / "diary.sqlite").read_bytes()
    words = [*command, example] if command == ["import"] else command
    assert str(diary) in run(*words, "--diary", diary).refused_in_one_line(3)
    assert (diary / "diary.sqlite").read_bytes() == before
    assert {item.name for item in tmp_path.iterdir()} == {"diary"}


def test_that_a_file_in_the_diarys_place_is_refused(run: Any, example: Path, tmp_path: Path) -> None:
    place = tmp_path / "diary"
    shutil.copy(example, place)
    assert str(place) in run("import", example, "--diary", place).refused_in_one_line(3)

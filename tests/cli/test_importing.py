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
    "an offset too far": (replaced(b"19:40:00+02:00", b"19:40:00+14:30"), "sessions[0].started_at"),
    "no offset": (replaced(b"19:40:00+02:00", b"19:40:00"), "sessions[0].started_at"),
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


CLEAR = "Date;Itch (0-10);Notes\n1.3.2026;3,5;Grüße\n2.3.2026;4;\n2.3.2026;4;\n"


def test_that_another_trackers_file_comes_in_where_it_leaves_no_doubt(run: Any, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_bytes(CLEAR.encode("latin-1"))
    first = run("import", tmp_path / "in.csv", "--diary", tmp_path / "diary")
    assert first.code == 0 and first.err == ""
    assert "3 check-ins" in first.out
    second = run("import", tmp_path / "in.csv", "--diary", tmp_path / "diary")
    assert ": nothing." in second.out and "Already there: 3 check-ins" in second.out


def test_that_a_mapping_says_what_columns_mean_and_is_remembered(run: Any, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("Tag,Jucken,Laune\n3/4/2026,2,gut\n")
    assert "csv" in run("import", tmp_path / "in.csv", "--diary", tmp_path / "d").refused_in_one_line(3)
    assert not (tmp_path / "d").exists()
    mapping = {
        "columns": {"Tag": "date"},
        "readings": {"Jucken": {"effect": "itch", "scale": "0-4", "is_sure": True}},
        "day_order": "month-first",
        "clock": "20:00:00",
    }
    (tmp_path / "map.json").write_text(json.dumps(mapping))
    words = ["import", tmp_path / "in.csv", "--diary", tmp_path / "d"]
    assert "1 check-in" in run(*words, "--map", tmp_path / "map.json").out
    assert "Already there: 1 check-in" in run(*words).out
    run("export", tmp_path / "out.json", "--diary", tmp_path / "d")
    (checkin,) = json.loads((tmp_path / "out.json").read_text("utf-8"))["checkins"]
    assert checkin["at"].startswith("2026-03-04T20:00") and checkin["symptoms"] == {"itch": 5}


BAD_CSV = {
    "an unclear order": ("date,itch /10\n3/4/2026,2\n", "3rd of April or the 4th of March"),
    "an unclear scale": ("date,itch\n2026-03-01,2\n", "on which scale itch is"),
    "no known column": ("date,steps\n2026-03-01,2\n", "none of its columns"),
    "a row off the scale": ("date,itch /10\n2026-03-01,2\n2026-03-02,11\n", "row 3, itch /10: 11 is outside"),
    "a row too short": ("date,itch /10,notes\n2026-03-01,2\n", "row 2: the row has 2 cells"),
    "an open quote": ('date,itch\n2026-03-01,"2\n', "row 2: a quotation mark"),
    "a formula for a day": ("date,itch /10\n2026-03-01,2\n=cmd|'/C calc'!A0,2\n", "row 3, date"),
    "nothing": ("", "is empty"),
}


@pytest.mark.parametrize("name", BAD_CSV)
def test_that_a_bad_csv_is_one_line_with_its_row_and_leaves_no_diary_behind(
    run: Any, tmp_path: Path, name: str
) -> None:
    text, says = BAD_CSV[name]
    (tmp_path / "in.csv").write_text(text)
    line = run("import", tmp_path / "in.csv", "--diary", tmp_path / "d").refused_in_one_line(3)
    assert str(tmp_path / "in.csv") in line and says in line
    assert [item.name for item in tmp_path.iterdir()] == ["in.csv"]


def test_that_one_bad_row_keeps_a_file_out_of_a_diary_that_is_there(run: Any, diary: Path, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("date,itch /10\n2026-03-01,2\nsoon,3\n")
    run("export", tmp_path / "before.json", "--diary", diary)
    line = run("import", tmp_path / "in.csv", "--diary", diary).refused_in_one_line(3)
    assert "row 3, date" in line and "nothing was imported" in line
    run("export", tmp_path / "after.json", "--diary", diary)
    assert (tmp_path / "after.json").read_bytes() == (tmp_path / "before.json").read_bytes()


def test_that_a_file_over_the_cap_is_refused_with_the_cap(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tmp_path / "in.csv").open("wb") as file:
        file.write(b"date,itch\n")
        file.truncate(200 * 2**20)
    line = run("import", tmp_path / "in.csv", "--diary", tmp_path / "d").refused_in_one_line(3)
    assert "200 MB" in line and "64 MB" in line


def test_that_a_mapping_is_only_for_csv_files(run: Any, example: Path, tmp_path: Path) -> None:
    run("import", example, "--map", tmp_path / "map.json").refused_in_one_line(2)


@pytest.mark.parametrize("text", ["[]", "", '{"columns": 3}'])
def test_that_a_file_that_is_no_mapping_is_refused(run: Any, tmp_path: Path, text: str) -> None:
    (tmp_path / "in.csv").write_text(CLEAR)
    (tmp_path / "map.json").write_text(text)
    line = run(
        "import", tmp_path / "in.csv", "--map", tmp_path / "map.json", "--diary", tmp_path / "d"
    ).refused_in_one_line(3)
    assert "map.json" in line


def table(folder: Path, text: str, name: str = "in.csv") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def test_that_a_column_more_doubles_nothing(run: Any, tmp_path: Path) -> None:
    first = table(tmp_path, "Date,Time,Needle length,Itch (0-10)\n2026-03-01,20:00,0.5,2\n2026-03-15,20:00,0.5,1\n")
    grown = "Date,Time,Needle length,Itch (0-10),Product\n2026-03-29,20:00,0.5,1,serum\n2026-03-15,20:00,0.5,1,oil\n"
    run("import", first, "--diary", tmp_path / "d")
    outcome = run("import", table(tmp_path, f"{grown}2026-03-01,20:00,0.5,2,\n"), "--diary", tmp_path / "d")
    assert "1 session and 1 check-in." in outcome.out and "Completed with what the file says" in outcome.out
    run("export", tmp_path / "out.json", "--diary", tmp_path / "d")
    sessions = json.loads((tmp_path / "out.json").read_text("utf-8"))["sessions"]
    assert [session.get("products") for session in sessions] == [None, ["oil"], ["serum"]]


def test_that_a_file_that_is_newest_first_adds_what_is_new(run: Any, tmp_path: Path) -> None:
    run("import", table(tmp_path, "Date,Itch (0-10)\n2026-05-13,3\n2026-05-12,1\n"), "--diary", tmp_path / "d")
    newer = table(tmp_path, "Date,Itch (0-10)\n2026-05-13,7\n2026-05-13,3\n2026-05-12,1\n")
    outcome = run("import", newer, "--diary", tmp_path / "d")
    assert "d: 1 check-in." in outcome.out and "Already there: 2 check-ins" in outcome.out


def test_that_an_answer_holds_for_the_same_columns_of_a_file_that_has_grown(run: Any, tmp_path: Path) -> None:
    file, mapping = table(tmp_path, "Date,Itch\n2026-05-13,3\n"), tmp_path / "map.json"
    readings = {"Itch": {"effect": "itch", "scale": "0-10", "is_sure": True}}
    mapping.write_text(json.dumps({"columns": {"Date": "date"}, "readings": readings}))
    run("import", file, "--map", mapping, "--diary", tmp_path / "d")
    outcome = run("import", table(tmp_path, "Date,Itch,Notes\n2026-05-14,2,ok\n"), "--diary", tmp_path / "d")
    assert (outcome.code, outcome.err) == (0, "") and "1 check-in" in outcome.out


def test_that_a_dry_run_says_what_would_come_and_writes_nothing(run: Any, tmp_path: Path) -> None:
    file = table(tmp_path, "My diary,,,\nDate,Itch (0-10),Steps,Notes\n2026-05-13,3,9000,ok\nTotal,3,9000,\n")
    outcome = run("import", file, "--dry-run", "--diary", tmp_path / "d")
    assert outcome.code == 0 and not (tmp_path / "d").exists()
    for said in (
        "“Date” is read as the day.",
        "“Steps” is not read.",
        "d: 1 check-in.",
        "1 row of sums",
        "A dry run",
    ):
        assert said in outcome.out


def test_that_a_dry_run_of_a_document_writes_nothing(run: Any, example: Path, tmp_path: Path) -> None:
    outcome = run("import", example, "--dry-run", "--diary", tmp_path / "d")
    assert outcome.code == 0 and "Would be added" in outcome.out and not (tmp_path / "d").exists()


def test_that_bad_rows_are_named_up_to_twenty_and_can_be_left_out(run: Any, tmp_path: Path) -> None:
    bad = "".join(f"2026-05-01,{n}\n" for n in range(11, 36))
    file = table(tmp_path, f"Date,Itch (0-10)\n2026-05-02,3\n{bad}")
    line = run("import", file, "--diary", tmp_path / "d").refused_in_one_line(3)
    assert "25 rows cannot be read" in line and "row 22, Itch" in line and "row 23" not in line and "5 more" in line
    outcome = run("import", file, "--skip-bad-rows", "--diary", tmp_path / "d")
    assert outcome.code == 0 and "d: 1 check-in." in outcome.out and "row 3, Itch (0-10): 11" in outcome.out


def test_that_the_order_of_days_can_be_said(run: Any, tmp_path: Path) -> None:
    file = table(tmp_path, "Date,Itch (0-10)\n3/4/2026,3\n")
    assert "--day-first" in run("import", file, "--diary", tmp_path / "d").refused_in_one_line(3)
    run("import", file, "--month-first", "--diary", tmp_path / "d")
    run("export", tmp_path / "out.json", "--diary", tmp_path / "d")
    assert json.loads((tmp_path / "out.json").read_text("utf-8"))["checkins"][0]["at"].startswith("2026-03-04")
    run("import", file, "--day-first", "--month-first", "--diary", tmp_path / "d").refused_in_one_line(2)


def test_that_a_row_with_its_time_is_an_update_only_where_that_is_asked_for(run: Any, tmp_path: Path) -> None:
    run("import", table(tmp_path, "Date,Time,Itch (0-10)\n2026-05-13,8:00,3\n"), "--diary", tmp_path / "d")
    changed = table(tmp_path, "Date,Time,Itch (0-10)\n2026-05-13,8:00,5\n")
    kept = run("import", changed, "--diary", tmp_path / "d")
    assert kept.code == 0 and "Kept as the diary has them, 1 row" in kept.out and "row 2:" in kept.out
    assert "Changed to what the file says, 1 row" in run("import", changed, "--update", "--diary", tmp_path / "d").out
    assert "Already there: 1 check-in" in run("import", changed, "--diary", tmp_path / "d").out


def test_that_a_proposal_does_not_write_over_a_file_that_is_none(run: Any, tmp_path: Path) -> None:
    file, stranger = table(tmp_path, CLEAR), table(tmp_path, '{"mine": 1}', "other.json")
    assert run("import", file, "--suggest", stranger, "--diary", tmp_path / "d").code != 0
    assert stranger.read_text("utf-8") == '{"mine": 1}'


def test_that_a_column_that_may_be_a_symptom_keeps_the_file_out_until_it_is_decided(run: Any, tmp_path: Path) -> None:
    file, mapping = table(tmp_path, "Date,Itch (0-10),Kutina\n2026-05-13,3,2\n"), tmp_path / "map.json"
    assert "whether Kutina means" in run("import", file, "--diary", tmp_path / "d").refused_in_one_line(3)
    run("import", file, "--suggest", mapping, "--diary", tmp_path / "d")
    plain = json.loads(mapping.read_text("utf-8"))
    mapping.write_text(json.dumps(plain | {"undecided": [], "ignored": ["Kutina"]}))
    outcome = run("import", file, "--map", mapping, "--diary", tmp_path / "d")
    assert outcome.code == 0 and "Not read: the column Kutina." in outcome.out


def test_that_the_help_lists_what_a_mapping_may_hold(run: Any) -> None:
    said = run("import", "--help").out
    for value in ("needle_length_mm", "treatment_use", "pus_yellow_crust", "0-10", "above-zero"):
        assert value in said


def test_that_a_mapping_of_an_unknown_effect_is_told_those_there_are(run: Any, tmp_path: Path) -> None:
    readings = {"Itch": {"effect": "itchiness", "scale": "0-10", "is_sure": True}}
    (tmp_path / "map.json").write_text(json.dumps({"columns": {"Date": "date"}, "readings": readings}))
    file = table(tmp_path, "Date,Itch\n2026-05-13,3\n")
    line = run("import", file, "--map", tmp_path / "map.json", "--diary", tmp_path / "d").refused_in_one_line(3)
    assert "no effect “itchiness”; the effects are redness, warmth," in line

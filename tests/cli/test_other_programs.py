"""Exports of other programs, from the command line into an empty diary. Small files of our own, in their forms."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from needlewise.domain.moments import Moment

FILES = Path(__file__).parents[1] / "other_programs"
NEVER_ASKS: dict[str, dict[str, list[Any]]] = {
    "samsung.csv": {"checkins": [("2026-05-03T08:30+02:00", {"fever_c": 36.7})]},
    "gforms.csv": {
        "checkins": [
            ("2026-05-13T08:15:02+02:00", {"itch": 3, "redness": 2}),
            ("2026-05-14T21:15:02+02:00", {"itch": 1, "redness": 0}),
        ],
        "sessions": [("2026-05-13T08:15:02+02:00", 0.5)],
    },
    "medtimer.csv": {"treatments": ["minoxidil"], "treatment_uses": ["2026-05-13T08:05"]},
    "medtimer_2023_german.csv": {"treatments": ["minoxidil"], "treatment_uses": ["2023-05-13T08:00"]},
    "blood_pressure.csv": {"checkins": [("2023-12-21T16:13", {})]},
    "drip.csv": {"checkins": [("2026-01-01T07:30", {"fever_c": 36.55})]},
    "migraine.csv": {
        "checkins": [("2026-01-15T14:30", {"headache": 7})],
        "treatments": ["other"],
        "treatment_uses": ["2026-01-15T14:30"],
    },
    "notion.csv": {"checkins": [("2026-05-13T20:00+02:00", {"itch": 3})]},
    "numbers.csv": {
        "checkins": [("2026-05-13T12:00", {"itch": 3}), ("2026-05-14T12:00", {"itch": 2})],
        "sessions": [("2026-05-13T12:00", 0.5)],
    },
    "daylio_2018.csv": {"checkins": [("2018-05-18T23:54", {})]},
}
ASKS: dict[str, dict[str, list[Any]]] = {
    "track_and_graph.csv": {
        "checkins": [("2026-06-03T19:36:45+01:00", {"itch": 5}), ("2026-06-17T21:14:56+01:00", {"itch": 2})],
        "sessions": [("2026-06-03T19:30+01:00", 0.5)],
    },
    "track_and_graph_2022.csv": {"checkins": [("2022-09-16T00:13:27+01:00", {"itch": 2})]},
    "habitnow.csv": {"sessions": [("2026-05-13T12:00", 0.5)], "checkins": [("2026-05-14T12:00", {})]},
    "bearable.csv": {
        "checkins": [
            ("2026-01-03T08:00", {"itch": 2}),
            ("2026-01-03T20:00", {"redness": 3}),
            ("2026-01-22T09:15", {"itch": 7}),
        ],
        "sessions": [("2026-01-03T12:00", 0.5)],
        "treatments": ["other"],
        "treatment_uses": ["2026-01-22T12:00"],
    },
    "daylio.csv": {"checkins": [("2026-02-28T22:00", {"itch": 1})], "sessions": [("2026-02-28T22:00", 0.5)]},
    "daylio_german.csv": {"sessions": [("2026-02-28T22:00", 0.5)]},
    "loop_checkmarks.csv": {
        "checkins": [
            ("2026-01-23T12:00", {"itch": 1}),
            ("2026-01-24T12:00", {"itch": 0}),
            ("2026-01-25T12:00", {"itch": 0}),
        ],
        "sessions": [("2026-01-25T12:00", 0.5)],
        "treatments": ["minoxidil"],
        "treatment_uses": ["2026-01-25T12:00"],
    },
    "loop_numbers.csv": {"sessions": [("2017-01-25T12:00", 0.5)]},
    "nomie.csv": {
        "checkins": [("2026-05-03T09:30+02:00", {"itch": 4}), ("2026-05-03T09:31:40+02:00", {})],
        "sessions": [("2026-05-03T09:30+02:00", 0.5)],
    },
    "obsidian_table.csv": {
        "checkins": [("2026-05-13T12:00", {"itch": 3, "redness": 1}), ("2026-05-14T12:00", {"itch": 1, "redness": 0})]
    },
    "hairtrack.csv": {
        "checkins": [
            ("2026-05-13T12:00", {"itch": 2, "shedding_wash": 45}),
            ("2026-05-20T12:00", {"itch": 7, "shedding_wash": 60}),
        ],
        "sessions": [("2026-05-13T12:00", 1.5), ("2026-05-20T12:00", 1.5)],
    },
}


def came(run: Any, diary: Path) -> dict[str, list[Any]]:
    out = diary.parent / "came.json"
    out.unlink(missing_ok=True)
    assert run("export", out, "--diary", diary).code == 0
    document = json.loads(out.read_text("utf-8"))
    found = {
        "checkins": [(c["at"], c["symptoms"]) for c in document["checkins"]],
        "sessions": [(s["started_at"], s["needle_length_mm"]) for s in document["sessions"]],
        "treatments": [t["kind"] for t in document.get("treatments", [])],
        "treatment_uses": [u["at"] for u in document.get("treatment_uses", [])],
    }
    return read({kind: records for kind, records in found.items() if records})


def agree_to(mapping: Path) -> None:
    """As a person does who looks at the proposal and finds it right."""
    plain = json.loads(mapping.read_text("utf-8"))
    for reading in plain["readings"].values():
        reading["is_sure"] = True
    plain["needle_length_mm"] = plain["needle_length_mm"] or 0.5
    mapping.write_text(json.dumps(plain), "utf-8")


def read(wanted: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """With moments in place of their texts; those without an offset are in UTC."""
    return {kind: [_read(record) for record in records] for kind, records in wanted.items()}


def _read(record: Any) -> Any:
    if isinstance(record, tuple):
        return _read(record[0]), record[1]
    if not record[:1].isdigit():
        return record
    return Moment.parse(record if re.search(r"[+-]\d\d:\d\d$", record) else f"{record}+00:00")


@pytest.mark.parametrize("name", NEVER_ASKS)
def test_that_an_export_comes_in_at_first_try(run: Any, tmp_path: Path, name: str, utc: None) -> None:
    outcome = run("import", FILES / name, "--diary", tmp_path / "d")
    assert (outcome.code, outcome.err) == (0, "")
    found = came(run, tmp_path / "d")
    assert found == read(NEVER_ASKS[name])


@pytest.mark.parametrize("name", ASKS)
def test_that_what_is_in_doubt_is_asked_once_and_then_comes_in(
    run: Any, tmp_path: Path, name: str, utc: None
) -> None:
    diary, mapping = tmp_path / "d", tmp_path / "map.json"
    assert "--suggest" in run("import", FILES / name, "--diary", diary).refused_in_one_line(3)
    assert not diary.exists()
    assert run("import", FILES / name, "--suggest", mapping, "--diary", diary).code == 0
    run("import", FILES / name, "--map", mapping, "--diary", diary).refused_in_one_line(3)
    agree_to(mapping)
    assert run("import", FILES / name, "--map", mapping, "--diary", diary).err == ""
    found = came(run, diary)
    assert found == read(ASKS[name])
    again = run("import", FILES / name, "--diary", diary)
    assert again.code == 0 and ": nothing." in again.out
    assert came(run, diary) == found


def test_that_both_temples_are_meant_by_temples(run: Any, tmp_path: Path) -> None:
    run("import", FILES / "hairtrack.csv", "--suggest", tmp_path / "map.json", "--diary", tmp_path / "d")
    agree_to(tmp_path / "map.json")
    run("import", FILES / "hairtrack.csv", "--map", tmp_path / "map.json", "--diary", tmp_path / "d")
    run("export", tmp_path / "out.json", "--diary", tmp_path / "d")
    sessions = json.loads((tmp_path / "out.json").read_text("utf-8"))["sessions"]
    assert sessions[1]["zones"] == ["vertex", "temple_left", "temple_right"]


def test_that_a_mapping_of_one_habit_leaves_the_others_out(run: Any, tmp_path: Path) -> None:
    mapping = {"columns": {"Date": "date", "Dermaroller": "session"}, "needle_length_mm": 0.5}
    (tmp_path / "map.json").write_text(json.dumps(mapping))
    words = ["import", FILES / "loop_checkmarks.csv", "--map", tmp_path / "map.json", "--diary", tmp_path / "d"]
    outcome = run(*words)
    assert "1 session." in outcome.out and "Not read: the columns Itchy scalp and Minoxidil." in outcome.out


@pytest.mark.parametrize("words", [(), ("--dry-run",)])
def test_that_another_programs_archive_is_called_that(run: Any, tmp_path: Path, words: tuple[str, ...]) -> None:
    line = run("import", FILES / "mensinator.json", *words, "--diary", tmp_path / "d").refused_in_one_line(3)
    assert "another program (Mensinator)" in line

import csv
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_checkin, a_device, a_diary, a_photo, a_session, a_treatment, a_use, an_event, at, uid
from needlewise.domain.diary import Diary
from needlewise.domain.person import Person
from needlewise.domain.zones import Zone
from needlewise.exchange.formulas import guarded, unguarded
from needlewise.exchange.tables import FILE_NAMES, README, columns, is_own_table, write_tables
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue

KINDS = sorted(name.removesuffix(".csv") for name in FILE_NAMES - {README})
Write = Callable[[Diary], Path]


@pytest.fixture
def write(tmp_path: Path, guidance: Guidance, catalogue: Catalogue) -> Write:
    def write_to_folder(diary: Diary) -> Path:
        write_tables(tmp_path, diary, guidance, catalogue)
        return tmp_path

    return write_to_folder


def lines(folder: Path, kind: str) -> list[dict[str, str]]:
    with (folder / f"{kind}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_that_every_kind_has_its_table_even_where_nothing_was_recorded(write: Write) -> None:
    folder = write(a_diary())
    assert {file.name for file in folder.iterdir()} == FILE_NAMES
    assert all(file.read_bytes().count(b"\r\n") == 1 for file in folder.glob("*.csv"))


def test_that_cells_hold_the_documents_values_and_are_empty_where_nothing_was_recorded(write: Write) -> None:
    minoxidil = a_treatment(3)
    diary = a_diary(
        person=Person(birth_year=1985, screening={"keloid_history": False, "autoimmune": True}),
        devices=[a_device()],
        sessions=[
            a_session(
                1,
                device_id=uid("device"),
                zones=(Zone.VERTEX, Zone.MID_SCALP),
                products=("rose water", "aloe, plain"),
                scalp_cleansed=True,
                notes='said "ouch",\nthen laughed',
            ),
            a_session(8, disinfection=None),
        ],
        checkins=[a_checkin(2, redness=1.5, blisters=False), a_checkin(3, itch=0)],
        treatments=[minoxidil],
        treatment_uses=[a_use(minoxidil, 4)],
        life_events=[an_event(5)],
        photos=[a_photo(6)],
    )
    tmp_path = write(diary)

    first, second = lines(tmp_path, "sessions")
    assert first["started_at"] == at(1).written
    assert first["zones"] == "vertex mid_scalp"
    assert first["products"] == "rose water; aloe, plain"
    assert first["scalp_cleansed"] == "yes"
    assert first["disinfection_before_concentration_pct"] == "70"
    assert first["notes"] == 'said "ouch",\nthen laughed'
    assert first["pain"] == ""
    assert second["disinfection_before_done"] == ""
    red, itchy = lines(tmp_path, "checkins")
    assert (red["symptom_redness"], red["symptom_itch"], red["symptom_blisters"]) == ("1.5", "", "no")
    assert (itchy["symptom_redness"], itchy["symptom_itch"]) == ("", "0")
    assert lines(tmp_path, "person")[0]["screening"] == "keloid_history=no autoimmune=yes"
    assert lines(tmp_path, "treatment_uses")[0]["treatment_id"] == minoxidil.id
    assert lines(tmp_path, "life_events")[0]["on"] == "2026-01-06"
    assert lines(tmp_path, "photos")[0]["view"] == "vertex"


def test_that_days_and_times_stand_by_themselves_for_spreadsheets(write: Write) -> None:
    folder = write(a_diary(sessions=[a_session(1, hour=20.25)], checkins=[a_checkin(2, itch=2.5)]))
    session, checkin = lines(folder, "sessions")[0], lines(folder, "checkins")[0]
    assert (session["started_at_day"], session["started_at_time"]) == ("2026-01-02", "20:15")
    assert (checkin["at_day"], checkin["at_time"], checkin["symptom_itch"]) == ("2026-01-03", "08:00", "2.5")


def test_that_every_line_ends_as_rfc_4180_wants(write: Write) -> None:
    data = (write(a_diary(checkins=[a_checkin(1, notes="calm, mostly")])) / "checkins.csv").read_bytes()
    assert data.startswith(b"id,") and data.endswith(b"\r\n")
    assert data.replace(b"\r\n", b"").count(b"\n") == 0


def test_that_only_a_file_with_letters_beyond_ascii_says_that_it_is_utf_8(write: Write) -> None:
    folder = write(a_diary(checkins=[a_checkin(1, notes="Grüße, \U0001f600")]))
    assert (folder / "checkins.csv").read_bytes().startswith(b"\xef\xbb\xbfid,")
    assert (folder / "sessions.csv").read_bytes().startswith(b"id,")
    assert lines(folder, "checkins")[0]["notes"] == "Grüße, \U0001f600"


@pytest.mark.parametrize("text", ["=1+1", "+49 170", "-", "@SUM(A1)", "\tx", "\r=x", "'=1", "＝1"])
def test_that_no_text_runs_as_a_formula_and_each_comes_back(write: Write, text: str) -> None:
    folder = write(a_diary(checkins=[a_checkin(1, notes=text)], devices=[a_device(name=text)]))
    for written in (lines(folder, "checkins")[0]["notes"], lines(folder, "devices")[0]["name"]):
        assert written == f"'{text}"
        assert unguarded(written) == text


@given(st.text(st.sampled_from("'=+-@\t\r\nab ＝")))
def test_that_guarding_a_text_can_always_be_taken_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))


def test_that_the_readme_explains_every_column_of_every_table_and_no_other(write: Write, guidance: Guidance) -> None:
    folder = write(a_diary())
    said: dict[str, list[str]] = {}
    for line in (folder / README).read_text("utf-8-sig").splitlines():
        table, column = re.match(r"(\w+)\.csv: .", line), re.match(r"  (\w+): \S", line)
        if table:
            said[table[1]] = []
        elif column and said:
            list(said.values())[-1].append(column[1])
    assert said == {kind: columns(kind, tuple(guidance.effects)) for kind in said}
    for kind in KINDS:
        with (folder / f"{kind}.csv").open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == said[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_that_our_own_tables_are_known_again(guidance: Guidance, kind: str) -> None:
    assert is_own_table(columns(kind, tuple(guidance.effects)))
    assert not is_own_table(["date", "itch", "notes", "id"])

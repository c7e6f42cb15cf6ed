import csv
from pathlib import Path

from builders import a_checkin, a_device, a_diary, a_photo, a_session, a_treatment, a_use, an_event, at, uid
from needlewise.domain.person import Person
from needlewise.domain.zones import Zone
from needlewise.exchange.tables import FILE_NAMES, write_tables

EFFECTS = ("redness", "itch", "blisters")


def lines(folder: Path, kind: str) -> list[dict[str, str]]:
    with (folder / f"{kind}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_that_every_kind_has_its_table_even_where_nothing_was_recorded(tmp_path: Path) -> None:
    write_tables(tmp_path, a_diary(), EFFECTS)
    assert {file.name for file in tmp_path.iterdir()} == FILE_NAMES
    assert all(file.read_bytes().count(b"\r\n") == 1 for file in tmp_path.iterdir())


def test_that_cells_hold_the_documents_values_and_are_empty_where_nothing_was_recorded(tmp_path: Path) -> None:
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
    write_tables(tmp_path, diary, EFFECTS)

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

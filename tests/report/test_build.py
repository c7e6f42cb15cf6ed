from collections.abc import Callable
from dataclasses import asdict, replace
from json import dumps

import pytest

from builders import (
    CLEAN,
    a_checkin,
    a_device,
    a_diary,
    a_photo,
    a_session,
    a_treatment,
    a_use,
    an_event,
    at,
    day,
)
from charted import UNDONE, a_long_diary
from needlewise.domain.devices import NeedleMaterial
from needlewise.domain.life_events import LifeEventKind
from needlewise.domain.person import Person, Sex
from needlewise.domain.treatments import TreatmentKind
from needlewise.domain.zones import Zone
from needlewise.guidance.loader import Guidance
from needlewise.report.model import Block, ReportModel
from needlewise.report.options import FIRST_PAGE, USUAL, Section
from sheet_people import on_blood_thinners

Reported = Callable[..., ReportModel]


def rows_of(block: Block | None) -> dict[str, str]:
    assert block is not None
    return {row.name: row.value for row in block.rows}


def in_full(model: ReportModel, title: str) -> Block:
    """A part of the later pages."""
    assert model.details is not None
    return next(block for block in model.details.blocks if block.title == title)


def test_that_the_person_is_named_by_what_they_gave(reported: Reported) -> None:
    person = Person(display_name="A. K.", birth_year=1990, sex=Sex.FEMALE, skin_type=4)
    model = reported(a_diary(person=person), day(10))
    assert model.person == "A. K. · about 36 years · female · skin type IV"


def test_that_an_anonymous_report_holds_no_name_and_no_date(reported: Reported) -> None:
    diary, as_of = a_long_diary(years=1)
    words = dumps(asdict(reported(diary, as_of, anonymise=True)))
    assert "A. K." not in words
    assert "2026" not in words
    assert not any(month in words for month in (" Jan", " Feb ", " Mar ", "Wed ", "Thu "))
    assert '"period": "day 1 to day 365"' in words


def test_that_how_it_is_done_is_told_in_figures(reported: Reported) -> None:
    device = a_device(material=NeedleMaterial.TITANIUM, needle_count=540, acquired_on=day(0), name="Crown roller")
    sessions = [
        a_session(0, device_id=device.id, zones=(Zone.VERTEX,), passes=4, bleeding=1),
        a_session(14, device_id=device.id, zones=(Zone.VERTEX, Zone.OCCIPUT), passes=6, bleeding=0),
        a_session(18, device_id=device.id, needle_length_mm=0.25, disinfection=UNDONE),
        a_session(32, needle_length_mm=0.25, disinfection=None),
    ]
    rows = rows_of(
        in_full(reported(a_diary(devices=[device], sessions=sessions), day(40)), "How the needling is done")
    )
    assert rows["Sessions"] == "4, from 1 Jan 2026 to 2 Feb 2026"
    assert rows["Device"] == "Roller, “Crown roller”, titanium, 540 needles, used 3 times, 40 days old"
    assert rows["Needle length"] == "0.5 mm (2×), 0.25 mm (2×)"
    assert rows["Zones"] == "vertex (crown) (2×), back of the head (1×)"
    assert rows["Technique"] == "passes: median 5, most 6; bleeding: in 1 of 2, at most pinpoint"
    assert rows["Spacing"] == "median 14 days, shortest 4; usual cautious minimum 3 to 7 days by length; closer once"
    assert rows["Disinfection"] == "2/4 (1 not recorded) before, 3/4 (1 not recorded) after"
    assert rows["28-day load"].endswith("highest 62 % on 19 Jan 2026")


def test_that_a_worn_device_is_said_to_be_past_its_usual_life(reported: Reported) -> None:
    device = a_device(acquired_on=day(0))
    diary = a_diary(devices=[device], sessions=[a_session(70, device_id=device.id)])
    assert rows_of(in_full(reported(diary, day(70)), "How the needling is done"))["Device"].endswith(
        "(past the usual 5 uses or 60 days)"
    )


def test_that_a_clinicians_spacing_is_named_as_theirs(reported: Reported) -> None:
    diary = a_diary(person=Person(clinician_min_interval_days=10), sessions=[a_session(0), a_session(14)])
    assert (
        "minimum set by a clinician: 10 days"
        in rows_of(in_full(reported(diary, day(20)), "How the needling is done"))["Spacing"]
    )


def test_that_treatments_in_use_come_first_with_minoxidil_after_needling(reported: Reported) -> None:
    minoxidil = a_treatment(0, name="Foam 5 %", dose="1 ml")
    shampoo = a_treatment(5, TreatmentKind.KETOCONAZOLE, ended_on=day(9))
    sessions = [a_session(10), a_session(24), a_session(38)]
    uses = [a_use(minoxidil, 11, 20), a_use(minoxidil, 26, 20)]
    diary = a_diary(treatments=[shampoo, minoxidil], sessions=sessions, treatment_uses=uses)
    table = in_full(reported(diary, day(40)), "Treatments").table
    assert table.rows == (
        ("Foam 5 %", "1 ml", "1 Jan 2026", "in use", "2"),
        ("Ketoconazole shampoo", "–", "6 Jan 2026", "10 Jan 2026", "–"),
    )
    assert table.note == "Minoxidil on the scalp after needling: median 36 h later, soonest 24 h (2 sessions)."


def test_that_symptoms_are_tabled_with_settling_and_the_nearest_term(reported: Reported) -> None:
    checkins = [
        a_checkin(n * 14 + after, redness=value, warmth=0)
        for n in range(4)
        for after, value in ((1, 3), (2, 1), (3, 0), (9, 0))
    ]
    diary = a_diary(sessions=[a_session(n * 14) for n in range(4)], checkins=checkins)
    table = in_full(reported(diary, day(60)), "Symptoms").table
    assert table.rows == (("Redness", "3 of 4, 2 Jan", "4", "3 (4 of 4)", "over", "Skin disorder - other"),)
    assert table.note.endswith("Recorded, never above calm: warmth.")


def test_that_an_ongoing_symptom_leads_the_table(reported: Reported) -> None:
    checkins = [a_checkin(0, pain=10), a_checkin(1, pain=0), a_checkin(30, flaking=1)]
    rows = in_full(reported(a_diary(checkins=checkins), day(31)), "Symptoms").table.rows
    assert [(row[0], row[4]) for row in rows] == [("Flaking", "ongoing"), ("Pain or tenderness", "over")]


def test_that_warning_signs_are_not_told_twice(reported: Reported) -> None:
    model = reported(a_diary(checkins=[a_checkin(0, blisters=True, itch=5)]), day(1))
    assert [row[0] for row in model.signs.table.rows] == ["Blisters"]
    assert [row[0] for row in in_full(model, "Symptoms").table.rows] == ["Itch"]


def test_that_shedding_is_held_against_the_persons_own_usual(reported: Reported) -> None:
    counts = [a_checkin(n * 7, shedding_comb60=value) for n, value in enumerate([8, 10, 12, 9, 30])]
    diary = a_diary(
        checkins=counts,
        treatments=[a_treatment(-200), a_treatment(7, TreatmentKind.OIL)],
        life_events=[an_event(14, LifeEventKind.ILLNESS_FEVER)],
    )
    rows = rows_of(in_full(reported(diary, day(30)), "Shedding"))
    assert rows["60-second comb"] == (
        "usual (median of 5): 10; last: 10 (8 Jan), 12 (15 Jan), 9 (22 Jan), 30 (29 Jan)"
    )
    assert rows["Changes, 16 weeks"] == "illness or fever (15 Jan); started oil (8 Jan)"


def test_that_missing_days_are_counted_and_the_longest_gap_is_dated(reported: Reported) -> None:
    diary = a_diary(checkins=[a_checkin(n, itch=0) for n in (0, 1, 9)])
    model = reported(diary, day(9))
    assert rows_of(model.completeness)["Longest gap"] == "7 days, 3 Jan to 9 Jan 2026"
    assert dict(model.comparison.table.rows)["Check-ins"] == "3 of 10 days"


def test_that_photos_from_before_the_first_session_count(reported: Reported) -> None:
    diary = a_diary(sessions=[a_session(0)], photos=[a_photo(-40), a_photo(-3), a_photo(5)])
    assert rows_of(reported(diary, day(9)).completeness)["Photos"] == "3 on 3 days, 2 before the first session"


def test_that_answers_are_told_and_open_ones_counted(reported: Reported, guidance: Guidance) -> None:
    person = Person(screening={"keloid_history": True, "under_18": False})
    rows = rows_of(in_full(reported(a_diary(person=person), day(0)), "Screening answers"))
    assert rows["Yes"] == "keloid or raised scars, ever"
    assert rows["Others"] == f"no to 1, {len(guidance.screening) - 2} not answered"


def test_that_remarks_carry_rule_and_numbered_sources(reported: Reported) -> None:
    model = reported(a_diary(sessions=[a_session(0), a_session(2)], checkins=[a_checkin(1, redness=0)]), day(3))
    remark = next(item for item in model.details.remarks.items if item.rule_id == "INT-02")
    assert remark.level == "Stop"
    assert "own cautious choice" in remark.cites
    number = remark.cites.split(",")[0]
    assert "Sasaki 2019" in rows_of(model.details.sources)[number]


def test_that_a_range_leaves_out_other_days(reported: Reported) -> None:
    diary, as_of = a_long_diary(years=1)
    model = reported(diary, as_of, first=day(100), last=day(150))
    assert model.period == "11 Apr 2026 to 31 May 2026"
    assert rows_of(in_full(model, "How the needling is done"))["Sessions"].startswith("3, from 23 Apr")


def test_that_a_range_before_the_diary_starts_with_its_first_day(reported: Reported) -> None:
    diary = a_diary(checkins=[a_checkin(10, itch=0)])
    assert reported(diary, day(19), first=day(-500)).period == "11 Jan 2026 to 20 Jan 2026"


@pytest.mark.parametrize("section", sorted(FIRST_PAGE))
def test_that_a_section_can_be_left_out(section: Section, reported: Reported) -> None:
    diary, as_of = on_blood_thinners()
    model = reported(diary, as_of, sections=USUAL - {section})
    rows = {row[0] for row in model.comparison.table.rows}
    medicines = {row.name for row in model.medicines.rows}
    parts: dict[Section, bool] = {
        Section.QUESTION: model.question is not None,
        Section.HAIR: model.hair is not None,
        Section.CHARTS: any((model.recent, model.strip, *model.details.charts)),
        Section.PROTOCOL: "Sessions" in rows,
        Section.TREATMENTS: "In use" in medicines,
        Section.SYMPTOMS: "Redness (0–4)" in rows,
        Section.SHEDDING: model.shedding is not None,
        Section.FINDINGS: any((model.remarks, model.details.remarks, model.details.sources)),
        Section.SCREENING: model.health is not None and "Allergies" in medicines,
    }
    assert {name for name, stands in parts.items() if not stands} == {section}


def test_that_an_empty_diary_is_reported_as_empty(reported: Reported) -> None:
    model = reported(a_diary(), day(0))
    assert model.person == "Nothing about the person is given"
    assert in_full(model, "How the needling is done").text == "No session was recorded in these days."
    assert in_full(model, "Symptoms").text == "No symptom was recorded in these days."
    assert model.recent is None and model.strip is None
    assert model.reaction is None
    assert model.question is None


def test_that_one_session_has_no_spacing_yet(reported: Reported) -> None:
    model = reported(a_diary(sessions=[a_session(0, disinfection=CLEAN)]), day(3))
    assert rows_of(in_full(model, "How the needling is done"))["Spacing"] == "only one session"
    assert model.strip is not None


def test_that_a_long_question_is_shortened_and_follows_in_full(reported: Reported) -> None:
    question = "Why does it burn? " * 40
    model = reported(a_diary(person=Person(question_for_clinician=question)), day(0))
    assert model.question.text.endswith("… (In full on a later page.)")
    assert model.details.blocks[0].text == question.strip()


def test_that_sessions_are_told_in_the_order_they_happened(reported: Reported) -> None:
    sessions = [a_session(14), a_session(0, started_at=at(0, 23)), a_session(28)]
    told = rows_of(in_full(reported(a_diary(sessions=sessions), day(30)), "How the needling is done"))["Sessions"]
    assert told == "3, from 1 Jan 2026 to 29 Jan 2026"


def test_that_a_name_is_cut_before_it_breaks_the_line(reported: Reported) -> None:
    diary, as_of = a_long_diary(years=1)
    person = replace(diary.person, display_name="Maximiliane " * 20)
    assert len(reported(replace(diary, person=person), as_of).person) < 130

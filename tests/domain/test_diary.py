"""A diary as a value: its cuts, and the problems of its records and references."""

from dataclasses import replace

import pytest

from builders import (
    a_checkin,
    a_device,
    a_diary,
    a_photo,
    a_session,
    a_treatment,
    a_use,
    an_area,
    an_event,
    day,
    uid,
)
from needlewise.domain.diary import Diary, check_diary
from needlewise.domain.person import Person
from needlewise.domain.zones import Zone


def test_that_a_whole_diary_has_no_problems() -> None:
    device, course, session = a_device(), a_treatment(0), a_session(3, device_id=uid("device"))
    diary = a_diary(
        person=Person(birth_year=1990, skin_type=6, clinician_min_interval_days=1),
        devices=[device],
        sessions=[session],
        checkins=[a_checkin(4, redness=1)],
        treatments=[course],
        treatment_uses=[a_use(course, 4)],
        life_events=[an_event(1)],
        photos=[a_photo(4, session_id=session.id)],
    )
    assert check_diary(diary) == []


@pytest.mark.parametrize(
    ("diary", "place", "problem"),
    [
        (a_diary(person=Person(skin_type=7)), "person.skin_type", "problem-out-of-range"),
        (
            a_diary(person=Person(clinician_min_interval_days=0)),
            "person.clinician_min_interval_days",
            "problem-out-of-range",
        ),
        (a_diary(devices=[a_device(needle_length_mm=0)]), "devices[0].needle_length_mm", "problem-out-of-range"),
        (
            a_diary(devices=[a_device(needle_length_mm=float("nan"))]),
            "devices[0].needle_length_mm",
            "problem-out-of-range",
        ),
        (
            a_diary(devices=[a_device(acquired_on=day(2), retired_on=day(1))]),
            "devices[0].retired_on",
            "problem-ends-before-start",
        ),
        (a_diary(sessions=[a_session(0, bleeding=4)]), "sessions[0].bleeding", "problem-out-of-range"),
        (a_diary(sessions=[a_session(0, pain=11)]), "sessions[0].pain", "problem-out-of-range"),
        (
            a_diary(sessions=[a_session(0, zones=(Zone.VERTEX, Zone.VERTEX))]),
            "sessions[0].zones",
            "problem-repeated-zone",
        ),
        (
            a_diary(sessions=[a_session(0, device_id=uid("gone"))]),
            "sessions[0].device_id",
            "problem-missing-reference",
        ),
        (a_diary(sessions=[a_session(0), a_session(0)]), "sessions[1].id", "problem-duplicate-id"),
        (a_diary(photos=[a_photo(0, turns=4)]), "photos[0].turns", "problem-out-of-range"),
        (a_diary(photos=[a_photo(0, crop=an_area(right=0.1))]), "photos[0].crop.right", "problem-out-of-range"),
        (a_diary(photos=[a_photo(0, crop=an_area(top=-0.1))]), "photos[0].crop.top", "problem-out-of-range"),
        (
            a_diary(photos=[a_photo(0, covers=(an_area(), an_area(bottom=1.1)))]),
            "photos[0].covers[1].bottom",
            "problem-out-of-range",
        ),
        (a_diary(sessions=[a_session(0, id="seven")]), "sessions[0].id", "problem-not-a-uuid"),
        (
            a_diary(treatments=[a_treatment(5, ended_on=day(4))]),
            "treatments[0].ended_on",
            "problem-ends-before-start",
        ),
        (
            a_diary(treatment_uses=[a_use(a_treatment(0), 1)]),
            "treatment_uses[0].treatment_id",
            "problem-missing-reference",
        ),
        (a_diary(photos=[a_photo(0, sha256="A" * 64)]), "photos[0].sha256", "problem-not-a-sha256"),
        (a_diary(photos=[a_photo(0, session_id=uid("gone"))]), "photos[0].session_id", "problem-missing-reference"),
    ],
)
def test_that_a_problem_is_named_with_its_place(diary: Diary, place: str, problem: str) -> None:
    assert [(p.path(), p.message.id) for p in check_diary(diary)] == [(place, problem)]


def test_that_every_problem_is_found_at_once() -> None:
    diary = a_diary(person=Person(skin_type=0), sessions=[a_session(0, pain=-1, passes=-1)])
    assert [p.path() for p in check_diary(diary)] == ["person.skin_type", "sessions[0].passes", "sessions[0].pain"]


def test_that_a_cut_at_a_day_keeps_the_day_and_forgets_later_endings() -> None:
    course = a_treatment(0, ended_on=day(9))
    diary = a_diary(
        devices=[a_device(retired_on=day(9), retired_reason="bent")],
        sessions=[a_session(5, hour=23.5), a_session(6, hour=0)],
        treatments=[course, a_treatment(6)],
    )
    cut = diary.until(day(5))
    assert [s.started_at.day for s in cut.sessions] == [day(5)]
    assert cut.treatments == (replace(course, ended_on=None),)
    assert cut.devices[0].retired_on is None
    assert cut.devices[0].retired_reason is None
    assert diary.until(day(9)).devices == diary.devices


def test_that_a_range_refers_to_nothing_outside_itself() -> None:
    early, late, course = a_session(0), a_session(20), a_treatment(0, ended_on=day(2))
    diary = a_diary(
        sessions=[early, late],
        treatments=[course],
        treatment_uses=[a_use(course, 21)],
        photos=[a_photo(20, session_id=early.id), a_photo(21, session_id=late.id)],
    )
    part = diary.between(day(10), None)
    assert part.sessions == (late,)
    assert [p.session_id for p in part.photos] == [None, late.id]
    assert check_diary(part) == []
    assert diary.between(None, None) == diary

"""Values against the scales of the guidance."""

from typing import Any

import pytest

from builders import a_checkin, a_diary, a_session
from needlewise.domain.person import Person
from needlewise.guidance.checks import check_symptoms, check_vocabulary
from needlewise.guidance.loader import Guidance


@pytest.mark.parametrize(
    ("effect", "value", "problem"),
    [
        ("redness", 0, None),
        ("redness", 4, None),
        ("redness", 2.5, None),
        ("redness", 5, "problem-out-of-range"),
        ("redness", -1, "problem-out-of-range"),
        ("redness", True, "problem-not-a-number"),
        ("redness", float("nan"), "problem-not-a-number"),
        ("itch", 10, None),
        ("itch", 11, "problem-out-of-range"),
        ("pustules", 0, None),
        ("pustules", 250, None),
        ("pustules", -1, "problem-too-low"),
        ("pustules", 1.5, "problem-not-whole"),
        ("blisters", False, None),
        ("blisters", 1, "problem-not-yes-or-no"),
        ("fever_c", 38.4, None),
        ("fever_c", 98.6, "problem-out-of-range"),
        ("shedding_bundle", 6, None),
        ("shedding_bundle", 0, "problem-out-of-range"),
        ("happiness", 3, "problem-unknown-effect"),
    ],
)
def test_that_a_value_is_held_against_its_scale(
    effect: str, value: Any, problem: str | None, guidance: Guidance
) -> None:
    found = [p.message.id for p in check_symptoms(a_checkin(0, **{effect: value}), guidance)]
    assert found == ([problem] if problem else [])


def test_that_unknown_ids_are_named_with_their_place(guidance: Guidance) -> None:
    diary = a_diary(
        person=Person(screening={"keloid_history": True, "tall": True}),
        sessions=[a_session(0, skip_today={"too_soon": False, "raining": True})],
        checkins=[a_checkin(0), a_checkin(1, joy=1)],
    )
    assert [p.path() for p in check_vocabulary(diary, guidance)] == [
        "person.screening.tall",
        "sessions[0].skip_today.raining",
        "checkins[1].symptoms.joy",
    ]

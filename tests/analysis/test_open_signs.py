"""An unexpected sign stays open until it is recorded as gone."""

from typing import Any

import pytest

from builders import a_checkin, a_diary, a_session, day
from needlewise.analysis.assess import assess
from needlewise.analysis.results import Assessment, ReadinessState
from needlewise.domain.diary import Diary
from needlewise.guidance.loader import Guidance


def judged(diary: Diary, guidance: Guidance, number: int) -> Assessment:
    return assess(diary, guidance, day(number))


PRESENT_AND_GONE: list[tuple[str, Any, Any]] = [
    ("fever_c", 38.0, 37.9),
    ("headache", 4, 3),
    ("nodes", True, False),
    ("rash_eczema", 1, 0),
    ("pustules", 1, 0),
    ("lumps", 1, 0),
    ("numbness", 1, 0),
    ("blisters", True, False),
    ("pus_yellow_crust", True, False),
    ("spreading_redness", True, False),
    ("red_streaks", True, False),
    ("track_marks", True, False),
    ("dark_marks", 1, 0),
    ("light_marks", 1, 0),
    ("raised_scar", True, False),
    ("dizzy_faint_palp", 1, 0),
    ("face_eyelid_swelling", True, False),
]


@pytest.mark.parametrize(("effect", "present", "gone"), PRESENT_AND_GONE)
def test_that_a_sign_holds_a_session_until_it_is_recorded_as_gone(
    effect: str, present: Any, gone: Any, guidance: Guidance
) -> None:
    calm = [a_checkin(n, redness=0) for n in range(1, 60)]
    recorded = [*calm, a_checkin(30, hour=9, **{effect: present})]
    for number in (30, 45, 59, 400):
        assessment = judged(a_diary(sessions=[a_session(0)], checkins=recorded), guidance, number)
        assert assessment.readiness.state is not ReadinessState.READY, number
        assert assessment.readiness.earliest_next_session is None
        assert [sign.effect_id for sign in assessment.open_signs] == [effect]
        assert (assessment.open_signs[0].first, assessment.open_signs[0].last) == (day(30), day(30))
    closed = a_diary(sessions=[a_session(0)], checkins=[*recorded, a_checkin(59, hour=9, **{effect: gone})])
    assert judged(closed, guidance, 59).readiness.state is ReadinessState.READY
    assert judged(closed, guidance, 59).open_signs == ()
    assert judged(closed, guidance, 58).open_signs != ()


@pytest.mark.parametrize(("effect", "present", "gone"), PRESENT_AND_GONE)
def test_that_what_was_recorded_as_gone_never_opens(effect: str, present: Any, gone: Any, guidance: Guidance) -> None:
    never = a_diary(sessions=[a_session(0)], checkins=[a_checkin(30, **{effect: gone})])
    assert judged(never, guidance, 30).readiness.state is ReadinessState.READY
    assert judged(never, guidance, 30).open_signs == ()


@pytest.mark.parametrize("effect", ["shedding", "shedding_comb60", "shedding_wash"])
def test_that_shedding_never_opens_a_sign(effect: str, guidance: Guidance) -> None:
    assessment = judged(a_diary(sessions=[a_session(0)], checkins=[a_checkin(30, **{effect: 3})]), guidance, 30)
    assert assessment.open_signs == ()
    assert assessment.readiness.state is ReadinessState.READY


def test_that_two_readings_with_a_gone_between_are_two_signs(guidance: Guidance) -> None:
    readings = [a_checkin(0, lumps=2), a_checkin(20, lumps=0), a_checkin(90, lumps=1), a_checkin(92, lumps=2)]
    (sign,) = judged(a_diary(checkins=readings), guidance, 95).open_signs
    assert (sign.first, sign.last, sign.value, sign.worst) == (day(90), day(92), 2, 2)
    assert "INF-06" not in {f.rule_id for f in judged(a_diary(checkins=readings), guidance, 95).findings}


def test_that_an_expected_effect_that_care_is_advised_for_is_open_too(guidance: Guidance) -> None:
    hot = a_diary(sessions=[a_session(0)], checkins=[a_checkin(4, warmth=3)])
    assessment = judged(hot, guidance, 40)
    assert assessment.readiness.state is ReadinessState.SEEK_CARE
    assert [sign.effect_id for sign in assessment.open_signs] == ["warmth"]
    calm = a_diary(sessions=hot.sessions, checkins=[*hot.checkins, a_checkin(20, warmth=0)])
    assert judged(calm, guidance, 40).readiness.state is ReadinessState.READY

"""INF, ALL, PIG, SCA, LN, EYE, CON, PRE: signs and answers, present and absent."""

from typing import Any

import pytest

from builders import a_checkin, a_diary, a_session, a_treatment, day
from needlewise.analysis.assess import assess
from needlewise.analysis.results import Finding, ReadinessState
from needlewise.domain.diary import Diary
from needlewise.domain.person import Person
from needlewise.domain.treatments import TreatmentKind
from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import Level, Tier


def found(diary: Diary, guidance: Guidance, number: int) -> dict[str, Finding]:
    return {finding.rule_id: finding for finding in assess(diary, guidance, day(number)).findings}


def on_day(number: int, **symptoms: Any) -> Diary:
    return a_diary(sessions=[a_session(0)], checkins=[a_checkin(number, **symptoms)])


@pytest.mark.parametrize(
    ("rule_id", "symptoms", "is_said"),
    [
        ("INF-01", {"pus_yellow_crust": True}, True),
        ("INF-01", {"spreading_redness": True}, True),
        ("INF-01", {"red_streaks": True}, True),
        ("INF-01", {"pus_yellow_crust": False}, False),
        ("INF-01", {"warmth": 3}, True),
        ("INF-01", {"warmth": 2}, False),
        ("INF-02", {"pus_yellow_crust": True, "fever_c": 38.0}, True),
        ("INF-02", {"pus_yellow_crust": True, "fever_c": 37.9}, False),
        ("INF-02b", {"fever_c": 38.0}, True),
        ("INF-02b", {"fever_c": 37.9}, False),
        ("INF-02b", {"fever_c": 38.5, "red_streaks": True}, False),
        ("INF-03", {"dizzy_faint_palp": 1, "fever_c": 38.5}, True),
        ("INF-03", {"dizzy_faint_palp": 0, "fever_c": 38.5}, False),
        ("INF-04", {"blisters": True}, True),
        ("INF-04", {"blisters": False}, False),
        ("INF-05", {"pustules": 6}, True),
        ("INF-05", {"pustules": 5}, False),
        ("PIG-01", {"track_marks": True}, True),
        ("PIG-01", {"track_marks": False}, False),
        ("SCA-01", {"raised_scar": True}, True),
        ("SCA-01", {"raised_scar": False}, False),
        ("EYE-01", {"face_eyelid_swelling": True}, True),
        ("EYE-01", {"face_eyelid_swelling": False}, False),
    ],
)
def test_that_a_recorded_sign_is_answered_with_fixed_advice(
    rule_id: str, symptoms: dict[str, Any], is_said: bool, guidance: Guidance
) -> None:
    assert (rule_id in found(on_day(4, **symptoms), guidance, 4)) is is_said


@pytest.mark.parametrize(
    ("rule_id", "effect", "value", "longest_unsaid"),
    [
        ("INF-05", "pustules", 1, 3),
        ("INF-06", "lumps", 1, 14),
        ("LN-01", "nodes", True, 6),
        ("PIG-01", "dark_marks", 2, 28),
    ],
)
def test_that_lasting_signs_are_said_only_past_their_days(
    rule_id: str, effect: str, value: Any, longest_unsaid: int, guidance: Guidance
) -> None:
    for last, is_said in ((longest_unsaid, False), (longest_unsaid + 1, True)):
        checkins = [a_checkin(n, **{effect: value}) for n in range(last + 1)]
        assert (rule_id in found(a_diary(checkins=checkins), guidance, last)) is is_said


def test_that_a_clear_reading_in_between_ends_a_run(guidance: Guidance) -> None:
    checkins = [a_checkin(n, lumps=0 if n == 8 else 1) for n in range(20)]
    assert "INF-06" not in found(a_diary(checkins=checkins), guidance, 19)


def test_that_a_sign_is_present_until_recorded_gone(guidance: Guidance) -> None:
    assert "INF-01" in found(on_day(4, pus_yellow_crust=True), guidance, 18)
    assert "INF-01" in found(on_day(4, pus_yellow_crust=True), guidance, 400)
    gone = a_diary(checkins=[a_checkin(4, pus_yellow_crust=True), a_checkin(5, pus_yellow_crust=False)])
    assert "INF-01" not in found(gone, guidance, 5)


@pytest.mark.parametrize(
    ("symptoms", "rule_id", "tier"),
    [
        ({"pus_yellow_crust": True}, "INF-01", Tier.SAME_DAY),
        ({"pus_yellow_crust": True, "fever_c": 39}, "INF-02", Tier.EMERGENCY),
        ({"dizzy_faint_palp": 2, "fever_c": 39}, "INF-03", Tier.EMERGENCY),
        ({"dizzy_faint_palp": 2}, "INF-03", Tier.SAME_DAY),
        ({"raised_scar": True}, "SCA-01", Tier.ROUTINE),
    ],
)
def test_that_a_red_flag_bypasses_everything(
    symptoms: dict[str, Any], rule_id: str, tier: Tier, guidance: Guidance
) -> None:
    assessment = assess(on_day(4, **symptoms), guidance, day(4))
    assert assessment.readiness.state is ReadinessState.SEEK_CARE
    assert assessment.readiness.earliest_next_session is None
    assert assessment.readiness.because[0] in {f.rule_id for f in assessment.findings if f.level is Level.SEEK_CARE}
    finding = next(f for f in assessment.findings if f.rule_id == rule_id)
    assert finding.tier is tier


def test_that_fever_long_after_a_session_is_not_tied_to_it(guidance: Guidance) -> None:
    assert "INF-02b" in found(on_day(14, fever_c=38.5), guidance, 14)
    assert "INF-02b" not in found(on_day(15, fever_c=38.5), guidance, 15)


@pytest.mark.parametrize(("days", "is_said"), [(0, False), (1, True), (4, True), (5, False)])
def test_that_a_rash_is_held_against_a_product_one_to_four_days_old(
    days: int, is_said: bool, guidance: Guidance
) -> None:
    serum = a_treatment(20, TreatmentKind.SERUM)
    diary = a_diary(treatments=[serum], checkins=[a_checkin(20 + days, rash_eczema=2)])
    assert ("ALL-02" in found(diary, guidance, 20 + days)) is is_said


@pytest.mark.parametrize(("value", "in_use", "is_said"), [(1, True, True), (0, True, False), (1, False, False)])
def test_that_faintness_on_minoxidil_asks_for_care(
    value: int, in_use: bool, is_said: bool, guidance: Guidance
) -> None:
    course = a_treatment(-30, ended_on=None if in_use else day(-5))
    diary = a_diary(treatments=[course], checkins=[a_checkin(4, dizzy_faint_palp=value)])
    assert ("TOP-04" in found(diary, guidance, 4)) is is_said


@pytest.mark.parametrize(
    ("person", "rule_id", "state"),
    [
        ({"screening": {"keloid_history": True}}, "CON-01", ReadinessState.STOP),
        ({"screening": {"autoimmune": True}}, "CON-02", ReadinessState.READY),
        ({"birth_year": 2009}, "CON-03", ReadinessState.STOP),
    ],
)
def test_that_answers_that_speak_against_needling_are_said(
    person: dict[str, Any], rule_id: str, state: ReadinessState, guidance: Guidance
) -> None:
    assessment = assess(a_diary(person=Person(**person)), guidance, day(0))
    assert rule_id in {f.rule_id for f in assessment.findings}
    assert assessment.readiness.state is state


@pytest.mark.parametrize(
    "person", [{}, {"screening": {"keloid_history": False, "autoimmune": False}}, {"birth_year": 2008}]
)
def test_that_no_answer_and_a_no_are_not_held_against_anyone(person: dict[str, Any], guidance: Guidance) -> None:
    assert not {"CON-01", "CON-02", "CON-03"} & set(found(a_diary(person=Person(**person)), guidance, 0))


def test_that_skip_today_holds_for_the_day_of_the_session_only(guidance: Guidance) -> None:
    diary = a_diary(sessions=[a_session(0, skip_today={"unwell_or_fever": True, "too_soon": False})])
    assert "PRE-01" in found(diary, guidance, 0)
    assert "PRE-01" not in found(diary, guidance, 1)

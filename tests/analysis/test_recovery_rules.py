"""REC and SYM: cases on both sides of each threshold. Sessions are at 20:00, check-ins at 08:00 unless said."""

import pytest

from builders import a_checkin, a_diary, a_session, day
from needlewise.analysis.assess import assess
from needlewise.analysis.case import Case
from needlewise.analysis.log import History
from needlewise.domain.checkins import CheckIn
from needlewise.guidance.loader import Guidance


def fired(sessions: list, checkins: list[CheckIn], guidance: Guidance, number: int) -> set[str]:
    found = assess(a_diary(sessions=sessions, checkins=checkins), guidance, day(number)).findings
    return {finding.rule_id for finding in found}


@pytest.mark.parametrize(
    ("length_mm", "last_red", "is_late"),
    [(0.25, 2, False), (0.25, 3, True), (0.5, 3, False), (0.5, 4, True), (1.0, 5, False), (1.0, 6, True)],
)
def test_that_redness_past_its_caution_limit_is_said(
    length_mm: float, last_red: int, is_late: bool, guidance: Guidance
) -> None:
    """Limits of 48, 72 and 120 hours; day n at 08:00 is 24 n - 12 hours after the session."""
    checkins = [a_checkin(n, redness=1) for n in range(1, last_red + 1)]
    assert ("REC-01" in fired([a_session(0, needle_length_mm=length_mm)], checkins, guidance, last_red)) is is_late


def test_that_a_symptom_that_settled_and_came_back_is_not_still_present(guidance: Guidance) -> None:
    checkins = [a_checkin(1, redness=2), a_checkin(2, redness=0), a_checkin(3, redness=0), a_checkin(6, redness=1)]
    assert "REC-01" not in fired([a_session(0)], checkins, guidance, 6)


def test_that_a_persons_usual_level_is_not_above_calm(guidance: Guidance) -> None:
    usual = [a_checkin(n, redness=1) for n in range(-30, 0)]
    after = [a_checkin(n, redness=1) for n in range(1, 12)]
    assert "REC-01" in fired([a_session(0)], after, guidance, 11)
    assert "REC-01" not in fired([a_session(0)], usual + after, guidance, 11)


@pytest.mark.parametrize(
    ("values", "is_worse"),
    [
        ((3, 1, 3), True),
        ((3, 1, 2), True),
        ((3, 2, 1), False),
        ((1, 2, 3), True),
        ((1, 1, 2), False),
        ((2, 0, 1), False),
        ((3, 3, 3), False),
    ],
)
def test_that_a_rise_from_the_second_day_on_asks_for_care(
    values: tuple[int, ...], is_worse: bool, guidance: Guidance
) -> None:
    checkins = [a_checkin(n + 1, redness=value) for n, value in enumerate(values)]
    assert ("REC-02" in fired([a_session(0)], checkins, guidance, 3)) is is_worse


def test_that_a_rise_within_the_first_day_is_the_reaction_itself(guidance: Guidance) -> None:
    checkins = [a_checkin(0, hour=22, redness=0), a_checkin(1, redness=1), a_checkin(1, hour=20, redness=3)]
    assert "REC-02" not in fired([a_session(0)], checkins, guidance, 1)


@pytest.mark.parametrize(
    ("effect", "last", "is_long"),
    [("redness", 7, False), ("redness", 8, True), ("swelling", 8, True), ("itch", 14, False), ("itch", 15, True)],
)
def test_that_effects_beyond_their_limit_ask_for_an_appointment(
    effect: str, last: int, is_long: bool, guidance: Guidance
) -> None:
    checkins = [a_checkin(n, **{effect: 3}) for n in range(1, last + 1)]
    assert ("REC-03" in fired([a_session(0)], checkins, guidance, last)) is is_long


def test_that_numbness_that_lasts_over_a_week_asks_for_an_appointment(guidance: Guidance) -> None:
    for last, is_long in ((7, False), (8, True)):
        checkins = [a_checkin(n, numbness=1) for n in range(last + 1)]
        assert ("REC-03" in fired([a_session(0)], checkins, guidance, last)) is is_long


def test_that_a_due_session_on_unsettled_skin_is_stopped(guidance: Guidance) -> None:
    red = [a_checkin(n, redness=1) for n in range(1, 8)]
    assert "REC-04" not in fired([a_session(0)], red[:6], guidance, 6)
    assert "REC-04" in fired([a_session(0)], red, guidance, 7)
    assert "REC-04" not in fired([a_session(0)], [*red[:6], a_checkin(7, redness=0)], guidance, 7)


def test_that_a_session_on_unsettled_skin_is_found_and_one_odd_reading_is_not(guidance: Guidance) -> None:
    sessions = [a_session(0), a_session(7)]
    never_calm = [a_checkin(n, redness=3 if n < 4 else 2) for n in range(1, 8)]
    assert "REC-04" in fired(sessions, never_calm, guidance, 7)
    settled = [a_checkin(1, redness=2), a_checkin(3, redness=0), a_checkin(4, redness=0), a_checkin(7, redness=1)]
    assert "REC-04" not in fired(sessions, settled, guidance, 7)
    assert "REC-04" not in fired(sessions, [a_checkin(7, redness=1)], guidance, 7)


def _recoveries(days_to_settle: list[int]) -> tuple[list, list[CheckIn]]:
    sessions = [a_session(n * 14) for n in range(len(days_to_settle))]
    checkins = [
        a_checkin(n * 14 + d, redness=2 if d < settled else 0)
        for n, settled in enumerate(days_to_settle)
        for d in range(1, 12)
    ]
    return sessions, checkins


@pytest.mark.parametrize(
    ("days", "is_rising"),
    [
        ([1, 1, 2, 2, 3, 3, 4, 5], True),
        ([1, 1, 2, 2, 3, 3, 4], False),
        ([2, 2, 2, 2, 2, 2, 2, 2], False),
        ([5, 4, 4, 3, 3, 2, 2, 1], False),
    ],
)
def test_that_recovery_getting_longer_needs_eight_sessions_and_a_clear_rise(
    days: list[int], is_rising: bool, guidance: Guidance
) -> None:
    sessions, checkins = _recoveries(days)
    last = (len(days) - 1) * 14 + 11
    assert ("REC-05" in fired(sessions, checkins, guidance, last)) is is_rising


def test_that_not_recorded_is_never_zero(guidance: Guidance) -> None:
    log = History(a_diary(sessions=[a_session(0)], checkins=[a_checkin(2, itch=3)]), guidance).until(day(5))
    case = Case(log, guidance)
    assert case.last_reaction("redness") is None
    reaction = case.last_reaction("itch")
    assert reaction is not None
    assert reaction.settled_h is None


@pytest.mark.parametrize(
    ("rule_id", "number", "hour", "symptoms", "is_said"),
    [
        ("SYM-01", 1, 21, {"itch": 4}, True),
        ("SYM-01", 1, 21, {"itch": 3}, False),
        ("SYM-01", 1, 19, {"itch": 4}, False),
        ("SYM-01", 2, 8, {"pain": 4}, True),
        ("SYM-02", 1, 21, {"pain": 7}, True),
        ("SYM-02", 1, 21, {"pain": 6}, False),
        ("SYM-02", 1, 19, {"pain": 9}, False),
        ("SYM-02b", 2, 21, {"itch": 7}, True),
        ("SYM-02b", 2, 19, {"itch": 7}, False),
        ("SYM-02b", 2, 21, {"itch": 6}, False),
        ("SYM-03", 2, 21, {"redness": 3}, True),
        ("SYM-03", 2, 21, {"redness": 2}, False),
        ("SYM-03", 2, 19, {"redness": 4}, False),
        ("SYM-03", 2, 21, {"swelling": 2}, True),
        ("SYM-03", 2, 21, {"swelling": 1}, False),
    ],
)
def test_that_strength_and_hours_are_judged_together(
    rule_id: str, number: int, hour: float, symptoms: dict[str, float], is_said: bool, guidance: Guidance
) -> None:
    checkins = [a_checkin(number, hour=hour, **symptoms)]
    assert (rule_id in fired([a_session(0)], checkins, guidance, number)) is is_said


@pytest.mark.parametrize(
    ("fields", "is_hard"),
    [({"pain": 7}, True), ({"pain": 6}, False), ({"bleeding": 3}, True), ({"bleeding": 2}, False), ({}, False)],
)
def test_that_a_hard_session_is_said(fields: dict[str, int], is_hard: bool, guidance: Guidance) -> None:
    assert ("SYM-04" in fired([a_session(0, **fields)], [], guidance, 0)) is is_hard


def test_that_severe_pain_without_a_session_is_not_tied_to_one(guidance: Guidance) -> None:
    assert not {"SYM-01", "SYM-02"} & fired([], [a_checkin(3, pain=9)], guidance, 3)

"""How clearly the skin had not settled when a session came, and the spells made of it."""

import math
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import a_checkin, a_diary, a_session, a_treatment, day
from needlewise.analysis.assess import assess, assess_every
from needlewise.analysis.carry_over import CarryOver, takes_longer, unsettled_sessions
from needlewise.analysis.case import Case
from needlewise.analysis.log import History
from needlewise.analysis.results import OverUseLevel, ReadinessState
from needlewise.domain.checkins import CheckIn
from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.guidance.loader import Guidance, load_guidance
from needlewise.messages import Catalogue

WEEKS = 20


def weekly(red_days: Callable[[int], int], weeks: int = WEEKS, **fields: object) -> Diary:
    """Weekly sessions and daily check-ins; after week n's session redness and itch last `red_days(n)` days."""
    checkins = []
    for week in range(weeks):
        for after in range(1, 8):
            level = 2 if after <= red_days(week) else 0
            checkins.append(a_checkin(7 * week + after, redness=level, itch=2 * level))
    return a_diary(sessions=[a_session(7 * n) for n in range(weeks)], checkins=checkins, **fields)


def carry_overs(diary: Diary, number: int) -> list[CarryOver]:
    return list(Case(History(diary, load_guidance()).until(day(number)), load_guidance()).carry_overs)


def level(diary: Diary, number: int, guidance: Guidance) -> OverUseLevel:
    return assess(diary, guidance, day(number)).over_use.level


@pytest.mark.parametrize(("red", "is_over_use"), [(1, False), (2, False), (6, True), (7, True)])
def test_that_who_keeps_to_the_table_and_heals_slowly_is_found(
    red: int, is_over_use: bool, guidance: Guidance
) -> None:
    diary = weekly(lambda week: 1 if week < 10 else red)
    assert (level(diary, 7 * 14, guidance) is not OverUseLevel.NONE) is is_over_use


def test_that_a_slower_pace_is_said_with_its_figures(guidance: Guidance, catalogue: Catalogue) -> None:
    diary = weekly(lambda week: 1 if week < 12 else 6)
    assessment = assess(diary, guidance, day(7 * 17))
    assert set(assessment.over_use.because) == {"REC-04", "REC-05"}
    assert assessment.over_use.since is not None and day(7 * 12) <= assessment.over_use.since <= day(7 * 15)
    found = {f.rule_id: f for f in assessment.findings}
    words = catalogue.text(found["REC-04"].explanation)
    assert "A pattern in your log" in words
    assert "before that it usually took 2 days" in words
    assert found["REC-04"].figures["usual_days"] == 2
    assert found["REC-04"].level == assessment.over_use.level.value
    assert "caus" not in words


def test_that_a_spell_ends_when_recovery_is_quick_again(guidance: Guidance) -> None:
    diary = weekly(lambda week: 6 if 8 <= week < 13 else 1, weeks=24)
    assert level(diary, 7 * 12, guidance) is not OverUseLevel.NONE
    assert level(diary, 7 * 13 + 42, guidance) is OverUseLevel.NONE


def test_that_a_session_after_a_rest_is_not_counted_with_those_before_it(guidance: Guidance) -> None:
    slow = weekly(lambda week: 1 if week < 8 else 7, weeks=12)
    back = 7 * 11 + 40
    quick = [a_checkin(back + n, redness=2 if n < 2 else 0, itch=0) for n in range(-30, 8) if n]
    diary = a_diary(sessions=[*slow.sessions, a_session(back)], checkins=[*slow.checkins, *quick])
    assert level(diary, 7 * 11, guidance) is not OverUseLevel.NONE
    assert level(diary, back + 7, guidance) is OverUseLevel.NONE


def test_that_a_pattern_of_past_sessions_does_not_hold_back_settled_skin(guidance: Guidance) -> None:
    slow = weekly(lambda week: 1 if week < 10 else 6, weeks=15)
    rested = [a_checkin(n, redness=0, itch=0) for n in range(7 * 15 + 1, 7 * 15 + 6)]
    diary = a_diary(sessions=slow.sessions, checkins=[*slow.checkins, *rested])
    assessment = assess(diary, guidance, day(7 * 15 + 5))
    assert assessment.over_use.level is not OverUseLevel.NONE
    assert "REC-04" in {f.rule_id for f in assessment.findings}
    assert assessment.readiness.earliest_next_session == assessment.as_of
    assert assessment.readiness.state is ReadinessState.READY


@pytest.mark.parametrize("itch", [1, 3, 5, 8])
def test_that_a_symptom_that_is_always_there_is_not_from_needling(itch: int, guidance: Guidance) -> None:
    sessions = [a_session(7 * n) for n in range(WEEKS)]
    checkins = [a_checkin(n, itch=itch, flaking=1) for n in range(-14, 7 * WEEKS)]
    diary = a_diary(sessions=sessions, checkins=checkins)
    assert all(a.over_use.level is OverUseLevel.NONE for a in assess_every(diary, guidance, 7))


def test_that_a_rise_with_a_new_product_names_the_product_and_not_needling(
    guidance: Guidance, catalogue: Catalogue
) -> None:
    sessions = [a_session(7 * n) for n in range(WEEKS)]
    checkins = [
        a_checkin(n, itch=5 if 72 <= n < 95 else 1, redness=int(n % 7 == 1)) for n in range(7 * WEEKS) if n % 4
    ]
    started = a_treatment(70, name="Birch water")
    diary = a_diary(sessions=sessions, checkins=checkins, treatments=[started])
    assessment = assess(diary, guidance, day(90))
    assert assessment.over_use.level is OverUseLevel.NONE
    found = next(f for f in assessment.findings if f.rule_id == "ALL-02")
    words = catalogue.text(found.explanation)
    assert "Birch water" in words and "than needling" in words


def _of_rises(*rises: float | None, fall: float = 0.0, is_confounded: bool = False) -> list[CarryOver]:
    session = History(a_diary(sessions=[a_session(0)]), load_guidance()).until(day(0)).sessions[0]
    return [
        CarryOver(index=n, session=session, rise_errors=rise, fall_errors=fall, is_confounded=is_confounded)
        for n, rise in enumerate(rises)
    ]


@pytest.mark.parametrize(
    ("rises", "fall", "is_confounded", "expected"),
    [
        ((2.24,), 0.0, False, []),
        ((2.25,), 0.0, False, [False]),
        ((2.05,), 0.5, False, [False]),
        ((2.25,), -0.5, False, []),
        ((1.9,), 50.0, False, []),
        ((9.0,), 3.9, True, []),
        ((9.0,), 4.0, True, [False]),
        ((2.5, 2.0, 2.0), 0.0, False, [False, False, False]),
        ((2.5, 1.9, 2.0), 0.0, False, [False]),
        ((4.0, 4.0), 0.0, False, [False, True]),
        ((4.0, 3.9), 0.0, False, [False, False]),
        ((None, 4.0, 4.0), 0.0, False, [False, True]),
        ((2.5, None, 2.0), 0.0, False, [False]),
    ],
)
def test_that_a_spell_begins_high_and_ends_low(
    rises: tuple[float | None, ...], fall: float, is_confounded: bool, expected: list[bool], guidance: Guidance
) -> None:
    judged = _of_rises(*rises, fall=fall, is_confounded=is_confounded)
    assert [session.is_sure for session in unsettled_sessions(judged, guidance.over_use)] == expected


@pytest.mark.parametrize(("compared", "is_longer"), [(6, True), (5, False)])
def test_that_longer_than_before_takes_six_settled_recoveries(
    compared: int, is_longer: bool, guidance: Guidance
) -> None:
    (carry_over,) = _of_rises(3.0)
    assert takes_longer(replace(carry_over, compared=compared), guidance.over_use) is is_longer


def test_that_a_judgement_stays_what_it_was_when_more_is_recorded() -> None:
    diary = weekly(lambda week: 1 + week % 6)
    early, late = carry_overs(diary, 70), carry_overs(diary, 7 * WEEKS)
    assert len(early) == 10
    assert early[:-1] == late[: len(early) - 1]


SPARSE: dict[str, list[CheckIn]] = {
    "none": [],
    "one": [a_checkin(30, redness=4)],
    "only on bad days": [a_checkin(n, redness=3, itch=6) for n in (2, 11, 16, 25, 33, 40, 47)],
    "only the morning after": [a_checkin(7 * n + 1, redness=3, itch=6) for n in range(9)],
    "three a day, on bad days": [
        a_checkin(n, hour=h, redness=3, itch=6) for n in (2, 16, 33, 47) for h in (8, 12, 20)
    ],
}


@pytest.mark.parametrize("checkins", SPARSE.values(), ids=SPARSE)
def test_that_the_log_has_to_carry_a_warning(checkins: list[CheckIn], guidance: Guidance) -> None:
    diary = a_diary(sessions=[a_session(7 * n) for n in range(9)], checkins=checkins)
    assert all(j.rise_errors is None for j in carry_overs(diary, 63))
    assessment = assess(diary, guidance, day(63))
    assert assessment.over_use.level is OverUseLevel.NONE
    assert ("not-judged-settling" in {m.id for m in assessment.not_judged}) is bool(checkins)


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(0, 23), st.integers(-720, 840)), max_size=40))
@settings(max_examples=40, deadline=None)
def test_that_clocks_going_anywhere_never_break_it(moments: list[tuple[int, int, int]]) -> None:
    sessions, checkins = [], []
    for number, (days, hour, offset_min) in enumerate(moments):
        if number % 3 == 0:
            sessions.append(a_session(days, hour=hour + number / 60))
        else:
            values = {"redness": number % 5, "itch": 10 - number % 11}
            checkin = a_checkin(days, hour=hour + number / 60, **values)
            checkins.append(checkin if number % 2 else _at_offset(checkin, offset_min))
    diary = a_diary(sessions=sessions, checkins=checkins)
    for carry_over in carry_overs(diary, 91):
        assert carry_over.rise_errors is None or math.isfinite(carry_over.rise_errors)


def _at_offset(checkin: CheckIn, offset_min: int) -> CheckIn:
    return replace(checkin, at=Moment.at(checkin.at.wall, offset_min))


@given(st.lists(st.integers(0, 7), min_size=4, max_size=12), st.integers(0, 60))
@settings(max_examples=25, deadline=None)
def test_that_days_without_records_never_begin_a_spell_of_a_full_log(red: list[int], product_on: int) -> None:
    diary = weekly(lambda week: red[week], weeks=len(red), treatments=[a_treatment(product_on)])
    end = 7 * len(red)
    ranks = [list(OverUseLevel).index(level(diary, end + n, load_guidance())) for n in range(0, 50, 7)]
    assert ranks == sorted(ranks, reverse=True)


@given(st.lists(st.integers(0, 7), min_size=4, max_size=10), st.integers(-3000, 3000))
@settings(max_examples=25, deadline=None)
def test_that_shifting_a_full_log_shifts_its_judgements(red: list[int], shift: int) -> None:
    diary = weekly(lambda week: red[week], weeks=len(red))
    moved = a_diary(
        sessions=[a_session(7 * n + shift) for n in range(len(red))],
        checkins=[a_checkin((c.at.day - day(0)).days + shift, **c.symptoms) for c in diary.checkins],
    )
    end = 7 * len(red)
    here, there = carry_overs(diary, end), carry_overs(moved, end + shift)
    assert [j.rise_errors for j in here] == pytest.approx([j.rise_errors for j in there])
    assert [(j.session.day - day(0)).days + shift for j in here] == [(j.session.day - day(0)).days for j in there]

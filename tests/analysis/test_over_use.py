"""Spells of over-use by the rules."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import a_checkin, a_diary, a_session, day
from needlewise.analysis.assess import assess, assess_every
from needlewise.analysis.results import OverUse, OverUseLevel
from needlewise.domain.diary import Diary
from needlewise.domain.person import Person
from needlewise.guidance.loader import Guidance, load_guidance


def over_use(diary: Diary, guidance: Guidance, number: int) -> OverUse:
    return assess(diary, guidance, day(number)).over_use


def weekly_then(*gaps: int) -> list:
    days = [0, 7, 14, 21]
    for gap in gaps:
        days.append(days[-1] + gap)
    return [a_session(number) for number in days]


def test_that_keeping_to_the_table_is_no_over_use(guidance: Guidance) -> None:
    diary = a_diary(sessions=[a_session(n * 7) for n in range(52)])
    assert all(a.over_use.level is OverUseLevel.NONE for a in assess_every(diary, guidance, 7))


def test_that_a_spell_begins_with_the_first_session_that_came_too_soon(guidance: Guidance) -> None:
    found = over_use(a_diary(sessions=weekly_then(5, 5, 5)), guidance, 37)
    assert found.level is OverUseLevel.CAUTION
    assert found.since == day(26)
    assert found.because == ("INT-01", "INT-03")


def test_that_less_than_half_the_spacing_is_a_stop(guidance: Guidance) -> None:
    found = over_use(a_diary(sessions=weekly_then(3)), guidance, 24)
    assert found.level is OverUseLevel.STOP
    assert "INT-02" in found.because


def test_that_a_short_gap_every_other_session_is_one_spell(guidance: Guidance) -> None:
    diary = a_diary(sessions=weekly_then(5, 9, 5, 9, 5))
    found = over_use(diary, guidance, 56)
    assert found.since == day(26)
    assert found.earlier == ()


def test_that_a_spell_ends_ten_days_after_its_last_reason(guidance: Guidance) -> None:
    diary = a_diary(person=Person(clinician_min_interval_days=7), sessions=[a_session(0), a_session(5)])
    present = over_use(diary, guidance, 21)
    assert present.level is OverUseLevel.CAUTION
    assert present.clears_on == day(22)
    ended = over_use(diary, guidance, 22)
    assert ended.level is OverUseLevel.NONE
    assert ended.clears_on is None
    assert ended.since is None
    assert [(spell.since, spell.last) for spell in ended.earlier] == [(day(5), day(11))]


def test_that_a_session_before_calm_is_over_use_at_any_spacing(guidance: Guidance) -> None:
    sessions = [a_session(0), a_session(8)]
    checkins = [a_checkin(n, redness=3 if n < 4 else 2) for n in range(1, 9)]
    found = over_use(a_diary(sessions=sessions, checkins=checkins), guidance, 8)
    assert found.because == ("REC-04",)
    assert found.since == day(8)


def test_that_shedding_alone_is_no_over_use(guidance: Guidance) -> None:
    checkins = [a_checkin(n, shedding=4, shedding_wash=200) for n in range(60)]
    diary = a_diary(sessions=[a_session(n * 7) for n in range(8)], checkins=checkins)
    assert over_use(diary, guidance, 59).level is OverUseLevel.NONE


_LEVELS = list(OverUseLevel)
_gaps = st.lists(st.integers(0, 20), min_size=1, max_size=25)
_readings = st.lists(st.tuples(st.integers(0, 200), st.integers(0, 4)), max_size=60)


def _diary(gaps: list[int], readings: list[tuple[int, int]]) -> tuple[Diary, int]:
    days = [0]
    for gap in gaps:
        days.append(days[-1] + gap)
    sessions = [a_session(number, hour=12 + n % 10) for n, number in enumerate(days)]
    checkins = [a_checkin(number, hour=n % 24, redness=value) for n, (number, value) in enumerate(readings)]
    return a_diary(sessions=sessions, checkins=checkins), days[-1]


@given(_gaps, _readings)
@settings(max_examples=60, deadline=None)
def test_that_a_day_without_records_never_begins_over_use(gaps: list[int], readings: list[tuple[int, int]]) -> None:
    diary, last = _diary(gaps, readings)
    end = max([last, *(number for number, _ in readings)])
    levels = [over_use(diary, load_guidance(), end + n).level for n in range(0, 60, 6)]
    assert levels == sorted(levels, key=_LEVELS.index, reverse=True)


@given(_gaps, _readings, st.integers(-400, 400))
@settings(max_examples=40, deadline=None)
def test_that_shifting_every_date_shifts_the_answer(
    gaps: list[int], readings: list[tuple[int, int]], shift: int
) -> None:
    diary, last = _diary(gaps, readings)
    moved, _ = _diary(gaps, readings)
    moved = a_diary(
        sessions=[
            a_session((s.started_at.day - day(0)).days + shift, hour=s.started_at.wall.hour) for s in moved.sessions
        ],
        checkins=[
            a_checkin((c.at.day - day(0)).days + shift, hour=c.at.wall.hour, **c.symptoms) for c in moved.checkins
        ],
    )
    here, there = (assess(d, load_guidance(), day(n)) for d, n in ((diary, last), (moved, last + shift)))
    assert here.over_use.level == there.over_use.level
    assert (here.over_use.since is None) == (there.over_use.since is None)
    if here.over_use.since and there.over_use.since:
        assert there.over_use.since - here.over_use.since == timedelta(days=shift)
    assert here.readiness.because == there.readiness.because


@given(_gaps, st.data())
@settings(max_examples=60, deadline=None)
def test_that_moving_the_last_session_closer_never_lowers_the_level(gaps: list[int], data: st.DataObject) -> None:
    """Up to the day after; on one evening it would be a second pass of the session before."""
    closer = data.draw(st.integers(min(1, gaps[-1]), gaps[-1]))
    level = {}
    for gap in (closer, gaps[-1]):
        diary, last = _diary([*gaps[:-1], gap], [])
        level[gap] = _LEVELS.index(over_use(diary, load_guidance(), last).level)
    assert level[closer] >= level[gaps[-1]]

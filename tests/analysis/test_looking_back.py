"""Past warnings as they would have been given, and what the diary has after them."""

from datetime import timedelta

from builders import a_checkin, a_diary, a_session, day
from needlewise.analysis.assess import assess
from needlewise.analysis.case import Case
from needlewise.analysis.follow_up import FollowUp, Levels, follow_up
from needlewise.analysis.log import History
from needlewise.analysis.looking_back import PastWarning, past_warnings
from needlewise.analysis.results import OverUseLevel
from needlewise.domain.diary import Diary
from needlewise.guidance.loader import Guidance

SESSIONS = [0, 7, 14, 21, 25, 29, 32, 60, 67, 74, 78]
"""Weekly, then four and three days apart, then a rest, then weekly until one more that came too soon."""


def a_course() -> Diary:
    """Redness for a day after each session, for most of the gap while they are close, for six days after."""
    checkins = []
    for number in range(90):
        since = min((number - s for s in SESSIONS if s <= number), default=99)
        lasting = 6 if 21 <= number < 60 else 1
        checkins.append(a_checkin(number, hour=21, redness=2 if since <= lasting else 0, itch=0))
    return a_diary(sessions=[a_session(number) for number in SESSIONS], checkins=checkins)


def looked_back(guidance: Guidance, diary: Diary, first: int, last: int) -> list[PastWarning]:
    return past_warnings(diary, guidance, day(first), day(last))


def what_came_after(guidance: Guidance, diary: Diary, first: int, last: int) -> list[FollowUp]:
    case = Case(History(diary, guidance).until(day(last)), guidance)
    return [follow_up(case, warning) for warning in looked_back(guidance, diary, first, last)]


def test_that_a_warning_stands_on_the_days_on_which_it_would_have_been_given(guidance: Guidance) -> None:
    diary = a_course()
    found = looked_back(guidance, diary, 0, 89)
    for number in range(90):
        stood = any(w.first <= day(number) <= (w.last or day(89)) for w in found)
        warned = assess(diary, guidance, day(number)).over_use.level is not OverUseLevel.NONE
        assert stood is warned, number


def test_that_warnings_carry_level_reasons_and_whether_they_are_over(guidance: Guidance) -> None:
    past, present = looked_back(guidance, a_course(), 0, 89)
    assert past.first == day(25)
    assert past.level is OverUseLevel.STOP
    assert {"INT-01", "INT-02", "INT-03"} <= set(past.because)
    assert {finding.rule_id for finding in past.findings} == set(past.because)
    assert past.close_sessions == 3
    assert (present.first, present.last, present.close_sessions) == (day(78), None, 1)


def test_that_later_records_do_not_change_what_would_have_been_said(guidance: Guidance) -> None:
    diary = a_course()
    then = looked_back(guidance, diary.until(day(70)), 0, 70)
    assert then == [w for w in looked_back(guidance, diary, 0, 89) if w.first <= day(70)]


def test_that_a_warning_there_on_the_first_day_counts_from_its_spell(guidance: Guidance) -> None:
    whole = looked_back(guidance, a_course(), 0, 70)
    (clipped,) = looked_back(guidance, a_course(), 33, 70)
    assert (clipped.first, clipped.last) == (whole[0].first, whole[0].last)


def test_that_a_calm_diary_and_an_empty_one_have_none(guidance: Guidance) -> None:
    assert looked_back(guidance, a_diary(sessions=[a_session(n) for n in range(0, 60, 7)]), 0, 60) == []
    assert looked_back(guidance, Diary(), 0, 60) == []
    assert looked_back(guidance, Diary(), 5, 5) == []


def test_that_the_rest_and_the_way_back_to_calm_are_told(guidance: Guidance) -> None:
    past, present = what_came_after(guidance, a_course(), 0, 89)
    assert (past.sessions, past.rest_days, past.rest_goes_on) == (2, 28, False)
    assert (past.effect_id, past.calm_days) == ("redness", 7)
    assert past.levels == Levels(warned=1.0, after=0.6)
    assert (present.rest_days, present.rest_goes_on, present.calm_days) == (11, True, 2)
    assert present.levels is None


def test_that_what_was_not_recorded_is_not_told(guidance: Guidance) -> None:
    bare = a_diary(sessions=[a_session(number) for number in SESSIONS])
    past, _ = what_came_after(guidance, bare, 0, 89)
    assert past == FollowUp(sessions=2, rest_days=28, rest_goes_on=False, effect_id=None, calm_days=None, levels=None)


def test_that_calm_that_was_never_recorded_is_not_told(guidance: Guidance) -> None:
    diary = a_course()
    silent = a_diary(
        sessions=list(diary.sessions), checkins=[c for c in diary.checkins if not day(32) < c.at.day < day(60)]
    )
    past, _ = what_came_after(guidance, silent, 0, 89)
    assert past.calm_days is None
    assert past.rest_days == 28


def test_that_the_days_of_a_warning_are_found_to_the_day(guidance: Guidance) -> None:
    diary = a_diary(sessions=[a_session(0), a_session(5)])
    for start in range(-6, 1):
        (found,) = past_warnings(diary, guidance, day(start), day(60))
        assert found.first == day(5)
        assert found.last is not None
        assert assess(diary, guidance, found.last).over_use.level is OverUseLevel.CAUTION
        assert assess(diary, guidance, found.last + timedelta(days=1)).over_use.level is OverUseLevel.NONE

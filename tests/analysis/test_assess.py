"""The assessment as a whole."""

from dataclasses import replace

import pytest

from builders import a_checkin, a_diary, a_session, day, uid
from needlewise.analysis.assess import assess, assess_every
from needlewise.analysis.log import History
from needlewise.analysis.results import OverUseLevel
from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue


def test_that_assessing_every_week_is_assessing_each_of_those_days(guidance: Guidance) -> None:
    sessions = [a_session(n) for n in (0, 7, 12, 17, 24)]
    diary = a_diary(sessions=sessions, checkins=[a_checkin(n, redness=n % 3) for n in range(30)])
    found = assess_every(diary, guidance, 7)
    assert [a.as_of for a in found] == [day(n) for n in (0, 7, 14, 21, 28)]
    assert found == [assess(diary, guidance, a.as_of) for a in found]
    assert assess_every(a_diary(), guidance, 7) == []


def test_that_the_most_pressing_finding_comes_first(guidance: Guidance) -> None:
    checkins = [a_checkin(1, pus_yellow_crust=True, fever_c=39, redness=1)]
    found = assess(a_diary(sessions=[a_session(0)], checkins=checkins), guidance, day(1)).findings
    assert found[0].rule_id == "INF-02"
    assert [f.level.rank for f in found] == sorted((f.level.rank for f in found), reverse=True)


ODD_DIARIES = {
    "empty": a_diary(),
    "one session": a_diary(sessions=[a_session(0)]),
    "one check-in": a_diary(checkins=[a_checkin(0, redness=1)]),
    "a check-in that records nothing": a_diary(sessions=[a_session(0)], checkins=[a_checkin(1)]),
    "all zeros": a_diary(
        sessions=[a_session(n * 7) for n in range(20)],
        checkins=[a_checkin(n, redness=0, itch=0, shedding=0) for n in range(140)],
    ),
    "all at most": a_diary(
        sessions=[a_session(n * 7) for n in range(20)],
        checkins=[a_checkin(n, redness=4, itch=10, pain=10, swelling=4) for n in range(140)],
    ),
    "two hundred in a month": a_diary(sessions=[a_session(n // 7, hour=n % 7) for n in range(200)]),
    "several a day": a_diary(
        sessions=[a_session(0)], checkins=[a_checkin(n // 5, hour=4 * (n % 5), redness=n % 4) for n in range(60)]
    ),
    "a year's pause": a_diary(
        sessions=[a_session(0), a_session(370)], checkins=[a_checkin(1, redness=2), a_checkin(371, redness=2)]
    ),
    "the far ends": a_diary(sessions=[a_session(-20400), a_session(27300)]),
}


@pytest.mark.parametrize("diary", ODD_DIARIES.values(), ids=ODD_DIARIES)
def test_that_an_odd_diary_is_answered_in_words(diary: Diary, guidance: Guidance, catalogue: Catalogue) -> None:
    first, last = diary.days() or (day(0), day(0))
    for as_of in {first, last}:
        assessment = assess(diary, guidance, as_of)
        said = [
            *(reason.words for reason in assessment.readiness.reasons),
            *(words for f in assessment.findings for words in (f.title, f.explanation)),
            *assessment.not_judged,
        ]
        assert all(catalogue.text(words) for words in said)


def test_that_the_data_carry_no_over_use_where_nothing_was_done_too_often(guidance: Guidance) -> None:
    for name in ("empty", "one session", "one check-in", "all zeros", "several a day", "a year's pause"):
        diary = ODD_DIARIES[name]
        last = (diary.days() or (day(0), day(0)))[1]
        assert assess(diary, guidance, last).over_use.level is OverUseLevel.NONE, name


def test_that_what_cannot_be_judged_is_said(guidance: Guidance) -> None:
    assert {m.id for m in assess(a_diary(), guidance, day(0)).not_judged} == {
        "not-judged-no-sessions",
        "not-judged-no-checkins",
    }
    thin = a_diary(sessions=[a_session(0)], checkins=[a_checkin(1, redness=1)])
    assert {m.id for m in assess(thin, guidance, day(1)).not_judged} == {
        "not-judged-recovery-trend",
        "not-judged-shedding-counts",
    }


def test_that_a_journey_west_neither_loses_nor_adds_a_record(guidance: Guidance) -> None:
    """Half past midnight in Tokyo, then the evening of the day before in Los Angeles, eleven hours later."""
    tokyo = replace(a_checkin(0, redness=2), id=uid("tokyo"), at=Moment.parse("2026-01-06T00:30+09:00"))
    angeles = replace(a_checkin(0, redness=1), id=uid("angeles"), at=Moment.parse("2026-01-05T18:30-08:00"))
    history = History(a_diary(checkins=[tokyo, angeles]), guidance)
    assert [r.value for r in history.until(day(4)).of("redness")] == [1]
    assert [r.value for r in history.until(day(5)).of("redness")] == [2, 1]

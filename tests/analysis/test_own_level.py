"""A severe symptom that is the person's own level: advised once, then its change counts."""

import pytest

from builders import a_checkin, a_diary, a_session, day
from needlewise.analysis.assess import assess
from needlewise.analysis.results import ReadinessState
from needlewise.domain.checkins import CheckIn
from needlewise.domain.diary import Diary
from needlewise.guidance.loader import Guidance


def itching(values: dict[int, int], first: int = 30) -> Diary:
    """Itch by day, and fortnightly sessions from day `first` on."""
    checkins: list[CheckIn] = [a_checkin(n, itch=value, redness=0) for n, value in values.items()]
    return a_diary(sessions=[a_session(n) for n in range(first, 150, 14)], checkins=checkins)


def days_said(diary: Diary, guidance: Guidance, *days: int) -> list[int]:
    return [n for n in days if "SYM-02b" in {f.rule_id for f in assess(diary, guidance, day(n)).findings}]


@pytest.mark.parametrize("itch", [7, 8])
def test_that_a_chronic_itch_is_advised_for_four_weeks_and_not_for_ever(itch: int, guidance: Guidance) -> None:
    """It was there before the first session of day 30; day 33 is the first beyond two days after it."""
    diary = itching(dict.fromkeys(range(150), itch))
    assert days_said(diary, guidance, 20, 32, 33, 44, 61, 62, 80, 149) == [33, 44, 61]
    assert assess(diary, guidance, day(40)).readiness.state is ReadinessState.SEEK_CARE
    assert assess(diary, guidance, day(149)).readiness.state is ReadinessState.READY


def test_that_one_that_wavers_about_its_level_is_not_new_each_time(guidance: Guidance) -> None:
    diary = itching({n: 6 + n % 2 for n in range(150)})
    assert days_said(diary, guidance, 33, 35, 61, 63, 65, 91, 121) == [33, 35, 61]


def test_that_a_rise_over_the_own_level_is_said_again_and_its_end_ends_it(guidance: Guidance) -> None:
    diary = itching({n: 9 if 118 <= n < 124 else 7 for n in range(150)})
    assert days_said(diary, guidance, 117, 118, 120, 123, 132) == [118, 120, 123]


def test_that_a_milder_itch_and_one_without_sessions_are_not_advised_on(guidance: Guidance) -> None:
    assert days_said(itching(dict.fromkeys(range(150), 6)), guidance, 35, 50, 100) == []
    assert days_said(itching(dict.fromkeys(range(100), 8), first=200), guidance, 20, 50, 90) == []

"""Days to settle that nobody saw to the very day."""

import math

import pytest

from builders import a_checkin, a_diary, a_session, day
from needlewise.analysis.case import Case
from needlewise.analysis.log import History
from needlewise.analysis.recovery_times import RecoveryTime, median_days, recovery_time
from needlewise.guidance.loader import Guidance


@pytest.mark.parametrize(
    ("spans", "median"),
    [
        ([(0, 1), (1, 2), (2, 3)], 2.0),
        ([(1, 3), (2, 4), (3, math.inf)], 3.0),
        ([(3, math.inf)], math.inf),
        ([(0, 1), (4, math.inf), (5, math.inf)], math.inf),
        ([(0, 1), (0, 1), (5, math.inf)], 1.0),
        ([(0, 0)], 0.0),
    ],
)
def test_that_the_median_takes_spans_for_what_they_are(spans: list[tuple[float, float]], median: float) -> None:
    assert median_days([RecoveryTime(*span) for span in spans]) == pytest.approx(median)


def _span(guidance: Guidance, *checkins: tuple[int, int]) -> RecoveryTime:
    diary = a_diary(
        sessions=[a_session(0), a_session(7)], checkins=[a_checkin(n, redness=value) for n, value in checkins]
    )
    reaction = Case(History(diary, guidance).until(day(8)), guidance).reactions["redness"][0]
    assert reaction is not None
    return recovery_time(reaction)


def test_that_settling_lies_between_the_last_reading_above_calm_and_the_first_at_calm(guidance: Guidance) -> None:
    span = _span(guidance, (1, 2), (2, 1), (4, 0), (5, 0))
    assert (span.above_days, span.calm_days) == (1.5, 3.5)
    assert span.is_seen and span.whole_days == 4


def test_that_a_recovery_cut_short_by_the_next_session_stays_open(guidance: Guidance) -> None:
    span = _span(guidance, (1, 2), (6, 1))
    assert not span.is_seen and span.whole_days == 6

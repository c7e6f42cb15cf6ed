"""Patterns of a person's own log, told with their figures."""

import pytest

from builders import a_checkin, a_diary, a_session, day
from needlewise.analysis.assess import assess
from needlewise.analysis.recovery_times import RecoveryTime
from needlewise.analysis.results import Finding
from needlewise.analysis.rules.patterns import how_it_settled, settle_history, usual_days
from needlewise.domain.diary import Diary
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue

INF = float("inf")


def weekly(weeks: int, slow_from: int, red_days: int = 6) -> Diary:
    """Redness that lasts a day after each session, and so many from that week on."""
    checkins = []
    for week in range(weeks):
        for after in range(1, 8):
            lasts = red_days if week >= slow_from else 1
            checkins.append(a_checkin(7 * week + after, redness=2 if after <= lasts else 0))
    return a_diary(sessions=[a_session(7 * n) for n in range(weeks)], checkins=checkins)


def said(diary: Diary, guidance: Guidance, number: int, rule_id: str) -> Finding | None:
    return next((f for f in assess(diary, guidance, day(number)).findings if f.rule_id == rule_id), None)


def test_that_unsettled_sessions_are_told_one_by_one_with_what_was_usual(guidance: Guidance) -> None:
    """Sixteen sessions; recoveries are quick for twelve, and the day of the sixteenth is the last looked at."""
    found = said(weekly(16, 12), guidance, 7 * 15, "REC-04")
    assert found is not None
    assert found.figures == {
        "effect": "redness",
        "session_day": day(7 * 15).isoformat(),
        "sessions": 3,
        "steps_above_calm": 1.6,
        "standard_errors": 6.8,
        "settle_days": (6, 6, 6),
        "usual_days": 2,
        "clears_on": day(7 * 15 + 7 + 10).isoformat(),
    }


def test_that_it_is_told_until_the_interval_and_the_hold_have_passed(guidance: Guidance) -> None:
    diary = weekly(16, 12)
    assert said(diary, guidance, 7 * 15 + 16, "REC-04") is not None
    quiet = a_diary(
        sessions=diary.sessions, checkins=[*diary.checkins, *(a_checkin(n, redness=0) for n in range(113, 130))]
    )
    assert said(quiet, guidance, 7 * 15 + 17, "REC-04") is None
    assert said(quiet, guidance, 7 * 15 + 17, "REC-05") is None


def test_that_at_most_five_recoveries_are_told(guidance: Guidance) -> None:
    found = said(weekly(24, 12), guidance, 7 * 23, "REC-04")
    assert found is not None
    assert len(found.figures["settle_days"]) == 5  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ((4,), "took 4 days to settle"),
        ((4, 6), "took 4 and 6 days to settle"),
        ((4, None), "took 4 days to settle, and once had not settled when the next session came"),
        ((None, None), "had not settled when the next session came, each time"),
    ],
)
def test_that_recoveries_are_told_as_they_were_seen(
    days: tuple[int | None, ...], told: str, catalogue: Catalogue
) -> None:
    assert catalogue.text(how_it_settled(days)) == told


def test_that_what_is_usual_is_the_median_and_unknown_where_most_were_not_seen() -> None:
    assert usual_days([RecoveryTime(0, 1), RecoveryTime(1, 2.4), RecoveryTime(2, 5)]) == 2
    assert usual_days([RecoveryTime(0, 1), RecoveryTime(3, INF), RecoveryTime(3, INF)]) is None
    assert usual_days([]) is None


def test_that_the_history_says_what_it_does_not_know(catalogue: Catalogue) -> None:
    seen, unseen = [RecoveryTime(1, 2)], [RecoveryTime(3, INF)]
    told = {
        catalogue.text(settle_history("redness", recent, before))
        for recent, before in (([], seen), (seen, []), (seen, unseen), (seen, seen))
    }
    assert len(told) == 4


@pytest.mark.parametrize(
    ("weeks", "slow_from", "errors", "words"),
    [(16, 12, 6.8, "very clear"), (14, 12, 2.3, "may still be chance")],
)
def test_that_a_pattern_is_called_as_clear_as_it_is(
    weeks: int, slow_from: int, errors: float, words: str, guidance: Guidance, catalogue: Catalogue
) -> None:
    found = said(weekly(weeks, slow_from), guidance, 7 * (weeks - 1), "REC-04")
    assert found is not None
    assert found.figures["standard_errors"] == errors
    assert words in catalogue.text(found.explanation)

"""Sessions that do more than they used to."""

import pytest

from builders import a_checkin, a_diary, a_session, a_treatment, day
from needlewise.analysis.assess import assess
from needlewise.analysis.results import OverUseLevel
from needlewise.domain.diary import Diary
from needlewise.domain.treatments import TreatmentKind
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue

BEFORE, GROWN = 12, 5


def weekly(strong_from: int, red: int, **fields: object) -> Diary:
    """Redness of one grade the morning after each session, of `red` from that week on, and none after it."""
    checkins = []
    for week in range(BEFORE + GROWN):
        for after in range(1, 7):
            level = (red if week >= strong_from else 1) if after == 1 else 0
            checkins.append(a_checkin(7 * week + after, redness=level, itch=0, pain=2 * level))
    return a_diary(sessions=[a_session(7 * n) for n in range(BEFORE + GROWN)], checkins=checkins, **fields)


LAST_DAY = day(7 * (BEFORE + GROWN) - 1)


def test_that_reactions_that_grow_while_they_settle_in_time_are_told_with_their_figures(
    guidance: Guidance, catalogue: Catalogue
) -> None:
    assessment = assess(weekly(BEFORE, red=4), guidance, LAST_DAY)
    assert assessment.over_use.because == ("REC-05",)
    assert assessment.over_use.level is OverUseLevel.CAUTION
    assert assessment.over_use.since == day(7 * (BEFORE + 2))
    (found,) = (f for f in assessment.findings if f.rule_id == "REC-05")
    assert found.figures["steps_now"] == pytest.approx(2.7)
    assert found.figures["steps_before"] == pytest.approx(0.7)
    assert "last 4 sessions" in catalogue.text(found.explanation)


@pytest.mark.parametrize(("strong_from", "red"), [(BEFORE, 1), (BEFORE, 2), (BEFORE + 3, 4), (3, 4)])
def test_that_little_growth_or_of_few_sessions_or_of_old_is_not(
    strong_from: int, red: int, guidance: Guidance
) -> None:
    assert assess(weekly(strong_from, red), guidance, LAST_DAY).over_use.level is OverUseLevel.NONE


def test_that_a_product_begun_is_the_likelier_reason(guidance: Guidance) -> None:
    begun = a_treatment(7 * BEFORE - 3, TreatmentKind.SERUM)
    diary = weekly(BEFORE, red=4, treatments=[begun])
    assert assess(diary, guidance, LAST_DAY).over_use.level is OverUseLevel.NONE


def test_that_a_longer_needle_is_not_held_against_a_shorter_one(guidance: Guidance) -> None:
    diary = weekly(BEFORE, red=4)
    sessions = [a_session(7 * n, needle_length_mm=0.25 if n < BEFORE else 0.5) for n in range(BEFORE + GROWN)]
    longer = a_diary(sessions=sessions, checkins=diary.checkins)
    assessment = assess(longer, guidance, day(7 * BEFORE + 6))
    assert assess(longer, guidance, LAST_DAY).over_use.level is OverUseLevel.NONE
    assert "INT-07" not in {f.rule_id for f in assessment.findings}

"""Sessions that do more than they used to."""

from statistics import fmean
from typing import Any

import pytest

from builders import a_checkin, a_diary, a_session, a_treatment, day
from needlewise.analysis.assess import assess
from needlewise.analysis.recovery import Reaction
from needlewise.analysis.results import OverUseLevel
from needlewise.analysis.sensitisation import Sensitisation, sensitisations, strengths
from needlewise.analysis.sessions import LoggedSession
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


def reaction(*points: tuple[float, float]) -> Reaction:
    session = LoggedSession(a_session(0), day(0), 0.0)
    return Reaction(session, "redness", points, 0.0, None, None, 0.0, ended_by_session=True)


def test_that_the_strength_of_a_session_is_its_first_day_and_a_half_over_what_came_later() -> None:
    red = [reaction((12, 3), (36, 4), (36.1, 2), (60, 0)), reaction((12, 3)), None, reaction((40, 3))]
    itch = [reaction((12, 8), (60, 2)), None, None, None]
    found = strengths({"redness": red, "itch": itch}, {"redness": 1.0, "itch": 2.0}, 36)
    assert found == [pytest.approx((3 + 3) / 2), None, None, None]
    assert strengths({}, {}, 36) == []


def grown(before: list[float], now: list[float], guidance: Guidance, **change: Any) -> list[Sensitisation]:
    """Weekly sessions: those before, three between, and the last ones."""
    by_session = [*before, 9.0, 9.0, 9.0, *now]
    sessions = [LoggedSession(a_session(7 * n), day(7 * n), 168.0 * n) for n in range(len(by_session))]
    given: dict[str, Any] = {"bands": ["L050"] * len(sessions), "moved": [], "since": day(0), **change}
    limits = guidance.over_use.sensitisation
    return sensitisations(sessions, given["bands"], by_session, given["moved"], given["since"], limits)


@pytest.mark.parametrize(
    ("before", "now", "is_grown"),
    [
        ([1.0] * 6, [2.0] * 4, True),
        ([1.0] * 5, [2.0] * 4, False),
        ([1.0] * 6, [1.99] * 4, False),
        ([0.0, 2.0] * 3, [3.2] * 4, False),
        ([0.0, 2.0] * 3, [3.3] * 4, True),
        ([5.0] * 10 + [1.0] * 20, [2.0] * 4, True),
    ],
)
def test_that_a_growth_matters_and_is_clear(
    before: list[float], now: list[float], is_grown: bool, guidance: Guidance
) -> None:
    """3.5 standard errors of strengths 0 and 2 in turn, six against four, are 2.26 steps."""
    found = grown(before, now, guidance)
    last = 7 * (len(before) + 3 + len(now) - 1)
    assert any(each.session.day == day(last) for each in found) is is_grown
    if is_grown:
        assert found[-1].now == pytest.approx(now[0])
        assert found[-1].before == pytest.approx(fmean(before[-20:]))


def test_that_a_confounder_of_those_weeks_and_what_is_too_old_are_left_out(guidance: Guidance) -> None:
    """The last four sessions are of days 63 to 84."""
    before, now = [1.0] * 6, [2.0] * 4
    for stretch, is_grown in (((85, 99), False), ((86, 99), True), ((20, 63), False), ((20, 62), True)):
        moved = [(day(stretch[0]), day(stretch[1]))]
        assert bool(grown(before, now, guidance, moved=moved)) is is_grown, stretch
    assert grown(before, now, guidance, since=day(84))
    assert not grown(before, now, guidance, since=day(85))
    assert not grown(before, now, guidance, bands=["L025"] * 6 + ["L050"] * 7)

"""Past warnings in words: made ones, and those of a real diary on the page."""

from __future__ import annotations

from typing import Any

import pytest

from builders import day
from needlewise.analysis.follow_up import FollowUp, Levels
from needlewise.analysis.looking_back import PastWarning
from needlewise.analysis.results import Finding, OverUseLevel
from needlewise.guidance.model import Level
from needlewise.messages import Catalogue, message
from needlewise.services.assessment.looking_back import LookBack
from needlewise.ui.pages.trends.looking_back import PastEntry, present_look_back


def a_finding(rule_id: str, **figures: Any) -> Finding:
    return Finding(
        rule_id=rule_id,
        level=Level.CAUTION,
        title=message(f"title-{rule_id}"),
        explanation=message(f"title-{rule_id}"),
        sources=(),
        figures=figures,
    )


CLOSE = a_finding("INT-01", gap_days=3, min_interval_days=7)
SETTLING = a_finding("REC-04", effect="redness", sessions=3, settle_days=(5, None, 6), usual_days=2)


def a_warning(*findings: Finding, **fields: Any) -> PastWarning:
    defaults: dict[str, Any] = {
        "first": day(70),
        "last": day(98),
        "level": OverUseLevel.CAUTION,
        "because": tuple(f.rule_id for f in findings),
        "findings": findings,
        "close_sessions": 2,
    }
    return PastWarning(**{**defaults, **fields})


def a_follow_up(**fields: Any) -> FollowUp:
    defaults: dict[str, Any] = {
        "sessions": 0,
        "rest_days": 16,
        "rest_goes_on": False,
        "effect_id": "redness",
        "calm_days": 9,
        "levels": Levels(warned=1.8, after=0.4),
    }
    return FollowUp(**{**defaults, **fields})


def entries(*found: LookBack) -> tuple[PastEntry, ...]:
    return present_look_back(found, day(120))


def told(catalogue: Catalogue, warning: PastWarning, after: FollowUp) -> list[str]:
    (entry,) = entries(LookBack(warning, after))
    return [catalogue.text(line) for line in (entry.heading, *entry.lines)]


def test_that_a_warning_is_told_with_its_reason_and_what_came_after(catalogue: Catalogue) -> None:
    assert told(catalogue, a_warning(SETTLING), a_follow_up()) == [
        "1. Thu 12 Mar 2026 to Thu 9 Apr 2026: caution, 29 days",
        (
            "Why: before 3 sessions your skin had most likely not settled; after the last of them redness took 5 and "
            "6 days to settle, and once had not settled when the next session came."
        ),
        "You did not needle while it stood: 16 days from the session before to the next one.",
        "It took 9 days from that session until redness was back at your calm level.",
        "In the four weeks after the warning redness was 0.4 on average; while it stood, 1.8.",
    ]


def test_that_the_newest_comes_first_under_the_number_of_the_chart(catalogue: Catalogue) -> None:
    old, new = a_warning(CLOSE), a_warning(CLOSE, first=day(110), last=None, level=OverUseLevel.STOP)
    found = entries(LookBack(old, a_follow_up()), LookBack(new, a_follow_up(rest_goes_on=True)))
    assert [catalogue.text(entry.heading) for entry in found] == [
        "2. Since Tue 21 Apr 2026: stop, 11 days so far",
        "1. Thu 12 Mar 2026 to Thu 9 Apr 2026: caution, 29 days",
    ]
    assert [entry.level for entry in found] == ["stop", "wait"]


@pytest.mark.parametrize(
    ("findings", "reason"),
    [
        (
            (CLOSE, a_finding("INT-02", gap_days=3, min_interval_days=7)),
            "2 sessions came closer than the spacing, the last 3 days after another where 7 are asked for",
        ),
        ((a_finding("INT-03", allowance_used_pct=125),), "125 % of the 28-day allowance used"),
        (
            (a_finding("INT-03", allowance_used_pct=None), a_finding("REC-05", effect="itch", settle_days=(2,))),
            "More than 28 days allow; Recovery is getting longer",
        ),
        ((a_finding("INT-03", allowance_used_pct=None),), "More than 28 days allow"),
        (
            (a_finding("REC-04", effect="itch", sessions=1, settle_days=(), usual_days=None),),
            "before one session your skin had most likely not settled, by itch",
        ),
        ((a_finding("REC-04", effect="itch", value=3, last_above_day="2026-03-01"),), "Not settled yet"),
    ],
)
def test_that_each_reason_has_its_words(findings: tuple[Finding, ...], reason: str, catalogue: Catalogue) -> None:
    assert told(catalogue, a_warning(*findings), a_follow_up())[1] == f"Why: {reason}."


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (a_follow_up(sessions=1), "You needled once more while it stood, then not for 16 days."),
        (a_follow_up(sessions=4, rest_goes_on=True), "You have needled 4 times since, the last time 16 days ago."),
        (a_follow_up(calm_days=0), "After that session redness stayed at your calm level."),
        (a_follow_up(calm_days=None), "After that session redness was not seen back at your calm level."),
        (
            a_follow_up(calm_days=None, rest_goes_on=True),
            "Since then redness has not been seen back at your calm level.",
        ),
        (a_follow_up(effect_id=None, calm_days=None, levels=None), "No check-in tells how your skin was."),
    ],
)
def test_that_what_came_after_is_told_as_it_is_known(after: FollowUp, said: str, catalogue: Catalogue) -> None:
    assert said in told(catalogue, a_warning(CLOSE), after)


def test_that_no_word_speaks_of_causes(catalogue: Catalogue) -> None:
    words = " ".join(told(catalogue, a_warning(CLOSE, SETTLING), a_follow_up())).lower()
    assert not any(word in words for word in ("caused", "because of", "thanks to", "helped", "safe"))
    assert "does not show what caused what" in catalogue.text("trends-past-lead")

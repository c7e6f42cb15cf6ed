"""What stands behind Today: figures, what would clear it, the chart of it, where it comes from."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from builders import a_checkin, a_diary, a_session, day
from needlewise.analysis.assess import assess
from needlewise.analysis.results import Assessment, Reason
from needlewise.charts.registry import REACTION, SPACING, SYMPTOMS
from needlewise.domain.diary import Diary
from needlewise.domain.zones import WHOLE_SCALP, Zone
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.paths import resource_root
from needlewise.ui.pages.today.state import Explained
from needlewise.ui.pages.today.why import (
    explain_finding,
    explain_over_use,
    explain_reasons,
    explain_zones,
    source_line,
)
from needlewise.ui.pages.trends.presenter import ChartWanted, Reach
from needlewise.ui.words import Words

CLOSE = [a_session(number) for number in (0, 7, 14, 18, 22)]


@pytest.fixture
def words() -> Words:
    return Words(Catalogue(resource_root() / "locales", this_year=2026))


def noted(diary: Diary, guidance: Guidance, words: Words, number: int) -> dict[str, Explained]:
    found = assess(diary, guidance, day(number)).findings
    return {finding.rule_id: explain_finding(finding, guidance, words) for finding in found}


def reasons(assessment: Assessment, guidance: Guidance, words: Words, *said: str) -> dict[str, Explained]:
    return {item.rule_id: item for item in explain_reasons(assessment, said, guidance, words)}


@pytest.mark.parametrize(
    ("sources", "line"),
    [
        (("D",), "Source: our own cautious choice; no study settles it."),
        (("b",), "Source: general medical knowledge."),
        (("P33",), "Source: Sasaki 2019, doi:10.1093/asjof/ojz017."),
        (
            ("P33", "D"),
            "Sources: Sasaki 2019, doi:10.1093/asjof/ojz017; our own cautious choice; no study settles it.",
        ),
    ],
)
def test_that_a_rule_names_its_source_or_owns_up(
    sources: tuple[str, ...], line: str, guidance: Guidance, words: Words
) -> None:
    assert source_line(sources, guidance, words) == line


def test_that_spacing_says_when_it_clears_and_leads_to_its_chart(guidance: Guidance, words: Words) -> None:
    assessment = assess(a_diary(sessions=[a_session(0)]), guidance, day(2))
    spacing = reasons(assessment, guidance, words)["INT-01"]
    assert spacing.title == "Rest after your last session"
    assert "the cautious spacing is 7 days" in spacing.explanation
    assert spacing.clears == "Clears on Thu 8 Jan."
    assert spacing.source.startswith("Counted from your records. Sources: ")
    assert spacing.chart == ChartWanted(SPACING.id, Reach.QUARTER)


def test_that_what_stands_above_is_not_said_again(guidance: Guidance, words: Words) -> None:
    assessment = assess(a_diary(sessions=[a_session(0)]), guidance, day(2))
    said = words(assessment.readiness.reasons[0].words)
    assert reasons(assessment, guidance, words, said)["INT-01"].explanation == ""


def test_that_skin_that_is_not_calm_says_what_it_waits_for(guidance: Guidance, words: Words) -> None:
    diary = a_diary(sessions=[a_session(0)], checkins=[a_checkin(8, dryness=2), a_checkin(9, dryness=2)])
    calm = reasons(assess(diary, guidance, day(9)), guidance, words)["REC-04"]
    assert calm.clears == (
        "Clears two days after a check-in has dryness back at your calm level: Tue 13 Jan at the earliest."
    )
    assert calm.chart == ChartWanted(SYMPTOMS.id, Reach.QUARTER, "dryness")


def test_that_over_use_says_when_a_rest_clears_it(guidance: Guidance, words: Words) -> None:
    assessment = assess(a_diary(sessions=CLOSE), guidance, day(23))
    found = {item.rule_id: item for item in explain_over_use(assessment, guidance, words)}
    assert set(found) == set(assessment.over_use.because) >= {"INT-01"}
    assert "came 4 days after" in found["INT-01"].explanation
    clears_on = assessment.over_use.clears_on
    assert clears_on is not None
    assert found["INT-01"].clears == f"If you rest, the warning clears on {words.short_date(clears_on)}."
    after = assess(a_diary(sessions=CLOSE), guidance, clears_on)
    assert explain_over_use(after, guidance, words) == ()


def test_that_a_reason_that_has_passed_says_why_the_warning_stays(guidance: Guidance, words: Words) -> None:
    assessment = assess(a_diary(sessions=[a_session(0), a_session(4)]), guidance, day(14))
    (passed,) = explain_over_use(assessment, guidance, words)
    assert passed.rule_id == "INT-01"
    assert passed.explanation.startswith("This reason has passed.")


@pytest.mark.parametrize(
    ("symptoms", "rule_id", "clears", "chart"),
    [
        ({"itch": 5}, "SYM-01", "Clears once a later check-in has it lower.", SYMPTOMS.id),
        ({"blisters": True}, "INF-04", "Clears here once a later check-in no longer has it.", None),
        ({"redness": 2}, "REC-01", "Clears once a check-in has it back at your calm level.", REACTION.id),
    ],
)
def test_that_a_finding_says_what_ends_it_and_shows_what_can_be_drawn(
    symptoms: dict[str, float], rule_id: str, clears: str, chart: str | None, guidance: Guidance, words: Words
) -> None:
    diary = a_diary(sessions=[a_session(0)], checkins=[a_checkin(n, hour=20, **symptoms) for n in (2, 3, 4)])
    item = noted(diary, guidance, words, 4)[rule_id]
    assert item.clears.startswith(clears)
    assert (item.chart and item.chart.chart) == chart
    assert item.source.startswith("As you recorded it. Source")


def test_that_every_rule_that_a_demo_diary_meets_is_explained_whole(guidance: Guidance, words: Words) -> None:
    checkins = [a_checkin(n, redness=3, itch=8, shedding=2, pustules=4, lumps=1, dark_marks=2) for n in range(1, 60)]
    diary = a_diary(sessions=[a_session(n, needle_length_mm=1.5) for n in range(0, 58, 5)], checkins=checkins)
    found = noted(diary, guidance, words, 59)
    assert len(found) > 8
    silent = {rule_id for rule_id, item in found.items() if not item.clears}
    assert silent <= {"PHO-01", "PHO-02", "STA-01", "STA-02"}
    assert all(item.source.endswith(".") and item.title and item.explanation for item in found.values())


def test_that_a_reason_without_a_day_says_what_else_ends_it(guidance: Guidance, words: Words) -> None:
    assessment = assess(Diary(), guidance, day(0))
    reason = Reason(rule_id="CON-01", words=assessment.not_judged[0], until=None, sources=("D",))
    readiness = type(assessment.readiness)(
        state=assessment.readiness.state, earliest_next_session=None, reasons=(reason,)
    )
    told = Assessment(as_of=day(0), readiness=readiness, over_use=assessment.over_use, findings=())
    assert reasons(told, guidance, words)["CON-01"].clears == "Clears when your answers under Settings change."


TODAY = day(10)
TOMORROW = TODAY + timedelta(days=1)
WHOLE_SCALP_COUNTS = " Calm and the 28-day allowance count for the whole scalp."


@pytest.mark.parametrize(
    ("by_zone", "said"),
    [
        ({}, ""),
        (dict.fromkeys(WHOLE_SCALP, TOMORROW), ""),
        ({Zone.VERTEX: TODAY - timedelta(days=9), Zone.OCCIPUT: TODAY}, ""),
        (
            {Zone.VERTEX: TOMORROW, Zone.OCCIPUT: TODAY - timedelta(days=9), Zone.MID_SCALP: TOMORROW},
            "By spacing alone: back of the head free now; vertex (crown) and mid-scalp from Mon 12 Jan.",
        ),
    ],
)
def test_that_zones_are_told_apart_only_where_spacing_differs(
    by_zone: dict[Zone, date], said: str, words: Words
) -> None:
    assert explain_zones(by_zone, TODAY, words).removesuffix(WHOLE_SCALP_COUNTS) == said

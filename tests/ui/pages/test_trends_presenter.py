"""Trends: which days are shown, and which charts have something to show."""

from datetime import date

import pytest

from needlewise.charts.registry import CHARTS, REACTION, SPACING
from needlewise.charts.span import Span
from needlewise.messages import message
from needlewise.ui.pages.trends.presenter import Reach, present, span_of

WHOLE = Span(first=date(2024, 5, 1), last=date(2026, 3, 31))


@pytest.mark.parametrize(
    ("reach", "first"),
    [
        (Reach.QUARTER, date(2025, 12, 31)),
        (Reach.HALF_YEAR, date(2025, 10, 1)),
        (Reach.YEAR, date(2025, 4, 1)),
        (Reach.ALL, date(2024, 5, 1)),
    ],
)
def test_that_a_reach_ends_on_the_last_day_and_counts_it(reach: Reach, first: date) -> None:
    assert span_of(reach, WHOLE) == Span(first=first, last=WHOLE.last)


@pytest.mark.parametrize("reach", Reach)
def test_that_no_reach_goes_back_beyond_the_diary(reach: Reach) -> None:
    young = Span(first=date(2026, 3, 21), last=date(2026, 3, 31))
    assert span_of(reach, young) == young


CHART_IDS = tuple(row.id for row in CHARTS)


def described(*empty: str) -> dict[str, tuple[object, bool]]:
    return {chart: (message("trends-empty"), chart in empty) for chart in CHART_IDS}


def test_that_a_diary_without_a_record_shows_no_chart() -> None:
    assert present(described(*CHART_IDS)).is_empty


def test_that_a_chart_that_still_lacks_data_keeps_its_card() -> None:
    state = present(described(REACTION.id, SPACING.id))
    assert not state.is_empty
    assert {chart for chart, card in state.cards.items() if card.is_empty} == {REACTION.id, SPACING.id}

"""Which days Trends shows, and which of its charts have something to show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from needlewise.charts.registry import SPACING, SYMPTOMS
from needlewise.charts.span import Span
from needlewise.messages import Message


class Reach(StrEnum):
    """How far back from today."""

    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class ChartWanted:
    """For `TrendsPage.arrive`: a chart by its id, how far back, and an effect that is to be drawn with it."""

    chart: str
    reach: Reach
    effect_id: str | None = None


_DAYS = {Reach.QUARTER: 91, Reach.HALF_YEAR: 182, Reach.YEAR: 365}


@dataclass(frozen=True, slots=True, kw_only=True)
class CardState:
    """`described` says what the chart shows, or what it still needs when it `is_empty`."""

    described: Message
    is_empty: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendsState:
    """Without a single record there are no cards, and the page says what to do first."""

    cards: Mapping[str, CardState]

    @property
    def is_empty(self) -> bool:
        return not self.cards


def span_of(reach: Reach, whole: Span) -> Span:
    """The last days of the diary, as many as the reach has and the diary holds."""
    if reach is Reach.ALL:
        return whole
    first = whole.last - timedelta(days=_DAYS[reach] - 1)
    return Span(first=max(first, whole.first), last=whole.last)


def present(described: Mapping[str, tuple[Message, bool]]) -> TrendsState:
    """From each chart's description and whether it is empty."""
    if described[SYMPTOMS.id][1] and described[SPACING.id][1]:
        return TrendsState(cards={})
    return TrendsState(
        cards={chart: CardState(described=words, is_empty=is_empty) for chart, (words, is_empty) in described.items()}
    )

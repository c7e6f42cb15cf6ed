"""Days that the skin took to settle after each session, and days until the next one, ready to be drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from needlewise.analysis.case import Case
from needlewise.analysis.recovery_times import recovery_time
from needlewise.charts.chart import ChartRequest
from needlewise.charts.series import Floats
from needlewise.charts.span import Span, day_number

MIN_SESSIONS = 3
"""Fewer have no median."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SettlingPanel:
    """One effect; arrays run side by side, one entry for each session after which it was recorded, by day. `took` are
    the days until calm, or, where `is_seen` is false, those after which it was still above. `typical_days` is the
    middle over all of them, None where most were not seen to settle or there are fewer than three."""

    effect_id: str
    days: Floats
    took: Floats
    is_seen: NDArray[np.bool_]
    typical_days: float | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SettlingData:
    """`rests` are the days from each session of `rest_days` to the next one; the last session has none."""

    span: Span
    panels: tuple[SettlingPanel, ...]
    rest_days: Floats
    rests: Floats
    sessions: int

    @property
    def is_empty(self) -> bool:
        return not any(panel.days.size for panel in self.panels)


def settling_data(asked: ChartRequest) -> SettlingData:
    case, span = asked.case, asked.span
    pairs = [(a, b) for a, b in pairwise(case.log.sessions) if span.first <= a.day <= span.last]
    return SettlingData(
        span=span,
        panels=tuple(_settling_panel(case, effect_id, span) for effect_id in asked.reaction_effects),
        rest_days=np.array([day_number(session.day) for session, _ in pairs]),
        rests=np.array([float((following.day - session.day).days) for session, following in pairs]),
        sessions=len(asked.sessions),
    )


def _settling_panel(case: Case, effect_id: str, span: Span) -> SettlingPanel:
    found = [r for r in case.reactions.get(effect_id, ()) if r and span.first <= r.session.day <= span.last]
    spans = [recovery_time(r) for r in found]
    took = [span.whole_days if r.is_reaction else 0 for r, span in zip(found, spans, strict=True)]
    return SettlingPanel(
        effect_id=effect_id,
        days=np.array([day_number(r.session.day) for r in found]),
        took=np.array(took, dtype=np.float64),
        is_seen=np.array([s.is_seen for s in spans], dtype=np.bool_),
        typical_days=median_settled([t for t, s in zip(took, spans, strict=True) if s.is_seen], len(found)),
    )


def median_settled(settled_days: Sequence[int], of: int) -> float | None:
    """The median days to settle over `of` sessions; those not seen to settle count as longer than any other.
    None when the median falls among them, or with fewer than three sessions."""
    days = sorted(settled_days)
    low, high = (of - 1) // 2, of // 2
    if of < MIN_SESSIONS or high >= len(days):
        return None
    return (days[low] + days[high]) / 2

"""Days between sessions and the share of the allowance that they use, ready to be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from needlewise.analysis.allowance import WINDOW_DAYS
from needlewise.charts.chart import ChartRequest
from needlewise.charts.series import Floats
from needlewise.charts.span import Span, day_number

OFF_SCALE = 2.0
"""Loads from here on are drawn at the top of the panel."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SpacingData:
    """For every session but the first: its day, the days since the one before, the fewest days asked for, and
    whether it came too soon. `load_days` and `load` are the steps of the allowance used: each value holds
    from its day to the next. `is_clinician_set` says whose minimum it is."""

    span: Span
    sessions: int
    days: Floats
    gap_days: Floats
    minimum_days: Floats
    is_short: NDArray[np.bool_]
    load_days: Floats
    load: Floats
    is_clinician_set: bool

    @property
    def is_empty(self) -> bool:
        return self.sessions < 2


def allowance_steps(days: Floats, costs: Floats, window_days: int) -> tuple[Floats, Floats]:
    """Where the rolling sum of costs changes and its value from there; each counts for `window_days`."""
    places = np.concatenate([days, days + window_days])
    changes = np.concatenate([costs, -costs])
    steps, where = np.unique(places, return_inverse=True)
    return steps, np.maximum(np.bincount(where, changes, steps.size).cumsum().round(9), 0.0)


def spacing_data(asked: ChartRequest) -> SpacingData:
    case, span = asked.case, asked.span
    sessions = case.log.sessions
    pairs = [(logged, earlier) for earlier, logged in pairwise(sessions) if span.first <= logged.day <= span.last]
    short = {id(gap.session): gap for gap in case.short_gaps}
    gaps = [
        (g.gap_days, g.interval_days)
        if (g := short.get(id(logged)))
        else ((logged.day - earlier.day).days, case.spacing.interval_days(earlier.session.needle_length_mm))
        for logged, earlier in pairs
    ]
    costs = [c for c in case.day_costs if c.day <= span.last]
    load_days, load = allowance_steps(
        np.array([day_number(c.day) for c in costs]), np.array([min(c.cost, OFF_SCALE) for c in costs]), WINDOW_DAYS
    )
    return SpacingData(
        span=span,
        sessions=len(asked.sessions),
        days=np.array([day_number(logged.day) for logged, _ in pairs]),
        gap_days=np.array([float(gap) for gap, _ in gaps]),
        minimum_days=np.array([float(minimum) for _, minimum in gaps]),
        is_short=np.array([id(logged) in short for logged, _ in pairs], dtype=np.bool_),
        load_days=load_days,
        load=load,
        is_clinician_set=case.spacing.clinician_days is not None,
    )

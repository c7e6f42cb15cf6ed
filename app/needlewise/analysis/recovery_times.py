"""How many days reactions took to settle, though nobody saw the very day.

A check-in at calm after one above calm says only that the skin settled in between; a session that came first, or a
log that fell silent, says only that it took longer. Both are kept as what they are: spans, open where they must be.

Source: Turnbull 1976, the empirical distribution function with arbitrarily grouped, censored and truncated data,
J R Stat Soc B 38:290-295.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import accumulate

from needlewise.analysis.recovery import Reaction

_ROUNDS = 100
"""Of self-consistency; the median is settled long before."""
_HALF = 0.5 - 1e-9


@dataclass(frozen=True, slots=True)
class RecoveryTime:
    """After `above_days` the effect was still above calm; by `calm_days` it was calm, infinite when not seen."""

    above_days: float
    calm_days: float

    @property
    def is_seen(self) -> bool:
        return math.isfinite(self.calm_days)

    @property
    def whole_days(self) -> int:
        """The day on which calm was recorded, or the last one still above it."""
        return round(self.calm_days if self.is_seen else self.above_days)


def recovery_time(reaction: Reaction) -> RecoveryTime:
    above = (reaction.last_above_h or 0.0) / 24
    return RecoveryTime(above, math.inf if reaction.settled_h is None else reaction.settled_h / 24)


def median_days(spans: Sequence[RecoveryTime]) -> float:
    """The median days to settle by Turnbull's estimate: infinite when more than half were not seen to settle.
    Needs at least one span."""
    ends = sorted({span.calm_days for span in spans})
    starts = [max((span.above_days for span in spans if span.above_days < end), default=0.0) for end in ends]
    could = [
        [place for place, end in enumerate(ends) if span.above_days <= starts[place] and end <= span.calm_days]
        for span in spans
    ]
    share = [1 / len(ends)] * len(ends)
    for _ in range(_ROUNDS):
        fresh = [0.0] * len(ends)
        for places in could:
            whole = sum(share[place] for place in places) * len(spans)
            for place in places:
                fresh[place] += share[place] / whole
        share = fresh
    return next(end for end, below in zip(ends, accumulate(share), strict=True) if below >= _HALF)


def days_after(reaction: Reaction, hours: float) -> int:
    """Local days from the session to a reading that came so many hours after it."""
    moment = reaction.session.at.wall + timedelta(hours=hours)
    return (moment.date() - reaction.session.day).days

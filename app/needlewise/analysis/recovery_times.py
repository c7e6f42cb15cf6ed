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

from needlewise.analysis.recovery import Reaction

_ROUNDS = 100
"""Of self-consistency; the median is settled long before."""


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
    import numpy as np

    above = np.array([span.above_days for span in spans])
    calm = np.array([span.calm_days for span in spans])
    ends = np.unique(calm)
    starts = np.array([above[above < end].max(initial=0.0) for end in ends])
    could = ((above[:, None] <= starts) & (ends <= calm[:, None])).astype(float)
    share = np.full(ends.size, 1 / ends.size)
    for _ in range(_ROUNDS):
        share = (could * share / (could @ share)[:, None]).mean(axis=0)
    return float(ends[np.searchsorted(share.cumsum(), 0.5 - 1e-9)])

"""A rank trend for short series: Theil-Sen slope, Mann-Kendall statistic, permutation p.

Sources: Sen 1968, doi:10.1080/01621459.1968.10480934; permutation tests for single cases, Bulte and Onghena
2008, doi:10.3758/BRM.40.2.467 (evidence.md section 11).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_PERMUTATIONS = 1999
_SEED = 20260101


@dataclass(frozen=True, slots=True)
class Trend:
    """`slope` is the median rise from one entry to the next; `p` the share of orders of the same values that
    rise at least as clearly (one-sided)."""

    slope: float
    p: float


def median_slope(values: Sequence[float]) -> float:
    """Theil and Sen's. Needs at least two values."""
    import numpy as np

    series = np.asarray(values, dtype=float)
    first, second = np.triu_indices(series.size, k=1)
    return float(np.median((series[second] - series[first]) / (second - first)))


def rising_trend(values: Sequence[float]) -> Trend:
    """Needs at least two values. The permutations are seeded: the same series gives the same answer."""
    import numpy as np

    series = np.asarray(values, dtype=float)
    first, second = np.triu_indices(series.size, k=1)
    observed = np.sign(series[second] - series[first]).sum()
    shuffled = np.random.default_rng(_SEED).permuted(np.tile(series, (_PERMUTATIONS, 1)), axis=1)
    scores = np.sign(shuffled[:, second] - shuffled[:, first]).sum(axis=1)
    return Trend(median_slope(values), float((1 + (scores >= observed).sum()) / (_PERMUTATIONS + 1)))

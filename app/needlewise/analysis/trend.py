"""A rank trend for short series: Theil-Sen slope, and the exact permutation p of Mann and Kendall's statistic.

Sources: Sen 1968, doi:10.1080/01621459.1968.10480934; permutation tests for single cases, Bulte and Onghena
2008, doi:10.3758/BRM.40.2.467 (evidence.md section 11). The number of orders of some values with so many inversions
has a product of quotients as its generating function, equal values included: MacMahon 1916, Combinatory Analysis 2,
article 98.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median


@dataclass(frozen=True, slots=True)
class Trend:
    """`slope` is the median rise from one entry to the next; `p` the share of orders of the same values that
    rise at least as clearly (one-sided)."""

    slope: float
    p: float


def median_slope(values: Sequence[float]) -> float:
    """Theil and Sen's. Needs at least two values."""
    pairs = combinations(enumerate(values), 2)
    return median((after - before) / (later - sooner) for (sooner, before), (later, after) in pairs)


def rising_trend(values: Sequence[float]) -> Trend:
    """Needs at least two values."""
    falls = sum(before > after for before, after in combinations(values, 2))
    orders = _orders_by_inversions(values)
    return Trend(median_slope(values), sum(orders[: falls + 1]) / sum(orders))


def _orders_by_inversions(values: Sequence[float]) -> list[int]:
    """How many orders of the values have no inversion, one, two and so on: pairs of which the larger comes first."""
    orders = [1]
    placed = 0
    for repeated in Counter(values).values():
        for count in range(1, repeated + 1):
            placed += 1
            orders = _shared(_spread(orders, placed), count)
    return orders


def _spread(orders: Sequence[int], width: int) -> list[int]:
    """Multiplied by 1 + q + ... + q^(width - 1)."""
    found = [0] * (len(orders) + width - 1)
    for place, count in enumerate(orders):
        for more in range(width):
            found[place + more] += count
    return found


def _shared(orders: Sequence[int], width: int) -> list[int]:
    """Divided by 1 + q + ... + q^(width - 1), which leaves no rest."""
    found: list[int] = []
    for place in range(len(orders) - width + 1):
        found.append(orders[place] - sum(found[max(0, place - width + 1) :]))
    return found

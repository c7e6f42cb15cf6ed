"""How far residual readings lie above what the same person usually records so late after a session.

Like is compared with like: the earlier and the later half of the time between sessions each with its own usual
level. Levels are in meaningful changes of the effect's scale, times in days. Several effects are taken together,
each by how sure it is, as ratings of one skin by one person that move together.

These comparisons of a person with themself follow evidence.md section 11: simple, robust, autocorrelation allowed
for, missing never zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf, isfinite, sqrt
from statistics import fmean
from typing import NamedTuple

from needlewise.guidance.over_use import BaselineThresholds


class ResidualReading(NamedTuple):
    """When, how high, the index of the session before (-1 before the first) and the days since that session (infinite
    before the first)."""

    time: float
    level: float
    after: int
    age: float


Levels = Sequence[float]


@dataclass(frozen=True, slots=True)
class Baseline:
    """An effect's usual level in the earlier and the later half between sessions, the variance of single days, and
    how many readings it rests on."""

    halves: tuple[float, float]
    variance: float
    worth: float


@dataclass(frozen=True, slots=True)
class Elevation:
    """Over the baseline, with the variance of that; `fall` is how much more of it lies in the earlier half than in
    the later, with its variance."""

    steps: float
    variance: float
    fall: float
    fall_variance: float


def halves_of(readings: Iterable[ResidualReading], half_days: float) -> tuple[list[float], list[float]]:
    """Levels of the earlier half between sessions and of the later one, to which those before any session belong."""
    earlier: list[float] = []
    later: list[float] = []
    for reading in readings:
        (later if reading.age > half_days else earlier).append(reading.level)
    return earlier, later


def baseline_of(
    halves: tuple[Levels, Levels], first_guess: float, worth: float, limits: BaselineThresholds
) -> Baseline:
    """From like readings of earlier recoveries; `first_guess` counts as `worth` readings."""
    count = len(halves[0]) + len(halves[1])
    half_worth, variance_worth = limits.half_worth.value, limits.variance_worth.value
    level = (sum(halves[0]) + sum(halves[1]) + first_guess * worth) / (count + worth)
    earlier, later = ((sum(half) + level * half_worth) / (len(half) + half_worth) for half in halves)
    off = sum((value - earlier) ** 2 for value in halves[0]) + sum((value - later) ** 2 for value in halves[1])
    variance = (limits.variance.value * variance_worth + off) / (variance_worth + count)
    return Baseline((earlier, later), max(variance, limits.least_variance.value), count + worth)


def elevation_over(
    baseline: Baseline, halves: tuple[Levels, Levels], wander: float, limits: BaselineThresholds
) -> Elevation:
    """`wander` is how far a level wanders over weeks for no reason. Needs at least one reading."""
    earlier, later = ([value - usual for value in half] for half, usual in zip(halves, baseline.halves, strict=True))
    of_a_day = baseline.variance * limits.days_a_witness.value
    steps = fmean(earlier + later)
    variance = of_a_day * (1 / (len(earlier) + len(later)) + 1 / baseline.worth) + wander**2
    if not earlier or not later:
        return Elevation(steps, variance, 0.0, inf)
    fall_variance = of_a_day * (1 / len(earlier) + 1 / len(later))
    return Elevation(steps, variance, fmean(earlier) - fmean(later), fall_variance)


def pooled_errors(values: Iterable[float], variances: Iterable[float], limits: BaselineThresholds) -> float:
    """By how many standard errors the values of several effects, weighted by how sure each is, lie above zero.
    A value of infinite variance says nothing."""
    known = [(value, variance) for value, variance in zip(values, variances, strict=True) if isfinite(variance)]
    if not known:
        return 0.0
    alike = limits.alike.value
    precision = sum(1 / variance for _, variance in known)
    error = sqrt((1 - alike) * precision + alike * sum(1 / sqrt(variance) for _, variance in known) ** 2)
    return sum(value / variance for value, variance in known) / error

"""How far what is recorded late after sessions lies above what the same person usually records then.

Like is compared with like: the earlier and the later half of the time between sessions each with its own usual
level. Levels are in meaningful changes of the effect's scale, times in days. Several effects are taken together,
each by how sure it is, as ratings of one skin by one person that move together.

These comparisons of a person with themself follow evidence.md section 11: simple, robust, autocorrelation allowed
for, missing never zero. The constants are our own choices.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]
Flags = NDArray[np.bool_]

USUAL_LEVEL = 0.2
"""What is taken for calm before the log says otherwise. A person who only ever wrote zero may write one tomorrow."""
USUAL_VARIANCE, USUAL_VARIANCE_WORTH, LEAST_VARIANCE = 0.2, 8.0, 0.08
"""Of single days, and how many readings' worth of belief there is in it."""
HALF_WORTH = 5.0
"""How many readings it takes to trust a half of its own as much as the level of both."""
DAYS_A_WITNESS = 2.2
"""Days in a row resemble each other: with a lag-one correlation of 0.37, so many tell as much as one."""
ALIKE = 0.35
"""How far the errors of two effects go together."""


@dataclass(frozen=True, slots=True)
class Series:
    """One effect: times, levels, the index of the session before each reading (-1 before the first) and the days
    since that session (infinite before the first)."""

    times: Floats
    levels: Floats
    after: Ints
    ages: Floats

    def between(self, first: float, end: float) -> Series:
        low, high = np.searchsorted(self.times, (first, end))
        return self.where(slice(low, high))

    def where(self, chosen: slice | Flags) -> Series:
        return Series(self.times[chosen], self.levels[chosen], self.after[chosen], self.ages[chosen])


@dataclass(frozen=True, slots=True)
class Baseline:
    """An effect's usual level in the earlier and the later half between sessions, the variance of single days, and
    how many readings it rests on."""

    halves: tuple[float, float]
    variance: float
    worth: float


@dataclass(frozen=True, slots=True)
class Elevation:
    """Over what is usual, with the variance of that; `fall` is how much more of it lies in the earlier half than in
    the later, with its variance."""

    steps: float
    variance: float
    fall: float
    fall_variance: float


def baseline_of(before: Series, is_later: Flags, first_guess: float, worth: float) -> Baseline:
    """`before` are like readings of earlier recoveries; `first_guess` counts as `worth` readings."""
    level = (before.levels.sum() + first_guess * worth) / (before.levels.size + worth)
    halves = [
        float((before.levels[half].sum() + level * HALF_WORTH) / (half.sum() + HALF_WORTH))
        for half in (~is_later, is_later)
    ]
    off = before.levels - np.where(is_later, halves[1], halves[0])
    spread = USUAL_VARIANCE * USUAL_VARIANCE_WORTH + (off**2).sum()
    variance = max(float(spread / (USUAL_VARIANCE_WORTH + off.size)), LEAST_VARIANCE)
    return Baseline((halves[0], halves[1]), variance, before.levels.size + worth)


def elevation_over(usual: Baseline, now: Series, is_later: Flags, wander: float) -> Elevation:
    """`wander` is how far a level wanders over weeks for no reason. Needs at least one reading."""
    over = now.levels - np.where(is_later, usual.halves[1], usual.halves[0])
    of_a_day = usual.variance * DAYS_A_WITNESS
    later, count = int(is_later.sum()), over.size
    variance = of_a_day * (1 / count + 1 / usual.worth) + wander**2
    if later in (0, count):
        return Elevation(float(over.mean()), variance, 0.0, np.inf)
    fall = float(over[~is_later].mean() - over[is_later].mean())
    return Elevation(float(over.mean()), variance, fall, of_a_day * (1 / later + 1 / (count - later)))


def pooled_errors(values: Sequence[float], variances: Sequence[float]) -> float:
    """By how many standard errors the values of several effects, weighted by how sure each is, lie above zero.
    A value of infinite variance says nothing."""
    spread = np.sqrt(variances)
    known = np.isfinite(spread)
    if not known.any():
        return 0.0
    weighted = 1 / spread[known]
    error = np.sqrt((1 - ALIKE) * (weighted**2).sum() + ALIKE * weighted.sum() ** 2)
    return float((np.array(values)[known] * weighted**2).sum() / error)

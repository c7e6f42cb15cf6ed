"""Latent skin: how much reaction is left in the skin at a time, given the sessions before it.

A session of ordinary size leaves a reaction of about 1. Each form of healing takes a pace in days, the time in
which most of a reaction goes, and answers for any number of sessions. The forms differ so that a detector cannot
be fitted to one; those in `HELD_OUT` are never looked at while a detector is made.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
STEP_DAYS = 1 / 8


@dataclass(frozen=True, slots=True)
class Dose:
    """One session: when, in days from the diary's start, how strong, and the pace of healing after it."""

    day: float
    size: float
    pace_days: float


Healing = Callable[[Sequence[Dose], Floats], Floats]
"""Doses in order and a grid of times with `STEP_DAYS` between them -> the reaction at each time."""


def _sum_of(kernel: Callable[[Floats, float], Floats]) -> Healing:
    """Reactions that add up without touching each other."""

    def healing(doses: Sequence[Dose], times: Floats) -> Floats:
        total = np.zeros_like(times)
        for dose in doses:
            first = int(np.searchsorted(times, dose.day))
            total[first:] += dose.size * kernel(times[first:] - dose.day, dose.pace_days)
        return total

    return healing


def _exponential(age: Floats, pace: float) -> Floats:
    return np.exp(-age / pace)


def _delayed(age: Floats, pace: float) -> Floats:
    """Rises over the first day, then falls."""
    rise = min(0.5, pace / 2)
    shape = np.exp(-age / pace) - np.exp(-age / rise)
    peak = np.exp(-np.arange(0, 5, 0.05) / pace) - np.exp(-np.arange(0, 5, 0.05) / rise)
    return np.asarray(shape / peak.max())


def _power_law(age: Floats, pace: float) -> Floats:
    return np.asarray((1 + age / (1.6 * pace)) ** -2.4)


def _straight_line(age: Floats, pace: float) -> Floats:
    return np.clip(1 - age / (2.2 * pace), 0, None)


def _plateau(age: Floats, pace: float) -> Floats:
    """Stays for a while, then goes quickly."""
    middle = 1.3 * pace
    width = 0.35 * pace
    return np.asarray((1 + np.exp(-middle / width)) / (1 + np.exp(np.minimum((age - middle) / width, 50))))


def _stretched(age: Floats, pace: float) -> Floats:
    return np.exp(-((age / pace) ** 0.75))


def damage_adds_up(doses: Sequence[Dose], times: Floats) -> Floats:
    """Two pools: a quick reaction, and damage that grows when needles meet skin that has not settled."""
    quick = damage = 0.0
    pending = list(doses)
    pace = pending[0].pace_days if pending else 1.0
    out = np.zeros_like(times)
    for index, now in enumerate(times):
        while pending and pending[0].day <= now:
            dose = pending.pop(0)
            pace = dose.pace_days
            damage += dose.size * (0.25 + 0.3 * min(quick + damage, 2.0))
            quick += 0.75 * dose.size
        out[index] = quick + damage
        quick *= np.exp(-STEP_DAYS / (0.7 * pace))
        damage *= np.exp(-STEP_DAYS / (1.4 * pace))
    return out


def clears_at_a_rate(doses: Sequence[Dose], times: Floats) -> Floats:
    """Clearing saturates: large reactions go at a constant rate, small ones in proportion."""
    left = 0.0
    pending = list(doses)
    pace = pending[0].pace_days if pending else 1.0
    out = np.zeros_like(times)
    for index, now in enumerate(times):
        while pending and pending[0].day <= now:
            dose = pending.pop(0)
            pace = dose.pace_days
            left += dose.size
        out[index] = left
        left -= STEP_DAYS * 1.6 / pace * left / (0.5 + left)
    return out


TUNED: dict[str, Healing] = {
    "exponential": _sum_of(_exponential),
    "delayed": _sum_of(_delayed),
    "damage": damage_adds_up,
    "power law": _sum_of(_power_law),
}
HELD_OUT: dict[str, Healing] = {
    "straight line": _sum_of(_straight_line),
    "plateau": _sum_of(_plateau),
    "stretched": _sum_of(_stretched),
    "saturating": clears_at_a_rate,
}

"""From what the skin does to what a person writes down: noise on an ordinal scale, and days without a check-in."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from proving_ground.healing import Floats

Rng = np.random.Generator
Noise = Callable[[Rng, Floats, float], Floats]
"""(rng, true severity per day in steps of the scale, top of the scale) -> what would be written each day."""


def ar1(rng: Rng, days: int, rho: float, sd: float) -> Floats:
    steps = rng.normal(0, sd * np.sqrt(1 - rho**2), days)
    out = np.empty(days)
    last = rng.normal(0, sd)
    for index in range(days):
        last = rho * last + steps[index]
        out[index] = last
    return out


def thresholds(rng: Rng, severity: Floats, top: float) -> Floats:
    """Probit: own cut-points, uneven between grades, on severity with autocorrelated noise."""
    grain = max(1.0, top / 5)
    cuts = np.cumsum(rng.uniform(0.7, 1.3, int(top))) - rng.uniform(0.3, 0.6)
    noisy = severity + ar1(rng, severity.size, rng.uniform(0.3, 0.6), grain * rng.uniform(0.35, 0.6))
    return np.asarray((noisy[:, None] > cuts[None, :]).sum(axis=1), dtype=float)


def rounding_with_drift(rng: Rng, severity: Floats, top: float) -> Floats:
    """Rounds, while the person's yardstick wanders over the months."""
    grain = max(1.0, top / 5)
    days = np.arange(severity.size)
    drift = grain * rng.uniform(0, 0.3) * np.sin(2 * np.pi * (days / rng.uniform(150, 400) + rng.uniform()))
    noise = ar1(rng, severity.size, rng.uniform(0.3, 0.6), grain * rng.uniform(0.3, 0.6))
    return np.asarray(np.clip(np.round(severity + drift + noise), 0, top))


def sticky(rng: Rng, severity: Floats, top: float) -> Floats:
    """Writes what was written yesterday unless it has clearly changed."""
    grain = max(1.0, top / 5)
    fresh = np.clip(np.round(severity + ar1(rng, severity.size, 0.3, 0.5 * grain)), 0, top)
    stay = rng.uniform(0.3, 0.6)
    for index in range(1, fresh.size):
        if abs(fresh[index] - fresh[index - 1]) <= grain and rng.random() < stay:
            fresh[index] = fresh[index - 1]
    return np.asarray(fresh)


def heaping(rng: Rng, severity: Floats, top: float) -> Floats:
    """Likes round numbers: 0, 5 and 10, or 0, 2 and 4."""
    half = top / 2
    grain = max(1.0, top / 5)
    noisy = np.clip(severity + ar1(rng, severity.size, 0.4, 0.45 * grain), 0, top)
    heaped = np.round(noisy / half) * half
    fine = np.round(noisy)
    return np.where(rng.random(severity.size) < 0.35, heaped, fine)


def moody(rng: Rng, severity: Floats, top: float) -> Floats:
    """Bad days come in runs and lift everything that is written."""
    grain = max(1.0, top / 5)
    mood = np.zeros(severity.size)
    for start in np.flatnonzero(rng.random(severity.size) < 0.02):
        mood[start : start + rng.integers(2, 6)] = rng.uniform(0.5, 1.2) * grain
    noise = rng.laplace(0, 0.3 * grain, severity.size)
    return np.asarray(np.clip(np.round(severity + mood + noise), 0, top))


TUNED_NOISE: dict[str, Noise] = {"thresholds": thresholds, "rounding": rounding_with_drift, "sticky": sticky}
HELD_OUT_NOISE: dict[str, Noise] = {"heaping": heaping, "moody": moody}

Habit = Callable[[Rng, Floats], Floats]
"""(rng, how bad the worst symptom is each day, 0 to 1) -> the chance of a check-in each day."""


def at_random(rng: Rng, badness: Floats) -> Floats:
    return np.full(badness.size, rng.uniform(0.6, 0.8))


def less_when_calm(rng: Rng, badness: Floats) -> Floats:
    return np.clip(rng.uniform(0.5, 0.65) + badness, 0, 0.9)


def in_bursts(rng: Rng, badness: Floats) -> Floats:
    """Mostly there, with weeks away."""
    chance = np.full(badness.size, rng.uniform(0.75, 0.88))
    for _ in range(rng.integers(2, 5)):
        start = rng.integers(0, badness.size)
        chance[start : start + rng.integers(5, 15)] = 0
    return chance


def on_bad_days(rng: Rng, badness: Floats) -> Floats:
    return np.clip(0.08 + 1.4 * badness, 0, 0.9)


def on_workdays(rng: Rng, badness: Floats) -> Floats:
    """Hardly at weekends, and tiring over the year."""
    days = np.arange(badness.size)
    chance = np.where(days % 7 >= 5, 0.3, 0.88)
    return np.asarray(chance * (1 - 0.15 * days / badness.size))


TUNED_HABITS: dict[str, Habit] = {"at random": at_random, "less when calm": less_when_calm, "in bursts": in_bursts}
HELD_OUT_HABITS: dict[str, Habit] = {"on workdays": on_workdays, "at random": at_random}

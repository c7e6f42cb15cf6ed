"""How a symptom fades after sessions: one Bayesian regression, worked out for many paces of healing at once.

A symptom's level is taken as the sum of five parts: the person's calm level; what every session so far has left,
fading at one pace; a quick part of the first days that each session has of its own; a drift over weeks that has
nothing to do with sessions; and noise from day to day. Pace is tried on a grid; the size of what fades has a
normal prior and falls out in closed form. The other parts are autocorrelated noise, so that ten days in a row are
not ten independent witnesses. The heavy-tailed likelihood keeps an odd day from deciding. Levels are in
meaningful changes of the effect's scale, times in days.

Source: Gaussian processes for irregular series, Rasmussen and Williams 2006, chapter 2. That the data are
autocorrelated and call for small, robust models is evidence.md section 11.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]

PACES_DAYS: Floats = np.geomspace(0.5, 20.0, 14)
"""From a reaction that is gone next morning to one that takes weeks."""
NOISE_DAYS, DRIFT_DAYS = 1.5, 10.0
"""How long noise and drift remember."""
SINGLE_DAY_SHARE = 0.5
"""How much of the noise is of the single day. With it the lag-one correlation of the noise is about 0.25; drift adds
to that. Evidence.md section 11 asks for tests at 0.3 to 0.6."""
REACTION_STEPS, REACTION_SPREAD = 1.0, 1.2
"""An ordinary reaction is about one meaningful change, and may well be none or three."""
QUICK_SPREAD = 1.2
"""How far the first hours differ from a reaction that fades evenly, at the moment of the session."""
CALM_SPREAD = 0.3
"""How sure the calm level is with many readings."""
TAIL = 8.0
"""Degrees of freedom of the likelihood."""


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
        part = slice(low, high)
        return Series(self.times[part], self.levels[part], self.after[part], self.ages[part])


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an effect beforehand: its calm level, how unsure that is, the variance of single days, and
    how many days the quick part of a reaction takes."""

    calm: float
    unsure: float
    variance: float
    quick_days: float


@dataclass(frozen=True, slots=True)
class Fits:
    """By drift, effect and pace: how well it explains the readings (log), and the size of a reaction with its
    standard error."""

    log_evidence: Floats
    size: Floats
    error: Floats


def left_before(session_times: Floats) -> Floats:
    """By session and pace: what all earlier sessions have left when it comes, one whole reaction each."""
    left = np.zeros((session_times.size, PACES_DAYS.size))
    for index in range(1, session_times.size):
        gap = session_times[index] - session_times[index - 1]
        left[index] = (left[index - 1] + 1) * np.exp(-gap / PACES_DAYS)
    return left


def left_at(series: Series, left: Floats) -> Floats:
    """By reading and pace: what sessions have left at that time."""
    after = np.maximum(series.after, 0)
    return np.asarray((left[after] + 1) * np.exp(-series.ages[:, None] / PACES_DAYS))


def fit_all(
    series: Sequence[Series], known: Sequence[Known], left: Sequence[Floats], drifts: Sequence[float]
) -> Fits:
    """One regression an effect and a drift (its spread in steps). They are padded to one length and solved together,
    which changes nothing but speed: a padding reading has no level, no reaction and no neighbour."""
    longest = max(one.times.size for one in series)
    columns = np.zeros((len(series), longest, 1 + PACES_DAYS.size))
    for row, (one, prior, faded) in enumerate(zip(series, known, left, strict=True)):
        columns[row, : one.times.size, 0] = one.levels - prior.calm
        columns[row, : one.times.size, 1:] = faded
    root = np.linalg.cholesky(_covariances(series, known, longest, drifts))
    white = np.linalg.solve(root, np.broadcast_to(columns, (len(drifts), *columns.shape)))
    log_root = np.log(np.diagonal(root, axis1=2, axis2=3)).sum(axis=2)
    counts = np.array([one.times.size for one in series])
    return _regressions(white[..., 0], white[..., 1:], counts, log_root)


def _covariances(series: Sequence[Series], known: Sequence[Known], longest: int, drifts: Sequence[float]) -> Floats:
    """By drift and effect."""
    real = np.arange(longest) < np.array([one.times.size for one in series])[:, None]
    times, after, ages = (
        np.stack([np.pad(part, (0, longest - part.size)) for part in parts])
        for parts in zip(*((one.times, one.after, one.ages) for one in series), strict=True)
    )
    variance, unsure, quick_days = (
        np.array(part)[:, None, None]
        for part in zip(*((one.variance, one.unsure, one.quick_days) for one in known), strict=True)
    )
    apart = np.abs(times[:, :, None] - times[:, None, :])
    noise = (1 - SINGLE_DAY_SHARE) * np.exp(-apart / NOISE_DAYS) + SINGLE_DAY_SHARE * np.eye(longest)
    fresh = QUICK_SPREAD * np.exp(-ages / quick_days[:, :, 0])
    quick = fresh[:, :, None] * fresh[:, None, :] * (after[:, :, None] == after[:, None, :])
    unmoved = variance * noise + quick + CALM_SPREAD**2 + unsure**2
    wander = np.exp(-apart / DRIFT_DAYS)
    both_real = real[:, :, None] & real[:, None, :]
    return np.stack([np.where(both_real, unmoved + drift**2 * wander, np.eye(longest)) for drift in drifts])


def _regressions(levels: Floats, faded: Floats, counts: Ints, log_root: Floats) -> Fits:
    """Whitened levels on one whitened regressor at a time, with a normal prior on its coefficient."""
    prior = 1 / REACTION_SPREAD**2
    precision = np.einsum("denp,denp->dep", faded, faded) + prior
    size = (np.einsum("denp,den->dep", faded, levels) + REACTION_STEPS * prior) / precision
    whole = np.einsum("den,den->de", levels, levels)[..., None] + REACTION_STEPS**2 * prior
    tail = TAIL + np.maximum(whole - size**2 * precision, 0.0)
    freedom = TAIL + counts[:, None]
    evidence = -0.5 * np.log(precision / prior) - 0.5 * freedom * np.log(tail / TAIL) - log_root[..., None]
    return Fits(evidence, size, np.sqrt(tail / freedom / precision))


def chance_above(threshold: float, mean: Floats, error: Floats) -> Floats:
    """The normal tail."""
    z = (mean - threshold) / np.maximum(error, 1e-9)
    return np.array([0.5 * math.erfc(-value / math.sqrt(2)) for value in z.ravel().tolist()]).reshape(z.shape)

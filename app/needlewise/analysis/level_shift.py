"""Has the level of an effect moved since a day, like days compared with like?

Readings soon after a session are compared with readings soon after sessions, the others with the others, so that a
change in how often the person needles does not pass for a rise.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean, pvariance

from needlewise.analysis.log import Log, Reading
from needlewise.analysis.recovery import meaningful_change
from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import LengthGroup

LOOKS_BACK_DAYS = 84
LEAST_BEFORE, LEAST_SINCE = 6, 3
WORTH_OF_A_READING = 0.5
"""Days in a row resemble each other: with a lag-one correlation of a third, two readings tell as much as one."""
LEAST_SPREAD_STEPS = 0.4
"""A person who only ever wrote zero may write one tomorrow. These numbers are our own choices."""


@dataclass(frozen=True, slots=True)
class Shift:
    """Mean levels on the effect's scale; `steps` is the difference in meaningful changes, `z` in standard errors."""

    before: float
    now: float
    steps: float
    z: float


def shift_since(log: Log, guidance: Guidance, effect_id: str, since: date, until: date) -> Shift | None:
    """Readings of `since` to `until`, both included, against those of the twelve weeks before. None with too few."""
    start = since - timedelta(days=LOOKS_BACK_DAYS)
    readings = log.recent(effect_id, log.days_ago(start))
    before = [r for r in readings if start <= r.day < since]
    now = [r for r in readings if since <= r.day <= until]
    if len(before) < LEAST_BEFORE or len(now) < LEAST_SINCE:
        return None
    step = meaningful_change(guidance, effect_id)
    parts = [_difference(*pair, step) for pair in _alike(before, now, _is_fresh(log, guidance, effect_id))]
    weight = sum(1 / variance for _, variance in parts)
    if not parts:
        return None
    steps = sum(difference / variance for difference, variance in parts) / weight
    return Shift(fmean(r.value for r in before), fmean(r.value for r in now), steps, steps * math.sqrt(weight))


def _alike(
    before: Sequence[Reading], now: Sequence[Reading], is_fresh: Callable[[Reading], bool]
) -> list[tuple[list[float], list[float]]]:
    """Pairs of like readings, each with at least two on both sides."""
    pairs = []
    for fresh in (True, False):
        pair = tuple([r.value for r in part if is_fresh(r) is fresh] for part in (before, now))
        if min(map(len, pair)) >= 2:
            pairs.append((pair[0], pair[1]))
    return pairs


def _difference(before: Sequence[float], now: Sequence[float], step: float) -> tuple[float, float]:
    """The difference of the means and its variance, in meaningful changes."""
    spread = max(pvariance(before) / step**2, LEAST_SPREAD_STEPS**2)
    variance = spread / WORTH_OF_A_READING * (1 / len(before) + 1 / len(now))
    return (fmean(now) - fmean(before)) / step, variance


def _is_fresh(log: Log, guidance: Guidance, effect_id: str) -> Callable[[Reading], bool]:
    """Whether a reading came before the guidance calls the effect late after the session."""
    limit = guidance.recovery_limits.get(effect_id)

    def is_fresh(reading: Reading) -> bool:
        session = log.session_before(reading.hour)
        if session is None or limit is None:
            return False
        return reading.hour - session.hour <= limit.caution.of(LengthGroup.of(session.session.needle_length_mm))

    return is_fresh

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
from needlewise.guidance.over_use import LevelShiftThresholds


@dataclass(frozen=True, slots=True)
class LevelShift:
    """Mean levels on the effect's scale; `steps` is the difference in meaningful changes, `z` in standard errors."""

    before: float
    now: float
    steps: float
    z: float


def shift_since(log: Log, guidance: Guidance, effect_id: str, since: date, until: date) -> LevelShift | None:
    """Readings of `since` to `until`, both included, against those of the twelve weeks before. None with too few."""
    limits = guidance.over_use.level_shift
    start = since - timedelta(days=limits.looks_back_days.value)
    readings = log.recent(effect_id, log.days_ago(start))
    before = [r for r in readings if start <= r.day < since]
    now = [r for r in readings if since <= r.day <= until]
    if len(before) < limits.least_before.value or len(now) < limits.least_since.value:
        return None
    step = meaningful_change(guidance, effect_id)
    pairs = _alike(before, now, _is_fresh(log, guidance, effect_id), limits.least_alike.count)
    parts = [_difference(*pair, step, limits) for pair in pairs]
    weight = sum(1 / variance for _, variance in parts)
    if not parts:
        return None
    steps = sum(difference / variance for difference, variance in parts) / weight
    return LevelShift(fmean(r.value for r in before), fmean(r.value for r in now), steps, steps * math.sqrt(weight))


def _alike(
    before: Sequence[Reading], now: Sequence[Reading], is_fresh: Callable[[Reading], bool], least: int
) -> list[tuple[list[float], list[float]]]:
    """Pairs of like readings, each with at least so many on both sides."""
    pairs = []
    for fresh in (True, False):
        pair = tuple([r.value for r in part if is_fresh(r) is fresh] for part in (before, now))
        if min(map(len, pair)) >= least:
            pairs.append((pair[0], pair[1]))
    return pairs


def _difference(
    before: Sequence[float], now: Sequence[float], step: float, limits: LevelShiftThresholds
) -> tuple[float, float]:
    """The difference of the means and its variance, in meaningful changes."""
    spread = max(pvariance(before) / step**2, limits.least_spread_steps.value**2)
    variance = spread / limits.worth_of_a_reading.value * (1 / len(before) + 1 / len(now))
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

"""Readings as arrays, ready to be drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from needlewise.charts.span import day_number

Floats = NDArray[np.float64]

GAP_DAYS = 14
"""No line is drawn across more days than this without a record."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EffectSeries:
    """One effect by day. `top` is the highest value of its scale. `line` follows `line_days` and is NaN where
    the line has to break."""

    effect_id: str
    top: float
    days: Floats
    worst: Floats
    line_days: Floats
    line: Floats


def effect_series(effect_id: str, top: float, worst_by_day: Mapping[date, float], window_days: int) -> EffectSeries:
    """Each day's worst value, and their rolling median over `window_days` (odd) centred on the day."""
    days = np.array([day_number(day) for day in worst_by_day], dtype=np.float64)
    worst = np.array(list(worst_by_day.values()), dtype=np.float64)
    line_days, line = _broken(days, rolling_median(days, worst, window_days))
    return EffectSeries(effect_id=effect_id, top=top, days=days, worst=worst, line_days=line_days, line=line)


def rolling_median(days: Floats, values: Floats, window_days: int) -> Floats:
    """For each day recorded, the median of what was recorded within half a window of it; days ascend."""
    if not days.size:
        return values
    half = window_days // 2
    calendar = np.full(int(days[-1] - days[0]) + 1 + 2 * half, np.nan)
    places = (days - days[0]).astype(np.intp)
    calendar[places + half] = values
    windows = np.sort(np.lib.stride_tricks.sliding_window_view(calendar, 2 * half + 1)[places], axis=1)
    count = np.count_nonzero(~np.isnan(windows), axis=1)
    rows = np.arange(days.size)
    middle: Floats = (windows[rows, (count - 1) // 2] + windows[rows, count // 2]) / 2
    return middle


def _broken(days: Floats, values: Floats) -> tuple[Floats, Floats]:
    """The same points with a NaN in every gap that is too long to draw across."""
    breaks = np.flatnonzero(np.diff(days) > GAP_DAYS) + 1
    return np.insert(days, breaks, np.nan), np.insert(values, breaks, np.nan)

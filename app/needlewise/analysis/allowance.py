"""The rolling allowance: each session day uses 1 / (session days that 28 days hold at its length).

Source: guidance.json INT-03 and `max_per_28d`; evidence.md section 11, "load is shown as an interval-based
allowance". Days of all zones count alike, so that alternating zones cannot hide over-use.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from needlewise.analysis.sessions import LoggedSession
from needlewise.analysis.spacing import SpacingRule

WINDOW_DAYS = 28
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class DayCost:
    """What the sessions of one day use of the allowance, by the longest needle of that day."""

    day: date
    cost: float


def day_costs(sessions: Sequence[LoggedSession], rule: SpacingRule) -> list[DayCost]:
    """Oldest first. A length that allows no session costs more than any allowance, a clinician's session nothing."""
    costs: dict[date, float] = {}
    for logged in sessions:
        if logged.is_clinicians:
            continue
        allowed = rule.max_per_28d(logged.session.needle_length_mm)
        cost = 1 / allowed if allowed else math.inf
        costs[logged.day] = max(cost, costs.get(logged.day, 0.0))
    return [DayCost(day, cost) for day, cost in costs.items()]


def load_on(costs: Sequence[DayCost], day: date) -> float:
    """The share of the allowance used in the 28 days that end with `day`; 1.0 is all of it."""
    first = day - timedelta(days=WINDOW_DAYS - 1)
    return sum(c.cost for c in costs if first <= c.day <= day)


def is_over(load: float) -> bool:
    return load > 1.0 + _ROUNDING


def overloaded_days(costs: Sequence[DayCost]) -> list[tuple[date, date]]:
    """Stretches of days, both ends included, on which more than the whole allowance was used, each from a
    session day to the day before the next one or before enough of it has run out."""
    found = []
    start = 0
    for index, cost in enumerate(costs):
        while costs[start].day <= cost.day - timedelta(days=WINDOW_DAYS):
            start += 1
        window = costs[start : index + 1]
        if not is_over(sum(c.cost for c in window)):
            continue
        end = _over_until(window)
        if index + 1 < len(costs):
            end = min(end, costs[index + 1].day - timedelta(days=1))
        found.append((cost.day, end))
    return found


def _over_until(window: Sequence[DayCost]) -> date:
    """The last day on which the load stays above 1.0 when nothing more is added."""
    for position, cost in enumerate(window):
        load = sum(c.cost for c in window[position + 1 :])
        if not is_over(load):
            return cost.day + timedelta(days=WINDOW_DAYS - 1)
    return window[-1].day + timedelta(days=WINDOW_DAYS - 1)


def next_day_within(costs: Sequence[DayCost], next_cost: float, from_day: date) -> date:
    """The first day from `from_day` on which one more session stays within the allowance. A session that costs
    more than the whole allowance is judged as if it cost all of it."""
    day = from_day
    cost = min(next_cost, 1.0)
    recent = [c for c in costs if c.day > from_day - timedelta(days=WINDOW_DAYS)]
    for _ in range(WINDOW_DAYS + 1):
        others = [c for c in recent if c.day != day]
        if not is_over(load_on(others, day) + cost):
            return day
        day += timedelta(days=1)
    return day

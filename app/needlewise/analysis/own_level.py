"""Advice on a level that is the person's own: given once, after which only its change counts."""

from __future__ import annotations

from needlewise.analysis.case import Case
from needlewise.analysis.log import Reading


def severe_at_own_level(case: Case, effect_id: str, at_least: float, after_h: float, days: float) -> Reading | None:
    """The newest reading of an effect that reaches a level without being above the person's calm, while at most so
    many days have passed since one first did, more than `after_h` hours after a session."""
    readings = case.log.of(effect_id)
    if not readings or readings[-1].value < at_least or case.calm.is_above(effect_id, readings[-1].value):
        return None
    first = next((r for r in readings if r.value >= at_least and _is_late(case, r, after_h)), None)
    return readings[-1] if first is not None and case.log.days_ago(first.day) <= days else None


def _is_late(case: Case, reading: Reading, after_h: float) -> bool:
    hours = case.hours_since_session(reading)
    return hours is not None and hours > after_h

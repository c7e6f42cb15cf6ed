"""REC: how the skin came back after the last session."""

from __future__ import annotations

import math
from collections.abc import Sequence

from needlewise.analysis.case import Case
from needlewise.analysis.recovery import Reaction
from needlewise.analysis.results import Figure, Finding
from needlewise.analysis.rules.patterns import recovery_longer_than_before, sessions_before_calm
from needlewise.analysis.rules.registry import Rules
from needlewise.analysis.trend import median_slope, rising_trend
from needlewise.guidance.model import LengthGroup

WORSE_AGAIN = {"redness": (2.0, 1.0), "swelling": (2.0, 1.0), "pain": (4.0, 2.0)}
"""REC-02: the lowest level and the smallest rise that count, so that a step of noise does not send anyone to a
clinician. Levels follow the severity floor of evidence.md 2.3, lowered by a grade for redness. Our own choice."""


def _still_present(case: Case, effect_id: str) -> Reaction | None:
    """The last session's reaction while it has not settled and was recorded lately."""
    reaction = case.last_reaction(effect_id)
    if reaction is None or reaction.settled_h is not None or not reaction.is_reaction:
        return None
    latest = case.log.latest(effect_id, within_days=case.guidance.over_use.calm.speaks_for_days.count)
    return reaction if latest is not None else None


def _figures(reaction: Reaction, limit_h: float) -> dict[str, Figure]:
    return {
        "effect": reaction.effect_id,
        "value": reaction.points[-1][1],
        "hours": round(reaction.last_above_h or 0),
        "limit_h": round(limit_h),
        "session_day": reaction.session.day.isoformat(),
    }


def later_than_usual(case: Case) -> Finding | None:
    """The effect furthest past its caution limit."""
    worst: tuple[float, Reaction, float] | None = None
    for effect_id, limit in case.guidance.recovery_limits.items():
        reaction = _still_present(case, effect_id)
        if reaction is None:
            continue
        limit_h = limit.caution.of(LengthGroup.of(reaction.session.session.needle_length_mm))
        over = (reaction.last_above_h or 0) / limit_h
        if over > 1 and (worst is None or over > worst[0]):
            worst = (over, reaction, limit_h)
    if worst is None:
        return None
    return case.finding("REC-01", _figures(worst[1], worst[2]))


def worse_again(case: Case) -> Finding | None:
    """Falls after the session, then a rise on the third day or later that is still there."""
    speaks_days = case.guidance.over_use.calm.speaks_for_days.count
    for effect_id, (floor, rise) in WORSE_AGAIN.items():
        reaction = case.last_reaction(effect_id)
        if reaction is None or case.log.latest(effect_id, within_days=speaks_days) is None:
            continue
        hours, value = reaction.points[-1]
        trough = _trough_after_fall(reaction.points[:-1])
        if 48 <= hours <= 24 * speaks_days and trough is not None and value >= floor and value - trough >= rise:
            figures: dict[str, Figure] = {
                "effect": effect_id,
                "fell_to": trough,
                "value": value,
                "days": math.floor(hours / 24),
            }
            return case.finding("REC-02", figures)
    return None


def _trough_after_fall(points: Sequence[tuple[float, float]]) -> float | None:
    """The lowest value after a fall, None when the values never fell."""
    highest, trough = -math.inf, None
    for _, value in points:
        if value < highest:
            trough = value if trough is None else min(trough, value)
        highest = max(highest, value)
    return trough


def beyond_a_week(case: Case) -> Finding | None:
    """Redness or swelling for more than seven days, and other effects beyond the limit that the guidance gives
    them for seeking care. Numbness carries the same limit in the vocabulary."""
    for effect_id in ("redness", "swelling", "itch", "dryness", "flaking", "bruise"):
        reaction = _still_present(case, effect_id)
        limit_h = case.guidance.seek_routine_h(effect_id)
        if reaction is not None and (reaction.last_above_h or 0) > limit_h:
            return case.finding("REC-03", _figures(reaction, limit_h))
    return _lasting_numbness(case)


def _lasting_numbness(case: Case) -> Finding | None:
    sign, session = case.sign("numbness"), case.log.last
    limit_h = case.guidance.document.recovery_limits.seek_routine_h_all
    if sign is None or session is None or sign.open_days(case.as_of) * 24 <= limit_h:
        return None
    figures: dict[str, Figure] = {
        "effect": "numbness",
        "value": sign.value,
        "hours": sign.open_days(case.as_of) * 24,
        "limit_h": round(limit_h),
        "session_day": session.day.isoformat(),
    }
    return case.finding("REC-03", figures)


def needling_before_calm(case: Case) -> Finding | None:
    """The log shows that sessions came before the skin had settled, or one is due by spacing while it has not."""
    pattern = sessions_before_calm(case)
    if pattern is not None:
        return pattern
    last = case.log.last
    if last is None or case.log.days_ago(last.day) < case.interval_of(last):
        return None
    still = next((u for u in case.unsettled if u.calm_since is None and not u.is_odd), None)
    if still is None:
        return None
    figures: dict[str, Figure] = {
        "effect": still.effect_id,
        "value": still.value,
        "last_above_day": still.last_above.isoformat(),
    }
    return case.finding("REC-04", figures)


def recovery_days(case: Case) -> list[float]:
    """Days until everything recorded had settled, one entry a session with the last session's needle band,
    oldest first. A reaction that was not seen to settle counts with the days it was watched."""
    last = case.log.last
    if last is None:
        return []
    band = case.guidance.band(last.session.needle_length_mm)
    days = []
    for index, logged in enumerate(case.log.sessions):
        seen = [row[index] for row in case.reactions.values()]
        spans = [
            (r.settled_h if r.settled_h is not None else r.observed_until_h) / 24 if r.is_reaction else 0.0
            for r in seen
            if r is not None
        ]
        if spans and band.holds(logged.session.needle_length_mm):
            days.append(round(max(spans), 1))
    return days


def recovery_takes_longer(case: Case) -> Finding | None:
    """Source: REC-05; Mann-Kendall with Theil-Sen on sessions, evidence.md section 11."""
    guidance = case.guidance
    days = recovery_days(case)[-guidance.count("REC-05", "looks_back_sessions") :]
    if case.recent_session is None:
        return None
    longer = recovery_longer_than_before(case)
    if longer is not None or len(days) < guidance.number("REC-05", "needs_sessions"):
        return longer
    if median_slope(days) * (len(days) - 1) < guidance.number("REC-05", "least_days"):
        return None
    trend = rising_trend(days)
    if trend.p >= guidance.number("REC-05", "p"):
        return None
    figures: dict[str, Figure] = {
        "sessions": len(days),
        "first_days": days[0],
        "last_days": days[-1],
        "recovery_days": tuple(days),
        "slope_days_per_session": round(trend.slope, 3),
        "p": round(trend.p, 3),
    }
    return case.finding("REC-05", figures)


RULES: Rules = {
    "REC-01": later_than_usual,
    "REC-02": worse_again,
    "REC-03": beyond_a_week,
    "REC-04": needling_before_calm,
    "REC-05": recovery_takes_longer,
}

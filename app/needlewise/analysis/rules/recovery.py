"""REC: how the skin came back after the last session."""

from __future__ import annotations

from needlewise.analysis.case import Case
from needlewise.analysis.log import Reading
from needlewise.analysis.open_signs import OpenSign
from needlewise.analysis.recovery import Reaction
from needlewise.analysis.results import Figure, Finding
from needlewise.analysis.rules.patterns import recovery_longer_than_before, sessions_before_calm
from needlewise.analysis.rules.registry import Rules
from needlewise.analysis.trend import median_slope, rising_trend
from needlewise.analysis.worsening import counts_together, greatest_rise, hours_lasted, is_marked
from needlewise.guidance.model import LengthGroup

SEVERAL = 2
"""Effects that rise together."""


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


def getting_worse(case: Case) -> Finding | None:
    """An effect that rose from the second day on and is not back at calm, or several that each rose a little."""
    signs = [sign for effect_id in case.guidance.numbers("REC-02", "rise") if (sign := case.sign(effect_id))]
    rises = [rise for sign in signs if (rise := greatest_rise(case.log, case.guidance, sign))]
    alone = next((rise for rise in rises if is_marked(rise, case.guidance)), None)
    if alone is not None:
        figures: dict[str, Figure] = {
            "effect": alone.effect_id,
            "lowest": alone.lowest,
            "value": alone.value,
            "days": alone.days_after,
            "day": alone.day.isoformat(),
        }
        return case.finding("REC-02", figures)
    together = [rise for rise in rises if counts_together(rise, case.guidance)]
    if len(together) < SEVERAL:
        return None
    figures = {
        "effect": tuple(rise.effect_id for rise in together),
        "day": max(rise.day for rise in together).isoformat(),
    }
    return case.finding("REC-02", figures, words_id="finding-REC-02-together")


def beyond_a_week(case: Case) -> Finding | None:
    """Redness or swelling for more than seven days, and other effects beyond the limit that the guidance gives
    them for seeking care, until they are at calm. Numbness carries the same limit in the vocabulary."""
    for effect_id in ("redness", "swelling", "itch", "dryness", "flaking", "bruise"):
        sign = case.sign(effect_id)
        if sign is None:
            continue
        limit_h = case.guidance.seek_routine_h(effect_id)
        lasted = [(h, r) for r in sign.readings if (h := hours_lasted(case.log, sign, r)) > limit_h]
        if lasted and _is_plain(case, sign, *lasted[-1]):
            return case.finding("REC-03", _lasting(effect_id, lasted[-1][1].value, lasted[-1][0], limit_h))
    numbness, limit_h = case.sign("numbness"), case.guidance.seek_routine_h("numbness")
    if numbness is None or (hours := 24 * numbness.open_days(case.as_of)) <= limit_h:
        return None
    return case.finding("REC-03", _lasting("numbness", numbness.value, hours, limit_h))


def _is_plain(case: Case, sign: OpenSign, hours: float, last: Reading) -> bool:
    """Whether what lasted was recorded often enough over those hours, or was more than faint."""
    since = [r for r in sign.readings if last.hour - hours <= r.hour <= last.hour]
    strong = last.value >= case.guidance.number("REC-03", "at_once_from")
    return strong or len(since) >= case.guidance.count("REC-03", "least_readings")


def _lasting(effect_id: str, value: float, hours: float, limit_h: float) -> dict[str, Figure]:
    days, limit_days = int(hours // 24), round(limit_h / 24)
    return {"effect": effect_id, "value": value, "days": days, "limit_days": limit_days}


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
    "REC-02": getting_worse,
    "REC-03": beyond_a_week,
    "REC-04": needling_before_calm,
    "REC-05": recovery_takes_longer,
}

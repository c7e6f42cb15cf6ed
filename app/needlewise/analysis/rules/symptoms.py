"""SYM: how strong an effect is, and how long after the session."""

from __future__ import annotations

from needlewise.analysis.case import FLAG_SPEAKS_FOR_DAYS, Case
from needlewise.analysis.own_level import severe_at_own_level
from needlewise.analysis.results import Figure, Finding
from needlewise.analysis.rules.registry import Rules


def _strong(case: Case, rule_id: str, thresholds: dict[str, float], *, after_h: float) -> Finding | None:
    """The first effect whose newest reading reaches its threshold, more than `after_h` hours and at most
    fourteen days after the last session."""
    for effect_id, threshold in thresholds.items():
        reading = case.flag(effect_id, at_least=threshold)
        if reading is None:
            continue
        hours = case.hours_since_session(reading)
        if hours is None or not after_h < hours <= 24 * FLAG_SPEAKS_FOR_DAYS:
            continue
        figures: dict[str, Figure] = {
            "effect": effect_id,
            "value": reading.value,
            "hours": round(hours),
            "day": reading.day.isoformat(),
        }
        return case.finding(rule_id, figures)
    return None


def moderate_after_day_one(case: Case) -> Finding | None:
    return _strong(case, "SYM-01", {"itch": 4, "pain": 4}, after_h=24)


def severe_pain_after_day_one(case: Case) -> Finding | None:
    return _strong(case, "SYM-02", {"pain": 7}, after_h=24)


def severe_itch_after_day_two(case: Case) -> Finding | None:
    """Above the person's own level for as long as it is; at their own level for some weeks, so that it is advised
    once."""
    found = _strong(case, "SYM-02b", {"itch": 7}, after_h=48)
    if found is not None:
        return found
    reading = severe_at_own_level(case, "itch", 7, 48, case.guidance.number("SYM-02b", "own_level_days"))
    if reading is None:
        return None
    figures: dict[str, Figure] = {"effect": "itch", "value": reading.value, "day": reading.day.isoformat()}
    return case.finding("SYM-02b", figures, words_id="finding-SYM-02b-own")


def strong_redness_after_day_two(case: Case) -> Finding | None:
    return _strong(case, "SYM-03", {"redness": 3, "swelling": 2}, after_h=48)


def too_much_for_one_session(case: Case) -> Finding | None:
    """Said until the interval after that session has passed."""
    last = case.log.last
    if last is None or case.log.days_ago(last.day) >= case.interval_of(last):
        return None
    pain, bleeding = last.session.pain, last.session.bleeding
    if (pain or 0) < 7 and bleeding != 3:
        return None
    return case.finding("SYM-04", {"pain": pain or 0, "bleeding": bleeding or 0, "session_day": last.day.isoformat()})


RULES: Rules = {
    "SYM-01": moderate_after_day_one,
    "SYM-02": severe_pain_after_day_one,
    "SYM-02b": severe_itch_after_day_two,
    "SYM-03": strong_redness_after_day_two,
    "SYM-04": too_much_for_one_session,
}

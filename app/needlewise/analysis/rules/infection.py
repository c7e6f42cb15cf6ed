"""INF: signs that can be infection. Fixed public advice on what the person ticked; nothing is inferred."""

from __future__ import annotations

from needlewise.analysis.case import Case
from needlewise.analysis.log import Reading
from needlewise.analysis.results import Figure, Finding
from needlewise.analysis.rules.registry import Rules
from needlewise.guidance.model import Tier

INFECTION_SIGNS = ("pus_yellow_crust", "spreading_redness", "red_streaks")
HOT_SKIN_WARMTH = 3
HOT_SKIN_AFTER_H = 48
"""Warmth is ordinary at first; marked warmth from the third day on is the "hot skin" of INF-01. Our own choice."""
FEVER_C = 38.0
FEVER_AFTER_SESSION_DAYS = 14
MANY_PUSTULES = 5
LASTING_PUSTULES_DAYS = 3
LASTING_LUMP_DAYS = 14


def infection_signs(case: Case) -> dict[str, Reading]:
    signs = {effect_id: reading for effect_id in INFECTION_SIGNS if (reading := case.flag(effect_id))}
    hot = case.flag("warmth", at_least=HOT_SKIN_WARMTH)
    if hot is not None and (case.hours_since_session(hot) or 0) > HOT_SKIN_AFTER_H:
        signs["warmth"] = hot
    return signs


def _sign_finding(case: Case, rule_id: str, signs: dict[str, Reading], **more: float) -> Finding:
    day = max(reading.day for reading in signs.values())
    return case.finding(rule_id, {"effect": tuple(signs), "day": day.isoformat(), **more})


def signs_of_infection(case: Case) -> Finding | None:
    signs = infection_signs(case)
    return _sign_finding(case, "INF-01", signs) if signs else None


def fever_with_signs(case: Case) -> Finding | None:
    signs, fever = infection_signs(case), case.flag("fever_c", at_least=FEVER_C)
    return _sign_finding(case, "INF-02", signs, fever_c=fever.value) if signs and fever else None


def fever_after_a_session(case: Case) -> Finding | None:
    fever = case.flag("fever_c", at_least=FEVER_C)
    if fever is None or infection_signs(case):
        return None
    hours = case.hours_since_session(fever)
    if hours is None or hours > 24 * FEVER_AFTER_SESSION_DAYS:
        return None
    return case.finding("INF-02b", {"fever_c": fever.value, "days": int(hours // 24), "day": fever.day.isoformat()})


def faint_or_racing_heart(case: Case) -> Finding | None:
    """An emergency together with signs of infection or fever (evidence.md 3.2); alone it is the same-day sign
    that the vocabulary makes of it. The other signs of INF-03 are not asked for."""
    reading = case.flag("dizzy_faint_palp")
    if reading is None:
        return None
    with_infection = infection_signs(case) or case.flag("fever_c", at_least=FEVER_C)
    return case.finding(
        "INF-03",
        {"value": reading.value, "day": reading.day.isoformat()},
        tier=None if with_infection else Tier.SAME_DAY,
        words_id=None if with_infection else "finding-INF-03-alone",
        advice_id=None if with_infection else "advice-INF-03-alone",
    )


def blisters(case: Case) -> Finding | None:
    reading = case.flag("blisters")
    return case.finding("INF-04", {"day": reading.day.isoformat()}) if reading else None


def lasting_pustules(case: Case) -> Finding | None:
    sign = case.sign("pustules")
    if sign is None or (sign.worst <= MANY_PUSTULES and sign.recorded_days <= LASTING_PUSTULES_DAYS):
        return None
    figures: dict[str, Figure] = {"effect": "pustules", "pustules": sign.worst, "days": sign.recorded_days}
    return case.finding("INF-05", figures)


def lasting_lump(case: Case) -> Finding | None:
    sign = case.sign("lumps")
    if sign is None or sign.open_days(case.as_of) <= LASTING_LUMP_DAYS:
        return None
    figures: dict[str, Figure] = {"effect": "lumps", "lumps": sign.value, "days": sign.open_days(case.as_of)}
    return case.finding("INF-06", figures)


RULES: Rules = {
    "INF-01": signs_of_infection,
    "INF-02": fever_with_signs,
    "INF-02b": fever_after_a_session,
    "INF-03": faint_or_racing_heart,
    "INF-04": blisters,
    "INF-05": lasting_pustules,
    "INF-06": lasting_lump,
}

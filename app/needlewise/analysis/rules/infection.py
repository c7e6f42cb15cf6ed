"""INF: signs that can be infection. Fixed public advice on what the person ticked; nothing is inferred."""

from __future__ import annotations

from collections.abc import Iterable

from needlewise.analysis.case import Case
from needlewise.analysis.log import Reading
from needlewise.analysis.open_signs import OpenSign
from needlewise.analysis.results import Figure, Finding
from needlewise.analysis.rules.registry import Rules
from needlewise.guidance.model import Tier

INFECTION_SIGNS = ("pus_yellow_crust", "spreading_redness", "red_streaks")
EMERGENCY_SIGNS = ("confusion", "rigors", "rapid_spread")


def infection_signs(case: Case) -> dict[str, Reading]:
    """Open signs of INF-01. Warmth is ordinary at first; marked warmth later on is its "hot skin"."""
    signs = any_of(case, INFECTION_SIGNS)
    hot_from, after_h = case.guidance.number("INF-01", "hot_from"), case.guidance.number("INF-01", "hot_after_h")
    hot = case.sign("warmth")
    late = [r for r in hot.readings if r.value >= hot_from] if hot else []
    late = [r for r in late if (case.hours_since_session(r) or 0) > after_h]
    if late:
        signs["warmth"] = late[-1]
    return signs


def _sign_finding(case: Case, rule_id: str, signs: dict[str, Reading], **more: Figure) -> Finding:
    day = max(reading.day for reading in signs.values())
    return case.finding(rule_id, {"effect": tuple(signs), "day": day.isoformat(), **more})


def signs_of_infection(case: Case) -> Finding | None:
    signs = infection_signs(case)
    return _sign_finding(case, "INF-01", signs) if signs else None


def fever_with_signs(case: Case) -> Finding | None:
    signs, fever = infection_signs(case), case.sign("fever_c")
    if not signs or fever is None:
        return None
    return _sign_finding(case, "INF-02", {**signs, "fever_c": fever.readings[-1]}, fever_c=fever.worst)


def fever_near_a_session(case: Case) -> Finding | None:
    """Fever in the two weeks after a session, or on the day before one that was held all the same."""
    fever = case.sign("fever_c")
    if fever is None or infection_signs(case):
        return None
    within_h = 24 * case.guidance.count("INF-02b", "within_d")
    figures: dict[str, Figure] = {"effect": "fever_c", "fever_c": fever.worst}
    after = [r for r in fever.readings if (h := case.hours_since_session(r)) is not None and h <= within_h]
    if after:
        days = int((case.hours_since_session(after[-1]) or 0) // 24)
        return case.finding("INF-02b", {**figures, "days": days, "day": after[-1].day.isoformat()})
    session = _session_after(case, fever)
    if session is None:
        return None
    figures.update(day=fever.last.isoformat(), session_day=session)
    return case.finding("INF-02b", figures, words_id="finding-INF-02b-before")


def _session_after(case: Case, fever: OpenSign) -> str | None:
    """The day of a session that began within a day or so of a fever that was recorded before it."""
    before_d = case.guidance.count("INF-02b", "before_d")
    for logged in reversed(case.log.sessions):
        if any(0 <= (logged.day - r.day).days <= before_d for r in fever.readings):
            return logged.day.isoformat()
    return None


def emergency_signs(case: Case) -> Finding | None:
    """Signs that are an emergency by themselves, and others that become one together with infection
    (evidence.md 3.2). Dizziness alone is the same-day sign that the vocabulary makes of it, unless slight."""
    alone = any_of(case, EMERGENCY_SIGNS)
    if alone:
        return _sign_finding(case, "INF-03", alone)
    least = case.guidance.numbers("INF-03", "with_infection_from")
    beside = {id_: reading for id_, value in least.items() if (reading := case.flag(id_, at_least=value))}
    if beside and infection_signs(case):
        return _together(case, beside)
    return _faint_or_racing_heart(case)


def _together(case: Case, signs: dict[str, Reading], tier: Tier | None = None) -> Finding:
    day = max(reading.day for reading in signs.values())
    figures: dict[str, Figure] = {"effect": tuple(signs), "day": day.isoformat()}
    return case.finding("INF-03", figures, words_id="finding-INF-03-together", tier=tier)


def _faint_or_racing_heart(case: Case) -> Finding | None:
    dizzy, fever = case.sign("dizzy_faint_palp"), case.sign("fever_c")
    if dizzy is None:
        return None
    is_slight = dizzy.worst < case.guidance.number("INF-03", "dizzy_from")
    if fever is not None and not is_slight:
        return _together(case, {"dizzy_faint_palp": dizzy.readings[-1]})
    if fever is None and is_slight:
        return None
    return case.finding(
        "INF-03",
        {"effect": "dizzy_faint_palp", "value": dizzy.worst, "day": dizzy.last.isoformat()},
        tier=Tier.SAME_DAY,
        words_id="finding-INF-03-alone",
        advice_id="advice-INF-03-alone",
    )


def blisters(case: Case) -> Finding | None:
    reading = case.flag("blisters")
    return case.finding("INF-04", {"effect": "blisters", "day": reading.day.isoformat()}) if reading else None


def lasting_pustules(case: Case) -> Finding | None:
    """Days count as far as they were recorded: one pimple that was not mentioned again holds a session, no more."""
    sign = case.sign("pustules")
    if sign is None:
        return None
    many, long_d = case.guidance.count("INF-05", "more_than"), case.guidance.count("INF-05", "longer_than_d")
    if sign.worst <= many and sign.recorded_days <= long_d:
        return None
    figures: dict[str, Figure] = {"effect": "pustules", "pustules": sign.worst, "days": sign.recorded_days}
    return case.finding("INF-05", figures)


def lasting_lump(case: Case) -> Finding | None:
    sign = case.sign("lumps")
    if sign is None or sign.open_days(case.as_of) <= case.guidance.count("INF-06", "longer_than_d"):
        return None
    return case.finding("INF-06", lasting_figures(case, sign))


def lasting_figures(case: Case, sign: OpenSign) -> dict[str, Figure]:
    return {
        "effect": sign.effect_id,
        "value": sign.value,
        "days": sign.open_days(case.as_of),
        "first_day": sign.first.isoformat(),
    }


def any_of(case: Case, effects: Iterable[str]) -> dict[str, Reading]:
    """The open signs among some effects, each with its newest reading."""
    return {effect_id: reading for effect_id in effects if (reading := case.flag(effect_id))}


RULES: Rules = {
    "INF-01": signs_of_infection,
    "INF-02": fever_with_signs,
    "INF-02b": fever_near_a_session,
    "INF-03": emergency_signs,
    "INF-04": blisters,
    "INF-05": lasting_pustules,
    "INF-06": lasting_lump,
}

"""SYM and BLD: how strong an effect is, and how long after the session."""

from __future__ import annotations

from collections.abc import Mapping

from needlewise.analysis.case import Case
from needlewise.analysis.log import Reading
from needlewise.analysis.own_level import severe_at_own_level
from needlewise.analysis.results import Figure, Finding
from needlewise.analysis.rules.registry import Rules
from needlewise.guidance.model import Tier


def _strong(
    case: Case, thresholds: Mapping[str, float], after_h: float, *, lasting: bool
) -> dict[str, Figure] | None:
    """The figures of the first effect that reaches its threshold, more than `after_h` hours and at most two weeks
    after a session. `lasting` asks of every reading since the effect was last at calm, else of the newest."""
    longest_h = 24 * case.guidance.count("SYM-02", "within_d")
    for effect_id, threshold in thresholds.items():
        sign = case.sign(effect_id)
        readings = () if sign is None else sign.readings if lasting else sign.readings[-1:]
        for reading in reversed(readings):
            hours = case.hours_since_session(reading)
            if reading.value >= threshold and hours is not None and after_h < hours <= longest_h:
                return {
                    "effect": effect_id,
                    "value": reading.value,
                    "hours": round(hours),
                    "day": reading.day.isoformat(),
                }
    return None


def moderate_after_day_one(case: Case) -> Finding | None:
    after_h = case.guidance.number("SYM-01", "after_h")
    figures = _strong(case, case.guidance.numbers("SYM-01", "from_level"), after_h, lasting=False)
    return case.finding("SYM-01", figures) if figures else None


def severe_pain(case: Case) -> Finding | None:
    """Severe pain or burning after the first day, or a severe headache on any."""
    after_h = case.guidance.number("SYM-02", "after_h")
    figures = _strong(case, case.guidance.numbers("SYM-02", "from_level"), after_h, lasting=True)
    if figures:
        return case.finding("SYM-02", figures)
    headache = case.flag("headache", at_least=case.guidance.number("SYM-02", "headache_from"))
    if headache is None:
        return None
    figures = {"effect": "headache", "value": headache.value, "day": headache.day.isoformat()}
    return case.finding("SYM-02", figures, words_id="finding-SYM-02-headache", advice_id="advice-SYM-02-headache")


def severe_itch_after_day_two(case: Case) -> Finding | None:
    """Above the person's own level for as long as it is; at their own level for some weeks, so that it is advised
    once."""
    after_h = case.guidance.number("SYM-02b", "after_h")
    levels = case.guidance.numbers("SYM-02b", "from_level")
    found = _strong(case, levels, after_h, lasting=True)
    if found:
        return case.finding("SYM-02b", found)
    own_days = case.guidance.number("SYM-02b", "own_level_days")
    reading = severe_at_own_level(case, "itch", levels["itch"], after_h, own_days)
    if reading is None:
        return None
    figures: dict[str, Figure] = {"effect": "itch", "value": reading.value, "day": reading.day.isoformat()}
    return case.finding("SYM-02b", figures, words_id="finding-SYM-02b-own")


def strong_redness_after_day_two(case: Case) -> Finding | None:
    after_h = case.guidance.number("SYM-03", "after_h")
    figures = _strong(case, case.guidance.numbers("SYM-03", "from_level"), after_h, lasting=False)
    return case.finding("SYM-03", figures) if figures else None


def too_much_for_one_session(case: Case) -> Finding | None:
    """Said until the interval after that session has passed."""
    last = case.last_at_home
    if last is None or last is not case.log.last or case.log.days_ago(last.day) >= case.interval_of(last):
        return None
    pain, bleeding = last.session.pain or 0, last.session.bleeding or 0
    if pain < case.guidance.number("SYM-04", "pain_from") and bleeding < case.guidance.number(
        "SYM-04", "bleeding_from"
    ):
        return None
    return case.finding("SYM-04", {"pain": pain, "bleeding": bleeding, "session_day": last.day.isoformat()})


def bleeding_that_goes_on(case: Case) -> Finding | None:
    """Bleeding that pressure does not stop, or that is marked the day after a session; with blood thinners sooner
    and at less."""
    unstopped = case.flag("bleeding_not_stopping")
    if unstopped is not None:
        figures: dict[str, Figure] = {"effect": "bleeding_not_stopping", "day": unstopped.day.isoformat()}
        return case.finding("BLD-01", figures, tier=Tier.EMERGENCY, words_id="finding-BLD-01-unstopped")
    sign = case.sign("bleeding")
    late = [r for r in sign.readings if _bleeds_too_long(case, r)] if sign else []
    if not late:
        return None
    return case.finding("BLD-01", {"effect": "bleeding", "value": late[-1].value, "day": late[-1].day.isoformat()})


def _bleeds_too_long(case: Case, reading: Reading) -> bool:
    session = case.log.session_before(reading.hour)
    is_later_day = session is None or reading.day > session.day
    marked = case.guidance.number("BLD-01", "next_day_from")
    if case.takes_blood_thinner_on(reading.day):
        return reading.value >= (case.guidance.number("BLD-01", "thinner_next_day_from") if is_later_day else marked)
    return is_later_day and reading.value >= marked


RULES: Rules = {
    "SYM-01": moderate_after_day_one,
    "SYM-02": severe_pain,
    "SYM-02b": severe_itch_after_day_two,
    "SYM-03": strong_redness_after_day_two,
    "SYM-04": too_much_for_one_session,
    "BLD-01": bleeding_that_goes_on,
}

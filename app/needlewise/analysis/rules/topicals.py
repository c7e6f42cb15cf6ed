"""TOP and ACT: what was put on the scalp, and when it was needled."""

from __future__ import annotations

from collections.abc import Iterator

from needlewise.analysis.case import Case
from needlewise.analysis.medicines import route_of
from needlewise.analysis.results import Figure, Finding
from needlewise.analysis.rules.registry import Rules
from needlewise.analysis.sessions import LoggedSession, hour_of
from needlewise.domain.life_events import LifeEventKind
from needlewise.domain.treatments import Treatment, TreatmentKind, TreatmentUse
from needlewise.guidance.model import LengthGroup

OPEN_SKIN_KINDS = (TreatmentKind.SERUM, TreatmentKind.ACID)
AFTERCARE_OF = {
    TreatmentKind.KETOCONAZOLE: "medicated_shampoo",
    TreatmentKind.OIL: "other_leave_on_products",
    TreatmentKind.FINASTERIDE_TOPICAL: "other_leave_on_products",
    TreatmentKind.RETINOID: "retinoid_acid_scrub",
    TreatmentKind.DYE: "dye_bleach_relaxer",
}
"""Treatment kinds that no other rule speaks of, with their item of the aftercare table."""
_MINOXIDIL = (TreatmentKind.MINOXIDIL, TreatmentKind.MINOXIDIL_ORAL)


def _recent_uses(case: Case) -> Iterator[tuple[Treatment, TreatmentUse, LoggedSession, float]]:
    """Recent uses after a session, newest first, with the hours since that session."""
    for treatment, use in reversed(case.log.uses):
        if case.log.days_ago(use.at.day) > _recent_days(case):
            return
        session = case.log.session_before(hour_of(use.at))
        if session is not None and _on_scalp(case, treatment):
            yield treatment, use, session, hour_of(use.at) - session.hour


def _recent_days(case: Case) -> int:
    return case.guidance.count("TOP-01", "recent_d")


def _wait_days(case: Case, treatment: Treatment) -> int | None:
    """Days before a session without a product on the scalp that makes skin fragile; None for any other."""
    days = case.guidance.numbers("TOP-03", "wait_d").get(treatment.kind.value)
    return int(days) if days is not None and _on_scalp(case, treatment) else None


def _on_scalp(case: Case, treatment: Treatment) -> bool:
    return route_of(treatment, case.guidance.words) == "scalp"


def minoxidil_too_early(case: Case) -> Finding | None:
    for treatment, use, session, hours in _recent_uses(case):
        if treatment.kind is not TreatmentKind.MINOXIDIL:
            continue
        wait_h = case.guidance.aftercare["minoxidil"].h.of(LengthGroup.of(session.session.needle_length_mm))
        figures: dict[str, Figure] = {
            "hours": round(hours, 1),
            "wait_h": wait_h,
            "day": use.at.day.isoformat(),
        }
        if hours < wait_h:
            return case.finding("TOP-01", figures)
        sore = next((e for e in ("redness", "pain") if _above_calm_at(case, e, use)), None)
        if sore is not None:
            return case.finding("TOP-01", {**figures, "effect": sore}, words_id="finding-TOP-01-sore")
    return _minoxidil_under_the_needles(case)


def _minoxidil_under_the_needles(case: Case) -> Finding | None:
    """Put on shortly before the last session, by its uses or among the session's products."""
    last = case.last_at_home
    if last is None or case.log.days_ago(last.day) > _recent_days(case):
        return None
    before_h = case.guidance.number("TOP-01", "before_h")
    used = any(
        treatment.kind is TreatmentKind.MINOXIDIL
        and 0 <= last.hour - hour_of(use.at) <= before_h
        and _on_scalp(case, treatment)
        for treatment, use in case.log.uses
    )
    listed = any("minoxidil" in product.casefold() for product in last.session.products or ())
    if not used and not listed:
        return None
    figures: dict[str, Figure] = {"session_day": last.day.isoformat()}
    words_id, advice_id = "finding-TOP-01-before", "advice-TOP-01-before"
    return case.finding("TOP-01", figures, words_id=words_id, advice_id=advice_id)


def _above_calm_at(case: Case, effect_id: str, use: TreatmentUse) -> bool:
    """Whether the effect was above calm in the last reading of the day before a use."""
    hour = hour_of(use.at)
    before = [r for r in case.log.recent(effect_id, _recent_days(case) + 1) if 0 <= hour - r.hour <= 24]
    return bool(before) and case.calm.is_above(effect_id, before[-1].value)


def product_on_open_skin(case: Case) -> Finding | None:
    for treatment, use, session, hours in _recent_uses(case):
        open_h = case.guidance.band(session.session.needle_length_mm).open_channel_h
        if treatment.kind in OPEN_SKIN_KINDS and hours < open_h:
            figures: dict[str, Figure] = {
                "kind": treatment.kind.value,
                "hours": round(hours, 1),
                "open_h": open_h,
                "day": use.at.day.isoformat(),
            }
            return case.finding("TOP-02", figures)
    return _product_under_the_needles(case)


def _product_under_the_needles(case: Case) -> Finding | None:
    """A product of the last session that was never made to be needled in."""
    last = case.last_at_home
    if last is None or case.log.days_ago(last.day) > _recent_days(case):
        return None
    words = case.guidance.words
    named = next((p for p in last.session.products or () if words.says("never_needled_in", p)), None)
    if named is None:
        return None
    figures: dict[str, Figure] = {"product": named, "session_day": last.day.isoformat()}
    return case.finding("TOP-02", figures, words_id="finding-TOP-02-under")


def fragile_skin(case: Case) -> Finding | None:
    """A retinoid, acid or dye so lately that a session today would meet fragile skin. A course of a retinoid or
    acid that is in use counts as used today."""
    longest = max(case.guidance.numbers("TOP-03", "wait_d").values())
    for treatment, use in reversed(case.log.uses):
        if case.log.days_ago(use.at.day) >= longest:
            break
        days = _wait_days(case, treatment)
        if days is not None and case.log.days_ago(use.at.day) < days:
            return _fragile(case, treatment, case.log.days_ago(use.at.day), days)
    for treatment in case.log.diary.treatments:
        days = _wait_days(case, treatment)
        if days is None:
            continue
        ongoing = treatment.kind is not TreatmentKind.DYE and treatment.in_use_on(case.as_of)
        last = case.as_of if ongoing else treatment.ended_on or treatment.started_on
        if case.log.days_ago(last) < days:
            return _fragile(case, treatment, case.log.days_ago(last), days)
    return _dyed(case)


def _dyed(case: Case) -> Finding | None:
    """A dyeing that was recorded as an event."""
    wait = int(case.guidance.numbers("TOP-03", "wait_d")[TreatmentKind.DYE.value])
    for event in reversed(case.log.diary.life_events):
        days = case.log.days_ago(event.on)
        if event.kind is LifeEventKind.HAIR_DYE and days < wait:
            return case.finding("TOP-03", {"kind": TreatmentKind.DYE.value, "days": days, "wait_days": wait})
    return None


def _fragile(case: Case, treatment: Treatment, days_ago: int, wait_days: int) -> Finding:
    figures: dict[str, Figure] = {"kind": treatment.kind.value, "days": days_ago, "wait_days": wait_days}
    return case.finding("TOP-03", figures)


def faint_on_minoxidil(case: Case) -> Finding | None:
    reading = case.flag("dizzy_faint_palp")
    if reading is None:
        return None
    if not any(t.kind in _MINOXIDIL and t.in_use_on(reading.day) for t in case.log.diary.treatments):
        return None
    return case.finding("TOP-04", {"value": reading.value, "day": reading.day.isoformat()})


def inside_the_aftercare_window(case: Case) -> Finding | None:
    for treatment, _use, session, hours in _recent_uses(case):
        item_id = AFTERCARE_OF.get(treatment.kind)
        if item_id is None:
            continue
        wait_h = case.guidance.aftercare[item_id].h.of(LengthGroup.of(session.session.needle_length_mm))
        if hours < wait_h:
            figures: dict[str, Figure] = {"item": item_id, "hours": round(hours), "wait_h": wait_h}
            return _aftercare(case, figures)
    return _sun_after_a_session(case)


def _sun_after_a_session(case: Case) -> Finding | None:
    for event in case.log.diary.life_events:
        before = [s for s in case.log.sessions if s.day <= event.on]
        if event.kind is not LifeEventKind.TRAVEL_SUN or not before:
            continue
        wait_h = case.guidance.aftercare["direct_sun"].h.of(LengthGroup.of(before[-1].session.needle_length_mm))
        hours = 24 * (event.on - before[-1].day).days
        if hours < wait_h and case.log.days_ago(event.on) <= case.guidance.count("ACT-01", "recent_d"):
            return _aftercare(case, {"item": "direct_sun", "hours": hours, "wait_h": wait_h})
    return None


def _aftercare(case: Case, figures: dict[str, Figure]) -> Finding:
    return case.finding("ACT-01", figures, advice={"h": figures["wait_h"]})


RULES: Rules = {
    "TOP-01": minoxidil_too_early,
    "TOP-02": product_on_open_skin,
    "TOP-03": fragile_skin,
    "TOP-04": faint_on_minoxidil,
    "ACT-01": inside_the_aftercare_window,
}

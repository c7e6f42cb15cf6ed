"""ALL, PIG, SCA, LN, EYE: allergy, marks, scars, glands and eyes."""

from __future__ import annotations

from datetime import date

from needlewise.analysis.case import Case
from needlewise.analysis.results import Figure, Finding
from needlewise.analysis.rules.registry import Rules

PIGMENT_LASTS_DAYS = 28
NODES_LAST_DAYS = 14
RASH_AFTER_PRODUCT_DAYS = range(1, 5)


def _new_products(case: Case) -> dict[str, date]:
    """The first day of each course and of each product named in a session, as far as it came later than the
    diary's first session."""
    first_seen: dict[str, date] = {}
    for treatment in case.log.diary.treatments:
        first_seen.setdefault(treatment.name or treatment.kind.value, treatment.started_on)
    for logged in case.log.sessions:
        for product in logged.session.products or ():
            first_seen.setdefault(product, logged.day)
    return first_seen


def rash_after_a_new_product(case: Case) -> Finding | None:
    reading = case.flag("rash_eczema")
    if reading is None:
        return None
    for name, first in _new_products(case).items():
        if (reading.day - first).days in RASH_AFTER_PRODUCT_DAYS:
            figures: dict[str, Figure] = {
                "product": name,
                "first_day": first.isoformat(),
                "days": (reading.day - first).days,
                "value": reading.value,
            }
            return case.finding("ALL-02", figures)
    return None


def lasting_pigment(case: Case) -> Finding | None:
    if (marks := case.flag("track_marks")) is not None:
        return case.finding("PIG-01", {"effect": "track_marks", "days": 0, "day": marks.day.isoformat()})
    for effect_id in ("dark_marks", "light_marks"):
        run = case.run_of(effect_id)
        if run is not None and (run[1] - run[0]).days > PIGMENT_LASTS_DAYS:
            figures = {"effect": effect_id, "days": (run[1] - run[0]).days, "day": run[0].isoformat()}
            return case.finding("PIG-01", figures)
    return None


def raised_scar(case: Case) -> Finding | None:
    reading = case.flag("raised_scar")
    return case.finding("SCA-01", {"day": reading.day.isoformat()}) if reading else None


def lasting_nodes(case: Case) -> Finding | None:
    run = case.run_of("nodes")
    if run is None or (run[1] - run[0]).days <= NODES_LAST_DAYS:
        return None
    return case.finding("LN-01", {"days": (run[1] - run[0]).days})


def swollen_eyelid_or_face(case: Case) -> Finding | None:
    """The same-day sign of evidence.md 3.2. Lips, tongue and wheeze, which make it the emergency of ALL-01, are
    not asked for; the advice names them."""
    reading = case.flag("face_eyelid_swelling")
    return case.finding("EYE-01", {"day": reading.day.isoformat()}) if reading else None


RULES: Rules = {
    "ALL-02": rash_after_a_new_product,
    "PIG-01": lasting_pigment,
    "SCA-01": raised_scar,
    "LN-01": lasting_nodes,
    "EYE-01": swollen_eyelid_or_face,
}

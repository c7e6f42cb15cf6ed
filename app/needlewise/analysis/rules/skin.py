"""ALL, PIG, SCA, LN, EYE: allergy, marks, scars, glands and eyes."""

from __future__ import annotations

from datetime import date, timedelta

from needlewise.analysis.case import Case
from needlewise.analysis.confounders import products_begun
from needlewise.analysis.level_shift import LevelShift, shift_since
from needlewise.analysis.results import Figure, Finding
from needlewise.analysis.rules.infection import any_of, lasting_figures
from needlewise.analysis.rules.registry import Rules
from needlewise.guidance.model import Tier

RISES_AFTER_PRODUCT = (
    "itch",
    "redness",
    "burning",
    "flaking",
    "dryness",
    "swelling",
    "warmth",
    "rash_eczema",
    "pain",
)


def rash_after_a_new_product(case: Case) -> Finding | None:
    """An eczema-like rash one to four days after a product began or, where none was recorded, another effect of the
    skin that has been higher since."""
    products = products_begun(case.log)
    rash = case.sign("rash_eczema")
    from_d, to_d = case.guidance.count("ALL-02", "rash_from_d"), case.guidance.count("ALL-02", "rash_to_d")
    for name, first in products.items():
        after = [r for r in rash.readings if from_d <= (r.day - first).days <= to_d] if rash else []
        if after:
            reading = after[-1]
            figures: dict[str, Figure] = {
                "product": name,
                "first_day": first.isoformat(),
                "days": (reading.day - first).days,
                "value": reading.value,
            }
            return case.finding("ALL-02", figures)
    risen = (_risen_since(case, name, first) for name, first in products.items())
    return next((finding for finding in risen if finding is not None), None)


def _risen_since(case: Case, product: str, first: date) -> Finding | None:
    """The effect that rose most since a product began, while it is still raised."""
    moves_days = case.guidance.over_use.confounders.product_days.value
    last = first + timedelta(days=moves_days)
    if case.as_of > last or case.as_of <= first:
        return None
    least_steps = case.guidance.number("ALL-02", "rise_steps")
    least_errors = case.guidance.number("ALL-02", "rise_errors")
    found: list[tuple[float, str, LevelShift]] = []
    for effect_id in RISES_AFTER_PRODUCT:
        since = shift_since(case.log, case.guidance, effect_id, first + timedelta(days=1), last)
        if since is not None and since.steps >= least_steps and since.z >= least_errors:
            found.append((since.z, effect_id, since))
    if not found:
        return None
    _, effect_id, shift = max(found, key=lambda item: item[0])
    figures: dict[str, Figure] = {
        "effect": effect_id,
        "product": product,
        "first_day": first.isoformat(),
        "before": round(shift.before, 1),
        "now": round(shift.now, 1),
    }
    both = any(case.log.days_ago(u.session.day) <= moves_days for u in case.unsettled_sessions)
    return case.finding("ALL-02", figures, words_id="finding-ALL-02-both" if both else "finding-ALL-02-rise")


def lasting_pigment(case: Case) -> Finding | None:
    marks = case.holding_sign("track_marks")
    if marks is not None:
        figures: dict[str, Figure] = {"effect": "track_marks", "days": 0, "day": marks.last.isoformat()}
        return case.finding("PIG-01", figures)
    for effect_id in ("dark_marks", "light_marks"):
        sign = case.holding_sign(effect_id)
        if sign is not None and sign.open_days(case.as_of) > case.guidance.count("PIG-01", "longer_than_d"):
            figures = {"effect": effect_id, "days": sign.open_days(case.as_of), "day": sign.first.isoformat()}
            return case.finding("PIG-01", figures)
    return None


def raised_scar(case: Case) -> Finding | None:
    scar = case.holding_sign("raised_scar")
    return case.finding("SCA-01", {"effect": "raised_scar", "day": scar.last.isoformat()}) if scar else None


def swollen_glands(case: Case) -> Finding | None:
    """Same-day with pain, warmth or fever beside them; worth an appointment once they last."""
    glands = case.sign("nodes")
    if glands is None:
        return None
    beside = tuple(
        sign.effect_id
        for effect_id in ("pain", "warmth", "fever_c")
        if (sign := case.sign(effect_id)) is not None and sign.last >= glands.first
    )
    if beside:
        figures: dict[str, Figure] = {"effect": ("nodes", *beside), "day": glands.last.isoformat()}
        words_id, advice_id = "finding-LN-01-sore", "advice-LN-01-sore"
        return case.finding("LN-01", figures, tier=Tier.SAME_DAY, words_id=words_id, advice_id=advice_id)
    if glands.open_days(case.as_of) < case.guidance.count("LN-01", "from_d"):
        return None
    return case.finding("LN-01", lasting_figures(case, glands))


def severe_allergy(case: Case) -> Finding | None:
    signs = any_of(case, ("wheeze", "lip_tongue_swelling"))
    if not signs:
        return None
    signs |= any_of(case, ("face_eyelid_swelling",))
    day = max(reading.day for reading in signs.values())
    return case.finding("ALL-01", {"effect": tuple(signs), "day": day.isoformat()})


def eyes_or_face(case: Case) -> Finding | None:
    """The same-day signs of evidence.md 3.2. Lips, tongue and wheeze make them the emergency of ALL-01; the words
    name these."""
    signs = any_of(case, ("face_eyelid_swelling", "eye_pain"))
    if not signs:
        return None
    day = max(reading.day for reading in signs.values())
    return case.finding("EYE-01", {"effect": tuple(signs), "day": day.isoformat()})


RULES: Rules = {
    "ALL-01": severe_allergy,
    "ALL-02": rash_after_a_new_product,
    "PIG-01": lasting_pigment,
    "SCA-01": raised_scar,
    "LN-01": swollen_glands,
    "EYE-01": eyes_or_face,
}

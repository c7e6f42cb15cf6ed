"""Medicines by class and route: what a treatment is, from its kind, its route and the words that a person typed."""

from __future__ import annotations

from needlewise.domain.treatments import Treatment
from needlewise.guidance.words import KnownWords

CLASSES = ("anticoagulant", "aspirin", "isotretinoin", "steroid_systemic", "immunosuppressant")
_BY_MOUTH = ("minoxidil_oral", "finasteride", "dutasteride", *CLASSES, "antibiotic")
"""Kinds that are swallowed unless something else is said."""


_FORMS_ON_SKIN = ("gel", "cream", "creme", "crème", "ointment", "salbe", "lotion")


def words_of(treatment: Treatment) -> str:
    return "; ".join(text for text in (treatment.name, treatment.dose, treatment.notes) if text)


def route_of(treatment: Treatment, words: KnownWords) -> str:
    """The route that was said, else what name and notes say, else what the kind suggests."""
    if treatment.route is not None:
        return treatment.route.value
    text = words_of(treatment)
    if words.names_place("oral", text):
        return "oral"
    if words.names_place("face_or_body", text) and not words.names_place("scalp", text):
        return "face_or_body"
    if treatment.kind.value == "prp":
        return "injected_scalp"
    return "oral" if treatment.kind.value in _BY_MOUTH else "scalp"


def class_of(treatment: Treatment, words: KnownWords) -> str | None:
    """The class of a medicine that speaks against needling or asks for a talk first. None for any other, and for
    what is only put on the skin."""
    route = route_of(treatment, words)
    if treatment.kind.value in CLASSES:
        return treatment.kind.value
    text = words_of(treatment)
    if treatment.kind.value == "steroid" and route in ("oral", "injected_elsewhere"):
        return "steroid_systemic"
    named = next((name for name in CLASSES if words.says(name, text)), None)
    return None if named is not None and _only_on_skin(route, text) else named


def _only_on_skin(route: str, text: str) -> bool:
    """A gel or cream of a medicine that is otherwise swallowed or injected."""
    return route == "face_or_body" or any(form in text.casefold() for form in _FORMS_ON_SKIN)


def names_scalp(text: str, words: KnownWords) -> bool:
    return words.names_place("scalp", text)

"""What a writing service answers: which kinds of record changed, the way back, and the words for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from needlewise.messages import Message


class Kind(StrEnum):
    PERSON = "person"
    DEVICES = "devices"
    SESSIONS = "sessions"
    CHECKINS = "checkins"
    TREATMENTS = "treatments"
    TREATMENT_USES = "treatment_uses"
    LIFE_EVENTS = "life_events"
    PHOTOS = "photos"
    HEALTH = "health"
    EFFECTS = "effects"
    PROGRESS_PLANS = "progress_plans"
    SITTINGS = "sittings"
    SPOTS = "spots"
    HAIR_COUNTS = "hair_counts"
    CLINIC_MEASURES = "clinic_measures"
    ANSWERS = "answers"
    TUNING = "tuning"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Change:
    """`undo` writes the inverse and answers with its own change, whose undo is redo. `words` is what the
    person reads beside the offer to undo."""

    kinds: frozenset[Kind]
    undo: Callable[[], Change]
    words: Message

"""What speaks against needling or asks for a talk first: answers, medicines and procedures, with their dates."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from needlewise.analysis.medicines import class_of, names_scalp
from needlewise.domain.diary import Diary
from needlewise.domain.life_events import LifeEvent
from needlewise.domain.treatments import Treatment, TreatmentKind
from needlewise.guidance.loader import Guidance
from needlewise.messages import Message, message

ASPIRIN = "aspirin"
"""Not a question of the screening: low doses ask for a talk first, no more (evidence.md 6.2)."""
SPEAKS_TO = {
    "anticoagulant": "bleeding_disorder_or_anticoagulant",
    "steroid_systemic": "chemo_radio_steroid_immunosuppression",
    "immunosuppressant": "chemo_radio_steroid_immunosuppression",
    "isotretinoin": "isotretinoin_6m",
    ASPIRIN: ASPIRIN,
}
"""The question of the screening that a class of medicine answers."""
PROCEDURES = ("transplant", "scalp_surgery", "biopsy", "prp")


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that the diary says: the question it answers, its words, and the day it holds from, if given."""

    about: str
    words: Message
    since: date | None = None


def said_of(diary: Diary, guidance: Guidance, as_of: date) -> list[Said]:
    """Everything that holds on that day, whether or not a professional agreed."""
    return [
        *_answers(diary),
        *_medicines(diary, guidance, as_of),
        *_procedures(diary, guidance, as_of),
    ]


def _answers(diary: Diary) -> Iterator[Said]:
    for id_, is_so in ((diary.person.screening if diary.person else None) or {}).items():
        if is_so:
            yield Said(id_, Message(f"screening-{id_}"))


def _medicines(diary: Diary, guidance: Guidance, as_of: date) -> Iterator[Said]:
    for treatment in diary.treatments:
        named = class_of(treatment, guidance.words)
        if named is None or not _still_counts(treatment, named, guidance, as_of):
            continue
        shown = treatment.name or Message(f"treatment-{treatment.kind.value}")
        words = message("health-medicine", name=shown, day=treatment.started_on)
        if treatment.ended_on is not None:
            words = message("health-medicine-ended", name=shown, day=treatment.ended_on)
        yield Said(SPEAKS_TO[named], words, treatment.started_on)


def _still_counts(treatment: Treatment, named: str, guidance: Guidance, as_of: date) -> bool:
    ended = treatment.ended_on
    if ended is None or ended >= as_of:
        return True
    if named == "isotretinoin":
        return as_of < months_after(ended, guidance.count("CON-02", "isotretinoin_months"))
    days = guidance.numbers("CON-01", "after_end_d").get(named, 0)
    return (as_of - ended).days <= days


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _procedures(diary: Diary, guidance: Guidance, as_of: date) -> Iterator[Said]:
    healing = guidance.numbers("CON-01", "healing_d")
    for name, day in _dated_procedures(diary, guidance):
        if 0 <= (as_of - day).days < healing[name]:
            words = message("health-procedure", what=Message(f"procedure-{name}"), day=day)
            yield Said("recent_scalp_surgery_transplant", words, day)


def _dated_procedures(diary: Diary, guidance: Guidance) -> Iterator[tuple[str, date]]:
    for event in diary.life_events:
        name = next((name for name in PROCEDURES if event_is(event, name, guidance)), None)
        if name is not None:
            yield name, event.on
    for treatment in diary.treatments:
        if treatment.kind is not TreatmentKind.PRP:
            continue
        uses = [use.at.day for use in diary.treatment_uses if use.treatment_id == treatment.id]
        for day in uses or [treatment.started_on, *([treatment.ended_on] if treatment.ended_on else [])]:
            yield "prp", day


def event_is(event: LifeEvent, name: str, guidance: Guidance) -> bool:
    """Whether a life event is of that kind or, by its words, speaks of it; not where its words place it elsewhere on
    the body."""
    notes = event.notes or ""
    if guidance.words.names_place("face_or_body", notes) and not names_scalp(notes, guidance.words):
        return False
    return event.kind.value == name or guidance.words.says(name, notes)


def sunburnt_on(diary: Diary, guidance: Guidance, as_of: date) -> date | None:
    """The last sunburn of the days that a burn takes to heal."""
    since = as_of - timedelta(days=guidance.count("PRE-01", "sunburn_d"))
    days = [e.on for e in diary.life_events if since < e.on <= as_of and event_is(e, "sunburn", guidance)]
    return max(days, default=None)

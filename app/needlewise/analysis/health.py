"""What speaks against needling or asks for a talk first: answers, medicines and procedures, with their dates."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from needlewise.analysis.medicines import class_of, names_scalp, route_of
from needlewise.domain.diary import Diary
from needlewise.domain.health import HealthKind
from needlewise.domain.life_events import LifeEvent, LifeEventKind
from needlewise.domain.treatments import Route, Treatment
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
_STATES = (HealthKind.CONDITION, HealthKind.ALLERGY, HealthKind.PREGNANCY)
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
        *_answers(diary, as_of),
        *_records(diary, guidance, as_of),
        *_medicines(diary, guidance, as_of),
        *_medicines_in_words(diary, guidance),
        *_procedures(diary, guidance, as_of),
    ]


def _answers(diary: Diary, as_of: date) -> Iterator[Said]:
    """An answer that has a dated record behind it is over when that is."""
    dated = [record for record in diary.health if record.kind in _STATES]
    over = {id_ for record in dated if not record.holds_on(as_of) for id_ in record.about}
    for id_, is_so in ((diary.person.screening if diary.person else None) or {}).items():
        if is_so and id_ not in over:
            yield Said(id_, Message(f"screening-{id_}"))


def _records(diary: Diary, guidance: Guidance, as_of: date) -> Iterator[Said]:
    months = guidance.count("CON-02", "isotretinoin_months")
    for record in diary.health:
        if record.kind not in _STATES:
            continue
        about = {*record.about, *(("pregnant_breastfeeding",) if record.kind is HealthKind.PREGNANCY else ())}
        for id_ in sorted(about & guidance.screening.keys()):
            ended = record.until
            if id_ == "isotretinoin_6m" and ended is not None:
                ended = months_after(ended, months) - timedelta(days=1)
            if replace(record, until=ended).holds_on(as_of):
                yield Said(id_, Message(f"screening-{id_}"), record.since)


def agrees(diary: Diary, as_of: date, ids: Collection[str], since: date | None = None) -> bool:
    """Whether a professional has agreed to needling in spite of one of these, not before `since`, and still does."""
    return any(
        record.kind is HealthKind.AGREEMENT
        and record.holds_on(as_of)
        and not (since is not None and record.since is not None and record.since < since)
        and not set(ids).isdisjoint(record.about)
        for record in diary.health
    )


def looked_at(diary: Diary) -> dict[str, list[date]]:
    """The days on which a professional looked, by what it was about."""
    found: dict[str, list[date]] = {}
    for record in diary.health:
        if record.kind is HealthKind.SEEN and record.since is not None:
            for id_ in record.about:
                found.setdefault(id_, []).append(record.since)
    return found


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


def _medicines_in_words(diary: Diary, guidance: Guidance) -> Iterator[Said]:
    """What the note on medicines names, and what an event says was begun and no later one says was stopped."""
    note = (diary.person.medicines_note if diary.person else None) or ""
    for named, about in SPEAKS_TO.items():
        if guidance.words.says(named, note):
            yield Said(about, message("health-note", named=Message(f"medicine-{named}")))
        begun = _days_named(diary, guidance, named, LifeEventKind.NEW_MEDICINE)
        stopped = _days_named(diary, guidance, named, LifeEventKind.STOPPED_MEDICINE)
        if begun and max(begun) > max(stopped, default=date.min):
            yield Said(about, message("health-event", named=Message(f"medicine-{named}"), day=max(begun)), max(begun))


def _days_named(diary: Diary, guidance: Guidance, named: str, kind: LifeEventKind) -> list[date]:
    is_end = kind is LifeEventKind.STOPPED_MEDICINE
    names = guidance.words.names_place if is_end else guidance.words.says
    return [e.on for e in diary.life_events if e.kind is kind and names(named, e.notes or "")]


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
        if route_of(treatment, guidance.words) != Route.INJECTED_SCALP:
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

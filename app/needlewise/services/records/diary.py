"""Looking at the diary: as a whole, and by searching it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from needlewise.bootstrap import AppContext
from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.messages import Catalogue
from needlewise.services.changes import Kind


@dataclass(frozen=True, slots=True)
class DiaryEntry:
    """One line of the diary. `at` is None for what has a day but no time; a course stands on its first day."""

    kind: Kind
    record: Any
    day: date
    at: Moment | None = None

    @property
    def id(self) -> str:
        id_: str = self.record.id
        return id_


ENTRY_KINDS = frozenset(
    {Kind.SESSIONS, Kind.CHECKINS, Kind.TREATMENTS, Kind.TREATMENT_USES, Kind.LIFE_EVENTS, Kind.PHOTOS}
)


def load_diary(ctx: AppContext, since: date | None = None) -> Diary:
    """The live records; `since` leaves out sessions, check-ins, uses and photos of earlier days."""
    with ctx.store.read() as uow:
        return uow.diary(since)


def search(
    ctx: AppContext,
    text: str = "",
    first: date | None = None,
    last: date | None = None,
    kinds: Collection[Kind] = ENTRY_KINDS,
    *,
    effects: Collection[str] = (),
    device_id: str | None = None,
) -> list[DiaryEntry]:
    """What holds every word of `text`, in any case, within those local days; the newest first.

    Notes, names, doses and products are searched, and the names of effects, zones, views and kinds as people read
    them. `effects` keeps check-ins that recorded one of them above zero or as yes; `device_id` keeps sessions with
    that device. Either leaves out all other kinds.
    """
    diary = load_diary(ctx, first)
    words = text.casefold().split()
    names = _Names(diary, ctx.catalogue)
    found = [
        entry
        for entry in _entries(diary)
        if entry.kind in kinds
        and (first is None or first <= entry.day)
        and (last is None or entry.day <= last)
        and (not effects or _shows(entry, effects))
        and (device_id is None or getattr(entry.record, "device_id", None) == device_id)
        and all(word in names.text_of(entry) for word in words)
    ]
    return sorted(found, key=_newest_first, reverse=True)


def _entries(diary: Diary) -> Iterator[DiaryEntry]:
    for session in diary.sessions:
        yield DiaryEntry(Kind.SESSIONS, session, session.started_at.day, session.started_at)
    for checkin in diary.checkins:
        yield DiaryEntry(Kind.CHECKINS, checkin, checkin.at.day, checkin.at)
    for treatment in diary.treatments:
        yield DiaryEntry(Kind.TREATMENTS, treatment, treatment.started_on)
    for use in diary.treatment_uses:
        yield DiaryEntry(Kind.TREATMENT_USES, use, use.at.day, use.at)
    for event in diary.life_events:
        yield DiaryEntry(Kind.LIFE_EVENTS, event, event.on)
    for photo in diary.photos:
        yield DiaryEntry(Kind.PHOTOS, photo, photo.taken_at.day, photo.taken_at)


def _newest_first(entry: DiaryEntry) -> tuple[date, int, Any]:
    """By local day; within a day what has no time comes below what has one."""
    return (entry.day, entry.at is not None, entry.at.utc if entry.at is not None else entry.kind)


def _shows(entry: DiaryEntry, effects: Collection[str]) -> bool:
    return entry.kind is Kind.CHECKINS and any(entry.record.symptoms.get(effect, 0) > 0 for effect in effects)


class _Names:
    """The words an entry can be found by, those of the device or course it names among them, and the words that
    people read for what the diary holds as an id."""

    def __init__(self, diary: Diary, catalogue: Catalogue) -> None:
        self._named = cache(catalogue.text)
        self._devices = {device.id: device.name for device in diary.devices}
        self._own = {effect.id: effect.name for effect in diary.effects}
        self._treatments = {t.id: (t.name, self._named(f"treatment-{t.kind}")) for t in diary.treatments}

    def _effect(self, effect_id: str) -> str:
        return self._own.get(effect_id) or self._named(f"effect-{effect_id}")

    def text_of(self, entry: DiaryEntry) -> str:
        record = entry.record
        parts: list[str | None] = [getattr(record, "notes", None)]
        if entry.kind in (Kind.SESSIONS, Kind.CHECKINS):
            parts += [self._named(f"zone-{zone}") for zone in record.zones or ()]
        if entry.kind is Kind.SESSIONS:
            parts += [*(record.products or ()), self._devices.get(record.device_id)]
        elif entry.kind is Kind.CHECKINS:
            parts += [self._effect(effect) for effect in record.symptoms]
        elif entry.kind is Kind.TREATMENTS:
            parts += [record.name, record.dose, self._named(f"treatment-{record.kind}")]
        elif entry.kind is Kind.TREATMENT_USES:
            parts += self._treatments.get(record.treatment_id, ())
        elif entry.kind is Kind.LIFE_EVENTS:
            parts.append(self._named(f"event-{record.kind}"))
        elif entry.kind is Kind.PHOTOS:
            parts.append(self._named(f"view-{record.view}"))
        return "\n".join(part for part in parts if part).casefold()

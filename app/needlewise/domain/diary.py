"""A whole diary as one immutable value: what documents carry and what analysis reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from needlewise.domain.checkins import CheckIn, check_checkin
from needlewise.domain.devices import Device, check_device
from needlewise.domain.life_events import LifeEvent, check_life_event
from needlewise.domain.person import Person, check_person
from needlewise.domain.photos import Photo, check_photo
from needlewise.domain.sessions import NeedlingSession, check_session
from needlewise.domain.treatments import Treatment, TreatmentUse, check_treatment, check_treatment_use
from needlewise.messages import Problem, message


@dataclass(frozen=True, slots=True, kw_only=True)
class Diary:
    """The field names are those of the diary document."""

    person: Person | None = None
    devices: tuple[Device, ...] = ()
    sessions: tuple[NeedlingSession, ...] = ()
    checkins: tuple[CheckIn, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    treatment_uses: tuple[TreatmentUse, ...] = ()
    life_events: tuple[LifeEvent, ...] = ()
    photos: tuple[Photo, ...] = field(default=())

    def days(self) -> tuple[date, date] | None:
        """The first and the last local day with a session or a check-in, or None when there is neither."""
        days = [s.started_at.day for s in self.sessions] + [c.at.day for c in self.checkins]
        return (min(days), max(days)) if days else None

    def until(self, day: date) -> Diary:
        """What was recorded up to the end of that local day. A course or device that ended later is
        still in use in it."""
        return replace(
            self,
            devices=tuple(
                replace(d, retired_on=None, retired_reason=None) if d.retired_on and d.retired_on > day else d
                for d in self.devices
            ),
            sessions=tuple(s for s in self.sessions if s.started_at.day <= day),
            checkins=tuple(c for c in self.checkins if c.at.day <= day),
            treatments=tuple(
                replace(t, ended_on=None) if t.ended_on and t.ended_on > day else t
                for t in self.treatments
                if t.started_on <= day
            ),
            treatment_uses=tuple(u for u in self.treatment_uses if u.at.day <= day),
            life_events=tuple(e for e in self.life_events if e.on <= day),
            photos=tuple(p for p in self.photos if p.taken_at.day <= day),
        )

    def between(self, first: date | None, last: date | None) -> Diary:
        """Sessions, check-ins, uses, events and photos of those local days, both ends included; None leaves an
        end open. Person, devices, courses that overlap the days and courses used in them are kept; a photo
        whose session lies outside no longer names it."""
        low, high = first or date.min, last or date.max
        sessions = tuple(s for s in self.sessions if low <= s.started_at.day <= high)
        kept = {s.id for s in sessions}
        uses = tuple(u for u in self.treatment_uses if low <= u.at.day <= high)
        used = {u.treatment_id for u in uses}
        return replace(
            self,
            sessions=sessions,
            checkins=tuple(c for c in self.checkins if low <= c.at.day <= high),
            treatments=tuple(
                t
                for t in self.treatments
                if t.id in used or (t.started_on <= high and (t.ended_on is None or t.ended_on >= low))
            ),
            treatment_uses=uses,
            life_events=tuple(e for e in self.life_events if low <= e.on <= high),
            photos=tuple(
                p if p.session_id is None or p.session_id in kept else replace(p, session_id=None)
                for p in self.photos
                if low <= p.taken_at.day <= high
            ),
        )


def check_diary(diary: Diary) -> list[Problem]:
    """Every problem of every record, and of the references between them. Scales of effects are checked
    with the guidance, not here."""
    found: list[Problem] = []
    if diary.person is not None:
        found += [Problem(("person", *p.where), p.message) for p in check_person(diary.person)]
    found += _each("devices", diary.devices, check_device)
    found += _each("sessions", diary.sessions, check_session)
    found += _each("checkins", diary.checkins, check_checkin)
    found += _each("treatments", diary.treatments, check_treatment)
    found += _each("treatment_uses", diary.treatment_uses, check_treatment_use)
    found += _each("life_events", diary.life_events, check_life_event)
    found += _each("photos", diary.photos, check_photo)
    devices = {d.id for d in diary.devices}
    found += _missing("sessions", "device_id", (s.device_id for s in diary.sessions), devices)
    treatments = {t.id for t in diary.treatments}
    found += _missing("treatment_uses", "treatment_id", (u.treatment_id for u in diary.treatment_uses), treatments)
    sessions = {s.id for s in diary.sessions}
    found += _missing("photos", "session_id", (p.session_id for p in diary.photos), sessions)
    return found


def _each(kind: str, records: Sequence[Any], check: Callable[[Any], list[Problem]]) -> list[Problem]:
    found: list[Problem] = []
    seen: set[str] = set()
    for index, record in enumerate(records):
        found += [Problem((kind, index, *p.where), p.message) for p in check(record)]
        if record.id in seen:
            found.append(Problem((kind, index, "id"), message("problem-duplicate-id", id=record.id)))
        seen.add(record.id)
    return found


def _missing(kind: str, field_name: str, ids: Iterable[str | None], known: set[str]) -> list[Problem]:
    return [
        Problem((kind, index, field_name), message("problem-missing-reference", id=id_))
        for index, id_ in enumerate(ids)
        if id_ is not None and id_ not in known
    ]

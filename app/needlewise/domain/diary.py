"""A whole diary as one immutable value: what documents carry and what analysis reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from operator import attrgetter
from typing import Any

from needlewise.domain.answers import Answer
from needlewise.domain.checkins import CheckIn
from needlewise.domain.devices import Device
from needlewise.domain.effects import OwnEffect
from needlewise.domain.hair_counts import ClinicMeasure, HairCount, Spot
from needlewise.domain.health import HealthKind, HealthRecord
from needlewise.domain.kinds import KINDS, REFERENCES, Reference
from needlewise.domain.life_events import LifeEvent
from needlewise.domain.made_by_hand import MadeByHand, check_made_by_hand
from needlewise.domain.moments import Moment
from needlewise.domain.person import Person, check_person
from needlewise.domain.photos import Photo
from needlewise.domain.progress_plans import ProgressPlan
from needlewise.domain.sessions import NeedlingSession
from needlewise.domain.sittings import Sitting
from needlewise.domain.treatments import Treatment, TreatmentUse
from needlewise.domain.tuning import Tuning
from needlewise.messages import Problem, message

_CLOCKS_DIFFER = timedelta(days=1)


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
    photos: tuple[Photo, ...] = ()
    health: tuple[HealthRecord, ...] = ()
    effects: tuple[OwnEffect, ...] = ()
    progress_plans: tuple[ProgressPlan, ...] = ()
    sittings: tuple[Sitting, ...] = ()
    spots: tuple[Spot, ...] = ()
    hair_counts: tuple[HairCount, ...] = ()
    clinic_measures: tuple[ClinicMeasure, ...] = ()
    answers: tuple[Answer, ...] = ()
    tuning: tuple[Tuning, ...] = ()
    made_by_hand: MadeByHand | None = None

    def records(self, kind: str) -> tuple[Any, ...]:
        """Those of a kind, by its name in the document."""
        found: tuple[Any, ...] = getattr(self, kind)
        return found

    def days(self) -> tuple[date, date] | None:
        """The first and the last local day with a session or a check-in, or None when there is neither."""
        days = [s.started_at.day for s in self.sessions] + [c.at.day for c in self.checkins]
        return (min(days), max(days)) if days else None

    def until(self, day: date) -> Diary:
        """What was recorded up to the end of that local day. A course, a device or a condition that ended later is
        still in use in it; what was known beforehand, as the end of an agreement or of a snooze, is kept."""
        cut: dict[str, Any] = {name: _until(name, self.records(name), day) for name in KINDS}
        return replace(self, **cut).without_loose_references()

    def between(self, first: date | None, last: date | None) -> Diary:
        """What happened on those local days, both ends included; None leaves an end open. The person, devices, spots
        and own symptoms are kept, and of what lasts whatever overlaps the days or is named by what happened in them;
        a photo whose session lies outside no longer names it."""
        low, high = first or date.min, last or date.max
        happened: dict[str, Any] = {
            name: tuple(r for r in self.records(name) if low <= _began(name, r) <= high)
            for name, kind in KINDS.items()
            if not kind.lasts
        }
        named = {
            (reference.target, getattr(record, reference.field))
            for reference in REFERENCES
            for record in happened.get(reference.kind, ())
        }
        lasting: dict[str, Any] = {
            name: tuple(r for r in self.records(name) if (name, r.id) in named or _overlaps(name, r, low, high))
            for name, kind in KINDS.items()
            if kind.lasts
        }
        return replace(self, **happened, **lasting).without_loose_references()

    def without_loose_references(self) -> Diary:
        """A record that names one which is not in this diary no longer does, or is not in it either; those whose
        references are held are as they were."""
        diary = self
        for kind, field, target, is_held, is_needed in REFERENCES:
            if is_held or not diary.records(kind):
                continue
            known = {record.id for record in diary.records(target)} | {None}
            loose = any(getattr(record, field) not in known for record in diary.records(kind))
            if loose:
                found: dict[str, Any] = {
                    kind: tuple(
                        record if getattr(record, field) in known else replace(record, **{field: None})
                        for record in diary.records(kind)
                        if not is_needed or getattr(record, field) in known
                    )
                }
                diary = replace(diary, **found)
        return diary


def day_of(kind: str, record: Any) -> date | None:
    """The local day on which it happened or began; None for what has none, or whose beginning is not known."""
    field = KINDS[kind].day
    value = None if field is None else getattr(record, field)
    return value.day if isinstance(value, Moment) else value


def _began(kind: str, record: Any) -> date:
    return day_of(kind, record) or date.min


def _overlaps(kind: str, record: Any, low: date, high: date) -> bool:
    if KINDS[kind].day is None:
        return True
    ended: date | None = getattr(record, KINDS[kind].ends[0])
    return _began(kind, record) <= high and (ended is None or ended >= low)


def _until(kind: str, records: tuple[Any, ...], day: date) -> tuple[Any, ...]:
    """Many thousands at a time and for every day of years: moments are compared as they stand."""
    moment = KINDS[kind].moment
    if moment is None:
        found = tuple(record for record in records if _began(kind, record) <= day)
    else:
        wall, midnight = attrgetter(f"{moment}.wall"), datetime.combine(day, time.max)
        found = tuple(record for record in records if wall(record) <= midnight)
    return tuple(_without_later_end(kind, record, day) for record in found) if KINDS[kind].ends else found


def _without_later_end(kind: str, record: Any, day: date) -> Any:
    if _is_known_beforehand(record):
        return record
    ended = getattr(record, KINDS[kind].ends[0])
    if ended is None or ended <= day:
        return record
    return replace(record, **dict.fromkeys(KINDS[kind].ends))


def _is_known_beforehand(record: Any) -> bool:
    """Whether its end was set when it was made."""
    return isinstance(record, Tuning) or (isinstance(record, HealthRecord) and record.kind is HealthKind.AGREEMENT)


def too_far_ahead(kind: str, record: Any, now: Moment) -> list[Problem]:
    """The problem of what is said to have happened and lies in the future, where every page and rule would pass it
    over. A day is let pass: clocks and zones of two computers differ."""
    field = KINDS[kind].moment
    if field is None or getattr(record, field).utc <= now.utc + _CLOCKS_DIFFER:
        return []
    return [Problem((field,), message("problem-still-to-come", day=getattr(record, field).day))]


def check_not_ahead(diary: Diary, now: Moment) -> list[Problem]:
    """Every record of the diary that lies in the future. It is taken in like any other, and named until it is mended
    or its day has come."""
    return [
        Problem((kind, index, *problem.where), problem.message)
        for kind in KINDS
        for index, record in enumerate(diary.records(kind))
        for problem in too_far_ahead(kind, record, now)
    ]


def check_diary(diary: Diary) -> list[Problem]:
    """Every problem of every record, and of the references between them. What needs the guidance is not looked at
    here."""
    found: list[Problem] = []
    if diary.person is not None:
        found += [Problem(("person", *p.where), p.message) for p in check_person(diary.person)]
    for name, kind in KINDS.items():
        found += _each(name, diary.records(name), kind.check)
    if diary.made_by_hand is not None:
        found += [Problem(("made_by_hand", *p.where), p.message) for p in check_made_by_hand(diary.made_by_hand)]
    for reference in REFERENCES:
        found += _missing(diary, reference)
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


def _missing(diary: Diary, reference: Reference) -> list[Problem]:
    known = {record.id for record in diary.records(reference.target)} | {None}
    return [
        Problem((reference.kind, index, reference.field), message("problem-missing-reference", id=id_))
        for index, record in enumerate(diary.records(reference.kind))
        if (id_ := getattr(record, reference.field)) not in known
    ]

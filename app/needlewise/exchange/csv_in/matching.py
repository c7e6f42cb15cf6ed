"""Which records of a table the diary has already, one to one within kind and moment.

Equal records first, so that n equal rows stand for n records. Then those that nothing contradicts: what only the
table says is filled in. Where they contradict each other, a row that has only a day is another entry; a row with a
time is offered as what the record should say.

A moment is the same wall time, wherever the computer was when it was written down, or else the same instant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any

from needlewise.domain.checkins import CheckIn
from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.exchange.csv_in.identity import uuid5

_KINDS: Mapping[str, str] = {"sessions": "started_at", "checkins": "at"}
_NOT_SAID = frozenset({"id", "at", "started_at"})


@dataclass(frozen=True, slots=True)
class Differing:
    """A record, and what a row with its time says in its place. `fields` are those that contradict."""

    before: Any
    after: Any
    fields: tuple[str, ...]
    incoming_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """`add` is new. `replaced` are pairs of a record as it is and as it becomes; `differing` are those that
    contradict. `same` counts by kind what is there already, `beside` new check-ins at a moment that has one."""

    add: Diary
    replaced: tuple[tuple[Any, Any], ...]
    differing: tuple[Differing, ...]
    same: Mapping[str, int] = field(hash=False)
    beside: int = 0


def match(present: Diary, incoming: Diary, day_only: frozenset[str], *, update: bool = False) -> Matched:
    """With `update` the offers are taken: what differs is said as the table says it."""
    matchers = {kind: _Matcher(getattr(present, kind), moment) for kind, moment in _KINDS.items()}
    for kind, matcher in matchers.items():
        matcher.take(getattr(incoming, kind), day_only)
    named = {session.device_id for session in matchers["sessions"].add}
    replaced = [pair for matcher in matchers.values() for pair in matcher.filled]
    differing = [pair for matcher in matchers.values() for pair in matcher.differing]
    if update:
        replaced += [(pair.before, pair.after) for pair in differing]
    named |= {getattr(after, "device_id", None) for _, after in replaced}
    uses, same_uses = _new_uses(present, incoming)
    events = [event for event in incoming.life_events if not _has_event(present, event)]
    same = {kind: matcher.same for kind, matcher in matchers.items()}
    same |= {"treatment_uses": same_uses, "life_events": len(incoming.life_events) - len(events)}
    begun = {use.treatment_id for use in uses}
    return Matched(
        add=Diary(
            devices=tuple(device for device in incoming.devices if device.id in named),
            sessions=tuple(matchers["sessions"].add),
            checkins=tuple(matchers["checkins"].add),
            treatments=tuple(course for course in incoming.treatments if course.id in begun),
            treatment_uses=tuple(uses),
            life_events=tuple(events),
        ),
        replaced=tuple(replaced),
        differing=tuple(differing),
        same={kind: count for kind, count in same.items() if count},
        beside=matchers["checkins"].beside,
    )


class _Matcher:
    """The records of one kind."""

    def __init__(self, present: Sequence[Any], moment: str) -> None:
        self._at: Callable[[Any], Moment] = lambda record: getattr(record, moment)
        self._free: dict[Any, list[Any]] = {}
        self._taken = {record.id for record in present}
        for record in present:
            self._free.setdefault(self._at(record).wall, []).append(record)
        self._walls = frozenset(self._free)
        self._walls_at: dict[Any, set[Any]] | None = None
        self.add: list[Any] = []
        self.filled: list[tuple[Any, Any]] = []
        self.differing: list[Differing] = []
        self.same = self.beside = 0

    def take(self, incoming: Sequence[Any], day_only: frozenset[str]) -> None:
        left = incoming if not self._free else [r for r in incoming if self._taken_where(r, _is_equal) is None]
        self.same += len(incoming) - len(left)
        if self._free:
            left = [r for r in left if not self._complete(r, _shares)]
            left = [r for r in left if not self._complete(r, _agrees)]
        for record in left:
            if record.id in day_only or not self._differs(record):
                self.beside += self._at(record).wall in self._walls
                self.add.append(self._with_free_id(record))

    def _complete(self, record: Any, fits: Callable[[Any, Any], bool]) -> bool:
        before = self._taken_where(record, fits)
        if before is None:
            return False
        after = completed(before, record)
        if after == before:
            self.same += 1
        else:
            self.filled.append((before, after))
        return True

    def _differs(self, record: Any) -> bool:
        before = self._taken_where(record, _always) if self._free else None
        if before is not None:
            after = overwritten(before, record)
            self.differing.append(Differing(before, after, contradictions(before, record), record.id))
        return before is not None

    def _taken_where(self, record: Any, fits: Callable[[Any, Any], bool]) -> Any:
        """The first free record of the same moment that fits, which is free no longer."""
        at = self._at(record)
        candidates = self._free.get(at.wall, ())
        found = next((candidate for candidate in candidates if fits(candidate, record)), None)
        if found is None:
            found = next((candidate for candidate in self._at_instant(at) if fits(candidate, record)), None)
        if found is not None:
            _drop(self._free[self._at(found).wall], found)
        return found

    def _at_instant(self, at: Moment) -> Iterator[Any]:
        """Free records of the same instant that another zone's wall time was written for, and those of the same
        minute, to which instants used to be cut."""
        if self._walls_at is None:
            self._walls_at = {}
            for candidates in self._free.values():
                for moment in map(self._at, candidates):
                    self._walls_at.setdefault(moment.utc, set()).add(moment.wall)
        instant = at.utc
        for then in dict.fromkeys((instant, instant.replace(second=0, microsecond=0))):
            for wall in self._walls_at.get(then, ()):
                if wall != at.wall:
                    yield from self._free[wall]

    def _with_free_id(self, record: Any) -> Any:
        """An edited record keeps the id that its row's first words gave it."""
        id_, nth = record.id, 1
        while id_ in self._taken:
            nth += 1
            id_ = uuid5(f"{record.id}/{nth}")
        self._taken.add(id_)
        return record if id_ == record.id else replace(record, id=id_)


def contradictions(before: Any, record: Any) -> tuple[str, ...]:
    """The fields in which both say something, and not the same."""
    found = []
    for name in _said_fields(record):
        ours, theirs = getattr(before, name), getattr(record, name)
        if isinstance(theirs, Mapping) and isinstance(ours, Mapping):
            if any(key in ours and ours[key] != value for key, value in theirs.items()):
                found.append(name)
        elif theirs is not None and ours is not None and ours != theirs:
            found.append(name)
    return tuple(found)


def completed(before: Any, record: Any) -> Any:
    """The record with what only the table says."""
    changes: dict[str, Any] = {}
    for name in _said_fields(record):
        ours, theirs = getattr(before, name), getattr(record, name)
        if isinstance(theirs, Mapping) and isinstance(ours, Mapping):
            if not theirs.keys() <= ours.keys():
                changes[name] = {**theirs, **ours}
        elif ours is None and theirs is not None:
            changes[name] = theirs
    return replace(before, **changes) if changes else before


def overwritten(before: Any, record: Any) -> Any:
    """The record with all that the table says; what it does not speak of stays."""
    changes: dict[str, Any] = {}
    for name in _said_fields(record):
        ours, theirs = getattr(before, name), getattr(record, name)
        if isinstance(theirs, Mapping) and isinstance(ours, Mapping):
            changes[name] = {**ours, **theirs}
        elif theirs is not None:
            changes[name] = theirs
    return replace(before, **changes)


def _is_equal(before: Any, record: Any) -> bool:
    if isinstance(record, CheckIn):
        return (before.symptoms, before.zones, before.notes) == (record.symptoms, record.zones, record.notes)
    return all(getattr(before, name) == getattr(record, name) for name in _said_fields(record))


def _agrees(before: Any, record: Any) -> bool:
    return not contradictions(before, record)


def _shares(before: Any, record: Any) -> bool:
    """Nothing contradicts, and something is said by both."""
    return _agrees(before, record) and any(
        (theirs := getattr(record, name)) is not None
        and (ours := getattr(before, name)) is not None
        and (not isinstance(theirs, Mapping) or not theirs.keys().isdisjoint(ours))
        for name in _said_fields(record)
    )


def _drop(candidates: list[Any], found: Any) -> None:
    """That very record, of those that may be equal to it."""
    del candidates[next(at for at, candidate in enumerate(candidates) if candidate is found)]


def _always(_before: Any, _record: Any) -> bool:
    return True


def _said_fields(record: Any) -> list[str]:
    return [f.name for f in fields(record) if f.name not in _NOT_SAID]


def _new_uses(present: Diary, incoming: Diary) -> tuple[list[Any], int]:
    known = {(use.treatment_id, use.at.wall) for use in present.treatment_uses}
    new = [use for use in incoming.treatment_uses if (use.treatment_id, use.at.wall) not in known]
    return new, len(incoming.treatment_uses) - len(new)


def _has_event(present: Diary, event: Any) -> bool:
    return any(
        (held.kind, held.on, held.notes) == (event.kind, event.on, event.notes) for held in present.life_events
    )

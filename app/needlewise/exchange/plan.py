"""What an import would do to a diary: records to add, records already there, and conflicts.

A record is known by its id. The same id with the same content is already there; with other content it is a
conflict, and an import with a conflict writes nothing: nobody's record is overwritten, and none is dropped.
The person, who has no id, is completed: what only one side says is kept, and what both say must agree. Of what was
made by hand the diary takes what it lacks and keeps its own: it is a convenience, and no record.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from needlewise.domain.diary import Diary
from needlewise.domain.kinds import KINDS
from needlewise.domain.made_by_hand import MadeByHand, known_by
from needlewise.domain.person import Person
from needlewise.messages import Message, Problem, message

RECORD_KINDS = tuple(KINDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """`add` holds the records that are new, and as its person and what was made by hand what the diary's become
    (None: as they are).
    `same` counts what is already there by kind. `conflicts` have their place in the document; `differing` are the
    records they are about, in their order, None for the person."""

    add: Diary
    same: Mapping[str, int] = field(hash=False)
    conflicts: tuple[Problem, ...] = ()
    differing: tuple[Any, ...] = ()

    @property
    def added(self) -> dict[str, int]:
        """How many records of each kind are new, without the kinds that have none."""
        counts = {kind: len(getattr(self.add, kind)) for kind in RECORD_KINDS}
        person = {} if self.add.person is None else {"person": 1}
        return person | {kind: count for kind, count in counts.items() if count}


def plan_import(present: Diary, incoming: Diary) -> ImportPlan:
    add: dict[str, Any] = {}
    same: dict[str, int] = {}
    person, conflicts = _complete(present.person, incoming.person)
    differing: list[Any] = [None] * len(conflicts)
    if incoming.person is not None and person is None and not conflicts:
        same["person"] = 1
    for kind in RECORD_KINDS:
        known = {record.id: record for record in getattr(present, kind)}
        records = getattr(incoming, kind)
        add[kind] = tuple(record for record in records if record.id not in known)
        agreeing = sum(record == known.get(record.id) for record in records)
        if agreeing:
            same[kind] = agreeing
        conflicts += [
            Problem((kind, index), message("import-differs", fields=_differing(record, known[record.id])))
            for index, record in enumerate(records)
            if record.id in known and record != known[record.id]
        ]
        differing += [record for record in records if record != known.get(record.id, record)]
    made_by_hand = _with_new(present.made_by_hand, incoming.made_by_hand)
    add_all = Diary(person=person, made_by_hand=made_by_hand, **add)
    return ImportPlan(add=add_all, same=same, conflicts=tuple(conflicts), differing=tuple(differing))


def _differing(one: Any, other: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(one) if getattr(one, f.name) != getattr(other, f.name))


def _complete(present: Person | None, incoming: Person | None) -> tuple[Person | None, list[Problem]]:
    """The present person with what only the incoming one says, None when that changes nothing."""
    if incoming is None:
        return None, []
    if present is None:
        return incoming, []
    merged: dict[str, Any] = {}
    conflicts: list[Problem] = []
    for name in (f.name for f in fields(Person)):
        ours, theirs = getattr(present, name), getattr(incoming, name)
        if ours is None or theirs is None:
            merged[name] = theirs if ours is None else ours
        elif isinstance(ours, Mapping):
            merged[name] = {**theirs, **ours}
            conflicts += [
                _says_otherwise("person", name, id_) for id_ in ours if theirs.get(id_, ours[id_]) != ours[id_]
            ]
        elif ours != theirs:
            conflicts.append(_says_otherwise("person", name))
    if conflicts:
        return None, conflicts
    completed = replace(present, **merged)
    return (None if completed == present else completed), []


def _with_new(present: MadeByHand | None, incoming: MadeByHand | None) -> MadeByHand | None:
    """What is there with what only the incoming side has, None when that changes nothing."""
    if incoming is None or present is None:
        return incoming
    merged: dict[str, Any] = {}
    for name in (f.name for f in fields(MadeByHand)):
        ours, theirs = getattr(present, name) or (), getattr(incoming, name) or ()
        known = {known_by(one) for one in ours}
        merged[name] = (*ours, *(one for one in theirs if known_by(one) not in known)) or None
    completed = MadeByHand(**merged)
    return None if completed == present else completed


def _says_otherwise(*place: str) -> Problem:
    words: Message = message("import-person-differs")
    return Problem(place, words)

"""The trash: what was deleted stays in it for 30 days, unless it is emptied or what lies in it is restored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from needlewise.bootstrap import AppContext
from needlewise.domain.moments import Moment
from needlewise.messages import message
from needlewise.services.changes import Change, Kind
from needlewise.services.records.recording import Recorder, Step, change_of, gone, recording

RECORD_KINDS = tuple(kind for kind in Kind if kind not in (Kind.PERSON, Kind.SETTINGS))
_NEEDS = {Kind.SESSIONS: ("device_id", Kind.DEVICES), Kind.TREATMENT_USES: ("treatment_id", Kind.TREATMENTS)}
"""What a record cannot stand without, by kind: the field that names it, and its kind."""


@dataclass(frozen=True, slots=True)
class TrashItem:
    kind: Kind
    record: Any
    trashed_at: Moment


def list_trash(ctx: AppContext) -> list[TrashItem]:
    """The last deleted first."""
    with ctx.store.read() as uow:
        found = [
            TrashItem(kind, trashed.record, trashed.trashed_at)
            for kind in RECORD_KINDS
            for trashed in uow.records(kind).trashed()
        ]
    return sorted(found, key=lambda item: item.trashed_at.utc, reverse=True)


def restore(ctx: AppContext, kind: Kind, id_: str) -> Change:
    """Brings a record back, with the device or the course it names where that is in the trash too, and a course
    with the uses that were deleted with it.

    Raises DraftRejected when it is no longer in the trash.
    """
    with recording(ctx) as records:
        _restore(records, kind, id_)
    return change_of(ctx, records.steps, message("services-restored", count=len(records.steps)))


def _restore(records: Recorder, kind: Kind, id_: str) -> None:
    trashed = next((t for t in records.uow.records(kind).trashed() if t.record.id == id_), None)
    if trashed is None:
        raise gone()
    if kind in _NEEDS:
        field, needed = _NEEDS[kind]
        needed_id = getattr(trashed.record, field)
        if records.missing(field, needed, needed_id):
            _restore(records, needed, needed_id)
    if records.uow.records(kind).get(id_) is not None:
        return  # a use that came back with its course
    records.take(Step(kind, None, trashed.record))
    if kind is Kind.TREATMENTS:
        for use in records.uow.treatment_uses.trashed():
            if use.record.treatment_id == id_ and use.trashed_at == trashed.trashed_at:
                records.take(Step(Kind.TREATMENT_USES, None, use.record))


def empty_trash(ctx: AppContext) -> int:
    """Removes everything in it for good, which cannot be undone. Gives the number of records."""
    return ctx.store.purge_trash(ctx.clock.now())

"""Life events: adding, editing, deleting."""

from __future__ import annotations

from needlewise.bootstrap import AppContext
from needlewise.domain.life_events import LifeEvent, check_life_event
from needlewise.messages import message
from needlewise.services.changes import Change, Kind
from needlewise.services.records.recording import change_of, recording


def add_life_event(ctx: AppContext, event: LifeEvent) -> Change:
    with recording(ctx) as records:
        records.add(Kind.LIFE_EVENTS, event, check_life_event(event))
    return change_of(ctx, records.steps, message("services-life-event-added", day=event.on))


def edit_life_event(ctx: AppContext, event: LifeEvent) -> Change:
    with recording(ctx) as records:
        records.replace(Kind.LIFE_EVENTS, event, check_life_event(event))
    return change_of(ctx, records.steps, message("services-life-event-edited", day=event.on))


def delete_life_event(ctx: AppContext, id_: str) -> Change:
    with recording(ctx) as records:
        event = records.trash(Kind.LIFE_EVENTS, id_)
    return change_of(ctx, records.steps, message("services-life-event-deleted", day=event.on))

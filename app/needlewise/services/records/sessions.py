"""Logging needling sessions. What happened is recorded, whatever the rules say about it."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from needlewise.bootstrap import AppContext
from needlewise.domain.devices import Device
from needlewise.domain.sessions import NeedlingSession, check_session
from needlewise.guidance.checks import check_skip_today
from needlewise.messages import Problem, message
from needlewise.services.changes import Change, Kind
from needlewise.services.records.recording import Recorder, change_of, recording

FIRST_LENGTH_MM = 0.25
"""What the form shows where neither a session nor a device says otherwise."""


def log_session(ctx: AppContext, session: NeedlingSession) -> Change:
    with recording(ctx) as records:
        records.add(Kind.SESSIONS, session, _problems(ctx, records, session))
    return change_of(ctx, records.steps, message("services-session-logged", day=session.started_at.day))


def edit_session(ctx: AppContext, session: NeedlingSession) -> Change:
    with recording(ctx) as records:
        records.replace(Kind.SESSIONS, session, _problems(ctx, records, session))
    return change_of(ctx, records.steps, message("services-session-edited", day=session.started_at.day))


def delete_session(ctx: AppContext, id_: str) -> Change:
    with recording(ctx) as records:
        session = records.trash(Kind.SESSIONS, id_)
    return change_of(ctx, records.steps, message("services-session-deleted", day=session.started_at.day))


def draft_from_last(ctx: AppContext) -> NeedlingSession:
    """A session that starts now and is otherwise as the last one was prepared: device, length, zones, passes,
    pressure, duration, cleansing, disinfection and products. What came of it is left open."""
    with ctx.store.read() as uow:
        last = next(iter(uow.sessions.latest(1)), None)
        devices = {device.id: device for device in uow.devices.all() if device.retired_on is None}
    draft = NeedlingSession(id=str(uuid4()), started_at=ctx.clock.now(), needle_length_mm=FIRST_LENGTH_MM)
    if last is None:
        return _with_device(draft, next(reversed(devices.values()), None))
    draft = replace(
        last,
        id=draft.id,
        started_at=draft.started_at,
        bleeding=None,
        pain=None,
        skip_today=None,
        overrode=None,
        notes=None,
    )
    return draft if draft.device_id in devices else replace(draft, device_id=None)


def _with_device(draft: NeedlingSession, device: Device | None) -> NeedlingSession:
    if device is None:
        return draft
    return replace(draft, device_id=device.id, needle_length_mm=device.needle_length_mm)


def _problems(ctx: AppContext, records: Recorder, session: NeedlingSession) -> list[Problem]:
    return [
        *check_session(session),
        *check_skip_today(session, ctx.guidance),
        *records.missing("device_id", Kind.DEVICES, session.device_id),
    ]

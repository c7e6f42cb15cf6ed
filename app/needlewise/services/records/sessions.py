"""Logging needling sessions. What happened is recorded, whatever the rules say about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from needlewise.bootstrap import AppContext
from needlewise.domain.devices import Device
from needlewise.domain.diary import too_far_ahead
from needlewise.domain.sessions import Disinfection, NeedlingSession, Performer, check_session
from needlewise.guidance.checks import check_skip_today
from needlewise.messages import Problem, message
from needlewise.services.changes import Change, Kind
from needlewise.services.records.recording import Recorder, change_of, recording

CARRIED_OVER = ("device_id", "needle_length_mm", "zones", "passes", "pressure", "duration_min")
"""What a new session takes from the last one at home. None of it says that something was done: a soak, cleansing or a
product is said anew each time. What a clinician did is not what is done at home, and carries nothing over."""

_LOOKED_AT = 20
"""Sessions among which the last one at home is looked for."""

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


@dataclass(frozen=True, slots=True)
class SessionDraft:
    """A session to begin the form with. `soaks` are how the device was disinfected last time, for filling in with
    what and how long once the person says that it was done."""

    session: NeedlingSession
    soaks: Disinfection | None = None


def draft_from_last(ctx: AppContext) -> SessionDraft:
    """A session that starts now and carries over from the last one at home how it was prepared, as `CARRIED_OVER`
    says; whatever else it held is left open."""
    with ctx.store.read() as uow:
        latest = uow.sessions.latest(_LOOKED_AT)
        devices = {device.id: device for device in uow.devices.all() if device.retired_on is None}
    last = next((session for session in latest if session.performed_by is not Performer.CLINICIAN), None)
    draft = NeedlingSession(id=str(uuid4()), started_at=ctx.clock.now(), needle_length_mm=FIRST_LENGTH_MM)
    if last is None:
        return SessionDraft(_with_device(draft, next(reversed(devices.values()), None)))
    carried: dict[str, Any] = {name: getattr(last, name) for name in CARRIED_OVER}
    draft = replace(draft, **carried)
    return SessionDraft(draft if draft.device_id in devices else replace(draft, device_id=None), last.disinfection)


def _with_device(draft: NeedlingSession, device: Device | None) -> NeedlingSession:
    if device is None:
        return draft
    return replace(draft, device_id=device.id, needle_length_mm=device.needle_length_mm)


def _problems(ctx: AppContext, records: Recorder, session: NeedlingSession) -> list[Problem]:
    return [
        *check_session(session),
        *too_far_ahead("sessions", session, ctx.clock.now()),
        *check_skip_today(session, ctx.guidance),
        *records.missing("device_id", Kind.DEVICES, session.device_id),
    ]

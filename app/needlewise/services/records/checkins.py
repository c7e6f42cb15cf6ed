"""Check-ins: saving, editing, deleting."""

from __future__ import annotations

from needlewise.bootstrap import AppContext
from needlewise.domain.checkins import CheckIn, check_checkin
from needlewise.domain.diary import too_far_ahead
from needlewise.guidance.checks import check_symptoms
from needlewise.messages import Problem, message
from needlewise.services.changes import Change, Kind
from needlewise.services.records.recording import Recorder, change_of, recording


def save_checkin(ctx: AppContext, checkin: CheckIn) -> Change:
    with recording(ctx) as records:
        records.add(Kind.CHECKINS, checkin, _problems(ctx, records, checkin))
    return change_of(ctx, records.steps, message("services-checkin-saved", day=checkin.at.day))


def edit_checkin(ctx: AppContext, checkin: CheckIn) -> Change:
    with recording(ctx) as records:
        records.replace(Kind.CHECKINS, checkin, _problems(ctx, records, checkin))
    return change_of(ctx, records.steps, message("services-checkin-edited", day=checkin.at.day))


def delete_checkin(ctx: AppContext, id_: str) -> Change:
    with recording(ctx) as records:
        checkin = records.trash(Kind.CHECKINS, id_)
    return change_of(ctx, records.steps, message("services-checkin-deleted", day=checkin.at.day))


def _problems(ctx: AppContext, records: Recorder, checkin: CheckIn) -> list[Problem]:
    return [
        *check_checkin(checkin),
        *too_far_ahead("checkins", checkin, ctx.clock.now()),
        *check_symptoms(checkin, ctx.guidance, records.uow.effects.all()),
    ]

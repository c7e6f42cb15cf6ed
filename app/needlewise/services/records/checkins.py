"""Check-ins: saving, editing, deleting."""

from __future__ import annotations

from collections.abc import Sequence

from needlewise.bootstrap import AppContext
from needlewise.domain.checkins import CheckIn, check_checkin
from needlewise.domain.diary import too_far_ahead
from needlewise.domain.health import HealthRecord, check_health
from needlewise.guidance.checks import check_symptoms
from needlewise.messages import Problem, message
from needlewise.services.changes import Change, Kind
from needlewise.services.records.recording import Recorder, change_of, recording


def save_checkin(ctx: AppContext, checkin: CheckIn, visits: Sequence[HealthRecord] = ()) -> Change:
    """With what was said in it of visits to a professional."""
    with recording(ctx) as records:
        records.add(Kind.CHECKINS, checkin, _problems(ctx, records, checkin))
        _add_visits(records, visits)
    return change_of(ctx, records.steps, message("services-checkin-saved", day=checkin.at.day))


def save_visits(ctx: AppContext, visits: Sequence[HealthRecord]) -> Change:
    """What a professional looked at, without a check-in. It closes no sign."""
    with recording(ctx) as records:
        _add_visits(records, visits)
    return change_of(ctx, records.steps, message("services-visits-saved", count=len(visits)))


def edit_checkin(ctx: AppContext, checkin: CheckIn) -> Change:
    with recording(ctx) as records:
        records.replace(Kind.CHECKINS, checkin, _problems(ctx, records, checkin))
    return change_of(ctx, records.steps, message("services-checkin-edited", day=checkin.at.day))


def delete_checkin(ctx: AppContext, id_: str) -> Change:
    with recording(ctx) as records:
        checkin = records.trash(Kind.CHECKINS, id_)
    return change_of(ctx, records.steps, message("services-checkin-deleted", day=checkin.at.day))


def _add_visits(records: Recorder, visits: Sequence[HealthRecord]) -> None:
    for visit in visits:
        records.add(Kind.HEALTH, visit, check_health(visit))


def _problems(ctx: AppContext, records: Recorder, checkin: CheckIn) -> list[Problem]:
    return [
        *check_checkin(checkin),
        *too_far_ahead("checkins", checkin, ctx.clock.now()),
        *check_symptoms(checkin, ctx.guidance, records.uow.effects.all()),
    ]

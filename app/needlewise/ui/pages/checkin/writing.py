"""How a check-in and the visits said in it are written. Services are imported when something is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from needlewise.domain.checkins import CheckIn
from needlewise.domain.health import HealthRecord
from needlewise.services.changes import Change

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext


def save(checkin: CheckIn, visits: tuple[HealthRecord, ...], ctx: AppContext) -> Change:
    """Visits alone where nothing else was said."""
    from needlewise.services.records.checkins import save_checkin, save_visits

    if checkin.symptoms or checkin.notes is not None:
        return save_checkin(ctx, checkin, visits)
    return save_visits(ctx, visits)


def edit(checkin: CheckIn, ctx: AppContext) -> Change:
    from needlewise.services.records.checkins import edit_checkin

    return edit_checkin(ctx, checkin)

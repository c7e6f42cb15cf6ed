"""The days ahead that are worth a note in a calendar."""

from __future__ import annotations

from datetime import date, timedelta

from needlewise.analysis.assess import assess
from needlewise.bootstrap import AppContext
from needlewise.domain.diary import Diary
from needlewise.domain.photos import FULL_SET
from needlewise.exchange.calendar import DateAhead
from needlewise.services.records.diary import load_diary


def dates_ahead(ctx: AppContext) -> tuple[DateAhead, ...]:
    """The first day on which nothing in the log says wait, and the day of the next photo set; today where that has
    come. Neither where the diary cannot say."""
    today = ctx.clock.now().day
    diary = load_diary(ctx).until(today)
    found = []
    possible = assess(diary, ctx.guidance, today).readiness.earliest_next_session
    last = max(diary.sessions, key=lambda session: session.started_at.utc, default=None)
    if possible is not None and last is not None:
        found.append(DateAhead(kind="next", day=max(possible, today), since=last.id))
    photos = _next_photo_set(diary, today, ctx.guidance.count("PHO-01", "every_days"))
    if photos is not None:
        found.append(photos)
    return tuple(found)


def _next_photo_set(diary: Diary, today: date, every_days: int) -> DateAhead | None:
    """When the view that waits longest is due; None before anything was recorded."""
    if not diary.sessions and not diary.photos:
        return None
    photos = sorted((p for p in diary.photos if p.view in FULL_SET), key=lambda photo: photo.taken_at.utc)
    latest = {photo.view: photo.taken_at.day for photo in photos}
    due = [latest[view] + timedelta(days=every_days) if view in latest else today for view in FULL_SET]
    since = photos[-1].id if photos else (diary.sessions or diary.photos)[0].id
    return DateAhead(kind="photos", day=max(today, min(due)), since=since)

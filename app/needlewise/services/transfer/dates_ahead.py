"""The days ahead that are worth a note in a calendar."""

from __future__ import annotations

from datetime import date, timedelta

from needlewise.analysis.assess import assess
from needlewise.bootstrap import AppContext
from needlewise.domain.diary import Diary
from needlewise.domain.photos import FULL_SET
from needlewise.exchange.calendar import DateAhead
from needlewise.guidance.loader import Guidance
from needlewise.services.assessment.aftercare import left_alone
from needlewise.services.records.diary import load_diary


def dates_ahead(ctx: AppContext) -> tuple[DateAhead, ...]:
    """The first day on which nothing in the log says wait, the days on which parts of the aftercare end, and the day
    of the next photo set; today where the first or the last has come. None where the diary cannot say."""
    today = ctx.clock.now().day
    diary = load_diary(ctx).until(today)
    found = []
    possible = assess(diary, ctx.guidance, today).readiness.earliest_next_session
    last = max(diary.sessions, key=lambda session: session.started_at.utc, default=None)
    if possible is not None and last is not None:
        found.append(DateAhead(kind="next", day=max(possible, today), since=last.id))
    found += _aftercare(diary, ctx.guidance, today)
    photos = _next_photo_set(diary, today, ctx.guidance.count("PHO-01", "every_days"))
    if photos is not None:
        found.append(photos)
    return tuple(found)


def _aftercare(diary: Diary, guidance: Guidance, today: date) -> list[DateAhead]:
    """One for all that ends on a day, by our time or by a longer one of others. It is known by the first item that
    does, and so moves with the session."""
    found: dict[date, DateAhead] = {}
    for left in left_alone(diary.sessions, guidance, today):
        since = f"{left.session.id}/{left.item.id}"
        ends = [(left.until.date(), since)]
        if left.elsewhere_until is not None:
            ends.append((left.elsewhere_until.date(), f"{since}/longer"))
        for day, id_ in ends:
            if day >= today and day not in found:
                found[day] = DateAhead(kind="aftercare", day=day, since=id_)
    return sorted(found.values(), key=lambda ahead: ahead.day)


def _next_photo_set(diary: Diary, today: date, every_days: int) -> DateAhead | None:
    """When the view that waits longest is due; None before anything was recorded."""
    if not diary.sessions and not diary.photos:
        return None
    photos = sorted((p for p in diary.photos if p.view in FULL_SET), key=lambda photo: photo.taken_at.utc)
    latest = {photo.view: photo.taken_at.day for photo in photos}
    due = [latest[view] + timedelta(days=every_days) if view in latest else today for view in FULL_SET]
    since = photos[-1].id if photos else (diary.sessions or diary.photos)[0].id
    return DateAhead(kind="photos", day=max(today, min(due)), since=since)

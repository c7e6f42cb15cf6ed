"""PHO and STA: photos that are due, and what the log cannot carry yet."""

from __future__ import annotations

from datetime import date

from needlewise.analysis.case import Case
from needlewise.analysis.results import Finding
from needlewise.analysis.rules.registry import Rules
from needlewise.analysis.sessions import hour_of
from needlewise.domain.photos import FULL_SET, PhotoView

PHOTO_AFTER_SESSION_H = 72
"""Source: PHO-02. Pages that show photos know it without asking the guidance."""


def last_full_set(case: Case) -> date | None:
    """The last day of the newest set of all six views within some days."""
    span_days = case.guidance.number("PHO-01", "span_days")
    latest: dict[PhotoView, date] = {}
    full: date | None = None
    for photo in sorted(case.log.diary.photos, key=lambda p: p.taken_at.wall):
        latest[photo.view] = day = photo.taken_at.day
        if all(view in latest and (day - latest[view]).days <= span_days for view in FULL_SET):
            full = day
    return full


def photo_set_due(case: Case) -> Finding | None:
    if not case.log.sessions and not case.log.diary.photos:
        return None
    last = last_full_set(case)
    if last is None:
        return case.finding("PHO-01", {"last_full_set": None}, words_id="finding-PHO-01-never")
    days = case.log.days_ago(last)
    return (
        case.finding("PHO-01", {"last_full_set": last.isoformat(), "days": days})
        if days >= case.guidance.number("PHO-01", "every_days")
        else None
    )


def photo_soon_after_a_session(case: Case) -> Finding | None:
    if not case.log.diary.photos:
        return None
    photo = max(case.log.diary.photos, key=lambda p: p.taken_at.wall)
    before = case.log.session_before(hour_of(photo.taken_at))
    if before is None or case.log.days_ago(photo.taken_at.day) > case.guidance.number("PHO-02", "speaks_days"):
        return None
    hours = hour_of(photo.taken_at) - before.hour
    return case.finding("PHO-02", {"hours": round(hours)}) if hours < PHOTO_AFTER_SESSION_H else None


def logged_pct(case: Case) -> int:
    """The share of the last weeks' days that have a check-in, in whole percent that are full."""
    days = set(case.log.checkin_days)
    if not days:
        return 0
    span = min(case.guidance.count("STA-01", "looks_back_days"), case.log.days_ago(min(days)) + 1)
    return 100 * sum(1 for day in days if case.log.days_ago(day) < span) // span


def too_little_for_a_pattern(case: Case) -> Finding | None:
    sessions, percent = len(case.log.sessions), logged_pct(case)
    needed, needed_pct = case.guidance.number("STA-01", "sessions"), case.guidance.number("STA-01", "logged_pct")
    if sessions >= needed and percent >= needed_pct:
        return None
    return case.finding("STA-01", {"sessions": sessions, "logged_pct": percent})


def nothing_recorded_lately(case: Case) -> Finding | None:
    """No check-in since the last session, or none for a week."""
    last = case.log.last
    if last is None:
        return None
    checkins = case.log.checkin_days
    since = case.log.days_ago(checkins[-1]) if checkins else None
    after_session = bool(checkins) and checkins[-1] >= last.day
    if after_session and since is not None and since < case.guidance.number("STA-02", "silence_days"):
        return None
    if since is None:
        return case.finding("STA-02", {"days": None}, words_id="finding-STA-02-never")
    return case.finding("STA-02", {"days": since})


RULES: Rules = {
    "PHO-01": photo_set_due,
    "PHO-02": photo_soon_after_a_session,
    "STA-01": too_little_for_a_pattern,
    "STA-02": nothing_recorded_lately,
}

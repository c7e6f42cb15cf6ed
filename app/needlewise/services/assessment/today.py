"""What Today shows, and looks ahead: what the diary would say of a record before it is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from needlewise.analysis.assess import assess as assess_diary
from needlewise.analysis.results import Assessment, Finding, Readiness
from needlewise.bootstrap import AppContext
from needlewise.domain.checkins import CheckIn
from needlewise.domain.devices import Device
from needlewise.domain.diary import Diary
from needlewise.domain.sessions import NeedlingSession
from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import Level
from needlewise.services.records.devices import DeviceWear, wear_in
from needlewise.services.records.diary import load_diary

RECENT_DAYS = 56
"""Eight weeks: what the small trend of Today spans."""
_SIGN_DAYS = 120
"""How far back a sign ticked now is judged with; longer than any rule about signs looks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayFacts:
    """`recent` holds the last eight weeks. `last_session` may lie before them, None when there is none."""

    day: date
    assessment: Assessment
    last_session: NeedlingSession | None
    last_device: Device | None
    wear: tuple[DeviceWear, ...]
    recent: Diary


def look_at_today(ctx: AppContext) -> TodayFacts:
    """The day is the clock's."""
    return today_of(load_diary(ctx), ctx.guidance, ctx.clock.now().day)


def today_of(whole: Diary, guidance: Guidance, day: date) -> TodayFacts:
    """As of the end of that day."""
    diary = whole.until(day)
    last = max(diary.sessions, key=lambda s: s.started_at.utc, default=None)
    devices = {d.id: d for d in diary.devices}
    return TodayFacts(
        day=day,
        assessment=assess_diary(diary, guidance, day),
        last_session=last,
        last_device=devices.get(last.device_id) if last is not None and last.device_id is not None else None,
        wear=tuple(wear_in(whole, guidance, day)),
        recent=diary.between(day - timedelta(days=RECENT_DAYS - 1), day),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOutlook:
    """What speaks against a session before it is logged: readiness on its day without it, and the findings of
    caution and above that it would bring."""

    day: date
    readiness: Readiness
    brings: tuple[Finding, ...]


def look_ahead(ctx: AppContext, draft: NeedlingSession) -> SessionOutlook:
    """For a session not logged yet, or for one that is being edited, in place of what is logged."""
    diary = load_diary(ctx)
    day = draft.started_at.day
    others = tuple(s for s in diary.sessions if s.id != draft.id and s.started_at.utc < draft.started_at.utc)
    before = replace(diary, sessions=others)
    without = assess_diary(before, ctx.guidance, day)
    together = assess_diary(replace(before, sessions=(*others, draft)), ctx.guidance, day)
    known = {finding.rule_id for finding in without.findings}
    return SessionOutlook(
        day=day,
        readiness=without.readiness,
        brings=tuple(f for f in together.findings if f.rule_id not in known and f.level is not Level.INFO),
    )


def signs_to_act_on(ctx: AppContext, draft: CheckIn) -> tuple[Finding, ...]:
    """The advice to seek care that a check-in brings by itself, before it is saved; most pressing first."""
    diary = load_diary(ctx, draft.at.day - timedelta(days=_SIGN_DAYS))
    alone = replace(diary, checkins=(draft,))
    return tuple(f for f in assess_diary(alone, ctx.guidance, draft.at.day).findings if f.level is Level.SEEK_CARE)

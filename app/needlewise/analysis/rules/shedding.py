"""SHED: shedding against the person's own range, and what else changed before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from needlewise.analysis.case import FLAG_SPEAKS_FOR_DAYS, Case
from needlewise.analysis.level_shift import shift_since
from needlewise.analysis.results import Figure, Finding
from needlewise.analysis.rules.registry import Rules
from needlewise.domain.life_events import LifeEventKind
from needlewise.domain.treatments import TreatmentKind
from needlewise.domain.zones import WHOLE_SCALP, Zone

COUNTS = ("shedding_comb60", "shedding_wash")
TIMES_MEDIAN, MORE_HAIRS, TESTS, SPAN_DAYS = 2.0, 10.0, 3, 14
"""Source: SHED-01."""
COUNT_SPEAKS_FOR_DAYS = 28
"""Counts are taken every week or two; one this old still speaks for today. Our own choice."""
PERSISTS_DAYS = 56
MINOXIDIL_DAYS = range(14, 85)
TRIGGER_DAYS = range(56, 113)
RATED_UP = 1.0
"""Self-ratings of 0-4 are against the person's own usual already; one step up over two weeks counts."""
RISEN_FOR_DAYS = (42, 28, 14)
RISE_STEPS, RISE_TIMES, RISE_Z = 0.5, 1.4, 2.5
"""How far ratings (in grades), or counts (as a multiple), are to have moved over their own before, and by how many
standard errors, for a known cause to be named. Naming one is information, so less is asked than by SHED-01."""
SEASON_MONTHS = (6, 7, 9, 10, 11)
"""Months in which shedding follows the seasonal peaks of resting hair by about 100 days, in northern women (P78)."""
LOCAL_LOOKS_BACK_DAYS, LOCAL_CHECKINS, LOCAL_RATING = 56, 3, 2.0
NEEDLED_LOOKS_BACK_DAYS = 112
"""How far back shedding or soreness in one place is held against the zones that were needled. Our own choice."""

_MINOXIDIL = (TreatmentKind.MINOXIDIL, TreatmentKind.MINOXIDIL_ORAL)
_HORMONE_TREATMENTS = (
    TreatmentKind.FINASTERIDE,
    TreatmentKind.FINASTERIDE_TOPICAL,
    TreatmentKind.DUTASTERIDE,
)
_SHEDDING_EVENTS = (
    LifeEventKind.ILLNESS_FEVER,
    LifeEventKind.SURGERY,
    LifeEventKind.CHILDBIRTH,
    LifeEventKind.DIET_WEIGHT,
    LifeEventKind.STRESS,
    LifeEventKind.NEW_MEDICINE,
    LifeEventKind.STOPPED_MEDICINE,
)


@dataclass(frozen=True, slots=True)
class HighCounts:
    """An unbroken run of counts above the person's range. `usual` is the median of the tests before it."""

    effect_id: str
    since: date
    tests: int
    lowest: float
    latest: float
    usual: float


def high_counts(case: Case) -> HighCounts | None:
    for effect_id in COUNTS:
        if case.log.latest(effect_id, within_days=COUNT_SPEAKS_FOR_DAYS) is None:
            continue
        tests = case.log.of(effect_id)
        for start in range(TESTS, len(tests) - TESTS + 1):
            usual = median(t.value for t in tests[:start])
            run = tests[start:]
            lowest = min(t.value for t in run)
            long_enough = (run[-1].day - run[0].day).days >= SPAN_DAYS
            if long_enough and lowest >= TIMES_MEDIAN * usual and lowest >= usual + MORE_HAIRS:
                return HighCounts(effect_id, run[0].day, len(run), lowest, run[-1].value, usual)
    return None


def shedding_up_since(case: Case) -> date | None:
    """The first day of shedding above the person's usual, by counts or by self-rating; None when it is not."""
    counts = high_counts(case)
    if counts is not None:
        return counts.since
    return _rated_up_since(case) or _risen_since(case)


def _risen_since(case: Case) -> date | None:
    """Where the ratings or counts of the last weeks lie above the person's own before, their first day."""
    for effect_id in ("shedding", *COUNTS):
        for days in RISEN_FOR_DAYS:
            since = case.as_of - timedelta(days=days)
            shift = shift_since(case.log, case.guidance, effect_id, since, case.as_of)
            if shift is None or shift.z < RISE_Z:
                continue
            times = shift.now / max(shift.before, 1.0)
            if shift.steps >= RISE_STEPS and (effect_id == "shedding" or times >= RISE_TIMES):
                return since
    return None


def _rated_up_since(case: Case) -> date | None:
    """A median of a grade or more over two weeks; the rating is against the person's own usual already."""
    recent = [r for r in case.log.of("shedding") if case.log.days_ago(r.day) < FLAG_SPEAKS_FOR_DAYS]
    if len(recent) < TESTS or median(r.value for r in recent) < RATED_UP:
        return None
    since = recent[0].day
    for reading in reversed(case.log.of("shedding")):
        if reading.value < RATED_UP:
            break
        since = min(since, reading.day)
    return since


def above_own_range(case: Case) -> Finding | None:
    high = high_counts(case)
    if high is None:
        return None
    return case.finding("SHED-01", _figures(high))


def _figures(high: HighCounts) -> dict[str, Figure]:
    return {
        "effect": high.effect_id,
        "tests": high.tests,
        "lowest": high.lowest,
        "latest": high.latest,
        "usual": high.usual,
        "since": high.since.isoformat(),
    }


def persists(case: Case) -> Finding | None:
    high = high_counts(case)
    if high is None or case.log.days_ago(high.since) < PERSISTS_DAYS:
        return None
    return case.finding("SHED-02", {**_figures(high), "days": case.log.days_ago(high.since)})


def minoxidil_began(case: Case) -> Finding | None:
    for treatment in sorted(case.log.diary.treatments, key=lambda t: t.started_on, reverse=True):
        days = case.log.days_ago(treatment.started_on)
        if treatment.kind in _MINOXIDIL and days in MINOXIDIL_DAYS and shedding_up_since(case) is not None:
            return case.finding("SHED-03", {"started_on": treatment.started_on.isoformat(), "days": days})
    return None


def other_triggers(case: Case) -> Iterator[tuple[str, date]]:
    """What can set off shedding two to four months later: its kind and its day."""
    for event in case.log.diary.life_events:
        if event.kind in _SHEDDING_EVENTS:
            yield event.kind.value, event.on
    for treatment in case.log.diary.treatments:
        if treatment.kind in _HORMONE_TREATMENTS:
            yield f"started-{treatment.kind.value}", treatment.started_on
        if treatment.ended_on is not None and treatment.kind in (*_MINOXIDIL, *_HORMONE_TREATMENTS):
            yield f"stopped-{treatment.kind.value}", treatment.ended_on


def another_trigger(case: Case) -> Finding | None:
    since = shedding_up_since(case)
    if since is None:
        return None
    for kind, day in other_triggers(case):
        if (since - day).days in TRIGGER_DAYS or case.log.days_ago(day) in TRIGGER_DAYS:
            return case.finding("SHED-04", {"trigger": kind, "trigger_day": day.isoformat()})
    if since.month in SEASON_MONTHS and minoxidil_began(case) is None:
        return case.finding("SHED-04", {"since": since.isoformat()}, words_id="finding-SHED-04-season")
    return None


def local_to_the_needled_zones(case: Case) -> Finding | None:
    """Judged only where zones were ticked and some of the scalp was not needled."""
    needled: set[Zone] = set()
    for logged in case.log.sessions:
        if case.log.days_ago(logged.day) <= NEEDLED_LOOKS_BACK_DAYS:
            needled.update(logged.session.needled_zones)
    if not needled or needled == set(WHOLE_SCALP):
        return None
    strong = [
        r
        for r in case.log.of("shedding")
        if r.zones and r.value >= LOCAL_RATING and case.log.days_ago(r.day) <= LOCAL_LOOKS_BACK_DAYS
    ]
    if len(strong) < LOCAL_CHECKINS or any(set(r.zones or ()) - needled for r in strong):
        return None
    zones = tuple(zone.value for zone in Zone if any(zone in (r.zones or ()) for r in strong))
    return case.finding("SHED-05", {"zone": zones, "checkins": len(strong)})


RULES: Rules = {
    "SHED-01": above_own_range,
    "SHED-02": persists,
    "SHED-03": minoxidil_began,
    "SHED-04": another_trigger,
    "SHED-05": local_to_the_needled_zones,
}

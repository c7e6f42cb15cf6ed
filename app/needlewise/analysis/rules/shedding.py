"""SHED: shedding against the person's own range, and what else changed before it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from needlewise.analysis.case import Case
from needlewise.analysis.log import Reading
from needlewise.analysis.results import Figure, Finding
from needlewise.analysis.rules.registry import Rules
from needlewise.analysis.shedding import RATING, HighCounts, RatedRun, high_counts, rated_run
from needlewise.domain.life_events import LifeEventKind
from needlewise.domain.treatments import TreatmentKind
from needlewise.domain.zones import WHOLE_SCALP, Zone

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


def above_own_range(case: Case) -> Finding | None:
    high = high_counts(case.log, case.guidance)
    return None if high is None else case.finding("SHED-01", _figures(high))


def _figures(high: HighCounts) -> dict[str, Figure]:
    return {
        "effect": high.effect_id,
        "tests": high.tests,
        "lowest": high.lowest,
        "latest": high.latest,
        "usual": high.usual,
        "since": high.since.isoformat(),
    }


def needs_a_look(case: Case) -> Finding | None:
    """Counts or ratings that stay high, that rose suddenly, or that are high in patches."""
    return _counts_persist(case) or _patchy(case) or _rated_high(case)


def _counts_persist(case: Case) -> Finding | None:
    high = high_counts(case.log, case.guidance)
    if high is None or case.log.days_ago(high.since) < case.guidance.number("SHED-02", "persists_days"):
        return None
    return case.finding("SHED-02", {**_figures(high), "days": case.log.days_ago(high.since)})


def _rated_high(case: Case) -> Finding | None:
    """Two weeks where it came suddenly, four otherwise; eight where a cause is known, which shedding outlasts."""
    guidance = case.guidance
    run = rated_run(case.log, guidance, guidance.number("SHED-02", "rated_from"))
    if run is None or case.log.days_ago(run.last) > guidance.number("SHED-02", "rated_speaks_days"):
        return None
    if run.ratings < guidance.number("SHED-02", "rated_checkins"):
        return None
    is_sudden = run.usual is not None and run.usual <= guidance.number("SHED-02", "sudden_usual")
    least = guidance.number("SHED-02", "sudden_days") if is_sudden else guidance.number("SHED-02", "rated_days")
    if _known_cause(case, run.since):
        least = guidance.number("SHED-02", "persists_days")
    if run.days < least:
        return None
    return case.finding("SHED-02", _run_figures(run), words_id="finding-SHED-02-rated")


def _run_figures(run: RatedRun) -> dict[str, Figure]:
    return {"effect": RATING, "checkins": run.ratings, "days": run.days, "since": run.since.isoformat()}


def _known_cause(case: Case, since: date) -> bool:
    return minoxidil_since(case, since) is not None or next(_causes(case, since), None) is not None


def _patchy(case: Case) -> Finding | None:
    """High ratings that name only a zone or two; where only needled zones are named SHED-05 speaks of it."""
    guidance, newest = case.guidance, case.log.of(RATING)[-1:]
    level = guidance.number("SHED-02", "rated_from")
    if not newest or newest[0].value < level or local_to_the_needled_zones(case) is not None:
        return None
    strong = _local_ratings(case, level)
    zones = _zones_of(strong)
    if not zones or len(zones) > guidance.number("SHED-02", "patchy_zones"):
        return None
    days = (strong[-1].day - strong[0].day).days
    least = guidance.number("SHED-02", "patchy_checkins")
    if len(strong) < least or days < guidance.number("SHED-02", "patchy_days"):
        return None
    where = tuple(zone.value for zone in zones)
    figures: dict[str, Figure] = {"effect": RATING, "zone": where, "checkins": len(strong), "days": days}
    return case.finding("SHED-02", figures, words_id="finding-SHED-02-patchy")


def _local_ratings(case: Case, at_least: float) -> Sequence[Reading]:
    """Ratings of the last weeks that name zones and reach a level."""
    days = case.guidance.count("SHED-05", "looks_back_days")
    recent = (r for r in case.log.recent(RATING, days) if case.log.days_ago(r.day) <= days)
    return [r for r in recent if r.zones and r.value >= at_least]


def _zones_of(ratings: Collection[Reading]) -> tuple[Zone, ...]:
    return tuple(zone for zone in Zone if any(zone in (r.zones or ()) for r in ratings))


def _needled(case: Case) -> set[Zone]:
    """The zones that were needled in the months that shedding is held against."""
    days = case.guidance.number("SHED-05", "needled_days")
    recent = [logged for logged in case.log.sessions if case.log.days_ago(logged.day) <= days]
    return {zone for logged in recent for zone in logged.session.needled_zones}


def minoxidil_since(case: Case, since: date) -> date | None:
    """The beginning of the last course of minoxidil that can be behind shedding that rose on a day."""
    first, last = case.guidance.count("SHED-03", "from_days"), case.guidance.count("SHED-03", "to_days")
    began = (t.started_on for t in case.log.diary.treatments if t.kind in _MINOXIDIL)
    return max((day for day in began if day <= since and first <= case.log.days_ago(day) <= last), default=None)


def minoxidil_began(case: Case) -> Finding | None:
    since = case.shedding_up_since
    began = None if since is None else minoxidil_since(case, since)
    if began is None:
        return None
    return case.finding("SHED-03", {"started_on": began.isoformat(), "days": case.log.days_ago(began)})


def other_triggers(case: Case) -> Iterator[tuple[str, date]]:
    """Kinds and days of what can set off shedding two to four months later."""
    for event in case.log.diary.life_events:
        if event.kind in _SHEDDING_EVENTS:
            yield event.kind.value, event.on
    for treatment in case.log.diary.treatments:
        if treatment.kind in _HORMONE_TREATMENTS:
            yield f"started-{treatment.kind.value}", treatment.started_on
        if treatment.ended_on is not None and treatment.kind in (*_MINOXIDIL, *_HORMONE_TREATMENTS):
            yield f"stopped-{treatment.kind.value}", treatment.ended_on


def _causes(case: Case, since: date) -> Iterator[tuple[str, date]]:
    """Triggers whose lag, counted to the day on which the shedding rose, is the usual one."""
    first, last = case.guidance.count("SHED-04", "from_days"), case.guidance.count("SHED-04", "to_days")
    for kind, day in other_triggers(case):
        if first <= (since - day).days <= last:
            yield kind, day


def another_trigger(case: Case) -> Finding | None:
    since = case.shedding_up_since
    if since is None:
        return None
    for kind, day in _causes(case, since):
        return case.finding("SHED-04", {"trigger": kind, "trigger_day": day.isoformat(), "since": since.isoformat()})
    for kind, day in other_triggers(case):
        lag = (since - day).days
        if 0 <= lag < case.guidance.count("SHED-04", "from_days"):
            figures: dict[str, Figure] = {
                "trigger": kind,
                "trigger_day": day.isoformat(),
                "since": since.isoformat(),
                "days": lag,
            }
            return case.finding("SHED-04", figures, words_id="finding-SHED-04-sooner")
    months = case.guidance.numbers("SHED-04", "season_months")
    if since.month in months.values() and minoxidil_since(case, since) is None:
        return case.finding("SHED-04", {"since": since.isoformat()}, words_id="finding-SHED-04-season")
    return None


def local_to_the_needled_zones(case: Case) -> Finding | None:
    """Judged only where zones were ticked and some of the scalp was not needled."""
    needled = _needled(case)
    strong = _local_ratings(case, case.guidance.number("SHED-05", "rated_from"))
    if not needled or needled == set(WHOLE_SCALP) or len(strong) < case.guidance.number("SHED-05", "checkins"):
        return None
    zones = _zones_of(strong)
    if not needled.issuperset(zones):
        return None
    return case.finding("SHED-05", {"zone": tuple(zone.value for zone in zones), "checkins": len(strong)})


RULES: Rules = {
    "SHED-01": above_own_range,
    "SHED-02": needs_a_look,
    "SHED-03": minoxidil_began,
    "SHED-04": another_trigger,
    "SHED-05": local_to_the_needled_zones,
}

"""Shedding against the person's own range: counts by tests of equal kind, and ratings of 0-4.

Every number is a parameter of a SHED rule. A rating is against the person's own usual already (evidence.md 4.3), so a
run of high ones needs no comparison; counts and small rises are held against the weeks before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from needlewise.analysis.level_shift import LevelShift, shift_since
from needlewise.analysis.log import Log, Reading
from needlewise.guidance.loader import Guidance

COUNTS = ("shedding_comb60", "shedding_wash")
RATING = "shedding"


@dataclass(frozen=True, slots=True)
class HighCounts:
    """An unbroken run of counts above the person's range. `usual` is the median of the tests before it."""

    effect_id: str
    since: date
    tests: int
    lowest: float
    latest: float
    usual: float


def high_counts(log: Log, guidance: Guidance) -> HighCounts | None:
    least = guidance.count("SHED-01", "tests")
    for effect_id in COUNTS:
        if log.latest(effect_id, within_days=guidance.count("SHED-01", "speaks_days")) is None:
            continue
        tests = log.of(effect_id)
        for start in range(least, len(tests) - least + 1):
            usual = median(t.value for t in tests[:start])
            run = tests[start:]
            if _is_high(run, usual, guidance):
                lowest = min(t.value for t in run)
                return HighCounts(effect_id, run[0].day, len(run), lowest, run[-1].value, usual)
    return None


def _is_high(run: Sequence[Reading], usual: float, guidance: Guidance) -> bool:
    lowest = min(t.value for t in run)
    return (
        (run[-1].day - run[0].day).days >= guidance.number("SHED-01", "span_days")
        and lowest >= guidance.number("SHED-01", "times_median") * usual
        and lowest >= usual + guidance.number("SHED-01", "more_hairs")
    )


@dataclass(frozen=True, slots=True)
class RatedRun:
    """Ratings that have stayed high, from the first high one to the last. `usual` is the median of the weeks before,
    None where nothing was rated then."""

    since: date
    last: date
    ratings: int
    usual: float | None

    @property
    def days(self) -> int:
        return (self.last - self.since).days


def rated_run(log: Log, guidance: Guidance, at_least: float) -> RatedRun | None:
    """The longest run up to the newest rating of which most reach `at_least`, the newest ones among them; odd lower
    days do not break it, a silence does."""
    share, silence = guidance.number("SHED-02", "rated_share"), guidance.number("SHED-02", "rated_silence_days")
    newest = guidance.count("SHED-02", "rated_newest")
    ratings = log.of(RATING)
    if len(ratings) < newest or median(r.value for r in ratings[-newest:]) < at_least:
        return None
    following, high, run = log.as_of, 0, 0
    for count, rating in enumerate(reversed(ratings), start=1):
        if (following - rating.day).days > silence:
            break
        following = rating.day
        if rating.value >= at_least:
            high += 1
            if high >= share * count:
                run = count
    if not run:
        return None
    since = ratings[-run].day
    reaches = timedelta(days=guidance.number("SHED-02", "sudden_before_days"))
    before = [r.value for r in ratings[:-run] if since - reaches <= r.day]
    last = next(r.day for r in reversed(ratings) if r.value >= at_least)
    return RatedRun(since, last, run, median(before) if before else None)


def shedding_up_since(log: Log, guidance: Guidance) -> date | None:
    """The first day of shedding above the person's usual, by counts or by rating; None when it is not."""
    counts = high_counts(log, guidance)
    if counts is not None:
        return counts.since
    run = rated_run(log, guidance, guidance.number("SHED-03", "rated_from"))
    if run is not None and _is_lately(log, guidance):
        return run.since
    return _risen_since(log, guidance)


def _is_lately(log: Log, guidance: Guidance) -> bool:
    """Whether enough was rated in the last two weeks to speak of now."""
    days = guidance.number("SHED-03", "rated_days")
    recent = sum(1 for r in log.of(RATING) if log.days_ago(r.day) < days)
    return recent >= guidance.number("SHED-02", "rated_newest")


def _risen_since(log: Log, guidance: Guidance) -> date | None:
    """Where ratings or counts of the last weeks lie above the person's own before: the day since which that is
    clearest."""
    for effect_id in (RATING, *COUNTS):
        for days in guidance.numbers("SHED-03", "risen_for_days").values():
            since = log.as_of - timedelta(days=days)
            if _has_risen(effect_id, shift_since(log, guidance, effect_id, since, log.as_of), guidance):
                return _onset(log, guidance, effect_id)
    return None


def _has_risen(effect_id: str, shift: LevelShift | None, guidance: Guidance) -> bool:
    """Naming a known cause is information, so less is asked than by SHED-01."""
    if shift is None or shift.z < guidance.number("SHED-03", "rise_errors"):
        return False
    times = shift.now / max(shift.before, 1.0)
    is_enough = effect_id == RATING or times >= guidance.number("SHED-03", "rise_times")
    return is_enough and shift.steps >= guidance.number("SHED-03", "rise_steps")


def _onset(log: Log, guidance: Guidance, effect_id: str) -> date:
    """The recorded day that parts the lower readings before from the higher ones since most clearly. Needs a rise."""
    reach = guidance.over_use.level_shift.looks_back_days.count
    clearness: dict[date, float] = {}
    for day in dict.fromkeys(reading.day for reading in log.recent(effect_id, reach)):
        shift = shift_since(log, guidance, effect_id, day, log.as_of)
        if shift is not None:
            clearness[day] = shift.z
    return max(clearness, key=lambda day: clearness[day])

"""The follow-up of a warning, as the diary has it: whether sessions paused, and how the skin went. It tells what
followed, never what it followed from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

from needlewise.analysis.case import Case
from needlewise.analysis.log import worst_by_day
from needlewise.analysis.looking_back import PastWarning
from needlewise.analysis.recovery import meaningful_change, settling_effects


@dataclass(frozen=True, slots=True, kw_only=True)
class Levels:
    """Means of an effect's worst values of the day: on the days of the warning, and in the weeks after it cleared."""

    warned: float
    after: float


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """`sessions` were logged while the warning stood, after the day it came. `rest_days` passed from the last session
    up to its last day until the next one, or until the day assessed where `rest_goes_on`; None without a session.
    `effect_id` is the effect that speaks for the skin, None where none was recorded; `calm_days` the days from that
    session until it was recorded at calm for good, 0 where it never rose, None where that was not seen."""

    sessions: int
    rest_days: int | None
    rest_goes_on: bool
    effect_id: str | None
    calm_days: int | None
    levels: Levels | None


def follow_up(case: Case, warning: PastWarning) -> FollowUp:
    """`case` is the diary on the day it is looked back from."""
    last = warning.last or case.as_of
    sessions = case.log.sessions
    index = next((i for i in reversed(range(len(sessions))) if sessions[i].day <= last), None)
    following = None if index is None or index + 1 == len(sessions) else sessions[index + 1].day
    effect_id = _telling_effect(case, warning, last)
    return FollowUp(
        sessions=sum(1 for s in sessions if warning.first < s.day <= last),
        rest_days=None if index is None else ((following or case.as_of) - sessions[index].day).days,
        rest_goes_on=following is None,
        effect_id=effect_id,
        calm_days=None if index is None or effect_id is None else _calm_days(case, effect_id, index),
        levels=None if warning.last is None or effect_id is None else _levels(case, effect_id, warning.first, last),
    )


def _telling_effect(case: Case, warning: PastWarning, last: date) -> str | None:
    """The effect that the warning named, or else the one that stood furthest above calm in its days."""
    named = (finding.figures.get("effect") for finding in warning.findings)
    effect_id = next((id_ for id_ in named if isinstance(id_, str)), None)
    if effect_id is not None:
        return effect_id
    heights = {
        id_: (fmean(values) - case.calm.calm[id_]) / meaningful_change(case.guidance, id_)
        for id_ in settling_effects(case.guidance)
        if (values := _between(_worst(case, id_), warning.first, last))
    }
    return max(heights, key=lambda id_: heights[id_], default=None)


def _calm_days(case: Case, effect_id: str, index: int) -> int | None:
    row = case.reactions.get(effect_id)
    reaction = row[index] if row else None
    if reaction is None or reaction.settled_h is None:
        return None
    return round(reaction.settled_h / 24) if reaction.is_reaction else 0


def _levels(case: Case, effect_id: str, first: date, last: date) -> Levels | None:
    worst, limits = _worst(case, effect_id), case.guidance.over_use.follow_up
    warned = _between(worst, first, last)
    after = _between(worst, last + timedelta(days=1), last + timedelta(days=limits.watched_days.value))
    if min(len(warned), len(after)) < limits.least_days.value:
        return None
    return Levels(warned=round(fmean(warned), 1), after=round(fmean(after), 1))


def _worst(case: Case, effect_id: str) -> Mapping[date, float]:
    return worst_by_day(case.log.of(effect_id))


def _between(worst: Mapping[date, float], first: date, last: date) -> list[float]:
    return [value for day, value in worst.items() if first <= day <= last]

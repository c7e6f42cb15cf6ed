"""Recovery: the person's calm level of each effect, and how each reaction came back to it.

An effect is above calm when it lies at least a meaningful change over the calm level: one grade on a 0-4
self-rating (P66b), two points on 0-10 (P65). Calm is what the person records away from sessions.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from needlewise.analysis.log import Log, Reading, worst_by_day
from needlewise.analysis.sessions import LoggedSession
from needlewise.guidance.loader import Guidance
from needlewise.guidance.over_use import CalmThresholds


def settling_effects(guidance: Guidance) -> tuple[str, ...]:
    """The effects that are ordinary after needling and have to be back at calm before the next session.
    Bleeding belongs to the session itself."""
    return tuple(e.id for e in guidance.effects.values() if e.expected and e.id != "bleeding")


def meaningful_change(guidance: Guidance, effect_id: str) -> float:
    """By the effect's scale; a scale without one of its own changes meaningfully by one step."""
    return guidance.over_use.calm.meaningful_change.values.get(guidance.effects[effect_id].scale, 1)


@dataclass(frozen=True, slots=True)
class CalmLevels:
    """Per effect, the lowest value that counts as above calm."""

    above_from: Mapping[str, float]
    calm: Mapping[str, float]

    def is_above(self, effect_id: str, value: float) -> bool:
        return value >= self.above_from[effect_id]


def calm_levels(log: Log, guidance: Guidance) -> CalmLevels:
    """The lower quartile of what was recorded away from sessions, zero with too few such readings.

    Away from sessions is before the first one, or more than a week after the one before: transient effects
    last up to seven days (P36), so what is recorded later is hardly the reaction. What lasts after the last
    session must not become calm by lasting: there, it takes four weeks.
    """
    away_h, limits = guidance.document.recovery_limits.seek_routine_h_all, guidance.over_use.calm
    calm: dict[str, float] = {}
    above: dict[str, float] = {}
    for effect_id in settling_effects(guidance):
        away: list[float] = []
        for reading, hours in _hours_after_session(log, effect_id):
            is_latest = log.last is not None and reading.hour >= log.last.hour
            if hours is None or hours > (limits.lasting_becomes_usual_h.value if is_latest else away_h):
                insort(away, reading.value)
        is_known = len(away) >= limits.needs_readings.value
        level = away[int(limits.quantile.value * (len(away) - 1))] if is_known else 0.0
        calm[effect_id] = level
        above[effect_id] = level + meaningful_change(guidance, effect_id)
    return CalmLevels(above, calm)


def _hours_after_session(log: Log, effect_id: str) -> Iterator[tuple[Reading, float | None]]:
    """Each reading with the hours since the session before it, None before the first session."""
    for reading in log.of(effect_id):
        session = log.session_before(reading.hour)
        yield reading, None if session is None else reading.hour - session.hour


@dataclass(frozen=True, slots=True)
class Reaction:
    """One effect between one session and the next, or the assessed day.

    `points` are (hours since the session, value), in order. `settled_h` is when it was first recorded at calm
    for good: followed by another calm reading, or by none. It is None when that was not seen, because the next
    session came first or nothing was logged. `last_above_h` is the last reading above calm before that.
    """

    session: LoggedSession
    effect_id: str
    points: tuple[tuple[float, float], ...]
    peak: float
    settled_h: float | None
    last_above_h: float | None
    observed_until_h: float
    ended_by_session: bool

    @property
    def is_reaction(self) -> bool:
        """Whether the effect was above calm at all."""
        return self.last_above_h is not None


def reactions(log: Log, levels: CalmLevels, effect_id: str) -> list[Reaction | None]:
    """One entry a session, in the order of the log; None where the effect was not recorded after it."""
    readings = log.of(effect_id)
    hours = [reading.hour for reading in readings]
    found: list[Reaction | None] = []
    for session, following in zip(log.sessions, [*log.sessions[1:], None], strict=False):
        first = bisect_left(hours, session.hour)
        last = len(hours) if following is None else bisect_left(hours, following.hour)
        points = tuple((r.hour - session.hour, r.value) for r in readings[first:last])
        if points:
            ended = following is not None
            found.append(_reaction(session, effect_id, points, levels, ended_by_session=ended))
        else:
            found.append(None)
    return found


def _reaction(
    session: LoggedSession,
    effect_id: str,
    points: tuple[tuple[float, float], ...],
    levels: CalmLevels,
    *,
    ended_by_session: bool,
) -> Reaction:
    above = [levels.is_above(effect_id, value) for _, value in points]
    settled = next(
        (i for i in range(len(points)) if not above[i] and (i + 1 == len(points) or not above[i + 1])), None
    )
    before = points[: len(points) if settled is None else settled]
    raised = [h for (h, _), is_above in zip(before, above, strict=False) if is_above]
    return Reaction(
        session=session,
        effect_id=effect_id,
        points=points,
        peak=max(value for _, value in points),
        settled_h=None if settled is None else points[settled][0],
        last_above_h=raised[-1] if raised else None,
        observed_until_h=points[-1][0],
        ended_by_session=ended_by_session,
    )


@dataclass(frozen=True, slots=True)
class Unsettled:
    """An effect that is not back at calm, or only just. `calm_since` is the first day it was recorded at calm
    again, None while it is still above. `is_odd` says that it is one mild reading after the skin had settled.
    `after_calm_days` are to pass after calm (evidence.md 1.4, "and 48 h more")."""

    effect_id: str
    value: float
    last_above: date
    calm_since: date | None
    is_odd: bool
    after_calm_days: int

    def free_from(self, as_of: date) -> date:
        """The earliest day that can be so many days after calm: from the day calm was recorded or, while it was
        not, from the first day on which it still could be."""
        start = self.calm_since or max(self.last_above + timedelta(days=1), as_of)
        return start + timedelta(days=self.after_calm_days)


def unsettled_effects(log: Log, guidance: Guidance, levels: CalmLevels) -> list[Unsettled]:
    """Effects whose return to calm holds back the next session on the day assessed, the latest first.

    An odd reading holds back for a day and is over with the next calm one; everything else holds until calm
    was recorded, and two days more.
    """
    found = []
    for effect_id in settling_effects(guidance):
        item = _unsettled(log, guidance, levels, effect_id)
        if item is not None and item.free_from(log.as_of) > log.as_of:
            found.append(item)
    return sorted(found, key=lambda item: item.free_from(log.as_of), reverse=True)


def _unsettled(log: Log, guidance: Guidance, levels: CalmLevels, effect_id: str) -> Unsettled | None:
    limits = guidance.over_use.calm
    days = worst_by_day(log.recent(effect_id, limits.reads_back_days.count))
    raised = [day for day, value in days.items() if levels.is_above(effect_id, value)]
    if not raised or not _speaks_for_today(log, next(reversed(days)), limits):
        return None
    last = raised[-1]
    calm_since = next((day for day in days if day > last), None)
    before = max((day for day in days if day < last), default=None)
    settled_before = before is not None and before not in raised and (log.last is None or before > log.last.day)
    is_odd = settled_before and days[last] < limits.moderate_from.values[guidance.effects[effect_id].scale]
    if is_odd and (calm_since is not None or log.days_ago(last) > limits.odd_reading_days.value):
        return None
    after_calm_days = guidance.count("REC-04", "after_calm_days")
    return Unsettled(effect_id, days[last], last, calm_since, is_odd, after_calm_days)


def _speaks_for_today(log: Log, last_recorded: date, limits: CalmThresholds) -> bool:
    """Whether an effect last recorded on that day still says something. Silence is not taken for calm: it only
    makes an old reading worth less."""
    silent_days = {day for day in log.checkin_days if day > last_recorded}
    is_recent = log.days_ago(last_recorded) <= limits.speaks_for_days.value
    return is_recent and len(silent_days) < limits.silent_days.value

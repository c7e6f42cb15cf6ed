"""A diary ordered for analysis: sessions by time, readings by effect, cut at a day.

Everything is ordered by true time. Local days mostly rise with it; a journey west can turn them back, so a cut
looks at every record's own day.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Protocol, TypeVar

from needlewise.analysis.sessions import LoggedSession, hour_of, hour_of_day, joined_passes
from needlewise.domain.diary import Diary
from needlewise.domain.effects import is_own
from needlewise.domain.moments import Moment
from needlewise.domain.treatments import Treatment, TreatmentUse
from needlewise.domain.zones import Zone
from needlewise.guidance.loader import Guidance


@dataclass(frozen=True, slots=True)
class Reading:
    """One recorded value of one effect; yes is 1 and no is 0. `zones` is None where none were named. `hour` counts
    true hours, see `hour_of`."""

    at: Moment
    day: date
    hour: float
    value: float
    zones: tuple[Zone, ...] | None = None


_OFFSETS_DAYS = 1
"""A local day can lie as much before or after the day in true time."""


class _HasDay(Protocol):
    @property
    def day(self) -> date: ...


_D = TypeVar("_D", bound=_HasDay)


class Log:
    """What analysis reads: one diary up to the end of `as_of`."""

    def __init__(
        self,
        diary: Diary,
        as_of: date,
        sessions: Sequence[LoggedSession],
        readings: Mapping[str, Sequence[Reading]],
        checkin_days: Sequence[date],
    ) -> None:
        self.diary = diary
        self.as_of = as_of
        self.sessions = sessions
        self.readings = readings
        self.checkin_days = checkin_days

    def of(self, effect_id: str) -> Sequence[Reading]:
        return self.readings.get(effect_id, ())

    def recent(self, effect_id: str, days: int) -> Sequence[Reading]:
        """At least the readings of the last so many days, without reading a diary of many years through."""
        found = self.of(effect_id)
        if not found:
            return found
        since = hour_of_day(self.as_of) - 24 * (days + _OFFSETS_DAYS)
        return found[bisect_left(found, since, key=lambda reading: reading.hour) :]

    @property
    def last(self) -> LoggedSession | None:
        return self.sessions[-1] if self.sessions else None

    def days_ago(self, day: date) -> int:
        return (self.as_of - day).days

    def latest(self, effect_id: str, *, within_days: int) -> Reading | None:
        """The newest reading of an effect, if it is recent enough to still speak for today."""
        found = self.of(effect_id)
        if found and self.days_ago(found[-1].day) <= within_days:
            return found[-1]
        return None

    @cached_property
    def treatments(self) -> Mapping[str, Treatment]:
        return {t.id: t for t in self.diary.treatments}

    @cached_property
    def uses(self) -> Sequence[tuple[Treatment, TreatmentUse]]:
        """Uses with their course, oldest first."""
        known = [
            (self.treatments[u.treatment_id], u)
            for u in self.diary.treatment_uses
            if u.treatment_id in self.treatments
        ]
        return sorted(known, key=lambda pair: pair[1].at.utc)

    @cached_property
    def _session_hours(self) -> Sequence[float]:
        return [session.hour for session in self.sessions]

    def session_before(self, hour: float) -> LoggedSession | None:
        """The last session at or before that hour."""
        place = bisect_right(self._session_hours, hour)
        return self.sessions[place - 1] if place else None


class History:
    """A whole diary, sorted once, from which logs of earlier days are cut cheaply."""

    def __init__(self, diary: Diary, guidance: Guidance) -> None:
        self._diary = diary
        self._one_session_h = guidance.number("INT-01", "one_session_h")
        self._sessions = sorted(
            (LoggedSession(s, s.started_at.day, hour_of(s.started_at)) for s in diary.sessions),
            key=lambda s: s.hour,
        )
        checkins = sorted(diary.checkins, key=lambda c: c.at.utc)
        self._checkin_days = sorted(c.at.day for c in checkins)
        self._readings: dict[str, list[Reading]] = {}
        for checkin in checkins:
            day, hour = checkin.at.day, hour_of(checkin.at)
            for effect_id, value in checkin.symptoms.items():
                if is_own(effect_id):
                    continue  # no rule and no statistic speaks about the person's own symptoms
                reading = Reading(checkin.at, day, hour, float(value), checkin.zones)
                self._readings.setdefault(effect_id, []).append(reading)

    def until(self, as_of: date) -> Log:
        return Log(
            self._diary.until(as_of),
            as_of,
            joined_passes(_cut(self._sessions, as_of), self._one_session_h),
            {effect_id: _cut(found, as_of) for effect_id, found in self._readings.items()},
            self._checkin_days[: bisect_right(self._checkin_days, as_of)],
        )


def _cut(records: Sequence[_D], as_of: date) -> Sequence[_D]:
    return [record for record in records if record.day <= as_of]


def worst_by_day(readings: Iterable[Reading]) -> dict[date, float]:
    """The highest value of each day that has one, oldest day first."""
    days: dict[date, float] = {}
    for reading in readings:
        days[reading.day] = max(reading.value, days.get(reading.day, reading.value))
    return days


def days_after(day: date, count: int) -> date:
    return day + timedelta(days=count)

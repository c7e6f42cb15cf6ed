"""A log as arrays of what was recorded late after sessions, cut into what is judged and what it is held against."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from needlewise.analysis.baseline import Flags, Ints, Series
from needlewise.analysis.log import Log, LoggedSession, Reading
from needlewise.analysis.recovery import meaningful_change, settling_effects
from needlewise.domain.treatments import TreatmentKind
from needlewise.guidance.loader import Guidance

LATE_DAYS = 1.5
"""What is recorded sooner after a session says little about how long the reaction lasts."""
LEAST_READINGS, LEAST_LOGGED = 4, 1 / 3
"""Late readings of an effect, and the share of days with a check-in, for them to say anything."""
KNOWN_BY_READINGS, NOT_KNOWN_FROM_SHARE = 12, 0.35
"""Before so many late readings of earlier recoveries nobody knows how long this person's reactions usually last:
until then the first third between sessions is left alone."""
USUAL_GAPS = 6
"""The gaps whose median is the usual time between sessions."""
REST_DAYS, REST_TIMES = 28.0, 2.0
"""A session after a rest of more days than this, and more than so many usual gaps, came on rested skin: what was
before is not held against it. These numbers are our own choices."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One effect: late readings of the recoveries judged and of those before. `is_like` marks the earlier readings
    that can be compared: none from needles of another band, another kind of device, or before minoxidil was begun.
    `gap_days` is the usual time between sessions."""

    before: Series
    is_like: Flags
    now: Series
    gap_days: float

    def is_later(self, series: Series) -> Flags:
        """Which readings lie in the later half between sessions, or before any."""
        return np.asarray(series.ages > self.gap_days / 2)

    @property
    def like(self) -> Series:
        return self.before.where(self.is_like)

    @property
    def recoveries(self) -> set[int]:
        """The earlier recoveries that can be compared, by the index of their session."""
        return set(self.like.after[self.like.after >= 0].tolist())

    @property
    def known(self) -> int:
        return int((self.like.after >= 0).sum())


class ResidualReadings:
    """`known_days` is how far back before a recovery what is usual is read from, `back_days` how far back recoveries
    will be asked about."""

    def __init__(self, log: Log, guidance: Guidance, back_days: int, known_days: int) -> None:
        self._known_days = known_days
        self._limits = guidance.over_use
        self._origin = log.sessions[0].hour
        self._sessions = log.sessions
        self.session_times = np.array([self._days(s) for s in log.sessions])
        self._checkin_days = np.array(sorted({day.toordinal() for day in log.checkin_days}))
        self._eras = _eras(log, guidance)
        self._series = {
            effect_id: self._late(readings, meaningful_change(guidance, effect_id))
            for effect_id in settling_effects(guidance)
            if (readings := log.recent(effect_id, back_days + known_days))
        }

    def _days(self, record: LoggedSession | Reading) -> float:
        return (record.hour - self._origin) / 24

    def _late(self, readings: Sequence[Reading], step: float) -> Series:
        """The worst of each day, before and after a session apart."""
        times = np.array([self._days(r) for r in readings])
        after = np.searchsorted(self.session_times, times, side="right") - 1
        ages = np.where(after >= 0, times - self.session_times[np.maximum(after, 0)], np.inf)
        worst: dict[tuple[int, int], int] = {}
        for index in np.flatnonzero(ages > LATE_DAYS).tolist():
            key = (readings[index].day.toordinal(), int(after[index]))
            if key not in worst or readings[index].value > readings[worst[key]].value:
                worst[key] = index
        kept = sorted(worst.values())
        return Series(times[kept], np.array([readings[i].value / step for i in kept]), after[kept], ages[kept])

    def first_of(self, index: int) -> int:
        """The first of the recoveries that are judged together with that session's: none from before a rest."""
        times = self.session_times
        by_days = int(np.searchsorted(times, times[index] - self._limits.window_days.value))
        first = max(0, min(by_days, index + 1 - int(self._limits.window_sessions.value)))
        return next((n for n in range(index, first, -1) if self._came_after_rest(n)), first)

    def _usual_gap(self, index: int) -> float:
        """The median of the last gaps up to that session."""
        return float(np.median(np.diff(self.session_times[max(0, index - USUAL_GAPS) : index + 1])))

    def _came_after_rest(self, index: int) -> bool:
        gap = self.session_times[index] - self.session_times[index - 1]
        return bool(gap > REST_DAYS and (index < 2 or gap > REST_TIMES * self._usual_gap(index - 1)))

    def rows(self, index: int, left_out: Collection[int]) -> Mapping[str, Comparison]:
        """By effect with enough readings. `left_out` are recoveries that do not say what is usual. Empty where too
        little was logged to say anything, or the session came after a rest."""
        times, first = self.session_times, self.first_of(index)
        if first == index:
            return {}
        start, end = times[first], times[index + 1] if index + 1 < times.size else np.inf
        gap = self._usual_gap(index)
        settles_late = np.zeros(times.size + 1, dtype=bool)
        settles_late[list(left_out)] = True
        rows = {}
        for effect_id, series in self._series.items():
            before = series.between(start - self._known_days, start)
            before = before.where(~settles_late[before.after])
            is_like = (self._eras[before.after] == self._eras[index]) | (before.after < 0)
            rows[effect_id] = Comparison(before, is_like, series.between(start, end), gap)
        if max((row.known for row in rows.values()), default=0) < KNOWN_BY_READINGS:
            rows = {
                e: replace(row, now=row.now.where(row.now.ages > NOT_KNOWN_FROM_SHARE * row.gap_days))
                for e, row in rows.items()
            }
        rows = {effect_id: row for effect_id, row in rows.items() if row.now.times.size >= LEAST_READINGS}
        return rows if rows and self._is_followed(first, index, rows.values()) else {}

    def _is_followed(self, first: int, index: int, rows: Collection[Comparison]) -> bool:
        """Whether enough days of the window have check-ins, and at least two recoveries were looked at late: what was
        never seen to last cannot be said to."""
        start = self._sessions[first].day.toordinal()
        last = start + int(max(row.now.times[-1] for row in rows) - self.session_times[first]) + 1
        days = np.searchsorted(self._checkin_days, last, side="right") - np.searchsorted(self._checkin_days, start)
        seen = np.unique(np.concatenate([row.now.after for row in rows]))
        return bool(days >= LEAST_LOGGED * (last - start + 1) and seen.size >= min(2, index - first))


def _eras(log: Log, guidance: Guidance) -> Ints:
    """By session, a number for what can be compared: the needle's band, the kind of device, minoxidil on the scalp.
    Calm is begun anew when one of them changes (evidence.md section 11)."""
    kinds = {device.id: device.kind for device in log.diary.devices}
    bands = {length: guidance.band(length).id for length in {s.session.needle_length_mm for s in log.sessions}}
    begun = [t.started_on for t in log.diary.treatments if t.kind is TreatmentKind.MINOXIDIL]
    names = [
        (
            bands[s.session.needle_length_mm],
            kinds.get(s.session.device_id or ""),
            sum(day <= s.day for day in begun),
        )
        for s in log.sessions
    ]
    return np.array([names.index(name) for name in names])

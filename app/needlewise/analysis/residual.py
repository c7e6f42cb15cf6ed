"""A log's residual readings, those late after sessions, cut into what is judged and what it is held against."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from operator import attrgetter
from statistics import median

from needlewise.analysis.baseline import ResidualReading
from needlewise.analysis.log import Log, Reading
from needlewise.analysis.recovery import meaningful_change, settling_effects
from needlewise.analysis.sessions import LoggedSession
from needlewise.domain.treatments import TreatmentKind
from needlewise.guidance.loader import Guidance

_TIME = attrgetter("time")


@dataclass(frozen=True, slots=True)
class Comparison:
    """One effect: residual readings of the recoveries judged, and of those before.

    `like` can be compared; `other` are of needles of another band, another kind of device, or before minoxidil was
    begun. `half_days` is half of the usual time between sessions.
    """

    like: Sequence[ResidualReading]
    other: Sequence[ResidualReading]
    now: Sequence[ResidualReading]
    half_days: float

    @property
    def recoveries(self) -> set[int]:
        """The earlier recoveries that can be compared, by the index of their session."""
        return {reading.after for reading in self.like if reading.after >= 0}

    @property
    def known(self) -> int:
        return sum(1 for reading in self.like if reading.after >= 0)


class ResidualReadings:
    """Those of a log as far back as its sessions are judged, and as what is usual is read from before that."""

    def __init__(self, log: Log, guidance: Guidance) -> None:
        self._limits = guidance.over_use
        self._origin = log.sessions[0].hour
        self._sessions = log.sessions
        self._times = [self._days(session) for session in log.sessions]
        self._checkin_days = sorted({day.toordinal() for day in log.checkin_days})
        self._conditions = _conditions(log, guidance)
        limits = guidance.over_use
        reach = limits.carry_over.looks_back_days.count + limits.baseline.known_from_days.count
        self._readings = {
            effect_id: self._residual(readings, meaningful_change(guidance, effect_id))
            for effect_id in settling_effects(guidance)
            if (readings := log.recent(effect_id, reach))
        }

    def _days(self, record: LoggedSession | Reading) -> float:
        return (record.hour - self._origin) / 24

    def _residual(self, readings: Sequence[Reading], step: float) -> list[ResidualReading]:
        """The worst of each day, before and after a session apart."""
        late_days, times = self._limits.residual.late_days.value, self._times
        worst: dict[tuple[int, int], ResidualReading] = {}
        for reading in readings:
            time = self._days(reading)
            after = bisect_right(times, time) - 1
            age = time - times[after] if after >= 0 else inf
            if age > late_days:
                key, level = (reading.day.toordinal(), after), reading.value / step
                if key not in worst or level > worst[key].level:
                    worst[key] = ResidualReading(time, level, after, age)
        return sorted(worst.values(), key=_TIME)

    def first_of(self, index: int) -> int:
        """The first of the recoveries that are judged together with that session's: none from before a rest."""
        limits, times = self._limits, self._times
        by_days = bisect_left(times, times[index] - limits.window_days.value)
        first = max(0, min(by_days, index + 1 - limits.window_sessions.count))
        return next((n for n in range(index, first, -1) if self._came_after_rest(n)), first)

    def _usual_gap(self, index: int) -> float:
        """The median of the last gaps up to that session."""
        times = self._times[max(0, index - self._limits.residual.usual_gaps.count) : index + 1]
        return median(after - before for before, after in pairwise(times))

    def _came_after_rest(self, index: int) -> bool:
        limits = self._limits.residual
        gap = self._times[index] - self._times[index - 1]
        if gap <= limits.rest_days.value:
            return False
        return index < 2 or gap > limits.rest_times.value * self._usual_gap(index - 1)

    def comparisons(self, index: int, left_out: Collection[int]) -> Mapping[str, Comparison]:
        """By effect with enough readings. `left_out` are recoveries that do not say what is usual. Empty where too
        little was logged to say anything, or the session came after a rest."""
        times, first, limits = self._times, self.first_of(index), self._limits.residual
        if first == index:
            return {}
        gap = self._usual_gap(index)
        end = times[index + 1] if index + 1 < len(times) else inf
        found = {
            effect_id: self._comparison(readings, index, (times[first], end), gap, left_out)
            for effect_id, readings in self._readings.items()
        }
        least_age = 0.0
        if max((comparison.known for comparison in found.values()), default=0) < limits.known_by_readings.value:
            least_age = limits.not_known_from_share.value * gap
        found = {
            effect_id: Comparison(c.like, c.other, [r for r in c.now if r.age > least_age], c.half_days)
            for effect_id, c in found.items()
        }
        found = {e: c for e, c in found.items() if len(c.now) >= limits.least_readings.value}
        return found if found and self._is_followed(first, index, found.values()) else {}

    def _comparison(
        self,
        readings: Sequence[ResidualReading],
        index: int,
        judged: tuple[float, float],
        gap: float,
        left_out: Collection[int],
    ) -> Comparison:
        """`judged` are the times from which and up to which recoveries are judged."""
        known_from = judged[0] - self._limits.baseline.known_from_days.value
        low, start, end = (bisect_left(readings, time, key=_TIME) for time in (known_from, *judged))
        like: list[ResidualReading] = []
        other: list[ResidualReading] = []
        for reading in readings[low:start]:
            if reading.after not in left_out:
                is_like = reading.after < 0 or self._conditions[reading.after] == self._conditions[index]
                (like if is_like else other).append(reading)
        return Comparison(like, other, readings[start:end], gap / 2)

    def _is_followed(self, first: int, index: int, found: Collection[Comparison]) -> bool:
        """Whether enough days of the window have check-ins, and at least two recoveries were looked at late: what was
        never seen to last cannot be said to."""
        start = self._sessions[first].day.toordinal()
        last = start + int(max(c.now[-1].time for c in found) - self._times[first]) + 1
        days = bisect_right(self._checkin_days, last) - bisect_left(self._checkin_days, start)
        seen = {reading.after for c in found for reading in c.now}
        share = self._limits.residual.least_logged.value
        return days >= share * (last - start + 1) and len(seen) >= min(2, index - first)


def _conditions(log: Log, guidance: Guidance) -> list[tuple[str, str | None, int]]:
    """By session, what can be compared: the needle's band, the kind of device, minoxidil on the scalp. Calm is begun
    anew when one of them changes (evidence.md section 11)."""
    kinds = {device.id: device.kind for device in log.diary.devices}
    bands = {length: guidance.band(length).id for length in {s.session.needle_length_mm for s in log.sessions}}
    begun = [t.started_on for t in log.diary.treatments if t.kind is TreatmentKind.MINOXIDIL]
    return [
        (
            bands[s.session.needle_length_mm],
            kinds.get(s.session.device_id or ""),
            sum(day <= s.day for day in begun),
        )
        for s in log.sessions
    ]

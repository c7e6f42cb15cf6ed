"""How far apart sessions are to be, per zone, and where they came closer.

Source of every number: guidance.json `min_interval_table` (evidence.md 1.4; a cautious choice, bracketed by
trial intervals and barrier recovery, not a proven limit).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from needlewise.analysis.log import days_after
from needlewise.analysis.sessions import LoggedSession
from needlewise.domain.person import Person
from needlewise.domain.zones import Zone
from needlewise.guidance.loader import Guidance

SLOW_HEALING_ANSWERS = (
    "diabetes_smoking_age65",
    "uncontrolled_diabetes",
    "chemo_radio_steroid_immunosuppression",
)
"""Source: guidance.json, second modifier of the spacing table, as are the factor and the years of INT-01."""


@dataclass(frozen=True, slots=True)
class SpacingRule:
    """What the diary's person goes by: the clinician's number of days, or the table with its modifiers."""

    guidance: Guidance
    clinician_days: int | None
    heals_slowly: bool

    def interval_days(self, length_mm: float) -> int:
        """Days from a session of that length to the next. A length for which the table gives no interval takes
        the longest one it gives."""
        if self.clinician_days is not None:
            return self.clinician_days
        return self.longer_days(length_mm) if self.heals_slowly else self.table_days(length_mm)

    def longer_days(self, length_mm: float) -> int:
        """The table's days for who heals slowly, or bled freely."""
        return math.ceil(self.table_days(length_mm) * self.guidance.number("INT-01", "slow_healing_factor"))

    def table_days(self, length_mm: float) -> int:
        days = self.guidance.band(length_mm).min_interval_days
        if days is not None:
            return days
        return max(band.min_interval_days or 0 for band in self.guidance.table.bands)

    def max_per_28d(self, length_mm: float) -> int:
        """Session days that 28 days hold; by the clinician's number as many as fit at that spacing."""
        if self.clinician_days is not None:
            return math.ceil(28 / self.clinician_days)
        return self.guidance.band(length_mm).max_per_28d


def spacing_rule(person: Person, guidance: Guidance, as_of: date, said: Collection[str] = ()) -> SpacingRule:
    """`said` are the questions of the screening that the diary answers with yes."""
    older_from = guidance.number("INT-01", "older_from_years")
    older = person.birth_year is not None and as_of.year - person.birth_year >= older_from
    slowly = older or not set(said).isdisjoint(SLOW_HEALING_ANSWERS)
    return SpacingRule(guidance, person.clinician_min_interval_days, heals_slowly=slowly)


@dataclass(frozen=True, slots=True)
class ShortGap:
    """A session that came before the interval after an earlier one in the same zone had passed.

    `is_half` says that less than half of the interval had passed.
    """

    session: LoggedSession
    earlier: LoggedSession
    zone: Zone
    gap_days: int
    interval_days: int
    is_half: bool


def short_gaps(sessions: Sequence[LoggedSession], rule: SpacingRule) -> list[ShortGap]:
    """Every session at home that came too soon, oldest first, judged where it came soonest.

    Each earlier session holds its own interval, so a short-needle session does not cut short the rest after a
    long one.
    """
    held: dict[Zone, list[tuple[LoggedSession, int]]] = {}
    much_closer = rule.guidance.number("INT-02", "of_interval")
    found = []
    for logged in sessions:
        worst: ShortGap | None = None
        for zone, length_mm in logged.lengths_mm.items():
            still_held = [(e, d) for e, d in held.get(zone, []) if (logged.day - e.day).days < d]
            for earlier, days in still_held:
                gap = (logged.day - earlier.day).days
                if worst is None or gap / days < worst.gap_days / worst.interval_days:
                    worst = ShortGap(logged, earlier, zone, gap, days, is_half=gap < days * much_closer)
            still_held.append((logged, rule.interval_days(length_mm)))
            held[zone] = still_held
        if worst is not None and not logged.is_clinicians:
            found.append(worst)
    return found


def due_by_zone(sessions: Sequence[LoggedSession], rule: SpacingRule) -> dict[Zone, date]:
    """The first day on which spacing allows each zone again, for zones that have been needled."""
    due: dict[Zone, date] = {}
    for logged in sessions:
        for zone, length_mm in logged.lengths_mm.items():
            day = days_after(logged.day, rule.interval_days(length_mm))
            due[zone] = max(day, due.get(zone, day))
    return due

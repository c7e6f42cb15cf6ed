"""What was recorded in the days after sessions, by needle length or by period, ready to be drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from needlewise.analysis.recovery import Reaction
from needlewise.analysis.recovery_times import days_after
from needlewise.charts.chart import ChartRequest
from needlewise.charts.data.settling import median_settled
from needlewise.charts.series import Floats
from needlewise.guidance.model import LengthGroup
from needlewise.messages import Message, message

LAST_DAY = 14
MIN_SESSIONS = 3
"""A day is drawn when at least this many sessions have a record of it."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ReactionGroup:
    """Sessions of one range of lengths, from `shortest_mm` to `longest_mm`; with a `period`, of those days.

    The arrays hold days 0 to 14 and are NaN where fewer than three sessions have a record; a session gives
    none after the next one came. `calm_after_days` is the median over `settled_of` sessions, None when half of
    them were not seen to settle. `look` is the place of the group among the length looks of a style.
    """

    look: int
    shortest_mm: float
    longest_mm: float
    sessions: int
    median: Floats
    low: Floats
    high: Floats
    calm_after_days: float | None
    settled: int
    settled_of: int
    period: Message | None = None

    @property
    def is_enough(self) -> bool:
        return bool(np.isfinite(self.median).any())

    @property
    def name(self) -> Message:
        return self.period or self.lengths

    @property
    def lengths(self) -> Message:
        if self.shortest_mm == self.longest_mm:
            return message("chart-length", length=self.longest_mm)
        return message("chart-lengths", shortest=self.shortest_mm, longest=self.longest_mm)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ReactionPanel:
    effect_id: str
    top: float
    groups: tuple[ReactionGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ReactionData:
    """`sessions` counts all of them, `days_logged` days with a check-in in the two weeks after one."""

    panels: tuple[ReactionPanel, ...]
    sessions: int
    days_logged: int

    @property
    def is_empty(self) -> bool:
        return not any(group.is_enough for panel in self.panels for group in panel.groups)


def middle_half(by_session: Sequence[Mapping[int, float]]) -> tuple[Floats, Floats, Floats]:
    """Median, lower and upper quartile of days 0 to 14 over sessions, each given as day to value."""
    median, low, high = (np.full(LAST_DAY + 1, np.nan) for _ in range(3))
    for day in range(LAST_DAY + 1):
        values = [found[day] for found in by_session if day in found]
        if len(values) >= MIN_SESSIONS:
            low[day], median[day], high[day] = np.percentile(values, [25, 50, 75])
    return median, low, high


def reaction_data(asked: ChartRequest) -> ReactionData:
    return _data(asked, _by_length)


def compared_data(asked: ChartRequest) -> ReactionData:
    """The last days against the time before. All sessions are of the time before where `recent_since` is None."""
    since = asked.recent_since or date.max

    def by_period(found: Sequence[Reaction]) -> tuple[ReactionGroup, ...]:
        parts = (
            ("chart-period-recent", [r for r in found if r.session.day >= since]),
            ("chart-period-before", [r for r in found if r.session.day < since]),
        )
        return tuple(replace(_group(place, of), period=message(id_)) for place, (id_, of) in enumerate(parts) if of)

    return _data(asked, by_period)


def _data(asked: ChartRequest, grouped: Callable[[Sequence[Reaction]], tuple[ReactionGroup, ...]]) -> ReactionData:
    case, sessions = asked.case, asked.sessions
    shown = {s.day for s in sessions}
    after = {s.day + timedelta(days=n) for s in sessions for n in range(LAST_DAY + 1)}
    return ReactionData(
        panels=tuple(
            ReactionPanel(
                effect_id=effect_id,
                top=case.guidance.scale_of(effect_id).max or 1.0,
                groups=grouped([r for r in case.reactions.get(effect_id, ()) if r and r.session.day in shown]),
            )
            for effect_id in asked.reaction_effects
        ),
        sessions=len(sessions),
        days_logged=len({day for day in case.log.checkin_days if day in after and day <= asked.span.last}),
    )


def _by_length(found: Sequence[Reaction]) -> tuple[ReactionGroup, ...]:
    by_group = {
        group: [r for r in found if LengthGroup.of(r.session.session.needle_length_mm) is group]
        for group in LengthGroup
    }
    return tuple(_group(place, of) for place, of in enumerate(by_group.values()) if of)


def _group(place: int, found: Sequence[Reaction]) -> ReactionGroup:
    lengths = [r.session.session.needle_length_mm for r in found]
    median, low, high = middle_half([_by_day(r) for r in found])
    settled = [_calm_after(r, r.settled_h) for r in found if r.settled_h is not None]
    return ReactionGroup(
        look=place,
        shortest_mm=min(lengths),
        longest_mm=max(lengths),
        sessions=len(found),
        median=median,
        low=low,
        high=high,
        calm_after_days=median_settled(settled, len(found)),
        settled=len(settled),
        settled_of=len(found),
    )


def _calm_after(reaction: Reaction, settled_h: float) -> int:
    """Zero where the effect was never above calm."""
    return days_after(reaction, settled_h) if reaction.is_reaction else 0


def _by_day(reaction: Reaction) -> dict[int, float]:
    worst: dict[int, float] = {}
    for hours, value in reaction.points:
        day = days_after(reaction, hours)
        worst[day] = max(value, worst.get(day, value))
    return worst

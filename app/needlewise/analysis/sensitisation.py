"""Do sessions do more to the skin than they used to, though it settles in time?

The strength of a session is the worst of each effect within a day and a half of it, over what was recorded later
until the next, on average over the effects recorded, in meaningful changes: a level that has moved up by itself does
not count. The last four are held against earlier ones with the same band of needle.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt
from statistics import fmean, pstdev

from needlewise.analysis.recovery import Reaction
from needlewise.analysis.sessions import LoggedSession
from needlewise.guidance.over_use import SensitisationThresholds


@dataclass(frozen=True, slots=True)
class Sensitisation:
    """Mean strengths of the last sessions up to `session`, and of earlier ones."""

    session: LoggedSession
    now: float
    before: float


def strengths(
    reactions: Mapping[str, Sequence[Reaction | None]], steps: Mapping[str, float], fresh_h: float
) -> list[float | None]:
    """By session, None where nothing was recorded within `fresh_h` of it, or nothing later. `steps` is a meaningful
    change by effect."""
    count = max((len(row) for row in reactions.values()), default=0)
    found: list[float | None] = []
    for index in range(count):
        swings = [
            swing / steps[effect_id]
            for effect_id, row in reactions.items()
            if (reaction := row[index]) is not None and (swing := _swing(reaction, fresh_h)) is not None
        ]
        found.append(fmean(swings) if swings else None)
    return found


def _swing(reaction: Reaction, fresh_h: float) -> float | None:
    fresh = [value for hours, value in reaction.points if hours <= fresh_h]
    later = [value for hours, value in reaction.points if hours > fresh_h]
    return max(fresh) - fmean(later) if fresh and later else None


def sensitisations(
    sessions: Sequence[LoggedSession],
    bands: Sequence[str],
    by_session: Sequence[float | None],
    moved: Sequence[tuple[date, date]],
    since: date,
    limits: SensitisationThresholds,
) -> list[Sensitisation]:
    """Sessions from `since` on that did clearly more than those some months before. `moved` are stretches in which
    the diary records something else that can move symptoms."""
    count, least = limits.last_sessions.count, limits.least_before.count
    last_until, most = count + limits.between_sessions.count, limits.most_before.count
    found = []
    for band in dict.fromkeys(bands):
        alike = [
            (session, strength)
            for session, its_band, strength in zip(sessions, bands, by_session, strict=True)
            if its_band == band and strength is not None
        ]
        for end in range(last_until + least, len(alike) + 1):
            last = alike[end - count : end]
            until = end - last_until
            before = [strength for _, strength in alike[max(0, until - most) : until]]
            session = last[-1][0]
            if session.day >= since and not _is_confounded(last[0][0].day, session.day, moved):
                growth = Sensitisation(session, fmean(strength for _, strength in last), fmean(before))
                if _is_clear(growth, before, limits):
                    found.append(growth)
    return sorted(found, key=lambda growth: growth.session.hour)


def _is_clear(growth: Sensitisation, before: Sequence[float], limits: SensitisationThresholds) -> bool:
    steps = growth.now - growth.before
    spread = max(pstdev(before), limits.least_spread_steps.value)
    error = spread * sqrt(1 / limits.last_sessions.value + 1 / len(before))
    return steps >= limits.grown_steps.value and steps >= limits.grown_errors.value * error


def _is_confounded(first: date, last: date, moved: Sequence[tuple[date, date]]) -> bool:
    return any(begun <= last + timedelta(days=1) and end >= first for begun, end in moved)

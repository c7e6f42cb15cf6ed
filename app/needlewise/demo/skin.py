"""How the made-up skin answers: what a session sets off dies away, too many leave something behind.

These are curves that look true to a reader, made for a demonstration; they claim nothing about real skin.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from needlewise.demo.story import Story
from needlewise.domain.sessions import NeedlingSession

_LOOK_BACK = timedelta(days=12)
_NEEDED_DAYS_AT_1_MM = 14.0
"""A gap of as many days for each millimetre of length leaves nothing behind."""


class Skin:
    """Reactions of a story's skin to its sessions, on a scale where 1 is just worth noting."""

    def __init__(self, story: Story, sessions: Sequence[NeedlingSession]) -> None:
        self._story = story
        self._times = [session.started_at.utc for session in sessions]
        self._lengths_mm = [session.needle_length_mm for session in sessions]
        self._strains = _strains(sessions)

    def irritation(self, utc: datetime) -> float:
        """Redness and all that goes with it."""
        total = 0.0
        for hours, length_mm, strain in self._recent(utc):
            total += (1.5 + 3.5 * length_mm) * math.exp(-hours / (17 + 14 * min(strain, 1.5)))
        latest = bisect_left(self._times, utc) - 1
        if latest >= 0:
            days = (utc - self._times[latest]) / timedelta(days=1)
            total += self._strains[latest] * math.exp(-days / 8)
        return min(total, 3.6)

    def dryness(self, utc: datetime) -> float:
        """Comes on the second day and goes by the fifth."""
        total = 0.0
        for hours, length_mm, strain in self._recent(utc):
            total += (0.7 + 1.4 * length_mm + 0.5 * strain) * math.exp(-(((hours / 24 - 2.2) / 1.3) ** 2))
        return total

    def shedding(self, utc: datetime) -> float:
        """Higher in the first weeks of minoxidil and some three months after a fever; a little in autumn."""
        total = 0.25
        since_minoxidil = (utc.date() - self._story.minoxidil_from).days
        total += 2.3 * math.exp(-(((since_minoxidil - 35) / 16) ** 2))
        for ill in self._story.illnesses:
            total += 2.4 * math.exp(-((((utc.date() - ill).days - 88) / 24) ** 2))
        autumn = math.cos((utc.timetuple().tm_yday - 275) / 365.25 * 2 * math.pi)
        return total + 0.3 * max(0.0, autumn) ** 3

    def _recent(self, utc: datetime) -> Iterator[tuple[float, float, float]]:
        """Hours since each session of the last days, its needle length and the strain it met."""
        for index in range(bisect_left(self._times, utc - _LOOK_BACK), bisect_left(self._times, utc)):
            hours = (utc - self._times[index]) / timedelta(hours=1)
            yield hours, self._lengths_mm[index], self._strains[index]


def _strains(sessions: Sequence[NeedlingSession]) -> list[float]:
    """For each session, what is left of the earlier ones that came too close: 0 for one in good time."""
    strains: list[float] = []
    left = 0.0
    for earlier, session in pairwise(sessions):
        strains.append(left)
        gap_days = (session.started_at.utc - earlier.started_at.utc) / timedelta(days=1)
        needed_days = _NEEDED_DAYS_AT_1_MM * earlier.needle_length_mm
        left = left * math.exp(-gap_days / 11) + 0.42 * max(0.0, 1 - gap_days / needed_days)
    return [*strains, left]

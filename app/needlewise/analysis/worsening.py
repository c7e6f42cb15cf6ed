"""What gets worse after a session when it should be getting better.

Ordinary reactions fall from the first day on. A rise from the second day on needs no fall before it: increasing after
day 2 is a reason to see a clinician (evidence.md 2.3 and 3.2).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from needlewise.analysis.log import Log, Reading
from needlewise.analysis.open_signs import OpenSign
from needlewise.guidance.loader import Guidance


@dataclass(frozen=True, slots=True)
class Rise:
    """An effect from its lowest value since the day after a session to a higher one on the second day or later.
    `day` is that of the higher value, `days_after` the days since the session. `had_fallen` says that the values fell
    before they rose, `had_settled` that they were at calm."""

    effect_id: str
    lowest: float
    value: float
    day: date
    days_after: int
    had_fallen: bool
    had_settled: bool

    @property
    def by(self) -> float:
        return self.value - self.lowest


def greatest_rise(log: Log, guidance: Guidance, sign: OpenSign) -> Rise | None:
    """The greatest rise among the readings of an open sign, None where none rose."""
    rises = [rise for reading in sign.readings if (rise := _rise_to(log, guidance, sign, reading))]
    return max(rises, key=lambda rise: (rise.by, rise.value), default=None)


def _rise_to(log: Log, guidance: Guidance, sign: OpenSign, reading: Reading) -> Rise | None:
    effect_id, calm_below = sign.effect_id, sign.gone_below
    session = log.session_before(reading.hour)
    if session is None:
        return None
    days_after = (reading.day - session.day).days
    if not guidance.count("REC-02", "from_day") <= days_after <= guidance.count("REC-02", "to_day"):
        return None
    before = [r.value for r in log.of(effect_id) if session.hour <= r.hour < reading.hour and r.day > session.day]
    if not before or reading.value <= min(before):
        return None
    had_fallen = before[-1] < max(before) or min(before) < before[0]
    had_settled = min(before) < calm_below if calm_below is not None else min(before) <= 0
    return Rise(effect_id, min(before), reading.value, reading.day, days_after, had_fallen, had_settled)


def is_marked(rise: Rise, guidance: Guidance) -> bool:
    """Whether one effect alone rose enough, to a level that counts."""
    least = guidance.numbers("REC-02", "from_level")[rise.effect_id]
    if rise.effect_id == "redness" and rise.had_fallen and not rise.had_settled:
        least = guidance.number("REC-02", "after_fall_redness_from")
    if rise.effect_id == "warmth" and rise.had_settled:
        least = guidance.number("INF-01", "hot_from")
    return rise.value >= least and rise.by >= guidance.numbers("REC-02", "rise")[rise.effect_id]


def counts_together(rise: Rise, guidance: Guidance) -> bool:
    """Whether one effect rose enough to count beside another that rose."""
    least = guidance.numbers("REC-02", "together_from")[rise.effect_id]
    return rise.value >= least and rise.by >= guidance.numbers("REC-02", "rise")[rise.effect_id]


def hours_lasted(log: Log, sign: OpenSign, reading: Reading) -> float:
    """Hours that an effect has lasted by one of its readings: since the session before, or since it came back where
    it had settled after that."""
    session = log.session_before(reading.hour)
    first = sign.readings[0].hour
    if session is None:
        return reading.hour - first
    settled = any(session.hour <= r.hour < first for r in log.of(sign.effect_id))
    return reading.hour - (first if settled else session.hour)

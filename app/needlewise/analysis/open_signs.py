"""Signs that stay open: what was recorded as present and never, later, as gone.

Not recorded is never taken for gone. Present and gone are the document contract's: yes against no, a fever from 38.0
degrees, a headache from 4 of 10, any other sign above zero against zero. An effect that is expected after needling is
gone at the person's own calm level.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from needlewise.analysis.log import Log, Reading
from needlewise.analysis.recovery import CalmLevels
from needlewise.domain.moments import Moment
from needlewise.guidance.loader import Guidance

NEVER_OPEN = ("shedding", "shedding_comb60", "shedding_wash", "shedding_bundle")
"""Shedding and the counts of hair: compared with the person's own range instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSign:
    """One sign from its first present reading to its last. `value` is the last reading's, `worst` the highest of all;
    yes is 1. `seen` is the day on which a professional looked at it. A later reading below `gone_below` closes it;
    where that is None, only none or no does."""

    effect_id: str
    first: date
    last: date
    last_at: Moment
    value: float
    worst: float
    readings: tuple[Reading, ...]
    gone_below: float | None = None
    seen: date | None = None

    @property
    def recorded_days(self) -> int:
        """Days from the first to the last day on which it was recorded as present."""
        return (self.last - self.first).days

    def open_days(self, as_of: date) -> int:
        """Days since it was first recorded, with those on which nothing was said of it."""
        return (as_of - self.first).days

    def is_closed_by(self, value: float) -> bool:
        """Whether a later reading of that value records the sign as gone."""
        return is_gone(value, self.gone_below)


def is_gone(value: float, below: float | None) -> bool:
    """`below` is the value from which the effect is present; None where anything above zero is."""
    return value < below if below is not None else value <= 0


def gone_below(guidance: Guidance, effect_id: str, calm: CalmLevels) -> float | None:
    """The value from which an effect is present; None where anything above zero is."""
    if guidance.effects[effect_id].expected:
        return calm.above_from.get(effect_id)
    return guidance.numbers("SGN-01", "present_from").get(effect_id)


def open_sign(log: Log, effect_id: str, below: float | None) -> OpenSign | None:
    """The unbroken run of present readings that ends with the newest reading of an effect."""
    run: list[Reading] = []
    for reading in reversed(log.of(effect_id)):
        if is_gone(reading.value, below):
            break
        run.append(reading)
    if not run:
        return None
    run.reverse()
    return OpenSign(
        effect_id=effect_id,
        first=min(r.day for r in run),
        last=max(r.day for r in run),
        last_at=run[-1].at,
        value=run[-1].value,
        worst=max(r.value for r in run),
        readings=tuple(run),
        gone_below=below,
    )


def unexpected_signs(
    log: Log, guidance: Guidance, calm: CalmLevels, seen: Mapping[str, Sequence[date]]
) -> Mapping[str, OpenSign]:
    """Every open sign that is never expected after needling, by effect. `seen` are the days on which a professional
    looked, by effect."""
    found: dict[str, OpenSign] = {}
    for effect_id, effect in guidance.effects.items():
        if effect.expected or effect_id in NEVER_OPEN:
            continue
        sign = open_sign(log, effect_id, gone_below(guidance, effect_id, calm))
        if sign is not None:
            found[effect_id] = seen_on(sign, seen.get(effect_id, ()))
    return found


def seen_on(sign: OpenSign, days: Sequence[date]) -> OpenSign:
    """The sign with the last day on which a professional looked at it, unless it was recorded as worse since."""
    for day in sorted(days, reverse=True):
        shown = [r.value for r in sign.readings if r.day <= day]
        later = [r.value for r in sign.readings if r.day > day]
        if shown and max(later, default=0.0) <= max(shown):
            return replace(sign, seen=day)
    return sign

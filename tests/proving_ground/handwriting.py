"""How the people of the barrier world write down what they feel: moods, round numbers, silence.

`reporting` has other hands; neither knows of the other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from proving_ground.diaries import Written
from proving_ground.healing import STEP_DAYS, Floats
from proving_ground.people import YEAR
from proving_ground.reporting import Rng, ar1

ROUND_NUMBERS = np.array([0, 2, 3, 5, 7, 8, 10])


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """`hour` is about when a check-in is written, None at any time of the day. `mood` moves all ratings of a day
    together, by so many grades; `severity` is added to every rating before it is cut into steps. `unsaid` is the
    chance that an effect rated zero is left out rather than written as zero."""

    hour: float | None
    missing: float
    noise: float
    mood: float
    mood_memory: float
    severity: float
    round_share: float
    unsaid: float
    writes_bad_days: bool = False
    several_on_bad_days: bool = False


def a_hand(rng: Rng) -> Hand:
    return Hand(
        hour=(20.5, 20.5, 7.5, None)[int(rng.integers(4))],
        missing=rng.uniform(0.2, 0.4),
        noise=rng.uniform(0.3, 0.5),
        mood=rng.uniform(0.1, 0.35),
        mood_memory=rng.uniform(0.3, 0.7),
        severity=rng.uniform(-0.15, 0.15),
        round_share=float(rng.choice([0.0, 0.3, 0.6])),
        unsaid=float(rng.choice([0.0, 0.0, 0.0, 0.7])),
        several_on_bad_days=bool(rng.random() < 0.3),
    )


def write(rng: Rng, hand: Hand, truth: Mapping[str, Floats], tops: Mapping[str, int]) -> Sequence[Written]:
    """`truth` by effect and eighth of a day, in points of the effect's scale."""
    mood = ar1(rng, YEAR + 1, hand.mood_memory, hand.mood)
    noise = {effect: ar1(rng, YEAR + 1, 0.35, hand.noise) for effect in truth}
    written = []
    for day in range(YEAR + 1):
        hour = rng.uniform(7, 23) if hand.hour is None else float(np.clip(rng.normal(hand.hour, 0.8), 0.5, 23.4))
        ratings = {
            effect: _rating(rng, hand, _at(levels, day, hour), mood[day] + noise[effect][day], tops.get(effect, 4))
            for effect, levels in truth.items()
        }
        badness = max(rating / tops.get(effect, 4) for effect, rating in ratings.items())
        if rng.random() < _silence(hand, badness):
            continue
        said = {e: r for e, r in ratings.items() if r > 0 or e in ("redness", "itch") or rng.random() >= hand.unsaid}
        for turn in range(1 + int(rng.integers(0, 3)) * (hand.several_on_bad_days and badness >= 0.5)):
            written.append(Written(day, round(min(23.9, hour + 0.2 * turn), 2), said))
    return written


def _at(levels: Floats, day: int, hour: float) -> float:
    return float(levels[min(levels.size - 1, int((day + hour / 24) / STEP_DAYS))])


def _rating(rng: Rng, hand: Hand, level: float, moved: float, top: int) -> float:
    """Cut into the scale's steps; a grade of the 0-4 scales is two points of 0-10."""
    grade = 2.0 if top == 10 else 1.0
    value = float(np.clip(np.round(level + grade * (moved + hand.severity)), 0, top))
    if top == 10 and rng.random() < hand.round_share:
        value = float(ROUND_NUMBERS[np.abs(ROUND_NUMBERS - value).argmin()])
    return value


def _silence(hand: Hand, badness: float) -> float:
    """The chance of no check-in on a day."""
    return float(np.clip(0.85 - 1.2 * badness, 0.1, 0.85)) if hand.writes_bad_days else hand.missing

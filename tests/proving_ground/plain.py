"""People by the plainest model: every session leaves a reaction that fades by a constant share a day.

Written apart from the other worlds, with its own ways of spacing, rating and confounding. What slow healers have left
at the next session is faint: 0.3 to 0.6 of a grade of redness.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from proving_ground.diaries import Written
from proving_ground.healing import Floats
from proving_ground.people import TABLE, YEAR, Course, Rise, Session, Story
from proving_ground.reporting import Rng, ar1

USUAL_GAP = {0.25: 7, 0.5: 9, 0.75: 17}
"""Days between sessions by needle length; up to two fewer and three more."""
PACE_TIMES = {0.25: 1.0, 0.5: 1.4, 0.75: 2.0}
SEVERITY = {"redness": (4.0, 1.0, 1.0, 0.45), "itch": (10.0, 0.8, 1.6, 0.8), "pain": (10.0, 0.5, 1.0, 0.6)}
"""Top of the scale, least and greatest answer to the reaction, spread of the noise."""

Drawn = tuple[Story, Sequence[Written]]
Lifts = dict[str, Floats]


class _Person:
    def __init__(self, rng: Rng, group: str) -> None:
        self.rng, self.group = rng, group
        self.length = float(rng.choice([0.25, 0.5, 0.5, 0.75]))
        self.gap = USUAL_GAP[self.length]
        self.pace = rng.uniform(0.5, 1.3) * PACE_TIMES[self.length]
        self.onset = int(rng.integers(120, 200))
        self.end = self.onset + int(rng.integers(60, 100))

    def days(self, *, short: bool = False) -> list[int]:
        """Session days; with `short`, closer than the table from onset to end."""
        table, found, day = TABLE[self.length][0], [], int(self.rng.integers(3, 12))
        while day < YEAR - 3:
            found.append(day)
            if short and self.onset <= day < self.end:
                day += max(1, round(table * self.rng.uniform(0.45, 0.8)))
            else:
                day += max(table, self.gap + int(self.rng.integers(-2, 4)))
        return found

    def write(
        self,
        days: Sequence[int],
        pace: Callable[[int], float] | None = None,
        *,
        lifts: Lifts | None = None,
        over_use: tuple[tuple[int, int], ...] = (),
        rises: tuple[Rise, ...] = (),
        courses: tuple[Course, ...] = (),
        events: tuple[tuple[str, int], ...] = (),
        kind: str = "fades evenly",
    ) -> Drawn:
        rng, lifts = self.rng, lifts or {}
        left = np.zeros(YEAR)
        strength = rng.uniform(1.5, 2.6)
        for day in days:
            after = np.arange(day + 1, YEAR)
            left[after] += strength * np.exp(-(after - day - 0.5) / (pace(day) if pace else self.pace))
        ratings: Lifts = {}
        for effect, (top, least, greatest, spread) in SEVERITY.items():
            true = left * rng.uniform(least, greatest) + lifts.get(effect, 0.0)
            ratings[effect] = _rate(rng, true, top, spread)
        ratings["shedding"] = _rate(rng, lifts.get("shedding", np.zeros(YEAR)), 4.0, 0.4)
        missing = rng.uniform(0.2, 0.4)
        written = [
            Written(day, 21, {effect: float(v[day]) for effect, v in ratings.items()})
            for day in range(YEAR)
            if rng.random() > missing
        ]
        story = Story(
            group=self.group,
            model=f"{kind} / {self.length} mm",
            sessions=tuple(Session(day + 19 / 24, self.length) for day in days),
            over_use=over_use,
            rises=rises,
            courses=courses,
            events=events,
        )
        return story, written


def _rate(rng: Rng, true: Floats, top: float, spread: float) -> Floats:
    return np.asarray(np.clip(np.round(true + ar1(rng, true.size, rng.uniform(0.3, 0.6), spread)), 0, top))


def _from(first: int, last: int, height: float) -> Floats:
    days = np.arange(YEAR)
    return np.where((days >= first) & (days < last), height, 0.0)


def calm(rng: Rng) -> Drawn:
    person = _Person(rng, "calm")
    return person.write(person.days())


def minoxidil(rng: Rng) -> Drawn:
    person = _Person(rng, "confounded")
    start = int(rng.integers(100, 200))
    first, last = start + 18, start + 60
    return person.write(
        person.days(),
        lifts={"shedding": _from(first, last, 2.0)},
        courses=(Course("minoxidil", start),),
        rises=(Rise(first, last, frozenset({"SHED-03"})),),
        kind="minoxidil",
    )


def illness(rng: Rng) -> Drawn:
    person = _Person(rng, "confounded")
    day = int(rng.integers(80, 160))
    first, last = day + 70, day + 125
    return person.write(
        person.days(),
        lifts={"shedding": _from(first, last, 2.2)},
        events=(("illness_fever", day),),
        rises=(Rise(first, last, frozenset({"SHED-04"})),),
        kind="illness",
    )


def product(rng: Rng) -> Drawn:
    person = _Person(rng, "confounded")
    start = int(rng.integers(100, 250))
    first, last = start + 2, start + 24
    return person.write(
        person.days(),
        lifts={"redness": _from(first, last, 1.6), "itch": _from(first, last, 3.0)},
        courses=(Course("serum", start),),
        rises=(Rise(first, last, frozenset({"ALL-02"})),),
        kind="product",
    )


def chronic(rng: Rng) -> Drawn:
    person = _Person(rng, "unrelated")
    wander = np.clip(np.cumsum(rng.normal(0, 0.15, YEAR)), -1.5, 1.5)
    return person.write(person.days(), lifts={"itch": 2.5 + wander}, kind="always itches")


def gap_shortener(rng: Rng) -> Drawn:
    person = _Person(rng, "gap-shortener")
    days = person.days(short=True)
    first = next(b for a, b in pairwise(days) if a >= person.onset)
    last = max(b for a, b in pairwise(days) if a < person.end)
    return person.write(days, over_use=((first, last),))


def slow_from_the_start(rng: Rng) -> Drawn:
    person = _Person(rng, "faint slow healer")
    days, slow = person.days(), person.gap * rng.uniform(0.55, 0.8)
    return person.write(days, lambda _: slow, over_use=((days[1], YEAR),), kind="slow from the start")


def slow_later(rng: Rng) -> Drawn:
    person = _Person(rng, "faint slow healer")
    days, slow = person.days(), person.gap * rng.uniform(0.55, 0.8)
    met = [b for a, b in pairwise(days) if person.onset <= a < person.end]
    return person.write(
        days,
        lambda day: slow if person.onset <= day < person.end else person.pace,
        over_use=((met[0], met[-1]),),
        kind="slow later",
    )


GROUPS: dict[str, tuple[Callable[[Rng], Drawn], ...]] = {
    "calm": (calm,),
    "confounded": (minoxidil, illness, product),
    "gap-shortener": (gap_shortener,),
    "faint slow healer": (slow_from_the_start, slow_later),
    "unrelated": (chronic,),
}

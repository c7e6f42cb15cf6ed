"""The course of a made-up life, as far as a scalp notices it: what happens when, before any record is written."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from needlewise.domain.moments import Moment

CYCLE_DAYS = 730
"""Illness and over-use come about once in two years, counted back from the end."""

Words = Callable[[str], str]
"""From a message id to the text of a note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """`over_use` are spells of too close sessions, each followed by one of `rests`; in `holidays` neither roller
    nor diary is at hand. `longer_needles_from` is when 0.5 mm took the place of 0.25 mm."""

    seed: int
    first: date
    last: date
    longer_needles_from: date
    minoxidil_from: date
    over_use: tuple[Spell, ...]
    rests: tuple[Spell, ...]
    illnesses: tuple[date, ...]
    holidays: tuple[Spell, ...]

    def chance(self, part: str) -> random.Random:
        """Its own source of chance for each part, so that a change to one leaves the others as they were."""
        return random.Random(f"{self.seed}/{part}")  # noqa: S311

    def is_away(self, day: date) -> bool:
        return any(day in holiday for holiday in self.holidays)


def tell(years: int, seed: int, ending: date) -> Story:
    """A story that ends on the day `ending`."""
    chance = random.Random(f"{seed}/story")  # noqa: S311
    first = ending - timedelta(days=round(365.25 * years))
    over_use, rests, illnesses, holidays = [], [], [], []
    back = ending
    while back > first:
        spell_first = back - timedelta(days=chance.randint(240, 260))
        spell = Spell(first=spell_first, last=spell_first + timedelta(days=chance.randint(42, 54)))
        over_use.append(spell)
        rest_days = timedelta(days=chance.randint(26, 34))
        rests.append(Spell(first=spell.last + timedelta(days=1), last=spell.last + rest_days))
        illnesses.append(back - timedelta(days=chance.randint(415, 445)))
        back -= timedelta(days=CYCLE_DAYS)
    for year in range(first.year, ending.year + 1):
        leaves = date(year, 7, 1) + timedelta(days=chance.randint(0, 45))
        holidays.append(Spell(first=leaves, last=leaves + timedelta(days=chance.randint(6, 12))))
    return Story(
        seed=seed,
        first=first,
        last=ending,
        longer_needles_from=first + timedelta(days=45),
        minoxidil_from=first + timedelta(days=70 if years == 1 else 150),
        over_use=tuple(s for s in over_use if s.first > first),
        rests=tuple(s for s in rests if s.last > first),
        illnesses=tuple(day for day in illnesses if day > first + timedelta(days=60)),
        holidays=tuple(s for s in holidays if s.last < ending - timedelta(days=20) and s.first > first),
    )


def new_id(chance: random.Random) -> str:
    return str(UUID(int=chance.getrandbits(128), version=4))


def at(day: date, hour: float) -> Moment:
    """A local hour of a day in Central Europe, with summer time by the rule of the European Union."""
    wall = datetime.combine(day, time()) + timedelta(minutes=round(hour * 60))
    summer = _last_sunday(day.year, 3) <= day < _last_sunday(day.year, 10)
    return Moment.at(wall, 120 if summer else 60)


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)

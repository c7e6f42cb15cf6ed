"""What a detector did against what was true, in the figures the product is held to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from needlewise.domain.diary import Diary
from proving_ground.diaries import Subject, a_date

FIND_WITHIN_DAYS = 28
CLEAR_WITHIN_DAYS = 42
EVERY_DAYS = 7


@dataclass(frozen=True, slots=True)
class Look:
    """One assessment: whether it warned of over-use, and the rules it named."""

    day: date
    warned: bool
    named: frozenset[str] = frozenset()


Detector = Callable[[Diary], Sequence[Look]]


@dataclass(slots=True)
class Tally:
    """Counts over the people of one group."""

    people: int = 0
    years: float = 0.0
    spells: int = 0
    found: int = 0
    ended: int = 0
    cleared: int = 0
    false_spells: int = 0
    rises: int = 0
    named: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def false_a_year(self) -> float:
        return self.false_spells / self.years if self.years else 0.0


def looking_days(diary: Diary) -> list[date]:
    days = diary.days()
    if days is None:
        return []
    return [days[0] + timedelta(days=n) for n in range(0, (days[1] - days[0]).days + 1, EVERY_DAYS)]


def score(people: Iterable[Subject], detector: Detector) -> Tally:
    tally = Tally()
    for number, subject in enumerate(people):
        looks = detector(subject.diary)
        tally.people += 1
        tally.years += (looks[-1].day - looks[0].day).days / 365.25 if looks else 0.0
        label = f"{number}: {subject.model}"
        _score_spells(tally, subject, looks, label)
        _score_false_spells(tally, subject, looks, label)
        _score_rises(tally, subject, looks, label)
    return tally


def _score_spells(tally: Tally, subject: Subject, looks: Sequence[Look], label: str) -> None:
    last_look = looks[-1].day if looks else date.min
    for first, last in subject.over_use:
        if first + timedelta(days=FIND_WITHIN_DAYS) > last_look:
            continue
        tally.spells += 1
        if any(look.warned and 0 <= (look.day - first).days <= FIND_WITHIN_DAYS for look in looks):
            tally.found += 1
        else:
            tally.misses.append(f"not found {first}: {label}")
        if last + timedelta(days=CLEAR_WITHIN_DAYS) > last_look:
            continue
        tally.ended += 1
        if any(not look.warned and 0 < (look.day - last).days <= CLEAR_WITHIN_DAYS for look in looks):
            tally.cleared += 1
        else:
            tally.misses.append(f"not cleared after {last}: {label}")


def _score_false_spells(tally: Tally, subject: Subject, looks: Sequence[Look], label: str) -> None:
    """Spells of warnings that touch no true spell, nor the time allowed for clearing one."""
    spell: list[date] = []
    for look in [*looks, Look(date.max, False)]:
        if look.warned:
            spell.append(look.day)
            continue
        if spell and not any(
            spell[0] <= last + timedelta(days=CLEAR_WITHIN_DAYS) and spell[-1] >= first
            for first, last in subject.over_use
        ):
            tally.false_spells += 1
            tally.misses.append(f"false {spell[0]} to {spell[-1]}: {label}")
        spell = []


def _score_rises(tally: Tally, subject: Subject, looks: Sequence[Look], label: str) -> None:
    for rise in subject.rises:
        first, last = a_date(rise.first), a_date(rise.last)
        if not looks or first + timedelta(days=FIND_WITHIN_DAYS) > looks[-1].day:
            continue
        tally.rises += 1
        if any(look.named & rise.reasons for look in looks if first <= look.day <= last):
            tally.named += 1
        else:
            tally.misses.append(f"reason not named {first} to {last}: {label}")

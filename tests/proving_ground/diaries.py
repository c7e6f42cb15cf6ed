"""From a year's story to the diary it would leave behind, with the truth beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from builders import CLEAN, DAY_0, at, uid
from needlewise.domain.checkins import CheckIn
from needlewise.domain.devices import Device, DeviceKind
from needlewise.domain.diary import Diary
from needlewise.domain.life_events import LifeEvent, LifeEventKind
from needlewise.domain.person import Person
from needlewise.domain.sessions import NeedlingSession
from needlewise.domain.treatments import Treatment, TreatmentKind
from proving_ground.healing import STEP_DAYS, Floats
from proving_ground.people import EFFECTS, YEAR, Life, Rise, Story, grid
from proving_ground.reporting import Rng


@dataclass(frozen=True, slots=True)
class Subject:
    """A diary and what is true of it. Days are local dates, both ends included."""

    diary: Diary
    group: str
    model: str
    over_use: tuple[tuple[date, date], ...]
    rises: tuple[Rise, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A check-in: its day from the diary's start, its local hour, what was rated."""

    day: int
    hour: float
    symptoms: dict[str, float]


def a_date(number: float) -> date:
    return DAY_0 + timedelta(days=int(number))


def subject_of(label: str, story: Story, written: Iterable[Written]) -> Subject:
    """`label` is unique to the person: ids come from it."""
    spells = tuple((a_date(first), a_date(last)) for first, last in story.over_use)
    return Subject(_diary(label, story, written), story.group, story.model, spells, story.rises)


def written_of(rng: Rng, life: Life) -> Iterator[Written]:
    """The check-ins of a year whose skin is known."""
    hours = np.clip(rng.normal(rng.choice([9, 20]), 1.5, YEAR + 1), 0.2, 23.5)
    ratings, chance = _rated(rng, life, hours)
    for day in np.flatnonzero(rng.random(YEAR + 1) < chance):
        symptoms = {effect: float(v[day]) for effect, v in ratings.items() if rng.random() < 0.95}
        for turn in range(life.checkins_a_day if rng.random() < 0.3 else 1):
            yield Written(int(day), round(float(min(23.8, hours[day] + 0.1 * turn)), 2), symptoms)
    if life.counts_hairs:
        yield from counts(rng, life.lifts.get("shedding", np.zeros(YEAR + 1)))


def counts(rng: Rng, lift: Floats) -> Iterator[Written]:
    """A weekly 60-second comb test; `lift` is by day, in multiples of what is usual."""
    usual = rng.uniform(6, 18)
    for day in range(int(rng.integers(0, 7)), YEAR, 7):
        if rng.random() < 0.75:
            hairs = float(rng.poisson(usual * (1 + lift[day]) * rng.lognormal(0, 0.15)))
            yield Written(day, 7, {"shedding_comb60": hairs})


def severities(life: Life, hours: Floats) -> dict[str, Floats]:
    """The true severity of each effect at each day's check-in, in steps of its scale."""
    times = grid()
    at_checkin = np.searchsorted(times, np.arange(YEAR + 1) + hours / 24)
    found = {}
    for effect, load in life.loads.items():
        factor = EFFECTS[effect][3]
        doses = [type(d)(d.day, d.size, d.pace_days * factor) for d in life.doses]
        reaction = life.healing(doses, times)
        if effect == "flaking":
            reaction = np.concatenate([np.zeros(int(1.5 / STEP_DAYS)), reaction])[: times.size]
        found[effect] = life.calm[effect] + load * reaction[np.minimum(at_checkin, times.size - 1)]
    for effect, lift in life.lifts.items():
        found[effect] = found.get(effect, np.zeros(YEAR + 1)) + lift
    return found


def _rated(rng: Rng, life: Life, hours: Floats) -> tuple[dict[str, Floats], Floats]:
    true = severities(life, hours)
    true.setdefault("shedding", np.full(YEAR + 1, 0.2))
    tops = {effect: EFFECTS[effect][0] if effect in EFFECTS else 4 for effect in true}
    ratings = {effect: life.noise(rng, severity, tops[effect]) for effect, severity in true.items()}
    badness = np.max([true[e] / tops[e] for e in true], axis=0)
    return ratings, life.habit(rng, badness)


def _diary(label: str, story: Story, written: Iterable[Written]) -> Diary:
    checkins = [
        CheckIn(id=uid(label, "c", number), at=at(w.day, w.hour), symptoms=w.symptoms)
        for number, w in enumerate(written)
    ]
    return Diary(
        person=Person(clinician_min_interval_days=story.clinician_days) if story.clinician_days else None,
        devices=tuple(_devices(story, label)),
        sessions=tuple(_sessions(story, label)),
        checkins=tuple(sorted(checkins, key=lambda c: c.at.wall)),
        treatments=tuple(
            Treatment(
                id=uid(label, "t", c.started),
                kind=TreatmentKind(c.kind),
                started_on=a_date(c.started),
                ended_on=a_date(c.ended) if c.ended else None,
                name=c.name,
            )
            for c in story.courses
        ),
        life_events=tuple(
            LifeEvent(id=uid(label, "e", day), kind=LifeEventKind(kind), on=a_date(day)) for kind, day in story.events
        ),
    )


def _devices(story: Story, label: str) -> Iterator[Device]:
    for length in sorted({s.length_mm for s in story.sessions}):
        yield Device(id=uid(label, "d", length), kind=DeviceKind.ROLLER, needle_length_mm=length)


def _sessions(story: Story, label: str) -> Iterator[NeedlingSession]:
    for number, session in enumerate(story.sessions):
        yield NeedlingSession(
            id=uid(label, "s", number),
            started_at=at(int(session.day), round(24 * (session.day % 1), 1)),
            needle_length_mm=session.length_mm,
            device_id=uid(label, "d", session.length_mm),
            products=session.products or None,
            disinfection=CLEAN,
        )

"""From a life to the diary it would leave behind, with the truth beside it."""

from __future__ import annotations

from collections.abc import Iterator
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
from proving_ground.groups import GROUPS
from proving_ground.healing import HELD_OUT, STEP_DAYS, TUNED, Floats
from proving_ground.people import EFFECTS, YEAR, Life, Rise, World, grid
from proving_ground.reporting import (
    HELD_OUT_HABITS,
    HELD_OUT_NOISE,
    TUNED_HABITS,
    TUNED_NOISE,
    Rng,
)

WORLDS = (
    World("tuned", TUNED, TUNED_NOISE, TUNED_HABITS),
    World("held out", HELD_OUT, HELD_OUT_NOISE, HELD_OUT_HABITS),
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A diary and what is true of it. Days are local dates, both ends included."""

    diary: Diary
    group: str
    model: str
    over_use: tuple[tuple[date, date], ...]
    rises: tuple[Rise, ...]


def a_date(number: float) -> date:
    return DAY_0 + timedelta(days=int(number))


def subjects(world: World, group: str, count: int, seed: int = 0) -> Iterator[Subject]:
    """The same seed gives the same people; kinds within a group take turns."""
    kinds = GROUPS[group]
    for number in range(count):
        label = f"{world.name}/{group}/{number}/{seed}"
        rng = np.random.default_rng([*label.encode()])
        life = kinds[number % len(kinds)](rng, world)
        spells = tuple((a_date(first), a_date(last)) for first, last in life.over_use)
        model = f"{kinds[number % len(kinds)].__name__} / {life.model}"
        yield Subject(diary_of(rng, life, label), life.group, model, spells, life.rises)


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


def _written(rng: Rng, life: Life, hours: Floats) -> tuple[dict[str, Floats], Floats]:
    true = severities(life, hours)
    true.setdefault("shedding", np.full(YEAR + 1, 0.2))
    tops = {effect: EFFECTS[effect][0] if effect in EFFECTS else 4 for effect in true}
    written = {effect: life.noise(rng, severity, tops[effect]) for effect, severity in true.items()}
    badness = np.max([true[e] / tops[e] for e in true], axis=0)
    return written, life.habit(rng, badness)


def diary_of(rng: Rng, life: Life, label: str) -> Diary:
    hours = np.clip(rng.normal(rng.choice([9, 20]), 1.5, YEAR + 1), 0.2, 23.5)
    written, chance = _written(rng, life, hours)
    checkins = []
    for day in np.flatnonzero(rng.random(YEAR + 1) < chance):
        symptoms = {effect: float(v[day]) for effect, v in written.items() if rng.random() < 0.95}
        for turn in range(life.checkins_a_day if rng.random() < 0.3 else 1):
            hour = round(float(min(23.8, hours[day] + 0.1 * turn)), 2)
            checkins.append(CheckIn(id=uid(label, "c", day, turn), at=at(int(day), hour), symptoms=symptoms))
    if life.counts_hairs:
        checkins += _counts(rng, life, label)
    return Diary(
        person=Person(clinician_min_interval_days=life.clinician_days) if life.clinician_days else None,
        devices=tuple(_devices(life, label)),
        sessions=tuple(_sessions(life, label)),
        checkins=tuple(sorted(checkins, key=lambda c: c.at.wall)),
        treatments=tuple(
            Treatment(
                id=uid(label, "t", c.started),
                kind=TreatmentKind(c.kind),
                started_on=a_date(c.started),
                ended_on=a_date(c.ended) if c.ended else None,
                name=c.name,
            )
            for c in life.courses
        ),
        life_events=tuple(
            LifeEvent(id=uid(label, "e", day), kind=LifeEventKind(kind), on=a_date(day)) for kind, day in life.events
        ),
    )


def _counts(rng: Rng, life: Life, label: str) -> list[CheckIn]:
    """A weekly 60-second comb test."""
    usual = rng.uniform(6, 18)
    lift = life.lifts.get("shedding", np.zeros(YEAR + 1))
    found = []
    for day in range(int(rng.integers(0, 7)), YEAR, 7):
        if rng.random() < 0.75:
            hairs = float(rng.poisson(usual * (1 + lift[day]) * rng.lognormal(0, 0.15)))
            found.append(CheckIn(id=uid(label, "n", day), at=at(day, 7), symptoms={"shedding_comb60": hairs}))
    return found


def _devices(life: Life, label: str) -> Iterator[Device]:
    for length in sorted({s.length_mm for s in life.sessions}):
        yield Device(id=uid(label, "d", length), kind=DeviceKind.ROLLER, needle_length_mm=length)


def _sessions(life: Life, label: str) -> Iterator[NeedlingSession]:
    for number, session in enumerate(life.sessions):
        yield NeedlingSession(
            id=uid(label, "s", number),
            started_at=at(int(session.day), round(24 * (session.day % 1), 1)),
            needle_length_mm=session.length_mm,
            device_id=uid(label, "d", session.length_mm),
            products=session.products or None,
            disinfection=CLEAN,
        )

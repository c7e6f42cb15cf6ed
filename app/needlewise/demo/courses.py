"""The made-up treatments with their uses, and the events of the life around them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from needlewise.demo.story import Story, Words, at, new_id
from needlewise.domain.life_events import LifeEvent, LifeEventKind
from needlewise.domain.sessions import NeedlingSession
from needlewise.domain.treatments import Treatment, TreatmentKind, TreatmentUse


def treatments(story: Story, words: Words) -> tuple[Treatment, ...]:
    """Minoxidil, which goes on, and a shampoo for some weeks of every year."""
    chance = story.chance("treatments")
    minoxidil = Treatment(
        id=new_id(chance),
        kind=TreatmentKind.MINOXIDIL,
        started_on=story.minoxidil_from,
        name=words("demo-minoxidil"),
        dose=words("demo-minoxidil-dose"),
    )
    courses = [minoxidil]
    started = story.first + timedelta(days=200)
    while started < story.last - timedelta(days=70):
        courses.append(
            Treatment(
                id=new_id(chance),
                kind=TreatmentKind.KETOCONAZOLE,
                started_on=started,
                ended_on=started + timedelta(days=56),
                name=words("demo-shampoo"),
                dose=words("demo-shampoo-dose"),
            )
        )
        started += timedelta(days=chance.randint(340, 380))
    return tuple(courses)


def uses(story: Story, courses: Sequence[Treatment], sessions: Sequence[NeedlingSession]) -> tuple[TreatmentUse, ...]:
    """Minoxidil in the evening, left out after needling; not every use is written down."""
    chance = story.chance("uses")
    rest_days = {s.started_at.day + timedelta(days=n) for s in sessions for n in (0, 1)}
    minoxidil = courses[0]
    found = []
    for number in range((story.last - minoxidil.started_on).days):
        day = minoxidil.started_on + timedelta(days=number)
        if day in rest_days or story.is_away(day) or chance.random() > 0.72:
            continue
        found.append(TreatmentUse(id=new_id(chance), treatment_id=minoxidil.id, at=at(day, chance.gauss(22.2, 0.4))))
    return tuple(found)


def life_events(story: Story, words: Words) -> tuple[LifeEvent, ...]:
    chance = story.chance("events")
    found = [
        LifeEvent(id=new_id(chance), kind=LifeEventKind.ILLNESS_FEVER, on=day, notes=words("demo-note-fever"))
        for day in story.illnesses
    ]
    found += [
        LifeEvent(id=new_id(chance), kind=LifeEventKind.TRAVEL_SUN, on=spell.first, notes=words("demo-note-holiday"))
        for spell in story.holidays
    ]
    haircut = story.first + timedelta(days=20)
    while haircut < story.last:
        found.append(LifeEvent(id=new_id(chance), kind=LifeEventKind.HAIRCUT, on=haircut))
        haircut += timedelta(days=chance.randint(50, 80))
    return tuple(sorted(found, key=lambda event: event.on))

"""Diaries and assessments for charts and reports: long ones by a seed, and quiet assessments."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import NamedTuple

from builders import (
    CLEAN,
    a_checkin,
    a_device,
    a_diary,
    a_photo,
    a_session,
    a_treatment,
    a_use,
    an_event,
    day,
)
from needlewise.analysis.results import Assessment, OverUse, OverUseLevel, Readiness, ReadinessState, Spell
from needlewise.charts.data.reaction import ReactionData
from needlewise.charts.data.settling import SettlingData
from needlewise.charts.data.spacing import SpacingData
from needlewise.charts.data.symptoms import SymptomsData
from needlewise.charts.span import Span
from needlewise.domain.devices import NeedleMaterial
from needlewise.domain.diary import Diary
from needlewise.domain.life_events import LifeEventKind
from needlewise.domain.person import Person, Sex
from needlewise.domain.sessions import Disinfection, DisinfectionStep, Pressure
from needlewise.domain.treatments import TreatmentKind
from needlewise.domain.zones import Zone
from needlewise.guidance.loader import Guidance
from needlewise.services.assessment.charting import plots

QUESTION = "My crown stays red longer than it did last year. Should I pause, or is every two weeks fine?"
UNDONE = Disinfection(before=DisinfectionStep(done=False), after=CLEAN.after)


def a_long_diary(years: int = 2, seed: int = 3) -> tuple[Diary, date]:
    """A person who needles every two weeks, with a stretch of over-use, missed days and a minoxidil start; and
    the day to assess it on."""
    random = Random(seed)
    days = 365 * years
    over = range(int(days * 0.55), int(days * 0.55) + 60)
    silent = range(int(days * 0.3), int(days * 0.3) + 35)
    shedding = range(int(days * 0.2), int(days * 0.2) + 50)
    device = a_device(acquired_on=day(days - 40), needle_count=540, material=NeedleMaterial.TITANIUM)
    sessions, checkins = [], []
    due, last, strength = 10, -99, 0
    for number in range(days):
        if number == due:
            sessions.append(
                a_session(
                    number,
                    device_id=device.id,
                    needle_length_mm=0.25 if (number // 180) % 3 == 1 else 0.5,
                    zones=tuple(random.sample(list(Zone)[:5], 3)),
                    passes=4,
                    pressure=Pressure.LIGHT,
                    bleeding=random.choice([0, 0, 1]),
                    disinfection=CLEAN if random.random() < 0.9 else UNDONE,
                )
            )
            due = number + (4 if number in over else 14 + random.choice([-1, 0, 0, 1, 3]))
            last, strength = number, 2 + (number in over) + random.choice([0, 0, 1])
        if random.random() > 0.78 or number in silent:
            continue
        since = number - last
        left = max(0.0, strength - since * (0.5 if number in over else 1.0)) if since > 0 else 0.0
        values = {
            "redness": min(4, round(left)),
            "itch": min(10, max(0, round(left * 1.6 + random.choice([0, 0, 0, 1, -1])))),
            "shedding": int(random.random() < (0.6 if number in shedding else 0.12)),
        }
        if number % 7 == 0:
            values["shedding_comb60"] = random.randint(5, 14)
        if number % 11 == 0:
            values["pain"] = values["itch"]
        checkins.append(a_checkin(number, **values))
    minoxidil = a_treatment(int(days * 0.17), name="Minoxidil 5 % foam", dose="1 ml, once a day")
    shampoo = a_treatment(30, TreatmentKind.KETOCONAZOLE, dose="twice a week", ended_on=day(int(days * 0.4)))
    diary = a_diary(
        person=Person(
            display_name="A. K.",
            birth_year=1990,
            sex=Sex.MALE,
            skin_type=3,
            screening={"keloid_history": False, "cold_sore_history": True, "active_infection": False},
            question_for_clinician=QUESTION,
        ),
        devices=[device],
        sessions=sessions,
        checkins=checkins,
        treatments=[minoxidil, shampoo],
        treatment_uses=[a_use(minoxidil, number) for number in range(int(days * 0.17), days, 2)],
        life_events=[
            an_event(int(days * 0.33), LifeEventKind.ILLNESS_FEVER),
            an_event(int(days * 0.7), LifeEventKind.STRESS),
        ],
        photos=[a_photo(number) for number in range(0, days, 90)],
    )
    return diary, day(days - 1)


def calm(as_of: date, *earlier: Spell) -> Assessment:
    """An assessment that found nothing present."""
    return Assessment(
        as_of=as_of,
        readiness=Readiness(state=ReadinessState.READY, earliest_next_session=None, reasons=()),
        over_use=OverUse(level=OverUseLevel.NONE, since=None, because=(), earlier=earlier),
        findings=(),
    )


class ChartsOf(NamedTuple):
    symptoms: SymptomsData
    settling: SettlingData
    reaction: ReactionData
    spacing: SpacingData


def charts_of(
    diary: Diary, guidance: Guidance, assessment: Assessment, span: Span | None = None, effect_id: str | None = None
) -> ChartsOf:
    """What each of the first four charts draws."""
    found = plots(diary, guidance, assessment, span, effect_id)
    return ChartsOf(*(found[name].data for name in ChartsOf._fields))

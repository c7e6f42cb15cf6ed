"""Five made-up people whose sheets are read as pictures and counted in words, each with the day to report on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from random import Random

from builders import CLEAN, a_checkin, a_device, a_diary, a_photo, a_session, a_treatment, an_event, day, uid
from charted import QUESTION, a_long_diary
from needlewise.domain.diary import Diary
from needlewise.domain.health import HealthKind, HealthRecord
from needlewise.domain.life_events import LifeEventKind
from needlewise.domain.person import HairHistory, Person, Sex
from needlewise.domain.treatments import TreatmentKind
from needlewise.domain.tuning import Tuning, TuningKind
from needlewise.domain.zones import Zone

Reported = tuple[Diary, date]


def a_calm_diary(days: int = 400, seed: int = 5, every: int = 14) -> Reported:
    """Sessions of 0.25 mm every two weeks, check-ins on four days of five, two days of redness after each."""
    random = Random(seed)
    device = a_device(acquired_on=day(days - 50), needle_length_mm=0.25, needle_count=540)
    zones = (Zone.VERTEX, Zone.FRONTAL_HAIRLINE)
    sessions = [
        a_session(n, device_id=device.id, needle_length_mm=0.25, zones=zones, passes=4, disinfection=CLEAN)
        for n in range(6, days - 3, every)
    ]
    checkins = []
    for number in range(days):
        if random.random() > 0.8:
            continue
        since = (number - 6) % every if number >= 6 else every
        redness = {1: 2, 2: 1}.get(since, 0)
        values = {
            "redness": redness,
            "itch": redness + random.choice([0, 0, 1]),
            "shedding": int(random.random() < 0.1),
        }
        if since == 3:
            values |= {"pus_yellow_crust": False, "spreading_redness": False}
        checkins.append(a_checkin(number, **values))
    person = Person(
        display_name="Ines Made-Up",
        birth_year=1988,
        sex=Sex.FEMALE,
        skin_type=2,
        screening={"keloid_history": False, "metal_or_anaesthetic_allergy": False, "under_18": False},
        question_for_clinician="Is 0.25 mm every two weeks enough, or should it be longer?",
        hair=HairHistory(onset_year=2019, pattern="parting", family_history=True, change=1, on=day(days - 12)),
        medicines_note="levothyroxine 50 µg",
        allergies_note="penicillin",
    )
    return (
        a_diary(
            person=person,
            devices=[device],
            sessions=sessions,
            checkins=checkins,
            treatments=[a_treatment(60, name="Minoxidil 5 % foam", dose="1 ml, evening")],
            life_events=[an_event(150, LifeEventKind.ILLNESS_FEVER)],
            photos=[a_photo(n) for n in (-20, 5, 180, 360)],
        ),
        day(days - 1),
    )


def well() -> Reported:
    return a_calm_diary()


def pus() -> Reported:
    """Pus and a fever three days after the last session, never recorded as gone; lumps in the spring, which went."""
    diary, last = a_calm_diary(days=380, seed=8)
    end = (last - day(0)).days
    ill = [
        a_checkin(end - 20, hour=21, pus_yellow_crust=True, pain=6, warmth=2),
        a_checkin(end - 18, hour=21, pus_yellow_crust=True, fever_c=38.6, nodes=True),
        a_checkin(end - 15, hour=21, fever_c=37.1, nodes=True),
        *(a_checkin(n, hour=21, lumps=2) for n in range(120, 131)),
        a_checkin(140, hour=21, lumps=0),
    ]
    seen = HealthRecord(id=uid("seen"), kind=HealthKind.SEEN, about=("nodes",), since=day(end - 10), by="Dr Weber")
    unanswered = tuple(c for c in diary.checkins if c.at.day < day(end - 20) or "pus_yellow_crust" not in c.symptoms)
    return replace(diary, checkins=(*unanswered, *ill), health=(seen,)), last


def on_blood_thinners() -> Reported:
    """Apixaban, an agreement of a doctor, an allergy to nickel, and two remarks the person silenced."""
    diary, last = a_calm_diary(days=300, seed=11, every=10)
    end = (last - day(0)).days
    thinner = a_treatment(end - 80, TreatmentKind.ANTICOAGULANT, name="Apixaban 5 mg", dose="twice a day")
    about = "bleeding_disorder_or_anticoagulant"
    records = (
        HealthRecord(id=uid("c"), kind=HealthKind.CONDITION, about=(about,), since=day(end - 80)),
        HealthRecord(id=uid("a"), kind=HealthKind.AGREEMENT, about=(about,), since=day(end - 60), by="Dr Weber"),
        HealthRecord(id=uid("n"), kind=HealthKind.ALLERGY, about=("metal_or_anaesthetic_allergy",)),
    )
    person = replace(
        diary.person or Person(),
        screening={about: True, "metal_or_anaesthetic_allergy": True},
        question_for_clinician="May I go on needling while I take blood thinners?",
        allergies_note="nickel",
    )
    tuning = (
        Tuning(id=uid("m"), rule_id="PHO-01", kind=TuningKind.MUTE, since=day(end - 30)),
        Tuning(id=uid("s"), rule_id="STA-02", kind=TuningKind.SNOOZE, since=day(end - 3), until=day(end + 11)),
    )
    sessions = tuple(replace(s, bleeding=2 if n % 3 == 0 else 1) for n, s in enumerate(diary.sessions))
    return (
        replace(
            diary,
            person=person,
            treatments=(*diary.treatments, thinner),
            health=records,
            tuning=tuning,
            sessions=sessions,
        ),
        last,
    )


def ten_years() -> Reported:
    """Spells of over-use, shedding after an illness, many courses."""
    diary, last = a_long_diary(years=10, seed=4)
    courses = [
        a_treatment(400 * n, list(TreatmentKind)[n], id=uid("c", n), ended_on=day(400 * n + 250)) for n in range(8)
    ]
    hair = HairHistory(onset_year=2014, pattern="temples_and_crown", family_history=True, change=-1, on=last)
    person = replace(diary.person or Person(), hair=hair, question_for_clinician=QUESTION)
    return replace(diary, person=person, treatments=(*diary.treatments, *courses)), last


def sparse() -> Reported:
    """Four sessions and five check-ins in half a year, and a photo from before."""
    sessions = [a_session(n, disinfection=None) for n in (0, 31, 95, 160)]
    checkins = [a_checkin(n, redness=1, itch=2) for n in (1, 33, 96, 161)] + [a_checkin(170, itch=0)]
    return a_diary(sessions=sessions, checkins=checkins, photos=[a_photo(-30)]), day(180)


PEOPLE: dict[str, Callable[[], Reported]] = {
    "well": well,
    "pus": pus,
    "blood-thinners": on_blood_thinners,
    "ten-years": ten_years,
    "sparse": sparse,
}

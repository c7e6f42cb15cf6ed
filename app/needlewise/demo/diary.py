"""A made-up diary, whole: the same years, seed and last day give the same one."""

from __future__ import annotations

from datetime import date

from needlewise.demo.checkins import checkins
from needlewise.demo.courses import life_events, treatments, uses
from needlewise.demo.needling import sessions, with_devices
from needlewise.demo.story import Words, tell
from needlewise.domain.diary import Diary
from needlewise.domain.person import Person, Sex
from needlewise.guidance.loader import Guidance


def made_up_diary(years: int, seed: int, ending: date, guidance: Guidance, words: Words) -> Diary:
    """Without photos. Nothing is recorded on the last day itself, so that it is still to be noted."""
    story = tell(years, seed, ending)
    devices, needled = with_devices(story, sessions(story, words))
    courses = treatments(story, words)
    return Diary(
        person=Person(
            display_name=words("demo-name"),
            birth_year=ending.year - 37,
            sex=Sex.MALE,
            skin_type=3,
            screening=dict.fromkeys(guidance.screening, False),
            question_for_clinician=words("demo-question"),
        ),
        devices=devices,
        sessions=needled,
        checkins=checkins(story, needled, words),
        treatments=courses,
        treatment_uses=uses(story, courses, needled),
        life_events=life_events(story, words),
    )

"""What each row of the diary says."""

from typing import Any

import pytest

from builders import SOAKED, a_checkin, a_device, a_photo, a_session, a_treatment, a_use, an_event, day
from needlewise.domain.life_events import LifeEventKind
from needlewise.domain.photos import PhotoView
from needlewise.domain.sessions import Disinfection, DisinfectionStep
from needlewise.domain.treatments import TreatmentKind
from needlewise.domain.zones import WHOLE_SCALP, Zone
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.services.changes import Kind
from needlewise.ui.pages.diary.lines import Teller
from needlewise.ui.pages.diary.rows import DayFacts, DayRow, EntryRow, Names
from needlewise.ui.words import Words

DEVICE = a_device(name="Roller 540")
COURSE = a_treatment(2, TreatmentKind.MINOXIDIL, name="Regaine", dose="1 ml", ended_on=day(30))


@pytest.fixture
def teller(catalogue: Catalogue, guidance: Guidance) -> Teller:
    names = Names(devices={DEVICE.id: DEVICE}, treatments={COURSE.id: COURSE})
    return Teller(Words(catalogue), guidance, names, day(10))


def row(kind: Kind, *records: Any) -> EntryRow:
    return EntryRow(kind=kind, day=day(5), records=records)


@pytest.mark.parametrize(
    ("fields", "title", "detail"),
    [
        ({"disinfection": None}, "Session with 0.5 mm", ""),
        ({"device_id": DEVICE.id}, "Session with 0.5 mm, Roller 540", "soaked 10 min before and after"),
        ({"disinfection": None, "device_id": "gone"}, "Session with 0.5 mm", ""),
        ({"disinfection": None, "zones": WHOLE_SCALP}, "Session with 0.5 mm", "whole scalp"),
        (
            {"zones": (Zone.VERTEX,), "duration_min": 8.0, "pain": 0, "bleeding": 0, "notes": "Slow"},
            "Session with 0.5 mm",
            "vertex (crown) · 8 min · soaked 10 min before and after · pain 0 of 10 · no bleeding · Slow",
        ),
        (
            {"disinfection": Disinfection(before=DisinfectionStep(done=False), after=SOAKED), "bleeding": 1},
            "Session with 0.5 mm",
            "not disinfected before · soaked 10 min after · bleeding: pinpoint",
        ),
        (
            {"disinfection": Disinfection(before=DisinfectionStep(done=True))},
            "Session with 0.5 mm",
            "disinfected before",
        ),
    ],
)
def test_that_a_session_says_what_was_recorded_and_nothing_else(
    teller: Teller, fields: dict[str, Any], title: str, detail: str
) -> None:
    line = teller.line(row(Kind.SESSIONS, a_session(5, **fields)))
    assert (line.time, line.title, line.detail) == ("20:00", title, detail)


@pytest.mark.parametrize(
    ("symptoms", "title", "detail"),
    [
        ({"redness": 2, "itch": 0, "shedding": 0}, "Check-in: redness 2 of 4", "no itch, shedding"),
        ({"redness": 0, "itch": 0}, "Check-in: no redness, itch", ""),
        ({"pus_yellow_crust": True, "fever_c": 38.2}, "Check-in: pus or yellow crust and fever 38.2 °C", ""),
        ({"shedding_comb60": 41}, "Check-in: hairs in a 60-second comb count 41", ""),
        ({}, "Check-in with a note", ""),
    ],
)
def test_that_a_check_in_says_values_with_the_top_of_their_scale(
    teller: Teller, symptoms: dict[str, float], title: str, detail: str
) -> None:
    line = teller.line(row(Kind.CHECKINS, a_checkin(5, **symptoms)))
    assert (line.time, line.title, line.detail) == ("08:00", title, detail)


def test_that_a_course_says_what_it_is_of_and_until_when(teller: Teller) -> None:
    line = teller.line(row(Kind.TREATMENTS, COURSE))
    assert (line.time, line.title) == ("", "Started minoxidil, on the scalp")
    assert line.detail == "Regaine · 1 ml · until Sat 31 Jan 2026"


def test_that_uses_say_their_times(teller: Teller) -> None:
    once = teller.line(row(Kind.TREATMENT_USES, a_use(COURSE, 5, 21)))
    twice = teller.line(row(Kind.TREATMENT_USES, a_use(COURSE, 5, 21), a_use(COURSE, 5, 8)))
    assert (once.time, once.title) == ("21:00", "Used minoxidil, on the scalp")
    assert (twice.time, twice.title) == ("", "Used minoxidil, on the scalp, at 08:00 and 21:00")


def test_that_events_and_photos_are_named(teller: Teller) -> None:
    event = teller.line(row(Kind.LIFE_EVENTS, an_event(5, LifeEventKind.HAIRCUT, notes="Short")))
    photos = teller.line(row(Kind.PHOTOS, a_photo(5), a_photo(5, PhotoView.FRONTAL)))
    assert (event.title, event.detail) == ("Haircut", "Short")
    assert photos.title == "2 photos: frontal hairline and vertex (crown)"


def test_that_a_screen_reader_hears_the_day_as_well(teller: Teller) -> None:
    line = teller.line(row(Kind.CHECKINS, a_checkin(5, redness=2, itch=0)))
    assert line.spoken == "Tue 6 Jan 2026, 08:00, Check-in: redness 2 of 4, no itch"


@pytest.mark.parametrize(
    ("number", "heading"),
    [(10, "Sun 11 Jan, today"), (9, "Sat 10 Jan, yesterday"), (5, "Tue 6 Jan"), (-1, "Wed 31 Dec 2025")],
)
def test_that_a_heading_dates_its_day(teller: Teller, number: int, heading: str) -> None:
    assert teller.line(DayRow(day=day(number))).title == heading


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (None, "Tue 6 Jan 2026: nothing recorded"),
        (DayFacts(lengths_mm=(0.5,)), "Tue 6 Jan 2026: session with 0.5 mm"),
        (DayFacts(lengths_mm=(0.5, 1.0)), "Tue 6 Jan 2026: 2 sessions with 0.5 and 1 mm"),
        (DayFacts(share=0.0), "Tue 6 Jan 2026: nothing above calm"),
        (
            DayFacts(lengths_mm=(0.5,), share=0.5, worst=("redness", 2)),
            "Tue 6 Jan 2026: session with 0.5 mm · worst: redness 2 of 4",
        ),
    ],
)
def test_that_a_day_of_the_strip_is_said_in_words(teller: Teller, facts: DayFacts | None, said: str) -> None:
    assert teller.day_in_words(day(5), facts) == said

"""The calendar as icalendar reads it."""

from datetime import date

import pytest
from icalendar import Calendar

from builders import at, day
from needlewise.exchange.calendar import DateAhead, encode_calendar
from needlewise.messages import Catalogue

NEXT = DateAhead(kind="next", day=day(30), since="a session")
PHOTOS = DateAhead(kind="photos", day=day(40), since="a photo")
TELLING = ("needl", "micro", "roller", "scalp", "hair", "skin", "symptom", "itch", "derma")


def test_that_a_calendar_holds_whole_days_without_alarms_and_everything_the_standard_asks_for(
    catalogue: Catalogue,
) -> None:
    calendar = Calendar.from_ical(encode_calendar([NEXT, PHOTOS], catalogue, at(20)))
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
    events = calendar.walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [day(30), day(40)]
    assert all(type(event.decoded("dtstart")) is date for event in events)
    assert all(event["UID"] and event.decoded("dtstamp").utcoffset() is not None for event in events)
    assert calendar.walk("VALARM") == []
    assert not any(component.errors for component in calendar.walk())


def test_that_lines_are_folded_and_end_as_the_standard_wants(catalogue: Catalogue) -> None:
    data = encode_calendar([NEXT, PHOTOS], catalogue, at(20))
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert data.replace(b"\r\n", b"").count(b"\n") == 0
    assert max(map(len, data.split(b"\r\n"))) <= 75


@pytest.mark.parametrize("ahead", [NEXT, PHOTOS])
def test_that_nothing_on_a_locked_screen_tells_what_it_is_about(catalogue: Catalogue, ahead: DateAhead) -> None:
    calendar = Calendar.from_ical(encode_calendar([ahead], catalogue, at(20)))
    event = calendar.walk("VEVENT")[0]
    said = f"{event['SUMMARY']} {event['DESCRIPTION']}".casefold()
    assert not [word for word in TELLING if word in said]


def test_that_a_later_file_moves_the_event_instead_of_adding_one(catalogue: Catalogue) -> None:
    first = Calendar.from_ical(encode_calendar([NEXT], catalogue, at(20))).walk("VEVENT")[0]
    moved = DateAhead(kind="next", day=day(35), since=NEXT.since)
    second = Calendar.from_ical(encode_calendar([moved], catalogue, at(21))).walk("VEVENT")[0]
    other = Calendar.from_ical(
        encode_calendar([DateAhead(kind="next", day=day(35), since="another")], catalogue, at(21))
    ).walk("VEVENT")[0]
    assert first["UID"] == second["UID"] != other["UID"]
    assert second["SEQUENCE"] > first["SEQUENCE"]


def test_that_the_same_dates_give_the_same_bytes(catalogue: Catalogue) -> None:
    assert encode_calendar([NEXT], catalogue, at(20)) == encode_calendar([NEXT], catalogue, at(20))

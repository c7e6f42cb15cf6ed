"""Dates ahead as an iCalendar file (RFC 5545): all-day events that say nothing of what they are about.

A calendar shows titles on a locked screen and often sends them to a server, so title and description name neither
the program nor what it is for. There are no alarms: the person sets one where they want one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID, uuid5

from needlewise.domain.moments import Moment
from needlewise.messages import Catalogue

_NAMESPACE = UUID("0d0c0a6e-3b1f-5d0a-b7a3-90a1f3f2b9c4")
_PRODUCT = "-//Needlewise//Diary//EN"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateAhead:
    """`kind` gives the words (`calendar-<kind>`). Events of the same `kind` and `since` are one event: a calendar
    that takes in a later file moves it to its new day."""

    kind: str
    day: date
    since: str


def encode_calendar(dates: Iterable[DateAhead], words: Catalogue, now: Moment) -> bytes:
    """`dates` holds one at least: a calendar without an event is none. The same dates at the same moment give the
    same bytes."""
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for ahead in dates:
        event = Event()
        event.add("uid", f"{uuid5(_NAMESPACE, f'{ahead.kind}/{ahead.since}')}")
        event.add("dtstamp", now.utc.replace(microsecond=0, tzinfo=UTC))
        event.add("dtstart", ahead.day)
        event.add("summary", words.text(f"calendar-{ahead.kind}"))
        event.add("description", words.text(f"calendar-{ahead.kind}-explained"))
        event.add("class", "PRIVATE")
        event.add("transp", "TRANSPARENT")
        event.add("sequence", _minutes_since_1970(now))
        calendar.add_component(event)
    data: bytes = calendar.to_ical()
    return data


def _minutes_since_1970(now: Moment) -> int:
    """Grows with every later file, by which a calendar knows the newer of two."""
    return int((now.utc - datetime(1970, 1, 1)).total_seconds() // 60)  # noqa: DTZ001 - naive UTC, as Moment.utc

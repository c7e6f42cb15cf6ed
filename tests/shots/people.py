"""Made-up people whose diaries are worth a picture, each on the day it is taken."""

from __future__ import annotations

from datetime import date
from itertools import islice
from pathlib import Path

from builders import at
from desks import keep
from needlewise.bootstrap import open_context
from needlewise.clock import FixedClock
from needlewise.domain.moments import Moment
from proving_ground.worlds import WORLDS, subjects

PEOPLE = {"slow-healer": ("slow healer", 5, 350), "minoxidil": ("confounded", 4, 176)}
"""A group of the proving ground, a place in it, and the number of the day that is today."""


def write_person(name: str, folder: Path) -> Moment:
    """Writes the diary up to the evening before, and gives the moment at which to look at it."""
    group, place, number = PEOPLE[name]
    now = at(number, 9)
    subject = next(islice(subjects(WORLDS[0], group, place + 1), place, None))
    with open_context(folder, clock=FixedClock(now)) as context:
        keep(context, subject.diary.until(date.fromordinal(now.day.toordinal() - 1)))
    return now

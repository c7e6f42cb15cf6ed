"""The made-up sessions, and the devices they wore out."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

from needlewise.demo.story import Story, Words, at, new_id
from needlewise.domain.devices import Device, DeviceKind, NeedleMaterial
from needlewise.domain.sessions import (
    Disinfection,
    DisinfectionMethod,
    DisinfectionStep,
    NeedlingSession,
    Pressure,
)
from needlewise.domain.zones import Zone

_SHORT_MM, _LONG_MM = 0.25, 0.5
_DAYS_SINCE_LAST_SESSION = 4
_TOP = (Zone.FRONTAL_HAIRLINE, Zone.MID_SCALP, Zone.VERTEX)
_TOP_AND_TEMPLES = (Zone.FRONTAL_HAIRLINE, Zone.TEMPLE_LEFT, Zone.TEMPLE_RIGHT, Zone.MID_SCALP, Zone.VERTEX)
_CALM_NOTES = ("demo-note-session-quick", "demo-note-session-music", "demo-note-session-temples")
_CLOSE_NOTES = ("demo-note-session-again", "demo-note-session-more", "demo-note-session-still-pink")


def sessions(story: Story, words: Words) -> tuple[NeedlingSession, ...]:
    """Oldest first, without devices."""
    chance = story.chance("sessions")
    return tuple(_session(story, day, chance, words) for day in _days(story, chance))


def with_devices(
    story: Story, needled: tuple[NeedlingSession, ...]
) -> tuple[tuple[Device, ...], tuple[NeedlingSession, ...]]:
    """A new roller whenever the old one has had its uses, or another length is wanted."""
    chance = story.chance("devices")
    devices: list[Device] = []
    equipped: list[NeedlingSession] = []
    uses_left = 0
    for session in needled:
        day = session.started_at.day
        length_mm = session.needle_length_mm
        if not devices or uses_left == 0 or devices[-1].needle_length_mm != length_mm:
            if devices:
                reason = "blunt" if uses_left == 0 else "changed length"
                devices[-1] = replace(devices[-1], retired_on=day, retired_reason=reason)
            uses_left = chance.randint(9, 11) if length_mm == _SHORT_MM else chance.randint(5, 7)
            devices.append(
                Device(
                    id=new_id(chance),
                    kind=DeviceKind.ROLLER,
                    name=f"Titanium roller no. {len(devices) + 1}",
                    needle_length_mm=length_mm,
                    needle_count=540,
                    material=NeedleMaterial.TITANIUM,
                    acquired_on=day,
                )
            )
        uses_left -= 1
        equipped.append(replace(session, device_id=devices[-1].id))
    return tuple(devices), tuple(equipped)


def _days(story: Story, chance: random.Random) -> list[date]:
    """Counted back from the end, so that the last session always lies a few days back."""
    days = []
    day = story.last - timedelta(days=_DAYS_SINCE_LAST_SESSION)
    while day > story.first:
        if not story.is_away(day) and not any(day in rest for rest in story.rests) and not _is_ill(story, day):
            days.append(day)
        day -= timedelta(days=_gap_days(story, day, chance))
    return days[::-1]


def _gap_days(story: Story, day: date, chance: random.Random) -> int:
    """Days to the session before the one on `day`."""
    for spell in story.over_use:
        if day in spell:
            far_in = (day - spell.first) / (spell.last - spell.first)
            return chance.randint(3, 4) if far_in < 0.5 else chance.randint(2, 3)
    if day < story.longer_needles_from:
        return chance.randint(5, 8)
    if story.longer_needles_from <= day < story.longer_needles_from + timedelta(days=8):
        return 8
    return chance.choice((8, 9, 9, 10, 10, 11, 12, 15))


def _is_ill(story: Story, day: date) -> bool:
    return any(timedelta(days=-15) <= day - ill <= timedelta(days=16) for ill in story.illnesses)


def _session(story: Story, day: date, chance: random.Random, words: Words) -> NeedlingSession:
    is_long = day >= story.longer_needles_from
    is_close = any(day in spell for spell in story.over_use)
    notes = _CLOSE_NOTES if is_close else _CALM_NOTES
    return NeedlingSession(
        id=new_id(chance),
        started_at=at(day, chance.uniform(19, 21.5)),
        duration_min=chance.choice((10, 12, 12, 15, 15, 20)),
        needle_length_mm=_LONG_MM if is_long else _SHORT_MM,
        zones=_TOP_AND_TEMPLES if chance.random() < 0.6 else _TOP,
        passes=chance.choice((3, 4, 4, 5)),
        pressure=Pressure.MEDIUM if is_close or chance.random() < 0.3 else Pressure.LIGHT,
        bleeding=1 if is_long and chance.random() < (0.5 if is_close else 0.15) else 0,
        pain=chance.choice((1, 2, 2, 3)) + (1 if is_close else 0),
        scalp_cleansed=chance.random() < 0.95,
        disinfection=_disinfection(chance),
        notes=words(chance.choice(notes)) if chance.random() < 0.12 else None,
    )


def _disinfection(chance: random.Random) -> Disinfection | None:
    """Mostly done, now and then forgotten, now and then not noted."""
    if chance.random() < 0.04:
        return None
    return Disinfection(
        before=_step(chance, forgotten=0.03),
        after=_step(chance, forgotten=0.08) if chance.random() < 0.92 else None,
    )


def _step(chance: random.Random, forgotten: float) -> DisinfectionStep:
    if chance.random() < forgotten:
        return DisinfectionStep(done=False)
    return DisinfectionStep(
        done=True,
        method=DisinfectionMethod.ISOPROPYL_70,
        concentration_pct=70,
        soak_min=chance.choice((10, 10, 10, 10, 8, 12, 15)),
    )

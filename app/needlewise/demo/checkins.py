"""The made-up check-ins: steps on the scales with the noise of a person who judges by feel, and days left out."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta

from needlewise.demo.skin import Skin
from needlewise.demo.story import Story, Words, at, new_id
from needlewise.domain.checkins import CheckIn
from needlewise.domain.sessions import NeedlingSession

_NOTES = {
    "sore": ("demo-note-pink", "demo-note-tight", "demo-note-pillow", "demo-note-skip"),
    "shedding": ("demo-note-hair-shower", "demo-note-hair-brush"),
    "calm": ("demo-note-nothing", "demo-note-good-day", "demo-note-wind"),
}


def checkins(story: Story, sessions: Sequence[NeedlingSession], words: Words) -> tuple[CheckIn, ...]:
    """Up to the day before the last, whose check-in is still to come."""
    chance = story.chance("checkins")
    skin = Skin(story, sessions)
    needled = {session.started_at.day for session in sessions}
    found = []
    since = 30
    for number in range((story.last - story.first).days):
        day = story.first + timedelta(days=number)
        if not story.is_away(day) and chance.random() < _willingness(since):
            found.append(_checkin(day, skin, chance, words))
        since = 0 if day in needled else since + 1
    return tuple(found)


def _willingness(days_since_session: int) -> float:
    """More is noted while there is something to note."""
    if days_since_session <= 3:
        return 0.88
    return 0.72 if days_since_session <= 7 else 0.6


def _checkin(day: date, skin: Skin, chance: random.Random, words: Words) -> CheckIn:
    moment = at(day, chance.gauss(7.6, 0.4) if chance.random() < 0.75 else chance.gauss(17.5, 0.6))
    irritation = skin.irritation(moment.utc)
    dryness = skin.dryness(moment.utc)
    shedding = skin.shedding(moment.utc)
    symptoms: dict[str, float | bool] = {
        "redness": _step(irritation, 4, chance),
        "itch": _step(1.3 * irritation + 0.5 * dryness, 10, chance, noise=0.5),
        "shedding": _step(shedding, 4, chance),
    }
    if irritation > 1.6:
        symptoms["pain"] = _step(irritation - 0.4, 10, chance)
    if dryness > 1:
        symptoms["dryness"] = _step(dryness, 3, chance)
        symptoms["flaking"] = _step(dryness - 0.6, 4, chance)
    mood = "sore" if irritation > 1.4 else "shedding" if shedding > 1.5 else "calm"
    return CheckIn(
        id=new_id(chance),
        at=moment,
        symptoms=symptoms,
        notes=words(chance.choice(_NOTES[mood])) if chance.random() < 0.08 else None,
    )


def _step(latent: float, most: int, chance: random.Random, noise: float = 0.27) -> int:
    return max(0, min(most, round(latent - 0.1 + chance.gauss(0, noise))))

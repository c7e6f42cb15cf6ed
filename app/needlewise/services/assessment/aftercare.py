"""What to leave alone after a session, and until when: the aftercare table of the guidance, as due dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from needlewise.domain.sessions import NeedlingSession
from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import AftercareItem, LengthGroup

_MOST_MIN = 24 * 60
"""A longer duration is a slip; its end would push the due dates on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftAlone:
    """`until` is local wall time; `elsewhere_until` the later time that a source gives where ours is shorter."""

    item: AftercareItem
    session: NeedlingSession
    until: datetime
    elsewhere_until: datetime | None = None

    @property
    def last(self) -> datetime:
        return self.elsewhere_until or self.until


def aftercare_of(session: NeedlingSession, guidance: Guidance) -> tuple[LeftAlone, ...]:
    """Whoever did the needling; the soonest over first."""
    return tuple(sorted(_items(session, guidance), key=lambda left: left.until))


def left_alone(sessions: Iterable[NeedlingSession], guidance: Guidance, day: date) -> tuple[LeftAlone, ...]:
    """What is to be left alone on a day or a part of it, by all sessions up to its end. Each item once, by the
    session that asks for it longest."""
    longest: dict[str, LeftAlone] = {}
    for session in sessions:
        if session.started_at.day > day:
            continue
        for left in _items(session, guidance):
            known = longest.get(left.item.id)
            if left.last.date() >= day and (known is None or left.last > known.last):
                longest[left.item.id] = left
    return tuple(sorted(longest.values(), key=lambda left: left.until))


def _items(session: NeedlingSession, guidance: Guidance) -> Iterator[LeftAlone]:
    group, ended = LengthGroup.of(session.needle_length_mm), _end(session)
    for item in guidance.document.aftercare.items:
        ours_h, longer = item.h.of(group), item.elsewhere
        yield LeftAlone(
            item=item,
            session=session,
            until=ended + timedelta(hours=ours_h),
            elsewhere_until=ended + timedelta(hours=longer.h) if longer is not None and longer.h > ours_h else None,
        )


def _end(session: NeedlingSession) -> datetime:
    """Times count from the end of a session (evidence.md 8)."""
    return session.started_at.wall + timedelta(minutes=min(session.duration_min or 0, _MOST_MIN))

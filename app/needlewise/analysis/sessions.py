"""Sessions as analysis sees them: passes over the same skin within two hours are one, in however many records.

Who stops half-way, changes the needle or goes over a place again has made one wound, not two that came too close.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import TypeVar

from needlewise.domain.moments import Moment
from needlewise.domain.sessions import Disinfection, NeedlingSession, Performer
from needlewise.domain.zones import WHOLE_SCALP, Zone

_Number = TypeVar("_Number", int, float)
_HOUR_0 = datetime(2000, 1, 1)  # noqa: DTZ001 - naive UTC, as Moment.utc


def hour_of(moment: Moment) -> float:
    """Hours since the year 2000, true across clock changes and journeys."""
    return (moment.utc - _HOUR_0).total_seconds() / 3600


def hour_of_day(day: date) -> float:
    """The hour with which a day begins where clocks show UTC."""
    return (datetime.combine(day, time()) - _HOUR_0).total_seconds() / 3600


@dataclass(frozen=True, slots=True)
class LoggedSession:
    """A session with its local day and its `hour_of` at hand. Where it was recorded in several passes, `session` is
    all of them in one and `passes` are the records."""

    session: NeedlingSession
    day: date
    hour: float
    passes: tuple[NeedlingSession, ...] = ()

    @property
    def at(self) -> Moment:
        return self.session.started_at

    @property
    def is_clinicians(self) -> bool:
        """A wound to heal from, which is not judged and fills no allowance."""
        return self.session.performed_by is Performer.CLINICIAN

    @property
    def lengths_mm(self) -> Mapping[Zone, float]:
        """The longest needle that each needled zone met."""
        longest: dict[Zone, float] = {}
        for record in self.passes or (self.session,):
            for zone in record.needled_zones:
                longest[zone] = max(record.needle_length_mm, longest.get(zone, 0.0))
        return longest


def joined_passes(sessions: Sequence[LoggedSession], within_h: float) -> list[LoggedSession]:
    """`sessions` by time; each that shares a zone with one begun at most so many hours before is taken into that."""
    found: list[LoggedSession] = []
    for logged in sessions:
        place = next((n for n in _begun_since(found, logged.hour - within_h) if _overlap(found[n], logged)), None)
        if place is None:
            found.append(logged)
        else:
            found[place] = _joined(found[place], logged)
    return found


def _begun_since(found: Sequence[LoggedSession], hour: float) -> Iterable[int]:
    for place in range(len(found) - 1, -1, -1):
        if found[place].hour < hour:
            return
        yield place


def _overlap(one: LoggedSession, other: LoggedSession) -> bool:
    return not set(one.session.needled_zones).isdisjoint(other.session.needled_zones)


def _joined(first: LoggedSession, again: LoggedSession) -> LoggedSession:
    passes = (*(first.passes or (first.session,)), again.session)
    return replace(first, session=_one_record(first.session, again.session), passes=passes)


def _one_record(first: NeedlingSession, again: NeedlingSession) -> NeedlingSession:
    """The first record with the longest needle and its device, the worst, and all that was ticked or named."""
    longest = max((first, again), key=lambda session: session.needle_length_mm)
    zones = {*first.needled_zones, *again.needled_zones}
    return replace(
        first,
        needle_length_mm=longest.needle_length_mm,
        device_id=longest.device_id or first.device_id or again.device_id,
        zones=None if zones == set(WHOLE_SCALP) else tuple(zone for zone in Zone if zone in zones),
        passes=_sum(first.passes, again.passes),
        duration_min=_sum(first.duration_min, again.duration_min),
        bleeding=_most(first.bleeding, again.bleeding),
        pain=_most(first.pain, again.pain),
        disinfection=_disinfection(first.disinfection, again.disinfection),
        skip_today=_answers(first.skip_today, again.skip_today),
        products=_named(first.products, again.products),
        overrode=_named(first.overrode, again.overrode),
    )


def _sum(one: _Number | None, other: _Number | None) -> _Number | None:
    return one + other if one is not None and other is not None else None


def _most(one: int | None, other: int | None) -> int | None:
    known = [value for value in (one, other) if value is not None]
    return max(known, default=None)


def _disinfection(first: Disinfection | None, again: Disinfection | None) -> Disinfection | None:
    """Before the first pass and after the last."""
    if first is None or again is None:
        return first or again
    return Disinfection(before=first.before or again.before, after=again.after or first.after)


def _answers(first: Mapping[str, bool] | None, again: Mapping[str, bool] | None) -> Mapping[str, bool] | None:
    if first is None or again is None:
        return first if again is None else again
    return {id_: first.get(id_, False) or again.get(id_, False) for id_ in {**first, **again}}


def _named(first: tuple[str, ...] | None, again: tuple[str, ...] | None) -> tuple[str, ...] | None:
    if first is None or again is None:
        return first if again is None else again
    return tuple(dict.fromkeys((*first, *again)))

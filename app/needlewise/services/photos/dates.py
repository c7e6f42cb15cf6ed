"""When a photo was taken: what was said, what its camera says, or its file's time; and after which session."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from needlewise.clock import at_local_time, at_timestamp
from needlewise.domain.moments import InvalidMoment, Moment
from needlewise.domain.photos import DateEvidence
from needlewise.domain.sessions import NeedlingSession
from needlewise.imaging.dates import is_unset_clock
from needlewise.imaging.decode import PictureFacts
from needlewise.messages import Message, message
from needlewise.services.photos.names import dates_in_name
from needlewise.services.photos.sidecars import taken_by_sidecar

_MOST_AHEAD_H = 24
"""Cameras that were carried through time zones run ahead by less."""
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - naive UTC, to count from
_SKIN_CHECK_DAYS = 3
"""A photo of the days after a session, up to this one, is proposed for that session: it is the last on which a skin
check is asked for (evidence.md, section 9)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoDate:
    """`source` is None where nothing says: the time at which it was read stands in. `doubt` says what speaks against
    the date, or why a better place was not believed; None where nothing does."""

    at: Moment
    source: DateEvidence | None
    doubt: Message | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """`at` is None where a place names a time that no diary may hold; `is_unset` where a camera's clock was not
    set."""

    source: DateEvidence
    at: Moment | None
    day: date
    is_unset: bool = False


def date_of(facts: PictureFacts, path: Path | None, now: Moment, given: Moment | None = None) -> PhotoDate:
    """The first place that names a possible time: the picture, a sidecar, the file's name, the file's own time.
    `path` is None for a picture that is in no file."""
    if given is not None:
        return PhotoDate(at=given, source=DateEvidence.SAID)
    doubt = None
    for said in _places(facts, path):
        if said.at is not None and not said.is_unset and said.at.hours_since(now) <= _MOST_AHEAD_H:
            if said.source is DateEvidence.FILE_TIME:
                doubt = doubt or message("photos-date-file-time")
            return PhotoDate(at=said.at, source=said.source, doubt=doubt)
        doubt = doubt or message("photos-date-doubted", said=said.day)
    return PhotoDate(at=now, source=None, doubt=doubt)


def _places(facts: PictureFacts, path: Path | None) -> Iterator[_Said]:
    for recorded in facts.dates:
        moment = _moment(recorded.wall, recorded.utc_offset_min, is_utc=recorded.is_utc)
        source = recorded.evidence
        yield _Said(source=source, at=moment, day=recorded.wall.date(), is_unset=is_unset_clock(recorded.wall))
    if path is None:
        return
    seconds = taken_by_sidecar(path)
    if seconds is not None and (at := _timestamp(seconds)) is not None:
        yield _Said(source=DateEvidence.SIDECAR, at=at, day=at.day)
    for named in dates_in_name(path.name):
        moment = _moment(named.wall, None, is_utc=named.is_utc)
        yield _Said(source=DateEvidence.NAME, at=moment, day=named.wall.date(), is_unset=is_unset_clock(named.wall))
    try:
        at = _timestamp(path.stat().st_mtime)
    except OSError:
        return
    if at is not None:
        yield _Said(source=DateEvidence.FILE_TIME, at=at, day=at.day, is_unset=is_unset_clock(at.wall))


def _moment(wall: datetime, utc_offset_min: int | None, *, is_utc: bool) -> Moment | None:
    """With this computer's offset at that time where none was recorded; None outside 1970 to 2100."""
    try:
        if is_utc:
            return at_timestamp((wall - _EPOCH).total_seconds())
        return at_local_time(wall) if utc_offset_min is None else Moment.at(wall, utc_offset_min)
    except (InvalidMoment, OverflowError, OSError, ValueError):
        return None


def _timestamp(seconds: float) -> Moment | None:
    try:
        return at_timestamp(seconds)
    except (InvalidMoment, OverflowError, OSError, ValueError):
        return None


def last_session_before(sessions: Sequence[NeedlingSession], moment: Moment) -> NeedlingSession | None:
    """`sessions` stand by time."""
    place = bisect_right(sessions, moment.utc, key=lambda session: session.started_at.utc)
    return sessions[place - 1] if place else None


def proposed_session(sessions: Sequence[NeedlingSession], moment: Moment) -> str | None:
    """The last session before, where the photo is of its day or of the three after, on which the skin is checked;
    else the first of the same day, for photos that are taken before it; else None."""
    before = last_session_before(sessions, moment)
    if before is not None and (moment.day - before.started_at.day).days <= _SKIN_CHECK_DAYS:
        return before.id
    return next((session.id for session in sessions if session.started_at.day == moment.day), None)

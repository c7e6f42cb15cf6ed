"""When a photo was taken: what was said, what its camera says, or its file's time; and after which session."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from needlewise.clock import at_local_time, at_timestamp
from needlewise.domain.moments import InvalidMoment, Moment
from needlewise.domain.sessions import NeedlingSession
from needlewise.imaging.decode import PictureFacts
from needlewise.messages import Message, message

_MOST_AHEAD_H = 24
"""Cameras that were carried through time zones run ahead by less."""
_SKIN_CHECK_DAYS = 3
"""A photo of the days after a session, up to this one, is proposed for that session: it is the last on which a skin
check is asked for (evidence.md, section 9)."""


class DateSource(StrEnum):
    """Where a photo's time came from."""

    GIVEN = "given"
    PICTURE = "picture"
    FILE = "file"
    NONE = "none"
    """Nowhere: the time at which it was read stands in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoDate:
    """`doubt` says why what the camera says was not believed, None where it was or where it says nothing."""

    at: Moment
    source: DateSource
    doubt: Message | None = None


def date_of(facts: PictureFacts, file_seconds: float | None, now: Moment, given: Moment | None = None) -> PhotoDate:
    """`file_seconds` is the file's time since 1970 in UTC, None for a picture that is in no file."""
    if given is not None:
        return PhotoDate(at=given, source=DateSource.GIVEN)
    doubt = None
    if facts.taken is not None:
        said = _camera_time(facts)
        if said is not None and said.hours_since(now) <= _MOST_AHEAD_H:
            return PhotoDate(at=said, source=DateSource.PICTURE)
        doubt = message("photos-date-doubted", said=facts.taken.date())
    by_file = _file_time(file_seconds)
    if by_file is not None and by_file.hours_since(now) <= _MOST_AHEAD_H:
        return PhotoDate(at=by_file, source=DateSource.FILE, doubt=doubt)
    return PhotoDate(at=now, source=DateSource.NONE, doubt=doubt)


def _camera_time(facts: PictureFacts) -> Moment | None:
    """With this computer's offset at that time where the camera recorded none; None outside 1970 to 2100."""
    if facts.taken is None:
        return None
    try:
        if facts.utc_offset_min is None:
            return at_local_time(facts.taken)
        return Moment.at(facts.taken, facts.utc_offset_min)
    except (InvalidMoment, OverflowError, OSError, ValueError):
        return None


def _file_time(seconds: float | None) -> Moment | None:
    try:
        return None if seconds is None else at_timestamp(seconds)
    except InvalidMoment:
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

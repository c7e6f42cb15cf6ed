"""The only place that asks what time it is."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Protocol

from needlewise.domain.moments import EARLIEST, LATEST, InvalidMoment, Moment

_DAY = timedelta(days=1)


class Clock(Protocol):
    def now(self) -> Moment: ...


class SystemClock:
    """The computer's local wall time and its present UTC offset."""

    def now(self) -> Moment:
        return Moment.of(datetime.now().astimezone())  # noqa: TID251


class FixedClock:
    """A clock that stands still, for tests and for made-up diaries."""

    def __init__(self, moment: Moment) -> None:
        self.moment = moment

    def now(self) -> Moment:
        return self.moment


def at_local_time(wall: datetime) -> Moment:
    """A wall time entered by the person, with the offset this computer's zone has at that time.

    A time that the clock skips in spring keeps the offset from before the change; one that comes twice in
    autumn means the first.
    """
    aware = wall.replace(fold=0).astimezone()
    offset = aware.utcoffset()
    minutes = 0 if offset is None else int(offset.total_seconds() // 60)
    return Moment.at(wall, minutes)


def many_local_times() -> Callable[[datetime], Moment]:
    """As `at_local_time`, for many times of a few years: the zone is asked once a day, and for each time only on
    days on which the clocks change. To be used at once: it does not see the computer's zone change."""

    @cache
    def offset_at_midnight(day: date) -> int:
        return at_local_time(datetime.combine(day, time())).utc_offset_min

    def at(wall: datetime) -> Moment:
        day = wall.date()
        if not EARLIEST <= day < LATEST:
            return at_local_time(wall)
        offset_min = offset_at_midnight(day)
        if offset_min != offset_at_midnight(day + _DAY):
            return at_local_time(wall)
        return Moment.at(wall, offset_min)

    return at


def is_skipped(wall: datetime) -> bool:
    """Whether this computer's zone never had that wall time: the clocks went forward over it."""
    aware = wall.replace(fold=0).astimezone()
    return aware.astimezone(UTC).astimezone().replace(tzinfo=None) != wall.replace(fold=0)


def at_timestamp(seconds: float) -> Moment:
    """A file's time, which counts from 1970 in UTC, as the local wall time and offset it was here. Raises
    InvalidMoment outside 1970 to 2100."""
    try:
        return Moment.of(datetime.fromtimestamp(seconds).astimezone())
    except (OverflowError, ValueError, OSError) as error:
        raise InvalidMoment("range", str(seconds)) from error


def today(clock: Clock) -> date:
    return clock.now().day

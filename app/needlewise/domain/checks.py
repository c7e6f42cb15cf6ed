"""Small checks that record checks are made of. Each gives the problems of one field, none when it is not recorded."""

import math
from datetime import date

from needlewise.domain.moments import EARLIEST, LATEST
from needlewise.messages import Problem, message

LARGEST_COUNT = 2**53
"""The largest whole number that every reader of a document keeps exactly."""

CALENDAR_DAYS = (LATEST - EARLIEST).days


def in_range(
    field: str,
    value: float | None,
    *,
    above: float | None = None,
    least: float | None = None,
    most: float | None = None,
) -> list[Problem]:
    """`above` excludes its end, `least` and `most` include theirs."""
    if value is None:
        return []
    too_low = (above is not None and not value > above) or (least is not None and value < least)
    too_high = most is not None and value > most
    if not (too_low or too_high) and math.isfinite(value):
        return []
    low = least if least is not None else above
    if low is not None and most is not None:
        return [Problem((field,), message("problem-out-of-range", value=value, low=low, high=most))]
    if most is not None:
        return [Problem((field,), message("problem-too-high", value=value, high=most))]
    return [Problem((field,), message("problem-too-low", value=value, low=0 if low is None else low))]


def in_calendar(field: str, value: date | None) -> list[Problem]:
    if value is None or EARLIEST <= value <= LATEST:
        return []
    return [Problem((field,), message("problem-date-range", value=value.isoformat()))]


def ordered_days(start: date | None, second: str, end: date | None) -> list[Problem]:
    if start is None or end is None or start <= end:
        return []
    return [Problem((second,), message("problem-ends-before-start", start=start, end=end))]

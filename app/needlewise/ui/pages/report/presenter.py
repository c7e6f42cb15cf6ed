"""From what is chosen on the page to what the report covers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from needlewise.report.options import Paper, ReportOptions, Section


class Days(StrEnum):
    """The days a report covers, up to today unless two days are given."""

    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    ALL = "all"
    BETWEEN = "between"


_REACH_DAYS = {Days.QUARTER: 91, Days.HALF_YEAR: 182, Days.YEAR: 365}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """`first` and `last` count for `Days.BETWEEN` alone."""

    days: Days
    first: date
    last: date
    paper: Paper
    sections: frozenset[Section]
    anonymise: bool


def options_of(chosen: Chosen, today: date) -> ReportOptions:
    """Two days in the wrong order are taken in the right one."""
    first: date | None = None
    last: date | None = None
    if chosen.days is Days.BETWEEN:
        first, last = sorted((chosen.first, chosen.last))
    elif chosen.days in _REACH_DAYS:
        first = today - timedelta(days=_REACH_DAYS[chosen.days] - 1)
    return ReportOptions(
        first=first, last=last, paper=chosen.paper, anonymise=chosen.anonymise, sections=chosen.sections
    )


def assessed_on(options: ReportOptions, today: date) -> date:
    """The day whose assessment the report tells: its last, but never one that has not come."""
    return min(options.last or today, today)


def file_name(today: date) -> str:
    return f"needlewise-{today.isoformat()}.pdf"

"""From what is chosen on the page to what the report covers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from needlewise.report.options import FIRST_PAGE, USUAL, ReportChoice, ReportOptions


class ReportDays(StrEnum):
    """The days a report covers, up to today unless two days are given. `SINCE` begins with the day the last
    report was made."""

    SINCE = "since"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    ALL = "all"
    BETWEEN = "between"


class Preset(StrEnum):
    FIRST_VISIT = "first_visit"
    FOLLOW_UP = "follow_up"
    SHORT = "short"


_REACH_DAYS = {ReportDays.QUARTER: 91, ReportDays.HALF_YEAR: 182, ReportDays.YEAR: 365}
UNCHOSEN = ReportChoice(days=ReportDays.YEAR)


def with_preset(choice: ReportChoice, preset: Preset, last_made: date | None) -> ReportChoice:
    """ReportDays, parts and photos; paper, language, form and privacy stay as they are."""
    if preset is Preset.FIRST_VISIT:
        return replace(choice, days=ReportDays.ALL, sections=USUAL)
    if preset is Preset.FOLLOW_UP:
        since = ReportDays.SINCE if last_made is not None else ReportDays.QUARTER
        return replace(choice, days=since, sections=USUAL)
    return replace(choice, days=ReportDays.HALF_YEAR, sections=FIRST_PAGE, has_photos=False)


def options_of(choice: ReportChoice, today: date, last_made: date | None) -> ReportOptions:
    """Two days in the wrong order are taken in the right one."""
    first: date | None = None
    last: date | None = None
    if choice.days == ReportDays.BETWEEN and choice.first and choice.last:
        first, last = sorted((choice.first, choice.last))
    elif choice.days == ReportDays.SINCE:
        first = last_made
    elif choice.days in _REACH_DAYS:
        first = today - timedelta(days=_REACH_DAYS[ReportDays(choice.days)] - 1)
    return ReportOptions(
        first=first,
        last=last,
        paper=choice.paper,
        anonymise=choice.anonymise,
        sections=choice.sections,
        language=choice.language,
        is_archival=choice.is_archival,
    )


def assessed_on(options: ReportOptions, today: date) -> date:
    """The day whose assessment the report tells: its last, but never one that has not come."""
    return min(options.last or today, today)


def file_name(today: date, *, anonymise: bool) -> str:
    return "needlewise.pdf" if anonymise else f"needlewise-{today.isoformat()}.pdf"

"""From what is chosen on the report page to what the report covers."""

from dataclasses import replace
from datetime import date

import pytest

from needlewise.report.options import Paper, ReportOptions, Section
from needlewise.ui.pages.report.presenter import Chosen, Days, assessed_on, file_name, options_of

TODAY = date(2026, 3, 31)
CHOSEN = Chosen(
    days=Days.ALL,
    first=date(2026, 1, 1),
    last=date(2026, 2, 1),
    paper=Paper.A4,
    sections=frozenset(Section),
    anonymise=False,
)


@pytest.mark.parametrize(
    ("days", "first", "last"),
    [
        (Days.ALL, None, None),
        (Days.QUARTER, date(2025, 12, 31), None),
        (Days.HALF_YEAR, date(2025, 10, 1), None),
        (Days.YEAR, date(2025, 4, 1), None),
        (Days.BETWEEN, date(2026, 1, 1), date(2026, 2, 1)),
    ],
)
def test_that_days_become_limits(days: Days, first: date | None, last: date | None) -> None:
    options = options_of(replace(CHOSEN, days=days), TODAY)
    assert (options.first, options.last) == (first, last)


def test_that_two_days_in_the_wrong_order_are_taken_in_the_right_one() -> None:
    options = options_of(replace(CHOSEN, days=Days.BETWEEN, first=CHOSEN.last, last=CHOSEN.first), TODAY)
    assert (options.first, options.last) == (CHOSEN.first, CHOSEN.last)


def test_that_paper_sections_and_privacy_are_passed_on() -> None:
    sections = frozenset({Section.CHARTS})
    options = options_of(replace(CHOSEN, paper=Paper.LETTER, sections=sections, anonymise=True), TODAY)
    assert options == ReportOptions(paper=Paper.LETTER, sections=sections, anonymise=True)


@pytest.mark.parametrize(
    ("last", "day"), [(None, TODAY), (date(2026, 2, 1), date(2026, 2, 1)), (date(2027, 1, 1), TODAY)]
)
def test_that_the_report_tells_the_assessment_of_its_last_day(last: date | None, day: date) -> None:
    assert assessed_on(ReportOptions(last=last), TODAY) == day


def test_that_the_file_is_named_for_the_day_it_is_made() -> None:
    assert file_name(TODAY) == "needlewise-2026-03-31.pdf"

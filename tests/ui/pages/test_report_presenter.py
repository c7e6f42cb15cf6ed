"""From what is chosen on the report page to what the report covers."""

from dataclasses import replace
from datetime import date

import pytest

from needlewise.report.options import FIRST_PAGE, USUAL, Paper, ReportChoice, ReportOptions, Section
from needlewise.ui.pages.report.presenter import Preset, ReportDays, assessed_on, file_name, options_of, with_preset

TODAY = date(2026, 3, 31)
LAST_MADE = date(2026, 3, 2)
CHOSEN = ReportChoice(days=ReportDays.ALL, first=date(2026, 1, 1), last=date(2026, 2, 1))


@pytest.mark.parametrize(
    ("days", "first", "last"),
    [
        (ReportDays.ALL, None, None),
        (ReportDays.QUARTER, date(2025, 12, 31), None),
        (ReportDays.HALF_YEAR, date(2025, 10, 1), None),
        (ReportDays.YEAR, date(2025, 4, 1), None),
        (ReportDays.BETWEEN, date(2026, 1, 1), date(2026, 2, 1)),
        (ReportDays.SINCE, LAST_MADE, None),
    ],
)
def test_that_days_become_limits(days: ReportDays, first: date | None, last: date | None) -> None:
    options = options_of(replace(CHOSEN, days=days), TODAY, LAST_MADE)
    assert (options.first, options.last) == (first, last)


def test_that_two_days_in_the_wrong_order_are_taken_in_the_right_one() -> None:
    options = options_of(
        replace(CHOSEN, days=ReportDays.BETWEEN, first=CHOSEN.last, last=CHOSEN.first), TODAY, LAST_MADE
    )
    assert (options.first, options.last) == (CHOSEN.first, CHOSEN.last)


def test_that_paper_sections_privacy_language_and_form_are_passed_on() -> None:
    said = {
        "paper": Paper.LETTER,
        "sections": frozenset({Section.CHARTS}),
        "anonymise": True,
        "language": "de",
        "is_archival": True,
    }
    assert options_of(replace(CHOSEN, **said), TODAY, None) == ReportOptions(**said)


@pytest.mark.parametrize(
    ("preset", "last_made", "days", "sections"),
    [
        (Preset.FIRST_VISIT, LAST_MADE, ReportDays.ALL, USUAL),
        (Preset.FOLLOW_UP, LAST_MADE, ReportDays.SINCE, USUAL),
        (Preset.FOLLOW_UP, None, ReportDays.QUARTER, USUAL),
        (Preset.SHORT, LAST_MADE, ReportDays.HALF_YEAR, FIRST_PAGE),
    ],
)
def test_that_a_preset_sets_days_and_parts_and_leaves_the_rest(
    preset: Preset, last_made: date | None, days: ReportDays, sections: frozenset[Section]
) -> None:
    before = replace(CHOSEN, paper=Paper.LETTER, language="de", anonymise=True, has_photos=True)
    after = with_preset(before, preset, last_made)
    assert (after.days, after.sections) == (days, sections)
    assert (after.paper, after.language, after.anonymise) == (Paper.LETTER, "de", True)
    assert after.has_photos is (preset is not Preset.SHORT)


@pytest.mark.parametrize(
    ("last", "day"), [(None, TODAY), (date(2026, 2, 1), date(2026, 2, 1)), (date(2027, 1, 1), TODAY)]
)
def test_that_the_report_tells_the_assessment_of_its_last_day(last: date | None, day: date) -> None:
    assert assessed_on(ReportOptions(last=last), TODAY) == day


def test_that_the_file_is_named_for_the_day_it_is_made() -> None:
    assert file_name(TODAY, anonymise=False) == "needlewise-2026-03-31.pdf"
    assert file_name(TODAY, anonymise=True) == "needlewise.pdf"

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from needlewise.charts.lanes import Lanes
from needlewise.charts.span import Span, day_number, day_of
from needlewise.messages import Catalogue


def a_span(days: int) -> Span:
    first = date(2026, 1, 15)
    return Span(first=first, last=first + timedelta(days=days - 1))


@given(st.dates(date(1970, 1, 1), date(2100, 12, 31)))
def test_that_a_day_comes_back_from_its_place_on_the_axis(day: date) -> None:
    assert day_of(day_number(day)) == day


@pytest.mark.parametrize("days", [1, 2, 9, 40, 100, 400, 900, 3650, 20000])
@pytest.mark.parametrize("numbered", [False, True])
def test_that_ticks_fit_the_axis_and_lie_within_it(days: int, numbered: bool, catalogue: Catalogue) -> None:
    span = a_span(days)
    words = catalogue.counting_from(span.first) if numbered else catalogue
    low, high = span.limits
    ticks = span.ticks(words, at_most=12)
    assert 1 <= len(ticks) <= 13
    assert all(low <= place <= high for place, _ in ticks)
    assert len({label for _, label in ticks}) > len(ticks) / 2


def test_that_the_first_month_named_and_each_january_carry_the_year(catalogue: Catalogue) -> None:
    labels = [label for _, label in a_span(400).ticks(catalogue, at_most=14)]
    assert labels[0] == "Feb 2026"
    assert "Jan 2027" in labels
    assert "Mar" in labels


def test_that_long_spans_are_named_by_years(catalogue: Catalogue) -> None:
    assert [label for _, label in a_span(3650).ticks(catalogue, at_most=12)][:2] == ["2027", "2028"]


def test_that_numbered_days_count_from_day_one_and_hold_no_date(catalogue: Catalogue) -> None:
    words = catalogue.counting_from(date(2026, 1, 1))
    labels = [label for _, label in a_span(60).ticks(words, at_most=12)]
    assert labels[0] == "day 15"
    assert not any("2026" in label or "Jan" in label for label in labels)


def test_that_labels_which_would_touch_take_another_lane_or_none() -> None:
    two, one = Lanes(2), Lanes(1)
    assert [two.take(*label) for label in ((0, 10), (1, 10), (2, 10), (11, 5))] == [0, 1, None, 0]
    assert [one.take(*label) for label in ((20, 10), (0, 10), (12, 8), (15, 10))] == [0, 0, 0, None]

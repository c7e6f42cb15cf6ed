"""Local wall time and offset are kept as they were recorded."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from needlewise.domain.moments import EARLIEST, LATEST, InvalidMoment, Moment, parse_day

_walls = st.datetimes(datetime(1970, 1, 1), datetime(2100, 12, 31, 23, 59)).map(lambda d: d.replace(fold=0))
_offsets = st.integers(-12 * 60, 14 * 60)


@given(_walls, _offsets)
def test_that_a_moment_comes_back_from_its_text(wall: datetime, offset: int) -> None:
    moment = Moment.at(wall, offset)
    assert Moment.parse(moment.written) == moment
    assert moment.wall == wall
    assert moment.day == wall.date()
    assert moment.utc == wall - timedelta(minutes=offset)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2026-03-01T20:15+01:00", "2026-03-01T20:15:00+01:00"),
        ("2026-03-01T20:15:00+01:00", "2026-03-01T20:15:00+01:00"),
        ("2026-03-01 20:15z", "2026-03-01T20:15:00Z"),
        ("2026-03-01t20:15:30.50-12:00", "2026-03-01T20:15:30.50-12:00"),
        ("2024-02-29T00:00-00:00", "2024-02-29T00:00:00-00:00"),
    ],
)
def test_that_a_moment_is_written_as_rfc_3339_wants_and_else_as_it_was_read(text: str, written: str) -> None:
    assert Moment.parse(text).written == written
    assert Moment.parse(written).written == written


@given(_walls, _offsets)
def test_that_seconds_are_always_written(wall: datetime, offset: int) -> None:
    written = Moment.at(wall, offset).written
    assert datetime.fromisoformat(written).replace(tzinfo=None) == wall
    assert written[16] == ":"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2026-03-01T20:15", "shape"),
        ("2026-03-01", "shape"),
        ("yesterday", "shape"),
        ("", "shape"),
        ("2026-02-29T10:00+00:00", "shape"),
        ("2026-03-01T24:00+00:00", "shape"),
        ("20260301T2015+0100", "shape"),
        ("2026-03-01T20:15+14:01", "offset"),
        ("2026-03-01T20:15-12:01", "offset"),
        ("1969-12-31T23:59+00:00", "range"),
        ("2101-01-01T00:00+00:00", "range"),
        ("9999-12-31T23:59-12:00", "range"),
    ],
)
def test_that_what_is_no_moment_of_a_diary_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(InvalidMoment) as caught:
        Moment.parse(text)
    assert caught.value.reason == reason


def test_that_the_same_wall_time_twice_in_autumn_is_two_moments() -> None:
    first, second = Moment.parse("2026-10-25T02:30+02:00"), Moment.parse("2026-10-25T02:30+01:00")
    assert first != second
    assert first.day == second.day
    assert second.hours_since(first) == 1


def test_that_hours_are_true_across_a_clock_change_and_a_journey() -> None:
    assert Moment.parse("2026-03-30T20:00+02:00").hours_since(Moment.parse("2026-03-28T20:00+01:00")) == 47
    assert Moment.parse("2026-01-02T06:00+09:00").hours_since(Moment.parse("2026-01-01T12:00-08:00")) == 1


def test_that_equal_moments_written_differently_are_equal() -> None:
    assert Moment.parse("2026-03-01T20:15+00:00") == Moment.parse("2026-03-01T20:15:00Z")


@given(st.dates(EARLIEST, LATEST))
def test_that_a_day_comes_back_from_its_text(day: date) -> None:
    assert parse_day(day.isoformat()) == day


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1969-12-31", "range"),
        ("2101-01-01", "range"),
        ("2026-02-30", "shape"),
        ("20260301", "shape"),
        ("2026-W10-1", "shape"),
    ],
)
def test_that_what_is_no_day_of_a_diary_is_refused(text: str, reason: str) -> None:
    with pytest.raises(InvalidMoment) as caught:
        parse_day(text)
    assert caught.value.reason == reason

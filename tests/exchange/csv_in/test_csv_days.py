from datetime import UTC, datetime, time, timedelta, timezone

import pytest

from needlewise.domain.moments import InvalidMoment
from needlewise.exchange.csv_in.days import DayOrder, is_day, orders_of, read_wall

NOON = time(12)
DAY, MONTH = DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-04", "2026/3/4", "20260304", "4.3.2026", "04.03.26", "4. 3. 2026", "4/3/2026", "4-3-26",
        "4 Mar 2026", "4-March-2026", "4. März 2026", "Mar 4, 2026", "March 4th, 2026", "Wed, 4 Mar 2026",
        "Mi 04.03.2026",
    ],
)  # fmt: skip
def test_that_days_are_read_as_people_and_programs_write_them(text: str) -> None:
    assert read_wall(text, "", NOON, DAY).at == datetime(2026, 3, 4, 12)


def test_that_only_slashes_and_hyphens_depend_on_the_order() -> None:
    assert read_wall("4/3/2026", "", NOON, MONTH).at == datetime(2026, 4, 3, 12)
    assert read_wall("4.3.2026", "", NOON, MONTH).at == datetime(2026, 3, 4, 12)


@pytest.mark.parametrize(
    ("texts", "orders"),
    [
        (["2026-01-02", "3.4.2026"], (DAY,)),
        (["3/4/2026", "5/6/2026"], (DAY, MONTH)),
        (["3/4/2026", "13/4/2026"], (DAY,)),
        (["3/4/2026", "4/13/2026"], (MONTH,)),
        (["13/4/2026", "4/13/2026"], ()),
    ],
)
def test_that_an_order_is_never_guessed(texts: list[str], orders: tuple[DayOrder, ...]) -> None:
    assert orders_of(texts) == orders


@pytest.mark.parametrize(
    ("text", "beside", "clock"),
    [
        ("2026-03-04T20:15", "", time(20, 15)),
        ("2026-03-04 20:15:30.250", "", time(20, 15, 30)),
        ("4/3/2026 8:15 PM", "", time(20, 15)),
        ("4/3/2026, 12:05 am", "", time(0, 5)),
        ("2026-03-04", "8:15 p.m.", time(20, 15)),
        ("2026-03-04", "20h15", time(20, 15)),
        ("2026-03-04", "20.15", time(20, 15)),
        ("2026-03-04", " ", NOON),
    ],
)
def test_that_times_are_read_beside_or_behind_the_day(text: str, beside: str, clock: time) -> None:
    assert read_wall(text, beside, NOON, DAY).at == datetime.combine(datetime(2026, 3, 4), clock)


def test_that_an_offset_is_kept() -> None:
    assert read_wall("2026-03-04T20:15:00Z", "", NOON, None).at == datetime(2026, 3, 4, 20, 15, tzinfo=UTC)
    offset = timezone(timedelta(hours=-9, minutes=-30))
    assert read_wall("2026-03-04T20:15-0930", "", NOON, None).at == datetime(2026, 3, 4, 20, 15, tzinfo=offset)


@pytest.mark.parametrize(
    ("text", "beside", "reason"),
    [
        ("", "", "shape"),
        ("soon", "", "shape"),
        ("2026-02-30", "", "shape"),
        ("31/31/2026", "", "shape"),
        ("1-2/2026", "", "shape"),
        ("2026-03-04", "25:00", "clock"),
        ("2026-03-04", "13:00 PM", "clock"),
        ("2026-03-04 at eight", "", "clock"),
    ],
)
def test_that_what_is_no_day_or_time_is_told_apart(text: str, beside: str, reason: str) -> None:
    with pytest.raises(InvalidMoment) as caught:
        read_wall(text, beside, NOON, DAY)
    assert caught.value.reason == reason


def test_that_a_name_is_no_day() -> None:
    assert is_day("2026-01-01") and is_day("13/1/2026") and is_day("1/13/2026")
    assert not is_day("Date") and not is_day("12") and not is_day("Itch 2026")

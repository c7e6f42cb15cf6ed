"""An assessment of ten years against one, on made-up diaries, imports aside."""

from __future__ import annotations

from datetime import date, timedelta
from time import perf_counter

import pytest

from needlewise.analysis.assess import assess, assess_every
from needlewise.analysis.looking_back import past_warnings
from needlewise.bootstrap import open_context
from needlewise.demo.writing import write_demo
from needlewise.domain.diary import Diary
from needlewise.guidance.loader import Guidance
from needlewise.services.records.diary import load_diary

pytestmark = pytest.mark.bench

ROUNDS = 9
MOST_TIMES_ONE_YEAR = 12.0
MOST_MS = 150.0
MOST_S_WEEKLY = 1.0


@pytest.fixture(scope="module")
def diaries(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Diary]:
    found = {}
    for years in (1, 10):
        folder = tmp_path_factory.mktemp("diaries") / str(years)
        write_demo(folder, years, 0, 1)
        context = open_context(folder, read_only=True)
        found[years] = load_diary(context)
        context.close()
    return found


def last_day(diary: Diary) -> date:
    days = diary.days()
    assert days is not None
    return days[1]


def fastest_s(diary: Diary, guidance: Guidance) -> float:
    as_of, times = last_day(diary), []
    for _ in range(ROUNDS):
        started = perf_counter()
        assess(diary, guidance, as_of)
        times.append(perf_counter() - started)
    return min(times)


def test_that_ten_years_are_assessed_within_their_ratio_to_one(diaries: dict[int, Diary], guidance: Guidance) -> None:
    one, ten = (fastest_s(diaries[years], guidance) for years in (1, 10))
    print(
        f"\nassess: one year {one * 1000:.1f} ms, ten years {ten * 1000:.1f} ms (aim {MOST_MS:.0f} ms),"
        f" ratio {ten / one:.2f}"
    )
    assert ten / one <= MOST_TIMES_ONE_YEAR


def test_that_a_year_is_looked_back_on_weekly_within_a_second(diaries: dict[int, Diary], guidance: Guidance) -> None:
    started = perf_counter()
    found = assess_every(diaries[1], guidance, 7)
    spent = perf_counter() - started
    print(f"\nassess every week of one year: {len(found)} in {spent:.2f} s (aim {MOST_S_WEEKLY:.0f} s)")
    assert len(found) >= 52


def test_that_warnings_of_many_years_are_looked_back_on_in_seconds(
    diaries: dict[int, Diary], guidance: Guidance
) -> None:
    for years in (1, 10):
        days = diaries[years].days()
        assert days is not None
        for first in {days[0], days[1] - timedelta(days=364)}:
            started = perf_counter()
            found = past_warnings(diaries[years], guidance, first, days[1])
            spent = perf_counter() - started
            over = (days[1] - first).days + 1
            print(f"\n{years} years: {len(found)} past warnings of {over} days in {spent:.2f} s")
            assert found

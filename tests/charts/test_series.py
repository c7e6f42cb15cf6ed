from datetime import timedelta
from statistics import median

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from builders import day
from needlewise.charts.series import GAP_DAYS, effect_series, rolling_median

by_day = st.dictionaries(st.integers(0, 120), st.integers(0, 10), min_size=1, max_size=60)


@given(by_day, st.sampled_from([1, 3, 15, 29]))
def test_that_the_rolling_median_is_the_median_of_what_lies_within_half_a_window(
    found: dict[int, int], window: int
) -> None:
    numbers = sorted(found)
    values = [found[n] for n in numbers]
    expected = [median(found[m] for m in numbers if abs(m - n) <= window // 2) for n in numbers]
    rolled = rolling_median(np.array(numbers, dtype=float), np.array(values, dtype=float), window)
    assert rolled.tolist() == expected


@given(by_day)
def test_that_no_line_is_drawn_across_a_long_gap(found: dict[int, int]) -> None:
    series = effect_series("itch", 10, {day(n): found[n] for n in sorted(found)}, 15)
    joined = [
        later - earlier
        for earlier, later in zip(series.line_days, series.line_days[1:], strict=False)
        if not np.isnan(earlier) and not np.isnan(later)
    ]
    assert all(gap <= GAP_DAYS for gap in joined)
    assert np.count_nonzero(~np.isnan(series.line)) == len(found)


def test_that_an_effect_without_records_is_an_empty_series() -> None:
    series = effect_series("itch", 10, {}, 15)
    assert series.days.size == series.line.size == 0


def test_that_a_break_stands_between_two_stretches() -> None:
    first = day(0)
    series = effect_series("itch", 10, {first: 2, first + timedelta(days=GAP_DAYS + 1): 4}, 15)
    assert np.isnan(series.line_days).tolist() == [False, True, False]

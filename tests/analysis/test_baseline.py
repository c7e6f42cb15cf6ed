"""Late readings against the usual ones."""

import numpy as np
import pytest

from needlewise.analysis.baseline import (
    LEAST_VARIANCE,
    USUAL_LEVEL,
    Series,
    baseline_of,
    elevation_over,
    pooled_errors,
)


def series(levels: list[float]) -> Series:
    count = len(levels)
    return Series(
        np.arange(count, dtype=float), np.array(levels), np.zeros(count, dtype=np.intp), np.full(count, 3.0)
    )


def halves(earlier: int, later: int) -> np.ndarray:
    return np.array([False] * earlier + [True] * later, dtype=bool)


def test_that_without_readings_the_first_guess_is_what_is_usual() -> None:
    usual = baseline_of(series([]), halves(0, 0), USUAL_LEVEL, 6.0)
    assert usual.halves == pytest.approx((USUAL_LEVEL, USUAL_LEVEL))
    assert usual.worth == 6.0


def test_that_each_half_between_sessions_has_a_usual_level_of_its_own() -> None:
    usual = baseline_of(series([2.0] * 50 + [0.0] * 50), halves(50, 50), 0.0, 1.0)
    assert usual.halves[0] == pytest.approx(2.0, abs=0.2)
    assert usual.halves[1] == pytest.approx(0.0, abs=0.2)
    assert usual.variance == LEAST_VARIANCE


def test_that_a_level_as_usual_is_no_excess_and_one_above_it_is_that_much() -> None:
    usual = baseline_of(series([1.0] * 40), halves(20, 20), 1.0, 1.0)
    as_usual = elevation_over(usual, series([1.0] * 8), halves(4, 4), 0.2)
    above = elevation_over(usual, series([2.0] * 4 + [1.5] * 4), halves(4, 4), 0.2)
    assert as_usual.steps == pytest.approx(0.0)
    assert above.steps == pytest.approx(0.75)
    assert above.fall == pytest.approx(0.5)


def test_that_more_readings_make_it_surer_but_never_surer_than_a_level_wanders() -> None:
    usual = baseline_of(series([0.0] * 400), halves(200, 200), 0.0, 1.0)
    few, many = (elevation_over(usual, series([1.0] * n), halves(0, n), 0.2).variance for n in (4, 400))
    assert many < few
    assert many > 0.2**2


def test_that_a_half_without_readings_says_nothing_of_a_fall() -> None:
    usual = baseline_of(series([0.0]), halves(0, 1), 0.0, 1.0)
    excess = elevation_over(usual, series([1.0, 1.0]), halves(0, 2), 0.2)
    assert np.isinf(excess.fall_variance)
    assert pooled_errors([excess.fall], [excess.fall_variance]) == 0.0


def test_that_effects_that_agree_say_more_than_one_and_less_than_if_they_were_strangers() -> None:
    one, three = pooled_errors([1.0], [0.25]), pooled_errors([1.0] * 3, [0.25] * 3)
    assert one == pytest.approx(2.0)
    assert one < three < one * 3**0.5

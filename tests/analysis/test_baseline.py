"""Residual readings against the usual ones."""

import math

import pytest

from needlewise.analysis.baseline import ResidualReading, baseline_of, elevation_over, halves_of, pooled_errors
from needlewise.guidance.loader import load_guidance

LIMITS = load_guidance().over_use.baseline
WANDER = 0.2


def test_that_readings_are_halved_by_their_days_since_the_session() -> None:
    readings = [ResidualReading(0.0, float(n), 0, age) for n, age in enumerate((2.0, 3.5, 3.6, math.inf))]
    assert halves_of(readings, 3.5) == ([0.0, 1.0], [2.0, 3.0])


def test_that_without_readings_the_first_guess_is_what_is_usual() -> None:
    usual = baseline_of(([], []), 0.2, 6.0, LIMITS)
    assert usual.halves == pytest.approx((0.2, 0.2))
    assert usual.worth == 6.0
    assert usual.variance == pytest.approx(LIMITS.variance.value)


def test_that_a_baseline_is_what_it_is_said_to_be() -> None:
    """Worked out by hand: level (3 + 1 + 0.5 * 2) / (3 + 2), each half with five readings' worth of it."""
    usual = baseline_of(([1.0, 2.0], [1.0]), 0.5, 2.0, LIMITS)
    assert usual.halves == pytest.approx(((3 + 5) / 7, (1 + 5) / 6))
    off = (1 - 8 / 7) ** 2 + (2 - 8 / 7) ** 2
    assert usual.variance == pytest.approx((0.2 * 8 + off) / (8 + 3))
    assert usual.worth == 5.0


def test_that_each_half_between_sessions_has_a_usual_level_of_its_own() -> None:
    usual = baseline_of(([2.0] * 50, [0.0] * 50), 0.0, 1.0, LIMITS)
    assert usual.halves[0] == pytest.approx(2.0, abs=0.2)
    assert usual.halves[1] == pytest.approx(0.0, abs=0.2)
    assert usual.variance == LIMITS.least_variance.value


def test_that_a_level_as_usual_is_no_elevation_and_one_above_it_is_that_much() -> None:
    usual = baseline_of(([1.0] * 20, [1.0] * 20), 1.0, 1.0, LIMITS)
    as_usual = elevation_over(usual, ([1.0] * 4, [1.0] * 4), WANDER, LIMITS)
    above = elevation_over(usual, ([2.0] * 4, [1.5] * 4), WANDER, LIMITS)
    assert as_usual.steps == pytest.approx(0.0)
    assert above.steps == pytest.approx(0.75)
    assert above.fall == pytest.approx(0.5)


def test_that_an_elevation_is_as_sure_as_it_is_said_to_be() -> None:
    usual = baseline_of(([], []), 0.0, 5.0, LIMITS)
    found = elevation_over(usual, ([1.0, 1.0], [1.0]), 0.5, LIMITS)
    assert found.variance == pytest.approx(0.2 * 2.2 * (1 / 3 + 1 / 5) + 0.25)
    assert found.fall_variance == pytest.approx(0.2 * 2.2 * (1 / 2 + 1))
    assert found.steps == pytest.approx(1.0)


def test_that_more_readings_make_it_surer_but_never_surer_than_a_level_wanders() -> None:
    usual = baseline_of(([0.0] * 200, [0.0] * 200), 0.0, 1.0, LIMITS)
    few, many = (elevation_over(usual, ([], [1.0] * n), WANDER, LIMITS).variance for n in (4, 400))
    assert many < few
    assert many > WANDER**2


@pytest.mark.parametrize("halves", [([], [1.0, 1.0]), ([1.0, 1.0], [])])
def test_that_a_half_without_readings_says_nothing_of_a_fall(halves: tuple[list[float], list[float]]) -> None:
    found = elevation_over(baseline_of(([], [0.0]), 0.0, 1.0, LIMITS), halves, WANDER, LIMITS)
    assert math.isinf(found.fall_variance)
    assert pooled_errors([found.fall], [found.fall_variance], LIMITS) == 0.0


def test_that_effects_that_agree_say_more_than_one_and_less_than_if_they_were_strangers() -> None:
    one, three = pooled_errors([1.0], [0.25], LIMITS), pooled_errors([1.0] * 3, [0.25] * 3, LIMITS)
    assert one == pytest.approx(2.0)
    assert one < three < one * 3**0.5
    assert three == pytest.approx(12 / (0.65 * 12 + 0.35 * 36) ** 0.5)


def test_that_a_surer_effect_counts_for_more_and_one_that_says_nothing_for_nothing() -> None:
    sure = pooled_errors([1.0, 0.0], [0.1, 1.0], LIMITS)
    assert sure > pooled_errors([0.0, 1.0], [0.1, 1.0], LIMITS)
    assert pooled_errors([1.0, 9.0], [0.25, math.inf], LIMITS) == pytest.approx(2.0)
    assert pooled_errors([], [], LIMITS) == 0.0

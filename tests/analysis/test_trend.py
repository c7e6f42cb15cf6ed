import pytest

from needlewise.analysis.trend import rising_trend


@pytest.mark.parametrize(
    ("values", "slope"), [([1, 2, 3, 4], 1.0), ([4, 3, 2, 1], -1.0), ([2, 2, 2, 2], 0.0), ([0, 0, 9, 0, 0], 0.0)]
)
def test_that_the_slope_is_the_median_of_pairwise_slopes(values: list[float], slope: float) -> None:
    assert rising_trend(values).slope == pytest.approx(slope)


def test_that_a_clear_rise_is_rare_among_its_permutations() -> None:
    assert rising_trend([1, 1, 2, 2, 3, 3, 4, 5]).p < 0.01
    assert rising_trend([3, 1, 2, 2, 1, 3, 2, 2]).p > 0.2


def test_that_the_same_series_gives_the_same_answer() -> None:
    assert rising_trend([1, 3, 2, 4, 3, 5]) == rising_trend([1, 3, 2, 4, 3, 5])

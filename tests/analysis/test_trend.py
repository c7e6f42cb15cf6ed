from itertools import permutations

import pytest

from needlewise.analysis.trend import median_slope, rising_trend


@pytest.mark.parametrize(
    ("values", "slope"), [([1, 2, 3, 4], 1.0), ([4, 3, 2, 1], -1.0), ([2, 2, 2, 2], 0.0), ([0, 0, 9, 0, 0], 0.0)]
)
def test_that_the_slope_is_the_median_of_pairwise_slopes(values: list[float], slope: float) -> None:
    assert median_slope(values) == rising_trend(values).slope == pytest.approx(slope)


def _clearness(values: tuple[float, ...]) -> int:
    """Mann and Kendall's statistic as it is defined."""
    return sum(
        (later > sooner) - (later < sooner) for place, sooner in enumerate(values) for later in values[place + 1 :]
    )


@pytest.mark.parametrize(
    "values",
    [(1, 2), (2, 1), (1, 1), (1, 2, 2, 3), (2, 3, 1, 2, 5, 5, 5), (0, 0, 0, 1, 1, 1, 2), (3, 1, 4, 1, 5, 9, 2)],
)
def test_that_p_is_the_share_of_all_orders_that_rise_as_clearly(values: tuple[float, ...]) -> None:
    orders = [_clearness(order) for order in permutations(values)]
    as_clear = sum(clearness >= _clearness(values) for clearness in orders)
    assert rising_trend(values).p == pytest.approx(as_clear / len(orders))


def test_that_a_clear_rise_is_rare_among_its_permutations() -> None:
    assert rising_trend([1, 1, 2, 2, 3, 3, 4, 5]).p < 0.01
    assert rising_trend([3, 1, 2, 2, 1, 3, 2, 2]).p > 0.2

"""The regression of a symptom on what sessions leave."""

import numpy as np
import pytest

from needlewise.analysis.decay import (
    PACES_DAYS,
    Fits,
    Known,
    Series,
    chance_above,
    fit_all,
    left_at,
    left_before,
)

WEEKLY = np.arange(0.0, 35.0, 7.0)
CALM = Known(calm=0.0, unsure=0.1, variance=0.1, quick_days=0.5)


def series_of(levels: np.ndarray, times: np.ndarray, sessions: np.ndarray) -> Series:
    after = np.searchsorted(sessions, times, side="right") - 1
    ages = np.where(after >= 0, times - sessions[np.maximum(after, 0)], np.inf)
    return Series(times, levels, after, ages)


def fading(pace: float, size: float = 2.0) -> Series:
    """Daily readings of reactions that fade at one pace after weekly sessions."""
    times = np.arange(0.5, 35.0)
    left = np.array([sum(np.exp(-(t - s) / pace) for s in WEEKLY if s <= t) for t in times])
    return series_of(size * left, times, WEEKLY)


def fits(*series: Series, drifts: tuple[float, ...] = (0.3,)) -> Fits:
    left = left_before(WEEKLY)
    return fit_all(series, [CALM] * len(series), [left_at(one, left) for one in series], drifts)


def test_that_what_is_left_adds_up_over_sessions() -> None:
    left = left_before(np.array([0.0, 7.0, 14.0]))
    one_week = np.exp(-7 / PACES_DAYS)
    assert left[0] == pytest.approx(np.zeros(PACES_DAYS.size))
    assert left[1] == pytest.approx(one_week)
    assert left[2] == pytest.approx(one_week + one_week**2)


def test_that_nothing_is_left_before_the_first_session() -> None:
    before = series_of(np.array([1.0]), np.array([-3.0]), WEEKLY)
    assert left_at(before, left_before(WEEKLY)) == pytest.approx(np.zeros((1, PACES_DAYS.size)))


@pytest.mark.parametrize("pace", [1.0, 2.5, 6.0, 12.0])
def test_that_the_pace_which_made_the_readings_explains_them_best(pace: float) -> None:
    best = PACES_DAYS[int(fits(fading(pace)).log_evidence[0, 0].argmax())]
    assert pace / 1.6 < best < pace * 1.6


def test_that_the_size_of_a_reaction_is_found_with_its_error() -> None:
    found = fits(fading(3.0))
    place = int(found.log_evidence[0, 0].argmax())
    assert found.size[0, 0, place] == pytest.approx(2.0, abs=3 * found.error[0, 0, place])


def test_that_effects_of_unlike_length_are_solved_as_if_alone() -> None:
    long, short = fading(3.0), fading(3.0).between(10.0, 20.0)
    together, alone = fits(long, short, drifts=(0.3, 1.2)), fits(short, drifts=(0.3, 1.2))
    assert together.size[:, 1] == pytest.approx(alone.size[:, 0])
    assert together.log_evidence[:, 1] == pytest.approx(alone.log_evidence[:, 0])


def test_that_a_level_that_wanders_over_weeks_is_explained_by_drift_rather_than_by_sessions() -> None:
    times = np.arange(-13.5, 35.0)
    wandering = series_of(1.5 + 1.5 * np.sin(times / 5), times, WEEKLY)
    evidence = fits(wandering, drifts=(0.3, 1.2)).log_evidence.max(axis=2)[:, 0]
    assert evidence[1] > evidence[0] + 2


@pytest.mark.parametrize(("mean", "error", "chance"), [(1.0, 0.5, 0.9772), (0.0, 0.5, 0.5), (0.0, 0.0, 0.5)])
def test_that_a_chance_is_the_normal_tail(mean: float, error: float, chance: float) -> None:
    threshold = mean if chance == 0.5 else 0.0
    assert chance_above(threshold, np.array([mean]), np.array([error])) == pytest.approx([chance], abs=1e-4)

import pytest

from builders import a_checkin, day
from needlewise.report.symptoms import by_effect, course


@pytest.mark.parametrize(
    ("values", "episodes", "is_ongoing"),
    [
        ({0: 0, 1: 0}, 0, False),
        ({0: 1, 1: 0}, 0, False),
        ({0: 2, 1: 3, 2: 0}, 1, False),
        ({0: 2, 1: 0, 2: 2, 3: 0}, 2, False),
        ({0: 2, 14: 2, 20: 0}, 1, False),
        ({0: 2, 15: 2, 20: 0}, 2, False),
        ({0: 0, 30: 2}, 1, True),
        ({0: 0, 16: 2}, 1, True),
        ({0: 0, 15: 2}, 1, False),
    ],
)
def test_that_an_episode_ends_with_a_calm_day_or_two_silent_weeks(
    values: dict[int, float], episodes: int, is_ongoing: bool
) -> None:
    found = course("itch", {day(n): value for n, value in values.items()}, 2.0, day(30))
    assert (found.episodes, found.is_ongoing) == (episodes, is_ongoing)


def test_that_the_first_of_the_worst_days_is_named() -> None:
    found = course("itch", {day(1): 3.0, day(2): 7.0, day(9): 7.0}, 2.0, day(30))
    assert (found.worst, found.worst_on) == (7.0, day(2))


def test_that_a_day_counts_with_its_worst_value() -> None:
    checkins = [a_checkin(0, hour=8, itch=5), a_checkin(0, hour=20, itch=2), a_checkin(1, pain=1)]
    assert by_effect(checkins) == {"itch": {day(0): 5.0}, "pain": {day(1): 1.0}}

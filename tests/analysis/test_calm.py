"""The person's calm level, and when an effect holds back the next session."""

import pytest

from builders import a_checkin, a_diary, a_session, day
from needlewise.analysis.case import Case
from needlewise.analysis.log import History
from needlewise.analysis.recovery import Unsettled
from needlewise.domain.checkins import CheckIn
from needlewise.guidance.loader import Guidance


def case(guidance: Guidance, checkins: list[CheckIn], number: int, sessions: tuple[int, ...] = ()) -> Case:
    diary = a_diary(sessions=[a_session(n) for n in sessions], checkins=checkins)
    return Case(History(diary, guidance).until(day(number)), guidance)


@pytest.mark.parametrize(
    ("values", "calm"),
    [
        ([4, 4, 4, 4], 0),
        ([4, 3, 2, 1, 0], 1),
        ([0, 0, 0, 3, 4], 0),
        ([0, 1, 2, 3, 4, 4, 4, 4], 1),
        ([0, 1, 2, 3, 4, 4, 4, 4, 4], 2),
        ([2] * 5, 2),
    ],
)
def test_that_calm_is_the_lower_quartile_of_five_readings_or_more(
    values: list[int], calm: int, guidance: Guidance
) -> None:
    levels = case(guidance, [a_checkin(n, redness=value) for n, value in enumerate(values)], 30).calm
    assert levels.calm["redness"] == calm
    assert levels.above_from["redness"] == calm + 1


def test_that_two_points_of_ten_are_a_meaningful_change_and_one_step_elsewhere(guidance: Guidance) -> None:
    levels = case(guidance, [], 0).calm
    assert (levels.above_from["itch"], levels.above_from["redness"], levels.above_from["dryness"]) == (2, 1, 1)


@pytest.mark.parametrize(("hour", "calm"), [(20, 0), (21, 3)])
def test_that_readings_count_for_calm_from_a_week_after_a_session_on(
    hour: float, calm: int, guidance: Guidance
) -> None:
    """Sessions at 20:00, one reading each a week later; the last recovery says nothing yet."""
    checkins = [a_checkin(20 * n + 7, hour=hour, redness=3) for n in range(5)]
    assert case(guidance, checkins, 120, tuple(range(0, 120, 20))).calm.calm["redness"] == calm


@pytest.mark.parametrize(("hour", "calm"), [(20, 0), (20.1, 3)])
def test_that_what_lasts_after_the_last_session_becomes_usual_after_four_weeks(
    hour: float, calm: int, guidance: Guidance
) -> None:
    checkins = [a_checkin(28, hour=hour, redness=3)] * 5
    assert case(guidance, checkins, 60, (0,)).calm.calm["redness"] == calm


def unsettled(guidance: Guidance, values: dict[int, int], number: int, effect: str = "redness") -> Unsettled | None:
    found = case(guidance, [a_checkin(n, **{effect: value}) for n, value in values.items()], number, (0,)).unsettled
    return found[0] if found else None


def test_that_calm_holds_two_days_more(guidance: Guidance) -> None:
    values = {1: 3, 2: 2, 3: 0, 4: 0}
    item = unsettled(guidance, values, 4)
    assert item is not None
    assert (item.last_above, item.calm_since, item.free_from(day(4))) == (day(2), day(3), day(5))
    assert unsettled(guidance, values, 5) is None


def test_that_what_is_above_calm_holds_from_the_next_day_that_could_be_calm(guidance: Guidance) -> None:
    item = unsettled(guidance, {1: 3, 2: 2}, 2)
    assert item is not None
    assert (item.calm_since, item.free_from(day(2)), item.free_from(day(9))) == (None, day(5), day(11))


@pytest.mark.parametrize(
    ("values", "number", "holds"),
    [
        ({1: 3, 3: 0, 6: 1}, 6, True),
        ({1: 3, 3: 0, 6: 1}, 7, True),
        ({1: 3, 3: 0, 6: 1}, 8, False),
        ({1: 3, 3: 0, 6: 1, 7: 0}, 7, False),
        ({1: 3, 3: 0, 6: 2}, 8, True),
        ({1: 3, 3: 0, 6: 2, 7: 0}, 8, True),
        ({1: 3, 3: 0, 6: 2, 7: 0}, 9, False),
        ({1: 3, 6: 1}, 8, True),
    ],
)
def test_that_one_mild_odd_reading_after_calm_holds_for_a_day_and_a_moderate_one_until_calm(
    values: dict[int, int], number: int, holds: bool, guidance: Guidance
) -> None:
    assert (unsettled(guidance, values, number) is not None) is holds


@pytest.mark.parametrize(("itch", "holds"), [(3, False), (4, True)])
def test_that_moderate_itch_counts_at_once(itch: int, holds: bool, guidance: Guidance) -> None:
    assert (unsettled(guidance, {1: 5, 3: 0, 6: itch}, 8, "itch") is not None) is holds


def test_that_the_latest_to_be_free_comes_first(guidance: Guidance) -> None:
    checkins = [a_checkin(1, redness=3, itch=6), a_checkin(2, redness=0, itch=6), a_checkin(3, redness=0, itch=6)]
    found = case(guidance, checkins, 3, (0,)).unsettled
    assert [(item.effect_id, item.free_from(day(3))) for item in found] == [("itch", day(6)), ("redness", day(4))]

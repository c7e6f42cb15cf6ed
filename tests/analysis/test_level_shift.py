"""Whether a level moved, like days compared with like."""

import pytest

from builders import a_checkin, a_diary, a_session, day
from needlewise.analysis.level_shift import LevelShift, shift_since
from needlewise.analysis.log import History
from needlewise.domain.sessions import NeedlingSession
from needlewise.guidance.loader import Guidance


def shift(
    guidance: Guidance, levels: dict[int, int], sessions: list[NeedlingSession] | None = None
) -> LevelShift | None:
    diary = a_diary(sessions=sessions or [], checkins=[a_checkin(n, itch=value) for n, value in levels.items()])
    return shift_since(History(diary, guidance).until(day(60)), guidance, "itch", day(0), day(60))


@pytest.mark.parametrize(("before", "since", "is_judged"), [(6, 3, True), (5, 3, False), (6, 2, False)])
def test_that_a_shift_needs_readings_on_both_sides(
    before: int, since: int, is_judged: bool, guidance: Guidance
) -> None:
    levels = dict.fromkeys(range(-before, 0), 1) | dict.fromkeys(range(since), 5)
    assert (shift(guidance, levels) is not None) is is_judged


def test_that_steps_are_meaningful_changes_of_the_scale(guidance: Guidance) -> None:
    found = shift(guidance, dict.fromkeys(range(-20, 0), 1) | dict.fromkeys(range(10), 5))
    assert found is not None
    assert (found.before, found.now, found.steps) == (1, 5, 2)
    assert found.z > 4


def test_that_readings_older_than_twelve_weeks_say_nothing(guidance: Guidance) -> None:
    assert shift(guidance, dict.fromkeys(range(-120, -85), 1) | dict.fromkeys(range(10), 5)) is None


def test_that_more_days_soon_after_sessions_are_no_rise(guidance: Guidance) -> None:
    """Itch is 4 on the two days after any session and 1 otherwise; the sessions come closer later on."""
    days = [*range(-84, 0, 14), *range(0, 60, 7)]
    fresh = {number + after for number in days for after in (1, 2)}
    levels = {n: 4 if n in fresh else 1 for n in range(-80, 60)}
    found = shift(guidance, levels, [a_session(n) for n in days])
    assert found is not None
    assert found.now > found.before
    assert abs(found.steps) < 0.15


def test_that_a_shift_is_as_clear_as_it_is_said_to_be(guidance: Guidance) -> None:
    """Worked out by hand: the spread of 0, 4, 0, 4, 0, 4 is 4 points squared, or 1 step squared; two readings of a
    series tell as much as one."""
    levels = {-6: 0, -5: 4, -4: 0, -3: 4, -2: 0, -1: 4, 0: 6, 1: 6, 2: 6}
    found = shift(guidance, levels)
    assert found is not None
    assert found.steps == pytest.approx(2.0)
    assert found.z == pytest.approx(2.0 / (1.0 / 0.5 * (1 / 6 + 1 / 3)) ** 0.5)
    steady = shift(guidance, dict.fromkeys(range(-6, 0), 2) | dict.fromkeys(range(3), 6))
    assert steady is not None
    assert steady.z == pytest.approx(2.0 / (0.16 / 0.5 * (1 / 6 + 1 / 3)) ** 0.5)


def test_that_like_pairs_are_weighed_by_how_sure_each_is(guidance: Guidance) -> None:
    """Two sessions at 20:00 of days -40 and 0, and itch of which five days are not late yet. Fresh readings: four
    before and two since, two steps up; others: four before and six since, none up. Each pair's variance is 0.32 times
    the sum of one by its counts."""
    fresh = {-39: 2, -38: 2, -37: 2, -36: 2, 1: 6, 2: 6}
    other = {-30: 2, -29: 2, -28: 2, -27: 2} | dict.fromkeys(range(20, 26), 2)
    found = shift(guidance, fresh | other, [a_session(-40), a_session(0)])
    assert found is not None
    weights = [1 / (0.32 * (1 / 4 + 1 / 2)), 1 / (0.32 * (1 / 4 + 1 / 6))]
    assert found.steps == pytest.approx(2 * weights[0] / sum(weights))
    assert found.z == pytest.approx(found.steps * sum(weights) ** 0.5)


@pytest.mark.parametrize(("hour", "is_fresh"), [(20, True), (20.5, False)])
def test_that_fresh_ends_where_late_begins(hour: float, is_fresh: bool, guidance: Guidance) -> None:
    """Itch after 0.5 mm is late from five days on. The others of this diary are fresh on both sides, and a single
    reading is compared with nothing."""
    checkins = [a_checkin(n, itch=1) for n in (-39, -38, -37, -36, -39, -38)]
    since = [a_checkin(1, itch=1), a_checkin(2, itch=1), a_checkin(5, hour=hour, itch=7)]
    diary = a_diary(sessions=[a_session(-40), a_session(0)], checkins=[*checkins, *since])
    found = shift_since(History(diary, guidance).until(day(60)), guidance, "itch", day(0), day(60))
    assert found is not None
    assert found.steps == pytest.approx(1.0 if is_fresh else 0.0)

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

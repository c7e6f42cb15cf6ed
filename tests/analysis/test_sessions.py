"""Several records of one session."""

from typing import Any

import pytest

from builders import CLEAN, SOAKED, a_checkin, a_diary, a_session, day
from needlewise.analysis.assess import assess, assess_every
from needlewise.analysis.case import Case
from needlewise.analysis.log import History, Log
from needlewise.analysis.results import OverUseLevel
from needlewise.domain.sessions import Disinfection, NeedlingSession
from needlewise.domain.zones import WHOLE_SCALP, Zone
from needlewise.guidance.loader import Guidance

CROWN, FRONT, BACK = Zone.VERTEX, Zone.FRONTAL_HAIRLINE, Zone.OCCIPUT


def log_of(guidance: Guidance, *sessions: NeedlingSession, until: int = 5) -> Log:
    return History(a_diary(sessions=list(sessions)), guidance).until(day(until))


def two(hours: float, first: Any, again: Any, **fields: Any) -> list[NeedlingSession]:
    return [a_session(0, hour=18, zones=first), a_session(0, hour=18 + hours, zones=again, **fields)]


@pytest.mark.parametrize(
    ("hours", "first", "again", "sessions"),
    [
        (0.5, (CROWN,), (CROWN,), 1),
        (2.0, (CROWN,), (CROWN,), 1),
        (2.02, (CROWN,), (CROWN,), 2),
        (0.5, (CROWN, FRONT), (FRONT, BACK), 1),
        (0.5, None, (BACK,), 1),
        (0.5, (CROWN,), None, 1),
        (0.5, (CROWN,), (FRONT,), 2),
    ],
)
def test_that_passes_over_the_same_skin_within_two_hours_are_one_session(
    hours: float, first: Any, again: Any, sessions: int, guidance: Guidance
) -> None:
    assert len(log_of(guidance, *two(hours, first, again)).sessions) == sessions


def test_that_a_session_in_two_parts_is_no_short_gap_and_a_second_one_that_evening_is(guidance: Guidance) -> None:
    for hours, is_over_use in ((0.5, False), (1.9, False), (3.0, True)):
        diary = a_diary(
            sessions=two(hours, (CROWN,), (CROWN,)), checkins=[a_checkin(n, redness=0) for n in (1, 2, 3)]
        )
        level = assess(diary, guidance, day(5)).over_use.level
        assert (level is not OverUseLevel.NONE) is is_over_use, hours
        every = {found.over_use.level for found in assess_every(diary, guidance, 1)}
        assert (every != {OverUseLevel.NONE}) is is_over_use, hours


def test_that_two_hours_count_from_the_first_pass(guidance: Guidance) -> None:
    hourly = [a_session(0, hour=hour) for hour in (15, 16, 17, 18, 19)]
    assert [s.at.wall.hour for s in log_of(guidance, *hourly).sessions] == [15, 18]


def test_that_a_pass_after_midnight_belongs_to_the_evening_before_once_it_is_recorded(guidance: Guidance) -> None:
    diary = a_diary(sessions=[a_session(0, hour=23.5), a_session(1, hour=0.5, needle_length_mm=1.0)])
    history = History(diary, guidance)
    evening, morning = history.until(day(0)).sessions, history.until(day(1)).sessions
    assert [s.session.needle_length_mm for s in evening] == [0.5]
    assert [(s.day, s.session.needle_length_mm) for s in morning] == [(day(0), 1.0)]
    assert len(Case(history.until(day(1)), guidance).day_costs) == 1


def test_that_every_zone_rests_as_long_as_the_needle_it_met(guidance: Guidance) -> None:
    log = log_of(guidance, a_session(0, hour=18, zones=(CROWN, FRONT)), *two(0.5, None, (CROWN,))[1:])
    (session,) = log.sessions
    assert session.lengths_mm == {CROWN: 0.5, FRONT: 0.5}
    longer = log_of(
        guidance,
        a_session(0, hour=18, zones=(CROWN, FRONT), needle_length_mm=0.25),
        a_session(0, hour=18.5, zones=(CROWN,), needle_length_mm=1.0),
    )
    assert longer.sessions[0].lengths_mm == {CROWN: 1.0, FRONT: 0.25}
    assert Case(longer, guidance).due_by_zone == {CROWN: day(21), FRONT: day(3)}


def test_that_the_session_is_the_worst_and_all_of_its_passes(guidance: Guidance) -> None:
    first = a_session(
        0,
        hour=18,
        zones=(FRONT,),
        passes=2,
        duration_min=5,
        pain=2,
        bleeding=None,
        products=("oil",),
        skip_today={"unwell": False, "too_soon": True},
        disinfection=Disinfection(before=SOAKED),
    )
    again = a_session(
        0,
        hour=19,
        zones=(FRONT, CROWN),
        passes=3,
        duration_min=4,
        needle_length_mm=0.75,
        device_id="other",
        pain=1,
        bleeding=1,
        products=("serum", "oil"),
        skip_today={"unwell": True},
        disinfection=CLEAN,
    )
    (session,) = log_of(guidance, again, first).sessions
    record = session.session
    assert (record.id, record.started_at) == (first.id, first.started_at)
    assert record.zones == (FRONT, CROWN)
    assert (record.needle_length_mm, record.device_id) == (0.75, "other")
    assert (record.passes, record.duration_min, record.pain, record.bleeding) == (5, 9, 2, 1)
    assert record.products == ("oil", "serum")
    assert record.skip_today == {"unwell": True, "too_soon": True}
    assert record.disinfection == CLEAN
    assert session.passes == (first, again)


def test_that_the_whole_scalp_stays_the_whole_scalp_and_what_was_not_recorded_unknown(guidance: Guidance) -> None:
    (session,) = log_of(guidance, *two(1, None, (CROWN,), passes=3, products=("oil",), skip_today={})).sessions
    assert session.session.zones is None
    assert set(session.lengths_mm) == set(WHOLE_SCALP)
    assert session.session.passes is None
    assert session.session.products == ("oil",)
    assert session.session.skip_today == {}
    assert session.session.pain is None

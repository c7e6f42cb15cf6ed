"""What Today asks, and what the diary would say of a record before it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from builders import CLEAN, a_checkin, a_device, a_diary, a_session, an_event, at, day
from desks import keep
from needlewise.analysis.results import ReadinessState
from needlewise.bootstrap import AppContext, open_context
from needlewise.clock import FixedClock
from needlewise.domain.diary import Diary
from needlewise.guidance.model import Tier
from needlewise.services.assessment.today import look_ahead, look_at_today, signs_to_act_on
from needlewise.services.records.diary import load_diary


@pytest.fixture
def ctx(tmp_path: Path) -> Iterator[AppContext]:
    with open_context(tmp_path / "diary", clock=FixedClock(at(100, 12))) as ctx:
        yield ctx


def filled(ctx: AppContext, diary: Diary) -> AppContext:
    keep(ctx, diary)
    return ctx


def test_that_today_holds_the_last_session_with_its_device_and_eight_weeks(ctx: AppContext) -> None:
    device = a_device()
    sessions = [a_session(n, device_id=device.id) for n in (10, 60, 90)]
    facts = look_at_today(
        filled(ctx, a_diary(devices=[device], sessions=sessions, checkins=[a_checkin(20), a_checkin(99, redness=1)]))
    )
    assert facts.day == day(100)
    assert (facts.last_session, facts.last_device) == (sessions[-1], device)
    assert [s.started_at.day for s in facts.recent.sessions] == [day(60), day(90)]
    assert [wear.uses for wear in facts.wear] == [3]


def test_that_an_empty_diary_has_nothing_last(ctx: AppContext) -> None:
    facts = look_at_today(ctx)
    assert (facts.last_session, facts.last_device, facts.wear) == (None, None, ())


def test_that_what_lies_ahead_of_today_is_left_out(ctx: AppContext) -> None:
    facts = look_at_today(filled(ctx, a_diary(sessions=[a_session(90), a_session(120)], life_events=[an_event(130)])))
    assert facts.last_session == a_session(90)


def test_that_a_session_too_soon_is_told_before_it_is_logged(ctx: AppContext) -> None:
    filled(ctx, a_diary(sessions=[a_session(98)], checkins=[a_checkin(99, redness=0)]))
    outlook = look_ahead(ctx, a_session(100))
    assert outlook.readiness.state is ReadinessState.WAIT
    assert "INT-01" in outlook.readiness.because
    assert "INT-02" in {finding.rule_id for finding in outlook.brings}
    assert len(load_diary(ctx).sessions) == 1


def test_that_a_session_in_good_time_meets_no_objection(ctx: AppContext) -> None:
    filled(ctx, a_diary(sessions=[a_session(40, needle_length_mm=0.25)], checkins=[a_checkin(99, redness=0)]))
    outlook = look_ahead(ctx, a_session(100, needle_length_mm=0.25, disinfection=CLEAN))
    assert (outlook.readiness.state, outlook.brings) == (ReadinessState.READY, ())


def test_that_a_backdated_session_is_judged_by_what_came_before_it(ctx: AppContext) -> None:
    filled(ctx, a_diary(sessions=[a_session(99, needle_length_mm=0.25)]))
    outlook = look_ahead(ctx, a_session(50, needle_length_mm=0.25))
    assert outlook.day == day(50)
    assert outlook.readiness.state is ReadinessState.READY


def test_that_an_edited_session_is_not_held_against_itself(ctx: AppContext) -> None:
    session = a_session(100, needle_length_mm=0.25)
    filled(ctx, a_diary(sessions=[session]))
    outlook = look_ahead(ctx, replace(session, pain=2))
    assert (outlook.readiness.state, outlook.brings) == (ReadinessState.READY, ())


@pytest.mark.parametrize(
    ("symptoms", "advice"),
    [
        ({"redness": 4, "itch": 9}, []),
        ({"pus_yellow_crust": False}, []),
        ({"fever_c": 37.2}, []),
        ({"pus_yellow_crust": True}, [("INF-01", Tier.SAME_DAY)]),
        ({"raised_scar": True}, [("SCA-01", Tier.ROUTINE)]),
        ({"blisters": True}, [("INF-04", Tier.SAME_DAY)]),
        ({"face_eyelid_swelling": True}, [("EYE-01", Tier.SAME_DAY)]),
        ({"spreading_redness": True, "fever_c": 38.5}, [("INF-02", Tier.EMERGENCY), ("INF-01", Tier.SAME_DAY)]),
    ],
)
def test_that_a_sign_brings_its_advice_by_itself(
    ctx: AppContext, symptoms: dict[str, float], advice: list[tuple[str, Tier]]
) -> None:
    found = signs_to_act_on(ctx, a_checkin(100, **symptoms))
    assert [(finding.rule_id, finding.tier) for finding in found] == advice


def test_that_a_sign_of_another_check_in_is_not_shown_again(ctx: AppContext) -> None:
    filled(ctx, a_diary(checkins=[a_checkin(99, pus_yellow_crust=True)]))
    assert signs_to_act_on(ctx, a_checkin(100, redness=1)) == ()

"""What to leave alone after a session, and until when."""

from datetime import datetime, timedelta

import pytest

from builders import a_session, at, day
from needlewise.guidance.loader import Guidance
from needlewise.services.assessment.aftercare import aftercare_of, left_alone


def until(guidance: Guidance, item_id: str, **fields: object) -> datetime:
    return next(left.until for left in aftercare_of(a_session(10, **fields), guidance) if left.item.id == item_id)


def test_that_every_item_of_the_guidance_has_its_due_date_counted_from_the_end(guidance: Guidance) -> None:
    session = a_session(10, hour=20, needle_length_mm=0.5, duration_min=30)
    due = {left.item.id: left.until for left in aftercare_of(session, guidance)}
    assert due.keys() == guidance.aftercare.keys() >= {"make_up", "hair_wash", "direct_sun", "minoxidil"}
    end = at(10, 20.5).wall
    assert due["hair_wash"] == end + timedelta(hours=24)
    assert due["direct_sun"] == end + timedelta(days=7)
    assert list(due.values()) == sorted(due.values())


@pytest.mark.parametrize(("length_mm", "hours"), [(0.3, 12), (0.31, 24), (0.99, 24), (1.0, 48)])
def test_that_a_longer_needle_waits_longer(guidance: Guidance, length_mm: float, hours: int) -> None:
    assert until(guidance, "hair_wash", needle_length_mm=length_mm) == at(10).wall + timedelta(hours=hours)


@pytest.mark.parametrize(("length_mm", "is_longer"), [(0.25, True), (0.5, True), (1.0, False)])
def test_that_two_weeks_are_named_where_ours_is_shorter(
    guidance: Guidance, length_mm: float, is_longer: bool
) -> None:
    left = {each.item.id: each for each in aftercare_of(a_session(10, needle_length_mm=length_mm), guidance)}
    for id_ in ("direct_sun", "retinoid_acid_scrub"):
        assert left[id_].elsewhere_until == (at(24).wall if is_longer else None)
    assert left["make_up"].elsewhere_until is None


def test_that_each_thing_is_left_alone_by_the_session_that_asks_longest(guidance: Guidance) -> None:
    deep, shallow = a_session(10, needle_length_mm=1.0), a_session(11, needle_length_mm=0.25)
    left = {each.item.id: each for each in left_alone((deep, shallow), guidance, day(12))}
    assert left["hair_wash"].session == deep
    assert left["minoxidil"].until == at(12).wall
    assert left["direct_sun"].session == shallow, "its two weeks end later than those of the deeper one"


def test_that_what_is_over_is_no_longer_named(guidance: Guidance) -> None:
    session = a_session(10, needle_length_mm=0.5)
    assert "hair_wash" in {left.item.id for left in left_alone((session,), guidance, day(11))}
    assert "hair_wash" not in {left.item.id for left in left_alone((session,), guidance, day(12))}
    assert left_alone((session,), guidance, day(25)) == ()
    assert left_alone((session,), guidance, day(9)) == (), "a session that has not come yet"


def test_that_a_slip_in_the_duration_pushes_nothing_out_of_sight(guidance: Guidance) -> None:
    assert until(guidance, "hair_wash", duration_min=1e9) == at(10).wall + timedelta(hours=48)

"""A sign that is recorded by itself."""

import pytest

from builders import a_checkin
from needlewise.bootstrap import AppContext
from needlewise.clock import FixedClock
from needlewise.errors import DraftRejected
from needlewise.services.records.checkins import save_checkin
from needlewise.services.records.diary import load_diary
from needlewise.services.records.signs import record_sign, signs_of_today


def test_that_a_sign_is_recorded_as_present_now_and_taken_back(ctx: AppContext, clock: FixedClock) -> None:
    change = record_sign(ctx, "confusion")
    (checkin,) = load_diary(ctx).checkins
    assert (checkin.at, dict(checkin.symptoms)) == (clock.now(), {"confusion": True})
    assert ctx.catalogue.text(change.words) == "Recorded for now: confusion."
    assert signs_of_today(ctx) == {"confusion"}
    change.undo()
    assert load_diary(ctx).checkins == ()
    assert signs_of_today(ctx) == frozenset()


def test_that_the_latest_word_of_today_counts_and_no_other_day(ctx: AppContext) -> None:
    save_checkin(ctx, a_checkin(99, rigors=True))
    save_checkin(ctx, a_checkin(100, hour=8, wheeze=True, eye_pain=True))
    save_checkin(ctx, a_checkin(100, hour=9, wheeze=False))
    assert signs_of_today(ctx) == {"eye_pain"}


def test_that_what_takes_more_than_yes_or_no_is_refused(ctx: AppContext) -> None:
    with pytest.raises(DraftRejected):
        record_sign(ctx, "fever_c")
    assert load_diary(ctx).checkins == ()

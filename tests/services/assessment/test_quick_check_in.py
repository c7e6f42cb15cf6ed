"""Check-ins that nobody answered one by one close no sign."""

from __future__ import annotations

import pytest

from builders import a_checkin, a_diary
from desks import keep
from needlewise.bootstrap import AppContext
from needlewise.errors import DraftRejected
from needlewise.services.assessment.assessing import assess
from needlewise.services.assessment.quick_check_in import SIGN_IS_OPEN, quick_check_in
from needlewise.services.records.diary import load_diary


@pytest.mark.parametrize(
    ("effect_id", "present", "gone"),
    [("pus_yellow_crust", True, False), ("nodes", True, False), ("fever_c", 38.4, 36.5), ("lumps", 2, 0)],
)
def test_that_what_would_close_a_sign_is_refused_by_name_and_nothing_is_written(
    ctx: AppContext, effect_id: str, present: float, gone: float
) -> None:
    old = a_checkin(90, **{effect_id: present})
    keep(ctx, a_diary(checkins=[old]))
    with pytest.raises(DraftRejected) as refused:
        quick_check_in(ctx, a_checkin(100, redness=0, **{effect_id: gone}))
    (problem,) = refused.value.problems
    assert (problem.where, problem.message.id) == (("symptoms", effect_id), SIGN_IS_OPEN)
    assert load_diary(ctx).checkins == (old,)


def test_that_zeros_of_anything_else_and_a_sign_that_is_there_are_written(ctx: AppContext) -> None:
    keep(ctx, a_diary(checkins=[a_checkin(90, pus_yellow_crust=True, lumps=2)]))
    quick_check_in(ctx, a_checkin(100, redness=0, nodes=False, lumps=1))
    assert {sign.effect_id for sign in assess(ctx).open_signs} == {"pus_yellow_crust", "lumps"}


def test_that_what_was_answered_one_by_one_is_written(ctx: AppContext) -> None:
    keep(ctx, a_diary(checkins=[a_checkin(90, pus_yellow_crust=True)]))
    quick_check_in(ctx, a_checkin(100, pus_yellow_crust=False), answered={"pus_yellow_crust"})
    assert assess(ctx).open_signs == ()

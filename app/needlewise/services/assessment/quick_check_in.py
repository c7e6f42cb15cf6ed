"""Check-ins that are not answered question by question: "None of these", a notification, a tray."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from needlewise.bootstrap import AppContext
from needlewise.domain.checkins import CheckIn
from needlewise.domain.health import HealthRecord
from needlewise.messages import Message, Problem, message
from needlewise.services.assessment.assessing import assess
from needlewise.services.changes import Change
from needlewise.services.records.checkins import save_checkin
from needlewise.services.records.recording import refuse

SIGN_IS_OPEN = "services-sign-is-open"
"""The message of a problem that only a second question can solve."""


def quick_check_in(
    ctx: AppContext, checkin: CheckIn, answered: Collection[str] = (), visits: Sequence[HealthRecord] = ()
) -> Change:
    """Saves a check-in that closes no open sign, but for the effects that the person answered one by one.

    Raises DraftRejected with a SIGN_IS_OPEN problem for each sign that it would record as gone."""
    signs = {sign.effect_id: sign for sign in assess(ctx).open_signs}
    refuse(
        Problem(("symptoms", id_), message(SIGN_IS_OPEN, effect=Message(f"effect-{id_}"), day=signs[id_].last))
        for id_, value in checkin.symptoms.items()
        if id_ in signs and id_ not in answered and signs[id_].is_closed_by(value)
    )
    return save_checkin(ctx, checkin, visits)

"""A sign that is recorded by itself, with one press."""

from __future__ import annotations

from uuid import uuid4

from needlewise.bootstrap import AppContext
from needlewise.domain.checkins import CheckIn
from needlewise.messages import message
from needlewise.services.changes import Change, Kind
from needlewise.services.records.checkins import save_checkin


def record_sign(ctx: AppContext, effect_id: str) -> Change:
    """A check-in of now that holds this sign as present, and nothing else. Raises DraftRejected for an effect that
    takes more than yes or no."""
    change = save_checkin(ctx, CheckIn(id=str(uuid4()), at=ctx.clock.now(), symptoms={effect_id: True}))
    return Change(change.kinds, change.undo, message("emergency-recorded", sign=message(f"effect-{effect_id}")))


def signs_of_today(ctx: AppContext) -> frozenset[str]:
    """What the latest check-in of today that speaks of it says is present."""
    with ctx.store.read() as uow:
        checkins = uow.records(Kind.CHECKINS).since(ctx.clock.now().day)
    latest: dict[str, object] = {}
    for checkin in sorted(checkins, key=lambda c: c.at.utc):
        latest |= checkin.symptoms
    return frozenset(id_ for id_, value in latest.items() if value)

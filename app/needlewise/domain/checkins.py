"""Check-ins: how the scalp is, by any effect of the guidance."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from needlewise.domain.fields import UNIQUE, Id, check_fields
from needlewise.domain.moments import Moment
from needlewise.domain.zones import Zone
from needlewise.messages import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """`symptoms` maps effect ids, the person's own among them, to values on that effect's scale (booleans for
    yes-or-no effects).

    An effect that is absent was not recorded, which is never zero.
    """

    id: Id
    at: Moment
    zones: Annotated[tuple[Zone, ...] | None, UNIQUE] = None
    symptoms: Mapping[str, float | bool] = field(hash=False)
    notes: str | None = None


def check_checkin(checkin: CheckIn) -> list[Problem]:
    """Without the values, which need the guidance's scales."""
    return check_fields(checkin)

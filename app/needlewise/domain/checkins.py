"""Check-ins: how the scalp is, by any effect of the guidance."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from needlewise.domain.checks import is_uuid
from needlewise.domain.moments import Moment
from needlewise.domain.zones import Zone
from needlewise.messages import Problem, message


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """`symptoms` maps effect ids to values on that effect's scale (booleans for yes-or-no effects).

    An effect that is absent was not recorded, which is never zero.
    """

    id: str
    at: Moment
    symptoms: Mapping[str, float | bool] = field(hash=False)
    zones: tuple[Zone, ...] | None = None
    notes: str | None = None


def check_checkin(checkin: CheckIn) -> list[Problem]:
    """Without the values, which need the guidance's scales."""
    found = is_uuid("id", checkin.id)
    if checkin.zones is not None and len(set(checkin.zones)) < len(checkin.zones):
        found.append(Problem(("zones",), message("problem-repeated-zone")))
    return found

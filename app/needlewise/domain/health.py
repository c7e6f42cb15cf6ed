"""What is dated behind the screening answers: conditions, allergies, pregnancy, and what a professional said."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from needlewise.domain.checks import ordered_days
from needlewise.domain.fields import Id, Written, check_fields
from needlewise.messages import Problem


class HealthKind(StrEnum):
    """SEEN: a professional looked at these signs on that day. AGREEMENT: a professional agreed to needling in spite
    of these, on that day."""

    CONDITION = "condition"
    ALLERGY = "allergy"
    PREGNANCY = "pregnancy"
    SEEN = "seen"
    AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthRecord:
    """`about` names questions of the screening, effects or rules. `since` and `until` are its first and last day,
    None where an end is open or not known; an agreement and a visit are of the day `since`. `by` is whose word it
    is."""

    id: Id
    kind: HealthKind
    about: tuple[str, ...]
    since: Annotated[date | None, Written("from")] = None
    until: date | None = None
    by: str | None = None
    notes: str | None = None

    def holds_on(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


def check_health(record: HealthRecord) -> list[Problem]:
    return [*check_fields(record), *ordered_days(record.since, "until", record.until)]

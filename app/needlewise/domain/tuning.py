"""What the person changed in the rules that speak to them. Every change stays in the diary; red flags take none."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from needlewise.domain.checks import ordered_days
from needlewise.domain.fields import Id, Written, check_fields
from needlewise.messages import Problem


class TuningKind(StrEnum):
    SNOOZE = "snooze"
    MUTE = "mute"
    TUNE = "tune"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tuning:
    """`value` takes the place of the rule's number; `since` and `until` are its first and last day."""

    id: Id
    rule_id: str
    kind: TuningKind
    since: Annotated[date | None, Written("from")] = None
    until: date | None = None
    value: float | None = None
    why: str | None = None


def check_tuning(tuning: Tuning) -> list[Problem]:
    return [*check_fields(tuning), *ordered_days(tuning.since, "until", tuning.until)]

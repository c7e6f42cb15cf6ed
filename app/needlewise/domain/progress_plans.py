"""Plans for judging progress, declared before the first photo is judged."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from needlewise.domain.checks import ordered_days
from needlewise.domain.fields import Bounds, Count, CountFromOne, Id, Size, check_fields
from needlewise.domain.moments import Moment
from needlewise.domain.photos import PhotoView
from needlewise.messages import Problem


class PlanKind(StrEnum):
    COURSE = "course"
    HALF_HEAD = "half_head"
    INTERVAL = "interval"


class Rater(StrEnum):
    SELF = "self"
    PARTNER = "partner"
    FRIEND = "friend"
    CLINICIAN = "clinician"


class HalfSide(StrEnum):
    LEFT = "left"
    RIGHT = "right"


class BlockOrder(StrEnum):
    """Which of the two rests comes first."""

    AB = "ab"
    BA = "ba"


class EndReason(StrEnum):
    DONE = "done"
    RED_FLAG = "red_flag"
    OVER_USE = "over_use"
    OWN_WISH = "own_wish"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A planned look after that many weeks; `bar` is the two-sided chance below which it speaks."""

    week: Count
    bar: Annotated[float, Bounds(above=0, most=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressPlan:
    """`seed` draws what chance decides. `rests_days` are the two rests of an interval plan, `blocks` their order,
    `outcome` the effect it is about. While it `is_sealed`, photos of its views stay covered until they were
    judged."""

    id: Id
    kind: PlanKind
    declared_at: Moment
    starts_on: date
    question: str
    main_view: PhotoView
    control_view: PhotoView | None = None
    days_per_set: Annotated[int, Bounds(least=4, most=10)]
    looks: tuple[Look, ...]
    rater: Rater
    light_matched: bool
    needled_side: HalfSide | None = None
    rests_days: Annotated[tuple[CountFromOne, ...] | None, Size(2, 2)] = None
    blocks: tuple[BlockOrder, ...] | None = None
    outcome: str | None = None
    seed: int
    is_sealed: bool
    ended_on: date | None = None
    ended_why: EndReason | None = None
    notes: str | None = None


def check_progress_plan(plan: ProgressPlan) -> list[Problem]:
    return [*check_fields(plan), *ordered_days(plan.declared_at.day, "ended_on", plan.ended_on)]

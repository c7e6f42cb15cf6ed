"""Sittings: photos compared two at a time without their dates."""

from dataclasses import dataclass
from enum import StrEnum

from needlewise.domain.fields import Amount, Change, Count, Id, ZeroTo10, check_fields
from needlewise.domain.moments import Moment
from needlewise.domain.photos import PhotoView
from needlewise.domain.progress_plans import Rater
from needlewise.messages import Problem


class PairKind(StrEnum):
    """CATCH is a picture beside its own mirror image, HALF the two halves of one."""

    PAIR = "pair"
    CATCH = "catch"
    HALF = "half"


@dataclass(frozen=True, slots=True, kw_only=True)
class Impression:
    """What the person said before the sitting: the change since the start, how content they are, and how much their
    hair was on their mind, both from 0 to 10."""

    change: Change | None = None
    content: ZeroTo10 | None = None
    on_mind: ZeroTo10 | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PairAnswer:
    """`left` and `right` are ids of photos, which may have been deleted since. An `answer` above 0 says that the
    right one shows more hair, in steps; None where there is none. `known`: the rater knew a picture; `unjudgeable`:
    it could not be judged; `seconds` is the time taken."""

    left: Id
    right: Id
    left_mirrored: bool
    right_mirrored: bool
    kind: PairKind
    answer: Change | None = None
    known: bool
    unjudgeable: bool
    seconds: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """`look` counts the plan's looks from 1; 0 is practice. `seen_before`: the seal was opened before."""

    id: Id
    plan_id: Id
    look: Count
    view: PhotoView
    at: Moment
    rater: Rater
    impression: Impression | None = None
    seen_before: bool
    finished: bool
    answers: tuple[PairAnswer, ...]


def check_sitting(sitting: Sitting) -> list[Problem]:
    return check_fields(sitting)

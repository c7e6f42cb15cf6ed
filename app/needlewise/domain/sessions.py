"""Needling sessions, with disinfection before and after."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated

from needlewise.domain.devices import NeedleLength
from needlewise.domain.fields import UNIQUE, Amount, Bounds, Count, Id, ZeroTo3, ZeroTo10, check_fields
from needlewise.domain.moments import Moment
from needlewise.domain.zones import WHOLE_SCALP, Zone
from needlewise.messages import Problem


class Pressure(StrEnum):
    LIGHT = "light"
    MEDIUM = "medium"
    FIRM = "firm"


class DisinfectionMethod(StrEnum):
    ISOPROPYL_70 = "isopropyl_70"
    ISOPROPYL_OTHER = "isopropyl_other"
    ETHANOL = "ethanol"
    OTHER = "other"


class Performer(StrEnum):
    """Who did the needling. Another person's at home is judged as one's own; a clinician's is a wound to heal
    from."""

    SELF = "self"
    OTHER_PERSON = "other_person"
    CLINICIAN = "clinician"


class Side(StrEnum):
    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class StepTick(StrEnum):
    """How a step of the guided session came to its tick."""

    TIMER = "timer"
    BY_HAND = "by_hand"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class DisinfectionStep:
    """One soak. `done=False` says it was left out; an absent step was not recorded."""

    done: bool
    method: DisinfectionMethod | None = None
    concentration_pct: Annotated[float, Bounds(least=0, most=100)] | None = None
    soak_min: Amount | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disinfection:
    before: DisinfectionStep | None = None
    after: DisinfectionStep | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedlingSession:
    """`None` and an absent key mean "not recorded", never zero or no. `zones=None` likewise; an empty tuple
    is kept as given. `performed_by` of None is the person, `side` of None both sides. `steps` maps the guided
    session's steps to how each was ticked."""

    id: Id
    started_at: Moment
    duration_min: Amount | None = None
    device_id: Id | None = None
    needle_length_mm: NeedleLength
    zones: Annotated[tuple[Zone, ...] | None, UNIQUE] = None
    passes: Count | None = None
    pressure: Pressure | None = None
    bleeding: ZeroTo3 | None = None
    pain: ZeroTo10 | None = None
    scalp_cleansed: bool | None = None
    disinfection: Disinfection | None = None
    skip_today: Mapping[str, bool] | None = field(default=None, hash=False)
    products: tuple[str, ...] | None = None
    overrode: tuple[str, ...] | None = None
    notes: str | None = None
    performed_by: Performer | None = None
    side: Side | None = None
    passes_by_zone: Mapping[Zone, Count] | None = field(default=None, hash=False)
    steps: Mapping[str, StepTick] | None = field(default=None, hash=False)
    anaesthetic_cream: str | None = None
    antiseptic: str | None = None

    @property
    def needled_zones(self) -> tuple[Zone, ...]:
        """The zones to judge spacing by: the whole scalp where none were recorded."""
        return self.zones or WHOLE_SCALP


def check_session(session: NeedlingSession) -> list[Problem]:
    return check_fields(session)

"""Needling sessions, with disinfection before and after."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from needlewise.domain.checks import LARGEST_COUNT, in_range, is_uuid
from needlewise.domain.devices import MAX_NEEDLE_LENGTH_MM
from needlewise.domain.moments import Moment
from needlewise.domain.zones import WHOLE_SCALP, Zone
from needlewise.messages import Problem, message


class Pressure(StrEnum):
    LIGHT = "light"
    MEDIUM = "medium"
    FIRM = "firm"


class DisinfectionMethod(StrEnum):
    ISOPROPYL_70 = "isopropyl_70"
    ISOPROPYL_OTHER = "isopropyl_other"
    ETHANOL = "ethanol"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class DisinfectionStep:
    """One soak. `done=False` says it was left out; an absent step was not recorded."""

    done: bool
    method: DisinfectionMethod | None = None
    concentration_pct: float | None = None
    soak_min: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disinfection:
    before: DisinfectionStep | None = None
    after: DisinfectionStep | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedlingSession:
    """`None` and an absent key mean "not recorded", never zero or no. `zones=None` likewise; an empty tuple
    is kept as given."""

    id: str
    started_at: Moment
    needle_length_mm: float
    duration_min: float | None = None
    device_id: str | None = None
    zones: tuple[Zone, ...] | None = None
    passes: int | None = None
    pressure: Pressure | None = None
    bleeding: int | None = None
    pain: int | None = None
    scalp_cleansed: bool | None = None
    disinfection: Disinfection | None = None
    skip_today: Mapping[str, bool] | None = field(default=None, hash=False)
    products: tuple[str, ...] | None = None
    overrode: tuple[str, ...] | None = None
    notes: str | None = None

    @property
    def needled_zones(self) -> tuple[Zone, ...]:
        """The zones to judge spacing by: the whole scalp where none were recorded."""
        return self.zones or WHOLE_SCALP


def check_session(session: NeedlingSession) -> list[Problem]:
    found = [
        *is_uuid("id", session.id),
        *is_uuid("device_id", session.device_id),
        *in_range("needle_length_mm", session.needle_length_mm, above=0, most=MAX_NEEDLE_LENGTH_MM),
        *in_range("duration_min", session.duration_min, least=0),
        *in_range("passes", session.passes, least=0, most=LARGEST_COUNT),
        *in_range("bleeding", session.bleeding, least=0, most=3),
        *in_range("pain", session.pain, least=0, most=10),
    ]
    if session.zones is not None and len(set(session.zones)) < len(session.zones):
        found.append(Problem(("zones",), message("problem-repeated-zone")))
    if session.disinfection is not None:
        for name in ("before", "after"):
            found += _check_step(name, getattr(session.disinfection, name))
    return found


def _check_step(name: str, step: DisinfectionStep | None) -> list[Problem]:
    if step is None:
        return []
    problems = [
        *in_range("concentration_pct", step.concentration_pct, least=0, most=100),
        *in_range("soak_min", step.soak_min, least=0),
    ]
    return [Problem(("disinfection", name, *p.where), p.message) for p in problems]

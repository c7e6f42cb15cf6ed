"""Hairs counted by hand in a photo, the spots they are counted in, and what a clinic measured."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from needlewise.domain.fields import AboveZero, Amount, Fraction, Id, Size, Written, check_fields
from needlewise.domain.moments import Moment
from needlewise.domain.photos import Point
from needlewise.domain.progress_plans import HalfSide
from needlewise.domain.zones import Zone
from needlewise.messages import Problem


class FoundBy(StrEnum):
    MARK = "mark"
    DISTANCES = "distances"
    TATTOO = "tattoo"


class HairLength(StrEnum):
    LONG = "long"
    SHORT = "short"


class CountedBy(StrEnum):
    SELF = "self"
    PARTNER = "partner"
    CLINIC = "clinic"


class MeasureKind(StrEnum):
    HAIR_DENSITY_CM2 = "hair_density_cm2"
    HAIR_DIAMETER_UM = "hair_diameter_um"
    HAIR_MASS_INDEX = "hair_mass_index"
    PULL_TEST = "pull_test"
    SCALE_TOTAL = "scale_total"


@dataclass(frozen=True, slots=True, kw_only=True)
class Distance:
    """From a landmark of the head, in millimetres."""

    landmark: Annotated[str, Written("from")]
    mm: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place of the scalp that is found again."""

    id: Id
    name: str
    zone: Zone
    found_by: FoundBy
    distances_mm: tuple[Distance, ...] | None = None
    side: HalfSide | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A hair, where the person marked it."""

    x: Fraction
    y: Fraction
    kind: HairLength


@dataclass(frozen=True, slots=True, kw_only=True)
class HairCount:
    """`frame` is the square in the photo within which hairs were counted, its side `frame_mm` long. `repeat_of` is
    the count that this one repeats."""

    id: Id
    photo_id: Id
    spot_id: Id
    at: Moment
    frame: Annotated[tuple[Point, ...], Size(4, 4)]
    frame_mm: AboveZero
    is_clipped: bool
    dots: tuple[Dot, ...]
    counted_by: CountedBy
    repeat_of: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicMeasure:
    """What a clinic measured, with its unit as it was given."""

    id: Id
    at: Moment
    kind: MeasureKind
    value: float
    unit: str
    device: str | None = None
    zone: Zone | None = None


def check_spot(spot: Spot) -> list[Problem]:
    return check_fields(spot)


def check_hair_count(count: HairCount) -> list[Problem]:
    return check_fields(count)


def check_clinic_measure(measure: ClinicMeasure) -> list[Problem]:
    return check_fields(measure)

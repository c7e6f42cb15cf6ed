"""The shape of a diary document, field by field as `resources/schema/diary-v1.schema.json` states it.

A field that is absent is UNSET; null is refused, as the schema refuses it. A JSON Schema integer is any
number without a fraction (`4` and `4.0` alike), so whole numbers are floats that are multiples of 1 here.
Moments stay text, which `document` reads.
"""

from datetime import date
from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from needlewise.domain.devices import MAX_NEEDLE_LENGTH_MM, DeviceKind, NeedleMaterial
from needlewise.domain.life_events import LifeEventKind
from needlewise.domain.person import Sex
from needlewise.domain.photos import Hair, PhotoView
from needlewise.domain.sessions import DisinfectionMethod, Pressure
from needlewise.domain.treatments import TreatmentKind
from needlewise.domain.zones import Zone

MomentText = str
Uuid = Annotated[str, Meta(pattern=r"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\Z")]
Sha256 = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
Length = Annotated[float, Meta(gt=0, le=MAX_NEEDLE_LENGTH_MM)]
Amount = Annotated[float, Meta(ge=0)]
Percent = Annotated[float, Meta(ge=0, le=100)]
Whole = Annotated[float, Meta(multiple_of=1)]
Count = Annotated[float, Meta(ge=0, multiple_of=1)]
CountFromOne = Annotated[float, Meta(ge=1, multiple_of=1)]
Fraction = Annotated[float, Meta(ge=0, le=1)]
QuarterTurns = Annotated[float, Meta(ge=0, le=3, multiple_of=1)]
UpTo3 = Annotated[float, Meta(ge=0, le=3, multiple_of=1)]
UpTo10 = Annotated[float, Meta(ge=0, le=10, multiple_of=1)]
OneTo6 = Annotated[float, Meta(ge=1, le=6, multiple_of=1)]
Version = Annotated[float, Meta(ge=1, le=1)]

WHOLE_FIELDS = frozenset({
    "birth_year", "skin_type", "clinician_min_interval_days", "needle_count",
    "passes", "bleeding", "pain", "width", "height", "turns",
})  # fmt: skip
"""Fields of any record that hold whole numbers."""

MOMENT_FIELDS = frozenset({"started_at", "at", "taken_at"})
"""Fields of any record that hold a local wall time with its UTC offset."""


class Shape(Struct, forbid_unknown_fields=True, omit_defaults=True):
    pass


class PersonShape(Shape, kw_only=True):
    display_name: str | UnsetType = UNSET
    birth_year: Whole | UnsetType = UNSET
    sex: Sex | UnsetType = UNSET
    skin_type: OneTo6 | UnsetType = UNSET
    screening: dict[str, bool] | UnsetType = UNSET
    clinician_min_interval_days: CountFromOne | UnsetType = UNSET
    question_for_clinician: str | UnsetType = UNSET


class DeviceShape(Shape, kw_only=True):
    id: Uuid
    kind: DeviceKind
    name: str | UnsetType = UNSET
    needle_length_mm: Length
    needle_count: CountFromOne | UnsetType = UNSET
    material: NeedleMaterial | UnsetType = UNSET
    acquired_on: date | UnsetType = UNSET
    retired_on: date | UnsetType = UNSET
    retired_reason: str | UnsetType = UNSET
    notes: str | UnsetType = UNSET


class DisinfectionStepShape(Shape, kw_only=True):
    done: bool
    method: DisinfectionMethod | UnsetType = UNSET
    concentration_pct: Percent | UnsetType = UNSET
    soak_min: Amount | UnsetType = UNSET


class DisinfectionShape(Shape, kw_only=True):
    before: DisinfectionStepShape | UnsetType = UNSET
    after: DisinfectionStepShape | UnsetType = UNSET


class SessionShape(Shape, kw_only=True):
    id: Uuid
    started_at: MomentText
    duration_min: Amount | UnsetType = UNSET
    device_id: Uuid | UnsetType = UNSET
    needle_length_mm: Length
    zones: tuple[Zone, ...] | UnsetType = UNSET
    passes: Count | UnsetType = UNSET
    pressure: Pressure | UnsetType = UNSET
    bleeding: UpTo3 | UnsetType = UNSET
    pain: UpTo10 | UnsetType = UNSET
    scalp_cleansed: bool | UnsetType = UNSET
    disinfection: DisinfectionShape | UnsetType = UNSET
    skip_today: dict[str, bool] | UnsetType = UNSET
    products: tuple[str, ...] | UnsetType = UNSET
    overrode: tuple[str, ...] | UnsetType = UNSET
    notes: str | UnsetType = UNSET


class CheckInShape(Shape, kw_only=True):
    id: Uuid
    at: MomentText
    zones: tuple[Zone, ...] | UnsetType = UNSET
    symptoms: dict[str, float | bool]
    notes: str | UnsetType = UNSET


class TreatmentShape(Shape, kw_only=True):
    id: Uuid
    kind: TreatmentKind
    name: str | UnsetType = UNSET
    dose: str | UnsetType = UNSET
    started_on: date
    ended_on: date | UnsetType = UNSET
    notes: str | UnsetType = UNSET


class TreatmentUseShape(Shape, kw_only=True):
    id: Uuid
    treatment_id: Uuid
    at: MomentText


class LifeEventShape(Shape, kw_only=True):
    id: Uuid
    kind: LifeEventKind
    on: date
    notes: str | UnsetType = UNSET


class AreaShape(Shape, kw_only=True):
    left: Fraction
    top: Fraction
    right: Fraction
    bottom: Fraction


class PhotoShape(Shape, kw_only=True):
    id: Uuid
    taken_at: MomentText
    view: PhotoView
    sha256: Sha256
    file: str | UnsetType = UNSET
    media_type: str | UnsetType = UNSET
    width: Whole | UnsetType = UNSET
    height: Whole | UnsetType = UNSET
    hair: Hair | UnsetType = UNSET
    session_id: Uuid | UnsetType = UNSET
    notes: str | UnsetType = UNSET
    turns: QuarterTurns | UnsetType = UNSET
    crop: AreaShape | UnsetType = UNSET
    covers: tuple[AreaShape, ...] | UnsetType = UNSET


class DocumentShape(Shape, kw_only=True):
    format: Literal["needlewise.diary"]
    version: Version
    exported_at: MomentText
    generator: str | UnsetType = UNSET
    person: PersonShape | UnsetType = UNSET
    devices: tuple[DeviceShape, ...] | UnsetType = UNSET
    sessions: tuple[SessionShape, ...]
    checkins: tuple[CheckInShape, ...]
    treatments: tuple[TreatmentShape, ...] | UnsetType = UNSET
    treatment_uses: tuple[TreatmentUseShape, ...] | UnsetType = UNSET
    life_events: tuple[LifeEventShape, ...] | UnsetType = UNSET
    photos: tuple[PhotoShape, ...] | UnsetType = UNSET

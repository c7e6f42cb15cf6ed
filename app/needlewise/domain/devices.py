"""Rollers, stamps and pens."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from needlewise.domain.checks import ordered_days
from needlewise.domain.fields import Bounds, CountFromOne, Id, check_fields
from needlewise.messages import Problem

MAX_NEEDLE_LENGTH_MM = 5.0

NeedleLength = Annotated[float, Bounds(above=0, most=MAX_NEEDLE_LENGTH_MM)]


class DeviceKind(StrEnum):
    ROLLER = "roller"
    STAMP = "stamp"
    PEN = "pen"
    OTHER = "other"


class NeedleMaterial(StrEnum):
    STEEL = "steel"
    TITANIUM = "titanium"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    id: Id
    kind: DeviceKind
    name: str | None = None
    needle_length_mm: NeedleLength
    needle_count: CountFromOne | None = None
    material: NeedleMaterial | None = None
    acquired_on: date | None = None
    retired_on: date | None = None
    retired_reason: str | None = None
    notes: str | None = None


def check_device(device: Device) -> list[Problem]:
    return [
        *check_fields(device),
        *ordered_days(device.acquired_on, "retired_on", device.retired_on),
    ]

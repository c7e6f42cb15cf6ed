"""Rollers, stamps and pens."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from needlewise.domain.checks import LARGEST_COUNT, in_range, is_uuid, ordered_days
from needlewise.messages import Problem

MAX_NEEDLE_LENGTH_MM = 5.0


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
    id: str
    kind: DeviceKind
    needle_length_mm: float
    name: str | None = None
    needle_count: int | None = None
    material: NeedleMaterial | None = None
    acquired_on: date | None = None
    retired_on: date | None = None
    retired_reason: str | None = None
    notes: str | None = None


def check_device(device: Device) -> list[Problem]:
    return [
        *is_uuid("id", device.id),
        *in_range("needle_length_mm", device.needle_length_mm, above=0, most=MAX_NEEDLE_LENGTH_MM),
        *in_range("needle_count", device.needle_count, least=1, most=LARGEST_COUNT),
        *ordered_days("acquired_on", device.acquired_on, "retired_on", device.retired_on),
    ]

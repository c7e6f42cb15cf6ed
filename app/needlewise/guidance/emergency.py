"""Emergency numbers by territory: `resources/guidance/emergency_numbers.json`."""

from __future__ import annotations

from functools import cache
from typing import Annotated

import msgspec

from needlewise.guidance.thresholds import Strict
from needlewise.paths import resource_root

Territory = Annotated[str, msgspec.Meta(pattern="^[A-Z]{2}$")]
Number = Annotated[str, msgspec.Meta(pattern="^[0-9]{3}$")]


class EmergencyNumbers(Strict, frozen=True):
    """What to call in some territories (ISO 3166-1), the number for an ambulance first, and the page of the agency
    that says so. There are one or two of them."""

    territories: Annotated[tuple[Territory, ...], msgspec.Meta(min_length=1)]
    numbers: Annotated[tuple[Number, ...], msgspec.Meta(min_length=1, max_length=2)]
    agency: str
    url: Annotated[str, msgspec.Meta(pattern="^https://[^?&]+$")]


def decode_emergency_numbers(data: bytes) -> dict[str, EmergencyNumbers]:
    """By territory. Raises msgspec.ValidationError with the path of what does not fit, ValueError for a territory
    that stands there twice."""
    found: dict[str, EmergencyNumbers] = {}
    for entry in msgspec.json.decode(data, type=tuple[EmergencyNumbers, ...]):
        for territory in entry.territories:
            if territory in found:
                raise ValueError(f"{territory} has emergency numbers twice")
            found[territory] = entry
    return found


def emergency_numbers_of(territory: str) -> EmergencyNumbers | None:
    """None for a territory whose number is not known here."""
    return _shipped().get(territory)


@cache
def _shipped() -> dict[str, EmergencyNumbers]:
    return decode_emergency_numbers((resource_root() / "guidance" / "emergency_numbers.json").read_bytes())

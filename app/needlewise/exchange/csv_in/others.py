"""Archives of other programs that this one cannot read, called by their names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

_SQLITE = b"SQLite format 3\0"
_KEYS: Mapping[str, frozenset[str]] = {
    "Mensinator": frozenset({"periods", "symptoms", "symptom_date"}),
    "Nomie": frozenset({"nomie", "trackers"}),
    "Nomie 6": frozenset({"nomie", "trackables"}),
    "MedTimer": frozenset({"version", "medicinesWithReminders"}),
    "Daylio": frozenset({"customMoods", "dayEntries"}),
    "FHIR": frozenset({"resourceType"}),
    "Day One": frozenset({"metadata", "entries"}),
    "Clue": frozenset({"measurements"}),
    "Flo": frozenset({"operationalData"}),
}


def foreign_archive(data: bytes) -> str | None:
    """Whose archive it is; None for what is no archive of a program that is known here."""
    if data.startswith(_SQLITE):
        return "SQLite"
    try:
        found: Any = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return next((name for name, keys in _KEYS.items() if keys <= found.keys()), None)

"""A diary in which every field of every record is set, made of what the domain says of its fields."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from builders import uid
from needlewise.domain.diary import Diary
from needlewise.domain.effects import OwnScale
from needlewise.domain.fields import Bounds, Description, fields_of
from needlewise.domain.kinds import KINDS, REFERENCES
from needlewise.domain.made_by_hand import MadeByHand
from needlewise.domain.moments import Moment
from needlewise.domain.person import Person, Sex
from needlewise.domain.photos import Area

SENSE: dict[str, Any] = {
    "person.birth_year": 1984,
    "person.sex": Sex.FEMALE,
    "person.clinician_min_interval_days": 14,
    "person.screening": {"autoimmune": True, "keloid_history": False},
    "onset_year": 2019,
    "sessions.skip_today": {"too_soon": False},
    "checkins.symptoms": {"itch": 2.5, "blisters": False, "own:tingle": 2},
    "effects.id": "own:tingle",
    "effects.name": "tingling",
    "effects.scale": OwnScale.ZERO_TO_3,
    "health.about": ("autoimmune", "itch", "CON-02"),
    "tuning.rule_id": "HYG-01",
    "progress_plans.outcome": "itch",
    "photos.media_type": "image/jpeg",
    "photos.file": f"photos/{'0' * 64}.jpg",
    "value": {"any": ["thing", 1, None, {"at": "all"}]},
    "report_presets.value": {"paper": "a4"},
    "ended_on": date(2026, 3, 9),
    "until": date(2026, 3, 9),
    "retired_on": date(2026, 3, 9),
}
"""Values whose sense goes beyond their type, by kind and field, or by field where it is the same in all."""


def every_field() -> Diary:
    """Two records of each kind would refer to each other in the same way; one has everything."""
    records = {name: (record_of(kind.record_type, name),) for name, kind in KINDS.items()}
    made = record_of(MadeByHand, "made_by_hand")
    return Diary(person=record_of(Person, "person"), made_by_hand=made, **records)


def record_of(record_type: Any, kind: str) -> Any:
    return record_type(**{f.name: _value(f.name, f.holds, kind) for f in fields_of(record_type)})


def _value(name: str, holds: Description, kind: str) -> Any:
    for key in (f"{kind}.{name}", name):
        if key in SENSE and (key != "value" or holds.kind is Mapping):
            return SENSE[key]
    refers = next((r for r in REFERENCES if (r.kind, r.field) == (kind, name)), None)
    if name == "id" or refers is not None:
        return uid(kind if refers is None else refers.target)
    return value_of(holds, name, kind)


def value_of(holds: Description, name: str, kind: str) -> Any:
    if holds.kind is Area:
        return Area(left=0.125, top=0.25, right=0.75, bottom=1.0)
    if holds.is_record:
        return record_of(holds.kind, kind)
    if holds.kind is tuple and holds.item is not None:
        return tuple(value_of(holds.item, name, kind) for _ in range(max(1, holds.size.least)))
    if holds.kind is Mapping and holds.key is not None and holds.item is not None:
        return {value_of(holds.key, "key", kind): value_of(holds.item, name, kind)}
    if holds.matches is not None:
        return "0" * 64 if "64" in holds.matches.pattern else uid(kind, name)
    if holds.kind in (int, float):
        return holds.kind(_number(holds.bounds))
    if isinstance(holds.kind, type) and issubclass(holds.kind, StrEnum):
        return list(holds.kind)[-1]
    plain = {str: f"what {name} says", bool: True, date: date(2026, 3, 2)}
    return plain[holds.kind] if holds.kind in plain else Moment.parse("2026-03-01T20:15:30+05:45")


def _number(bounds: Bounds) -> float:
    low = bounds.least if bounds.least is not None else bounds.above or 0
    return low + 1 if bounds.most is None or low + 1 <= bounds.most else bounds.most

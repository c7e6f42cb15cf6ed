"""Writes the schema of the diary document from what the domain says of its fields: `python tests/written_schema.py`.

A field's `description` in the schema is prose and stays as somebody wrote it there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import is_dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from needlewise.domain.diary import Diary
from needlewise.domain.fields import Bounds, Description, fields_of
from needlewise.domain.moments import Moment
from needlewise.exchange.shapes import REQUIRED_KINDS
from needlewise.paths import resource_root

FILE = resource_root() / "schema" / "diary-v1.schema.json"
MOMENT = {
    "type": "string",
    "format": "date-time",
    "description": "local wall time with UTC offset, for example 2026-03-01T20:15:00+01:00",
}
HEADER = {
    "format": {"const": "needlewise.diary"},
    "version": {"const": 1},
    "exported_at": MOMENT,
    "generator": {"type": "string"},
}
PLAIN = {str: {"type": "string"}, bool: {"type": "boolean"}, date: {"type": "string", "format": "date"}}
UUID = "[0-9a-fA-F]{8}("


def schema_of(holds: Description) -> dict[str, Any]:
    if holds.kind is tuple and holds.item is not None:
        size = {"minItems": holds.size.least, "maxItems": holds.size.most}
        unique = {"uniqueItems": True} if holds.is_unique else {}
        return {"type": "array", **unique, **{k: v for k, v in size.items() if v}, "items": schema_of(holds.item)}
    if holds.kind is Mapping:
        return _mapping(holds)
    if is_dataclass(holds.kind) and holds.kind is not Moment:
        return object_of(holds.kind)
    if isinstance(holds.kind, type) and issubclass(holds.kind, StrEnum):
        return {"enum": [word.value for word in holds.kind]}
    if holds.matches is not None:
        is_uuid = holds.matches.pattern.startswith(UUID)
        return {"type": "string", **({"format": "uuid"} if is_uuid else {"pattern": f"^{holds.matches.pattern}$"})}
    if holds.takes_yes_no:
        return {"type": ["number", "boolean"]}
    if holds.kind in (int, float):
        return {"type": "integer" if holds.kind is int else "number"} | _bounds(holds.bounds)
    return dict(MOMENT if holds.kind is Moment else PLAIN[holds.kind])


def object_of(record_type: type[Any]) -> dict[str, Any]:
    described = fields_of(record_type)
    return {
        "type": "object",
        "properties": {field.written: schema_of(field.holds) for field in described},
        "required": [field.written for field in described if field.is_required],
        "additionalProperties": False,
    }


def _mapping(holds: Description) -> dict[str, Any]:
    assert holds.key is not None
    names = {} if holds.key.kind is str else {"propertyNames": schema_of(holds.key)}
    return {"type": "object", **names, "additionalProperties": holds.item is None or schema_of(holds.item)}


def _bounds(bounds: Bounds) -> dict[str, Any]:
    said = {"exclusiveMinimum": bounds.above, "minimum": bounds.least, "maximum": bounds.most}
    return {name: int(value) for name, value in said.items() if value is not None}


def document_schema() -> dict[str, Any]:
    diary = object_of(Diary)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "needlewise.diary.v1",
        "title": "Needlewise diary, version 1",
        "description": (
            "The whole diary as one document. "
            "A missing optional field means 'not recorded'; it never means zero or no."
        ),
        "type": "object",
        "properties": HEADER | diary["properties"],
        "required": ["format", "version", "exported_at", *(n for n in diary["properties"] if n in REQUIRED_KINDS)],
        "additionalProperties": False,
    }


def with_prose(schema: Any, old: Any) -> Any:
    """The new schema with the descriptions of the old one, where it has that place."""
    if not isinstance(schema, dict):
        return schema
    before = old if isinstance(old, dict) else {}
    new = {key: with_prose(value, before.get(key)) for key, value in schema.items()}
    prose = before.get("description")
    return {**new, "description": prose} if isinstance(prose, str) and "description" not in new else new


def main() -> None:
    old = json.loads(FILE.read_text("utf-8"))
    new = with_prose(document_schema(), old)
    FILE.write_text(json.dumps(new, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

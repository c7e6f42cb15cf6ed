"""Hypothesis strategies for diary documents, made from the normative schema itself."""

from __future__ import annotations

import copy
import json
from datetime import date
from functools import cache
from typing import Any

from hypothesis import strategies as st

from needlewise.guidance.loader import load_guidance
from needlewise.paths import resource_root

SCHEMA: dict[str, Any] = json.loads((resource_root() / "schema" / "diary-v1.schema.json").read_text("utf-8"))
KINDS = ("devices", "sessions", "checkins", "treatments", "treatment_uses", "life_events", "photos")

words = st.text(st.characters(codec="utf-8"), max_size=12)
uuids = st.uuids().map(str)
days = st.dates(date(1970, 1, 1), date(2100, 12, 31)).map(date.isoformat)
offsets = st.integers(-12 * 60, 14 * 60).map(
    lambda minutes: f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
)
times = st.times().map(lambda t: t.isoformat()) | st.times().map(lambda t: t.isoformat("minutes"))
moments = st.builds(lambda day, time, offset: f"{day}T{time}{offset}", days, times, offsets | st.just("Z"))


def _value_on_scale(effect_id: str) -> st.SearchStrategy[float | bool]:
    guidance = load_guidance()
    scale_id = guidance.effects[effect_id].scale
    if scale_id == "yn":
        return st.booleans()
    if scale_id == "number":
        return st.floats(36, 41)
    scale = guidance.scale_of(effect_id)
    low = int(scale.min or 0)
    high = int(scale.max) if scale.max is not None else 500
    whole = st.integers(low, high)
    return whole if scale.type == "integer" else whole | st.floats(low, high)


def _answers(ids: list[str]) -> st.SearchStrategy[dict[str, bool]]:
    return st.dictionaries(st.sampled_from(ids), st.booleans(), max_size=4)


def _symptoms() -> st.SearchStrategy[dict[str, Any]]:
    effects = list(load_guidance().effects)
    return st.lists(st.sampled_from(effects), max_size=4, unique=True).flatmap(
        lambda chosen: st.fixed_dictionaries({id_: _value_on_scale(id_) for id_ in chosen})
    )


def _areas() -> st.SearchStrategy[dict[str, float]]:
    """An area's right edge lies right of its left one, and its bottom below its top."""
    ends = st.tuples(st.floats(0, 0.5), st.floats(0.6, 1) | st.just(1))
    return st.builds(
        lambda across, down: {"left": across[0], "top": down[0], "right": across[1], "bottom": down[1]}, ends, ends
    )


@cache
def _named() -> dict[str, st.SearchStrategy[Any]]:
    """Fields whose sense goes beyond their schema."""
    guidance = load_guidance()
    return {
        "symptoms": _symptoms(),
        "screening": _answers(list(guidance.screening)),
        "skip_today": _answers(list(guidance.document.screening.skip_today)),
        "birth_year": st.integers(1900, 2100),
        "clinician_min_interval_days": st.integers(1, 400),
        "width": st.integers(1, 10000),
        "height": st.integers(1, 10000),
        "crop": _areas(),
        "covers": st.lists(_areas(), max_size=2),
        "acquired_on": st.just("2020-02-29"),
        "started_on": st.just("2020-02-29"),
        "retired_on": st.just("2024-02-29"),
        "ended_on": st.just("2024-02-29"),
    }


def _number(schema: dict[str, Any], whole: bool) -> st.SearchStrategy[Any]:
    low = schema.get("minimum", schema.get("exclusiveMinimum", 0))
    high = schema.get("maximum", 10_000)
    if whole:
        return st.integers(low, high)
    open_low = "exclusiveMinimum" in schema
    return st.floats(low, high, exclude_min=open_low, allow_subnormal=False)


def of_schema(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    if "const" in schema:
        return st.just(schema["const"])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    kind = schema["type"]
    if kind == "object":
        fields = {
            name: _named()[name] if name in _named() else of_schema(inner)
            for name, inner in schema["properties"].items()
        }
        required = {name: fields.pop(name) for name in schema["required"]}
        return st.fixed_dictionaries(required, optional=fields)
    if kind == "array":
        return st.lists(of_schema(schema["items"]), max_size=3, unique=schema.get("uniqueItems", False))
    if kind in ("number", "integer"):
        return _number(schema, whole=kind == "integer")
    if kind == "boolean":
        return st.booleans()
    if "pattern" in schema:
        return st.from_regex(schema["pattern"].removesuffix("$") + r"\Z", fullmatch=False)
    return {"uuid": uuids, "date": days, "date-time": moments}.get(schema.get("format", ""), words)


def _with_sound_references(document: dict[str, Any], pick: Any) -> dict[str, Any]:
    """Every id once, and references only to what the document holds."""
    for kind in KINDS:
        if kind in document:
            document[kind] = list({record["id"]: record for record in document[kind]}.values())
    for kind, field, target in (
        ("sessions", "device_id", "devices"),
        ("photos", "session_id", "sessions"),
        ("treatment_uses", "treatment_id", "treatments"),
    ):
        ids = [record["id"] for record in document.get(target, [])]
        for record in list(document.get(kind, [])):
            if field not in record:
                continue
            if ids:
                record[field] = pick(ids)
            elif field == "treatment_id":
                document[kind].remove(record)
            else:
                del record[field]
    return document


@cache
def _raw_documents() -> st.SearchStrategy[dict[str, Any]]:
    return of_schema(SCHEMA)


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """A document that Needlewise must accept."""
    document = draw(_raw_documents())
    return _with_sound_references(document, lambda ids: draw(st.sampled_from(ids)))


_MISFITS = (
    None, True, False, 0, -1, 1.5, 3.0, 10**6, "", "x", "2026-01-01", "2026-02-30", [], {}, [1], ["vertex"], {"a": 1},
)  # fmt: skip


def _places(node: Any, where: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [where, *(place for key, value in inner for place in _places(value, (*where, key)))]


@st.composite
def spoiled_documents(draw: st.DrawFn) -> Any:
    """A document with one thing changed in its shape, which may or may not make it wrong."""
    document = copy.deepcopy(draw(documents()))
    *way, last = draw(st.sampled_from([place for place in _places(document) if place]))
    holder = document
    for part in way:
        holder = holder[part]
    change = draw(st.sampled_from(("remove", "replace", "add")))
    if change == "remove":
        del holder[last]
    elif change == "replace":
        holder[last] = draw(st.sampled_from(_MISFITS))
    elif isinstance(holder, dict):
        holder["surprise"] = draw(st.sampled_from(_MISFITS))
    else:
        holder.append(draw(st.sampled_from(_MISFITS)))
    return document

"""Hypothesis strategies for diary documents, made from the normative schema itself."""

from __future__ import annotations

import copy
import json
import re
from datetime import date
from functools import cache
from typing import Any

from hypothesis import strategies as st

from needlewise.domain.kinds import KINDS, REFERENCES
from needlewise.exchange.shapes import OLDEST_KINDS
from needlewise.guidance.loader import load_guidance
from needlewise.paths import resource_root

SCHEMA: dict[str, Any] = json.loads((resource_root() / "schema" / "diary-v1.schema.json").read_text("utf-8"))

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


def _points() -> st.SearchStrategy[dict[str, float]]:
    return st.fixed_dictionaries({"x": st.floats(0, 1), "y": st.integers(0, 1)})


def _mapping(schema: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Of any names, or of those that the schema allows, to what it says."""
    held = schema["additionalProperties"]
    anything = st.none() | st.booleans() | words | st.integers(0, 9) | st.lists(st.integers(0, 9), max_size=2)
    names = of_schema(schema["propertyNames"]) if "propertyNames" in schema else words
    return st.dictionaries(names, anything if held is True else of_schema(held), max_size=3)


_PLAIN_TEXTS = {("about", "string")}
"""Of fields that have their name in common with one that has more sense."""


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
        "ended_on": st.just("2100-12-31"),
        "from": st.just("2020-02-29") | st.just("2024-02-29"),
        "until": st.just("2024-02-29"),
        "onset_year": st.integers(1900, 2100),
        "about": st.lists(st.sampled_from(["pus_yellow_crust", "itch", "CON-02"]), max_size=3),
        "rule_id": st.sampled_from(["HYG-01", "TOP-01"]),
        "mid_line": st.lists(_points(), min_size=2, max_size=2),
        "frame": st.lists(_points(), min_size=4, max_size=4),
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
    if kind == "object" and "properties" not in schema:
        return _mapping(schema)
    if kind == "object":
        fields = {
            name: _named()[name]
            if name in _named() and (name, inner.get("type")) not in _PLAIN_TEXTS
            else of_schema(inner)
            for name, inner in schema["properties"].items()
        }
        required = {name: fields.pop(name) for name in schema["required"]}
        return st.fixed_dictionaries(required, optional=fields)
    if kind == "array":
        least, most = schema.get("minItems", 0), schema.get("maxItems", max(3, schema.get("minItems", 0)))
        return st.lists(of_schema(schema["items"]), min_size=least, max_size=most, unique="uniqueItems" in schema)
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
    for made in document.get("made_by_hand", {}).values():
        made[:] = {one.get("name", (one.get("earlier"), one.get("later"))): one for one in made}.values()
    for kind, field, target, _, is_needed in REFERENCES:
        ids = [record["id"] for record in document.get(target, [])]
        for record in list(document.get(kind, [])):
            if field not in record:
                continue
            if ids:
                record[field] = pick(ids)
            elif is_needed:
                document[kind].remove(record)
            else:
                del record[field]
    return document


def as_written(document: dict[str, Any]) -> dict[str, Any]:
    """Moments with seconds, and no list that is empty and was not known from the first."""
    told = {name: held for name, held in document.items() if held != [] or name in OLDEST_KINDS}
    text = re.sub(r'"(\d{4}-\d\d-\d\dT\d\d:\d\d)([+-]\d\d:\d\d|Z)"', r'"\1:00\2"', json.dumps(told))
    found: dict[str, Any] = json.loads(text)
    return found


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

"""Hypothesis strategies for the domain's records, made from their fields' types."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, time
from enum import StrEnum
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from needlewise.domain.moments import Moment

texts = st.text(st.characters(codec="utf-8"), max_size=20)
uuids = st.uuids().map(str) | st.uuids().map(lambda u: str(u).upper())
days = st.dates(date(1970, 1, 1), date(2100, 12, 31)) | st.just(date(2024, 2, 29))
numbers = st.floats(0, 1000) | st.integers(0, 100).map(float)
whole_numbers = st.integers(0, 2**53)
values = st.booleans() | whole_numbers | numbers


def _written(day: date, clock: time, timespec: str, offset_min: int) -> Moment:
    sign = "-" if offset_min < 0 else "+"
    offset = f"{sign}{abs(offset_min) // 60:02}:{abs(offset_min) % 60:02}"
    return Moment.parse(f"{day}T{clock.isoformat(timespec)}{offset}")


moments = st.builds(
    _written,
    days,
    st.times(),
    st.sampled_from(["minutes", "seconds", "milliseconds", "microseconds"]),
    st.integers(-12 * 60, 14 * 60) | st.sampled_from([-12 * 60, 14 * 60]),
) | st.sampled_from(["2024-02-29T23:59Z", "1970-01-01T00:00+14:00", "2100-12-31T23:59:59.5-12:00"]).map(Moment.parse)


def records(record_type: type[Any]) -> st.SearchStrategy[Any]:
    """Any record of that type, whatever its checks would say: a store keeps what it is given."""
    hints = get_type_hints(record_type)
    parts = {field.name: _field(field, hints[field.name]) for field in fields(record_type)}
    return st.builds(record_type, **parts)


def _field(field: Field[Any], hint: Any) -> st.SearchStrategy[Any]:
    if field.name == "id" or field.name.endswith("_id"):
        return uuids if field.default is MISSING else st.none() | uuids
    return _of(hint)


def _of(hint: Any) -> st.SearchStrategy[Any]:
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return st.one_of([_of(part) for part in inner])
    if origin is tuple:
        return st.lists(_of(inner[0]), max_size=4).map(tuple)
    if origin is Annotated:
        return _of(inner[0])
    if origin is Mapping:
        held = values if inner[1] in (object, float | bool) else _of(inner[1])
        return st.dictionaries(_of(inner[0]), held, max_size=4)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    if is_dataclass(hint) and hint is not Moment:
        return records(hint)
    known: dict[Any, st.SearchStrategy[Any]] = {
        str: texts, int: whole_numbers, float: numbers, bool: st.booleans(),
        date: days, Moment: moments, types.NoneType: st.none(),
    }  # fmt: skip
    return known[hint]

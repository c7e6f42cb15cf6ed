"""Rows and the domain's records. The column types do the converting; here the fields are matched by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from needlewise.domain.fields import fields_of
from needlewise.domain.moments import Moment
from needlewise.errors import DraftRejected
from needlewise.messages import Problem, message
from needlewise.store.tables import RecordTable

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - naive UTC, as Moment.utc
_MICROSECOND = timedelta(microseconds=1)
_WIDEST_INTEGER = 2**63 - 1


def instant(moment: Moment) -> int:
    """Microseconds since 1970 in UTC; below zero just after midnight of its first day east of Greenwich."""
    return (moment.utc - _EPOCH) // _MICROSECOND


def field_names(kind: RecordTable) -> list[str]:
    return [field.name for field in fields_of(kind.record_type)]


def reader(kind: RecordTable) -> Callable[[Sequence[Any]], Any]:
    """Makes a record of the values of its fields, in their order. It raises ValueError where one that is required is
    empty, which only damage brings about."""
    names, make = field_names(kind), kind.record_type
    required = [place for place, field in enumerate(fields_of(make)) if field.is_required]

    def read(values: Sequence[Any]) -> Any:
        if any(values[place] is None for place in required):
            raise ValueError("a required field is empty")
        return make(**dict(zip(names, values, strict=True)))

    return read


def to_row(kind: RecordTable, record: Any) -> dict[str, Any]:
    """Raises DraftRejected for what a database cannot hold: half a character, or an endless number."""
    row = {name: getattr(record, name) for name in field_names(kind)}
    problems = [problem for name, value in row.items() for problem in _unstorable(name, value)]
    if problems:
        raise DraftRejected(problems)
    if kind.moment is not None:
        moment: Moment = row[kind.moment]
        row |= {f"{kind.moment}_day": moment.day, f"{kind.moment}_utc": instant(moment)}
    return row


def _unstorable(name: str, value: Any) -> Iterable[Problem]:
    if isinstance(value, int) and abs(value) > _WIDEST_INTEGER:
        yield Problem((name,), message("store-number-too-large"))
    if isinstance(value, str | tuple | dict) and _has_half_characters(value):
        yield Problem((name,), message("store-half-character"))


def _has_half_characters(value: Any) -> bool:
    if isinstance(value, str):
        return any("\ud800" <= letter <= "\udfff" for letter in value)
    if isinstance(value, dict):
        return any(map(_has_half_characters, value))
    return isinstance(value, tuple) and any(map(_has_half_characters, value))

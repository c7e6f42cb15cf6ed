"""Column types that give and take the domain's values. STRICT tables know four: TEXT, INTEGER, REAL and BLOB.

Every type keeps None as NULL, so that "not recorded" stays that. A stored value that no longer fits raises
ValueError, KeyError or TypeError where it is read; the repositories turn these into DiaryDamaged.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import REAL, Integer, Text
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.types import UserDefinedType

from needlewise.domain.fields import Description, fields_of, is_record_type
from needlewise.domain.moments import Moment
from needlewise.domain.photos import Area

_REPEATED = 512
"""How many of the values that recur in many records are kept at hand while they are read."""

_Convert = Callable[[Any], Any]


class _Converted(UserDefinedType[Any]):
    """A column of `spec` whose values go through `store` and `load`; None passes by both."""

    spec = "TEXT"

    def __init_subclass__(cls) -> None:
        cls.cache_ok = True  # SQLAlchemy looks for it in each class itself

    def store(self, value: Any) -> Any:
        raise NotImplementedError

    def loader(self) -> _Convert:
        raise NotImplementedError

    def get_col_spec(self, **_kw: object) -> str:
        return self.spec

    def bind_processor(self, _dialect: Dialect) -> _Convert:
        store = self.store
        return lambda value: None if value is None else store(value)

    def result_processor(self, _dialect: Dialect, _coltype: object) -> _Convert:
        load = self.loader()
        return lambda value: None if value is None else load(value)


_MINUTES, _SECONDS = len("2026-03-01T20:15"), len("2026-03-01T20:15:00")


class Written(_Converted):
    """A moment as the text it was written with."""

    def store(self, value: Moment) -> str:
        return value.written

    def loader(self) -> _Convert:
        return _moment


def _moment(text: str) -> Moment:
    """As `Moment.parse`, in a third of the time for the usual lengths: a diary of ten years holds 10 000 of them.
    What was stored was parsed once, and the diary's check compares it with the columns derived from it. Earlier
    versions wrote minutes alone."""
    if len(text) == _SECONDS + 6 and text[_SECONDS] in "+-":
        return Moment(datetime.fromisoformat(text[:_SECONDS]), _offset_min(text[_SECONDS:]), text)
    return Moment.parse(text)


@cache
def _offset_min(offset: str) -> int:
    return Moment.parse(f"2000-01-01T12:00{offset}").utc_offset_min


class Day(_Converted):
    def store(self, value: date) -> str:
        return value.isoformat()

    def loader(self) -> _Convert:
        return date.fromisoformat


class YesNo(_Converted):
    spec = "INTEGER"

    def store(self, value: bool) -> int:
        return int(value)

    def loader(self) -> _Convert:
        return {0: False, 1: True}.__getitem__


class OneOf(_Converted):
    """A word of an enumeration."""

    def __init__(self, choices: type[StrEnum]) -> None:
        self.choices = choices

    def store(self, value: StrEnum) -> str:
        return value.value

    def loader(self) -> _Convert:
        return {choice.value: choice for choice in self.choices}.__getitem__


class Json(_Converted):
    """A mapping of ids, or any value of the settings."""

    def store(self, value: Any) -> str:
        return to_json(value)

    def loader(self) -> _Convert:
        return json.loads


class Words(Json):
    """A tuple of texts, of `choices` where they are given."""

    def __init__(self, choices: type[StrEnum] | None = None) -> None:
        self.choices = choices

    def loader(self) -> _Convert:
        make: _Convert = str if self.choices is None else {c.value: c for c in self.choices}.__getitem__
        return lru_cache(_REPEATED)(lambda text: tuple(map(make, json.loads(text))))


class Parts(Json):
    """Records within a record, or a mapping whose keys or values are more than texts and numbers: as in the document,
    with the names of the domain. What was not recorded is left out."""

    def __init__(self, holds: Description) -> None:
        self.holds = holds

    def store(self, value: Any) -> str:
        return to_json(_to_plain(value))

    def loader(self) -> _Convert:
        holds = self.holds
        if holds.kind is Mapping:
            return lambda text: _of_plain(holds, json.loads(text))
        return lru_cache(_REPEATED)(lambda text: _of_plain(holds, json.loads(text)))


def _to_plain(value: Any) -> Any:
    if isinstance(value, Area):
        return [value.left, value.top, value.right, value.bottom]
    if isinstance(value, Moment):
        return value.written
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_to_plain(part) for part in value]
    kind: Any = type(value)
    if is_record_type(kind):
        parts = {field.name: getattr(value, field.name) for field in fields_of(kind)}
        return {name: _to_plain(part) for name, part in parts.items() if part is not None}
    return value


def _of_plain(holds: Description, plain: Any) -> Any:
    kind, item = holds.kind, holds.item
    if kind is Area:
        left, top, right, bottom = map(float, plain)
        return Area(left=left, top=top, right=right, bottom=bottom)
    if kind is tuple and item is not None:
        return tuple(_of_plain(item, part) for part in plain)
    if kind is Mapping and item is not None and holds.key is not None:
        return {holds.key.kind(key): _of_plain(item, part) for key, part in plain.items()}
    if kind is Moment:
        return Moment.parse(plain)
    if kind is date:
        return date.fromisoformat(plain)
    if is_record_type(kind):
        described = {field.name: field.holds for field in fields_of(kind)}
        return kind(**{name: _of_plain(described[name], part) for name, part in plain.items()})
    return kind(plain) if issubclass(kind, StrEnum) else plain


def column_type(holds: Description) -> Any:
    """How a field is kept. A number, a text and what the domain makes of them have types of their own; the rest is
    JSON."""
    kind, item = holds.kind, holds.item
    plain = {str: Text, int: Integer, float: REAL, bool: YesNo, date: Day, Moment: Written}
    if kind in plain:
        return plain[kind]
    if kind is tuple and item is not None and item.kind is str:
        return Words
    if kind is tuple and item is not None and issubclass(item.kind, StrEnum):
        return Words(item.kind)
    if kind is Mapping and (item is None or item.kind in (bool, float)):
        return Json
    if kind is tuple or kind is Mapping or holds.is_record:
        return Parts(holds)
    return OneOf(kind)


def to_json(value: object) -> str:
    """Raises ValueError for a number that is not finite."""
    if isinstance(value, Mapping):
        value = dict(value)
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))

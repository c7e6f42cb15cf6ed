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

from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.types import UserDefinedType

from needlewise.domain.moments import Moment
from needlewise.domain.photos import Area
from needlewise.domain.sessions import Disinfection, DisinfectionMethod, DisinfectionStep

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


_MINUTES = len("2026-03-01T20:15")


class Written(_Converted):
    """A moment as the text it was written with."""

    def store(self, value: Moment) -> str:
        return value.written

    def loader(self) -> _Convert:
        return _moment


def _moment(text: str) -> Moment:
    """As `Moment.parse`, in a third of the time for the usual length: a diary of ten years holds 10 000 of them.
    What was stored was parsed once, and the diary's check compares it with the columns derived from it."""
    if len(text) != _MINUTES + 6:
        return Moment.parse(text)
    return Moment(datetime.fromisoformat(text[:_MINUTES]), _offset_min(text[_MINUTES:]), text)


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


class AreaOfPicture(Json):
    """A rectangle as its four edges."""

    def store(self, value: Area) -> str:
        return to_json(_edges(value))

    def loader(self) -> _Convert:
        return lambda text: _area(json.loads(text))


class AreasOfPicture(Json):
    def store(self, value: tuple[Area, ...]) -> str:
        return to_json([_edges(area) for area in value])

    def loader(self) -> _Convert:
        return lambda text: tuple(map(_area, json.loads(text)))


def _edges(area: Area) -> list[float]:
    return [area.left, area.top, area.right, area.bottom]


def _area(edges: list[float]) -> Area:
    left, top, right, bottom = map(float, edges)
    return Area(left=left, top=top, right=right, bottom=bottom)


class DisinfectionSteps(Json):
    """Both soaks as an object with the fields of the diary document; what was not recorded is left out."""

    def store(self, value: Disinfection) -> str:
        steps = {"before": value.before, "after": value.after}
        return to_json({name: _step_to_plain(step) for name, step in steps.items() if step is not None})

    def loader(self) -> _Convert:
        return lru_cache(_REPEATED)(_disinfection)


def _disinfection(text: str) -> Disinfection:
    return Disinfection(**{name: _step_of_plain(step) for name, step in json.loads(text).items()})


def _step_to_plain(step: DisinfectionStep) -> dict[str, object]:
    fields = ("done", "method", "concentration_pct", "soak_min")
    return {name: value for name in fields if (value := getattr(step, name)) is not None}


def _step_of_plain(plain: Mapping[str, Any]) -> DisinfectionStep:
    method = plain.get("method")
    return DisinfectionStep(**{**plain, "method": None if method is None else DisinfectionMethod(method)})


def to_json(value: object) -> str:
    """Raises ValueError for a number that is not finite."""
    if isinstance(value, Mapping):
        value = dict(value)
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))

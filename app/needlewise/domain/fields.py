"""What a record's fields hold, told once, at the field: every other room reads it here.

A field's type and the marks of its `Annotated` type are the description of which the document's shape, the tables and
the spreadsheets are made. A field that may be None was not recorded when it is.
"""

from __future__ import annotations

import math
import re
import sys
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from needlewise.domain.checks import LARGEST_COUNT, in_calendar, in_range
from needlewise.domain.moments import EARLIEST, LATEST, Moment
from needlewise.messages import Problem, message


@dataclass(frozen=True, slots=True)
class Bounds:
    """Of a number; `above` excludes its end."""

    least: float | None = None
    most: float | None = None
    above: float | None = None


@dataclass(frozen=True, slots=True)
class Matches:
    """A text of that form, which the whole of it has to have; `words` is the message for one that has not."""

    pattern: str
    words: str


@dataclass(frozen=True, slots=True)
class Size:
    """How many a list holds."""

    least: int = 0
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """The field's name in the document, where that is a word of Python's own."""

    name: str


UNIQUE = "unique"
"""The mark of a list that names nothing twice."""

Id = Annotated[str, Matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "problem-not-a-uuid")]
Count = Annotated[int, Bounds(least=0)]
CountFromOne = Annotated[int, Bounds(least=1)]
Amount = Annotated[float, Bounds(least=0)]
AboveZero = Annotated[float, Bounds(above=0)]
Fraction = Annotated[float, Bounds(least=0, most=1)]
ZeroTo3 = Annotated[int, Bounds(least=0, most=3)]
ZeroTo10 = Annotated[int, Bounds(least=0, most=10)]
Change = Annotated[int, Bounds(least=-3, most=3)]
"""From much less to much more, in steps; 0 is the same."""


@dataclass(frozen=True, slots=True)
class Description:
    """One type: a plain one, a mapping, a list or a record. `item` describes what a list or a mapping holds, `key`
    the keys of a mapping; for a list `kind` is tuple, for a mapping Mapping, for yes-or-no-or-number float."""

    kind: Any
    bounds: Bounds = Bounds()
    matches: Matches | None = None
    size: Size = Size()
    is_unique: bool = False
    item: Description | None = None
    key: Description | None = None
    takes_yes_no: bool = False

    @property
    def is_record(self) -> bool:
        return is_record_type(self.kind)


def is_record_type(kind: Any) -> bool:
    return is_dataclass(kind) and kind is not Moment


@dataclass(frozen=True, slots=True)
class FieldOf:
    """A field of a record. `written` is its name in the document."""

    name: str
    written: str
    is_required: bool
    holds: Description


@cache
def fields_of(record_type: Any) -> tuple[FieldOf, ...]:
    hints = get_type_hints(record_type, include_extras=True)
    return tuple(
        _field(f.name, hints[f.name], f.default is MISSING and f.default_factory is MISSING)
        for f in fields(record_type)
    )


def _field(name: str, hint: Any, is_required: bool) -> FieldOf:
    marks = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    written = next((mark.name for mark in marks if isinstance(mark, Written)), name)
    return FieldOf(name, written, is_required, describe(hint))


def describe(hint: Any) -> Description:
    """Raises TypeError for a type that no record may have."""
    if get_origin(hint) is Annotated:
        kind, *marks = get_args(hint)
        return _marked(describe(kind), marks)
    if get_origin(hint) in (Union, types.UnionType):
        parts = [part for part in get_args(hint) if part is not types.NoneType]
        if set(parts) == {float, bool}:
            return Description(float, takes_yes_no=True)
        (part,) = parts
        return describe(part)
    if get_origin(hint) is tuple:
        return Description(tuple, item=describe(get_args(hint)[0]))
    if get_origin(hint) is Mapping:
        key, item = get_args(hint)
        return Description(Mapping, key=describe(key), item=None if item is object else describe(item))
    if hint in (str, int, float, bool, date, Moment) or is_dataclass(hint) or issubclass(hint, StrEnum):
        return Description(hint)
    raise TypeError(hint)


def _marked(plain: Description, marks: list[Any]) -> Description:
    by_type = {type(mark): mark for mark in marks}
    return Description(
        plain.kind,
        by_type.get(Bounds, plain.bounds),
        by_type.get(Matches, plain.matches),
        by_type.get(Size, plain.size),
        UNIQUE in marks or plain.is_unique,
        plain.item,
        plain.key,
        plain.takes_yes_no,
    )


def check_fields(record: Any) -> list[Problem]:
    """The problems of each field by itself, those of records within it among them."""
    return [
        Problem((field.written, *problem.where), problem.message)
        for field, is_surely_sound in _checked(record.__class__)
        if (value := getattr(record, field.name)) is not None and not is_surely_sound(value)
        for problem in _problems(field.holds, value)
    ]


@cache
def _checked(record_type: Any) -> tuple[tuple[FieldOf, Callable[[Any], bool]], ...]:
    """Those whose type alone does not say that all is well, each with its first look."""
    checked = (field for field in fields_of(record_type) if not _is_always_sound(field.holds))
    return tuple((field, _first_look(field.holds)) for field in checked)


def _is_always_sound(holds: Description) -> bool:
    if holds.matches is not None or holds.kind in (int, float, date):
        return False
    if holds.kind is tuple:
        is_any_size = not holds.is_unique and holds.size == Size()
        return is_any_size and holds.item is not None and _is_always_sound(holds.item)
    if holds.kind is Mapping:
        return holds.item is None or _is_always_sound(holds.item)
    return not holds.is_record


def _first_look(holds: Description) -> Callable[[Any], bool]:
    """Whether a value is surely sound, told at once, as a long diary has a hundred thousand; `_problems` looks at the
    others."""
    if holds.matches is not None:
        match = re.compile(holds.matches.pattern).fullmatch
        return lambda value: match(value) is not None
    if holds.kind is date:
        return lambda value: EARLIEST <= value <= LATEST
    if holds.kind in (int, float):
        widest = LARGEST_COUNT if holds.kind is int else sys.float_info.max
        bounds = holds.bounds
        least = bounds.least if bounds.least is not None else bounds.above if bounds.above is not None else -widest
        most = widest if bounds.most is None else bounds.most
        if bounds.above is not None:
            return lambda value: least < value <= most
        return lambda value: least <= value <= most
    return lambda _: False


def _problems(holds: Description, value: Any) -> list[Problem]:
    """Of a value, with the place within it."""
    if holds.kind is tuple and holds.item is not None:
        return _list_problems(holds, holds.item, value)
    if holds.kind is Mapping:
        item = holds.item
        found = [] if item is None else [(key, p) for key, held in value.items() for p in _problems(item, held)]
        return [Problem((key, *p.where), p.message) for key, p in found]
    if holds.kind is date:
        return [Problem(p.where[1:], p.message) for p in in_calendar("", value)]
    if holds.kind in (int, float) and not isinstance(value, bool):
        return _number_problems(holds, value)
    if holds.matches is not None and not re.fullmatch(holds.matches.pattern, value):
        return [Problem((), message(holds.matches.words, value=value[:80]))]
    return check_fields(value) if holds.is_record else []


def _number_problems(holds: Description, value: float) -> list[Problem]:
    bounds = holds.bounds
    if holds.kind is int:
        least = -LARGEST_COUNT if bounds.least is None else bounds.least
        most = LARGEST_COUNT if bounds.most is None else bounds.most
        found = in_range("", value, least=least, most=most)
    elif bounds == Bounds():
        found = [] if math.isfinite(value) else [Problem(("",), message("problem-not-a-number"))]
    else:
        found = in_range("", value, above=bounds.above, least=bounds.least, most=bounds.most)
    return [Problem((), problem.message) for problem in found]


def _list_problems(holds: Description, item: Description, value: tuple[Any, ...]) -> list[Problem]:
    found = []
    if holds.is_unique and len(set(value)) < len(value):
        found.append(Problem((), message("problem-repeated-zone")))
    if len(value) < holds.size.least or len(value) > (holds.size.most or len(value)):
        found.append(Problem((), message("problem-list-size", count=len(value), least=holds.size.least)))
    for index, held in enumerate(value):
        found += [Problem((index, *p.where), p.message) for p in _problems(item, held)]
    return found

"""What the columns of another program's table mean, as a value that can be kept for the next time."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from typing import Any

import msgspec

from needlewise.errors import InputError
from needlewise.exchange.csv_in.days import DayOrder
from needlewise.exchange.csv_in.roles import SIGNS_OF_A_SESSION, Role
from needlewise.exchange.csv_in.scales import SourceScale
from needlewise.exchange.refusals import quoted
from needlewise.messages import message

NOON = time(12, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An effect, and the scale it is written in. `is_sure` says that the file leaves no doubt about the scale and
    nothing is converted, or that the person agreed."""

    effect: str
    scale: SourceScale
    is_sure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvMapping:
    """`columns` gives roles by the names of columns. `readings` gives effects by the names of columns; in a long
    table, by what stands in the NAME column; in a list, by its items. `names` gives roles by the latter two.

    `undecided` are names that may mean an effect or a session: nothing comes in until they stand elsewhere.
    `ignored` stay out because it was said so; whatever is not named stays out as well.

    `day_order` of None is not known. `clock` is the time of a day without one. `needle_length_mm` is for sessions
    whose row does not say it. `questions` are for whoever edits a proposed mapping, and are not read.
    """

    columns: Mapping[str, Role] = field(hash=False)
    readings: Mapping[str, Reading] = field(default_factory=dict, hash=False)
    names: Mapping[str, Role] = field(default_factory=dict, hash=False)
    undecided: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    day_order: DayOrder | None = None
    clock: time = NOON
    needle_length_mm: float | None = None
    questions: tuple[str, ...] = ()

    @property
    def is_long(self) -> bool:
        return Role.NAME in self.columns.values()

    @property
    def has_names(self) -> bool:
        """Whether `readings` may be known by what stands in cells, and not by columns alone."""
        return self.is_long or Role.LIST in self.columns.values()

    @property
    def has_sessions(self) -> bool:
        return not SIGNS_OF_A_SESSION.isdisjoint(self.roles())

    def roles(self) -> set[Role]:
        return {*self.columns.values(), *self.names.values()}

    def column_of(self, role: Role) -> str | None:
        return next((name for name, held in self.columns.items() if held is role), None)

    def columns_of(self, role: Role) -> tuple[str, ...]:
        return tuple(name for name, held in self.columns.items() if held is role)

    def named(self) -> set[str]:
        """Everything that this mapping has a word about."""
        return {*self.columns, *self.readings, *self.names, *self.undecided, *self.ignored}


def signature(header: tuple[str, ...]) -> str:
    """By which a file of the same columns is known again, whatever their order."""
    names = "\x1f".join(sorted(name.casefold() for name in header if name))
    return hashlib.sha256(names.encode()).hexdigest()[:32]


def to_plain(mapping: CsvMapping) -> dict[str, Any]:
    """As JSON holds it."""
    plain: dict[str, Any] = msgspec.to_builtins(mapping)
    return plain


def from_plain(plain: Any) -> CsvMapping:
    """Raises ValueError for what is no mapping."""
    known = set(CsvMapping.__dataclass_fields__)
    if isinstance(plain, dict) and not plain.keys() <= known:
        raise ValueError(f"unknown field {min(plain.keys() - known)!r}")
    return msgspec.convert(plain, CsvMapping)


def read_mapping(data: bytes, file: str) -> CsvMapping:
    """Raises InputError."""
    try:
        return from_plain(msgspec.json.decode(data))
    except (ValueError, RecursionError) as error:
        raise InputError(
            message(
                "csv-map-wrong",
                file=file,
                reason=quoted(error),
                roles=tuple(Role),
                scales=tuple(SourceScale),
            )
        ) from error


def write_mapping(mapping: CsvMapping) -> bytes:
    return msgspec.json.format(msgspec.json.encode(to_plain(mapping)), indent=2) + b"\n"

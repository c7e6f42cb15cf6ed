"""What the columns of another program's CSV file mean, as a value that can be kept for the next time."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum
from typing import Any

import msgspec

from needlewise.errors import InputError
from needlewise.exchange.csv_in.days import DayOrder
from needlewise.exchange.csv_in.scales import SourceScale, scales_for
from needlewise.exchange.csv_in.table import CsvTable
from needlewise.exchange.refusals import quoted
from needlewise.guidance.loader import Guidance
from needlewise.messages import Message, message

NOON = time(12, 0)


class Role(StrEnum):
    """What a column holds beside an effect. NAME and VALUE make a long file, which has a row for each value.

    SESSION says yes or no; without it a row is a session where LENGTH, DURATION or DEVICE is filled in.
    """

    DATE = "date"
    TIME = "time"
    NAME = "name"
    VALUE = "value"
    NOTES = "notes"
    ZONES = "zones"
    SESSION = "session"
    LENGTH = "needle_length_mm"
    DURATION = "duration_min"
    DEVICE = "device"


SESSION_ROLES = frozenset({Role.SESSION, Role.LENGTH, Role.DURATION, Role.DEVICE})


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
    file, by what stands in the NAME column. What neither names stays out.

    `day_order` of None is not known. `clock` is the time of a day without one. `needle_length_mm` is for sessions
    whose row does not say it.
    """

    columns: Mapping[str, Role] = field(hash=False)
    readings: Mapping[str, Reading] = field(default_factory=dict, hash=False)
    day_order: DayOrder | None = None
    clock: time = NOON
    needle_length_mm: float | None = None

    @property
    def is_long(self) -> bool:
        return Role.NAME in self.columns.values()

    @property
    def has_sessions(self) -> bool:
        return not SESSION_ROLES.isdisjoint(self.columns.values())

    def column_of(self, role: Role) -> str | None:
        return next((name for name, held in self.columns.items() if held is role), None)


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
        raise InputError(message("csv-map-wrong", file=file, reason=quoted(error))) from error


def questions(mapping: CsvMapping, table: CsvTable, guidance: Guidance) -> tuple[Message, ...]:
    """What has to be known before the file can be taken in, the most basic first; nothing when all is."""
    asked = [*_about_columns(mapping, table), *_about_readings(mapping, guidance)]
    if asked:
        return tuple(asked)
    if mapping.day_order is None:
        asked.append(message("csv-ask-order"))
    if mapping.has_sessions and mapping.column_of(Role.LENGTH) is None and mapping.needle_length_mm is None:
        asked.append(message("csv-ask-length"))
    unsure = tuple(quoted(name) for name, reading in mapping.readings.items() if not reading.is_sure)
    if unsure:
        asked.append(message("csv-ask-scales", columns=unsure, count=len(unsure)))
    return tuple(asked)


def _about_columns(mapping: CsvMapping, table: CsvTable) -> list[Message]:
    named = [*mapping.columns, *(() if mapping.is_long else mapping.readings)]
    asked = [message("csv-column-missing", column=quoted(name)) for name in named if name not in table.header]
    held = list(mapping.columns.values())
    if Role.DATE not in held:
        asked.append(message("csv-ask-date"))
    if mapping.is_long and Role.VALUE not in held:
        asked.append(message("csv-ask-value"))
    asked += [message("csv-role-twice", role=message(f"csv-role-{r}")) for r in Role if held.count(r) > 1]
    if not (mapping.readings or mapping.has_sessions or Role.NOTES in held):
        asked.append(message("csv-ask-anything"))
    return asked


def _about_readings(mapping: CsvMapping, guidance: Guidance) -> list[Message]:
    asked = []
    effects = [reading.effect for reading in mapping.readings.values()]
    for name, reading in mapping.readings.items():
        effect = guidance.effects.get(reading.effect)
        if effect is None:
            asked.append(message("problem-unknown-effect", id=quoted(reading.effect)))
        elif reading.scale not in scales_for(effect, guidance):
            asked.append(message("csv-wrong-scale", column=quoted(name), effect=message(f"effect-{effect.id}")))
    if not mapping.is_long:
        twice = [effect for effect in dict.fromkeys(effects) if effects.count(effect) > 1]
        asked += [message("csv-effect-twice", effect=message(f"effect-{effect}")) for effect in twice]
    return asked

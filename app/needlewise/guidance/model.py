"""Guidance as typed data. The shape is checked when it is read: an unknown or missing field is an error.

Lengths are in millimetres; what a field counts stands in its name (`_days`, `_h`). `src` lists source ids.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

import msgspec

from needlewise.guidance.thresholds import Strict, Threshold, ThresholdTable


class Level(StrEnum):
    """How far a finding goes, least first."""

    INFO = "info"
    CAUTION = "caution"
    STOP = "stop"
    SEEK_CARE = "seek_care"

    @property
    def rank(self) -> int:
        return list(Level).index(self)


class Tier(StrEnum):
    """How soon care is advised, least first."""

    ROUTINE = "routine"
    SAME_DAY = "same_day"
    EMERGENCY = "emergency"

    @property
    def rank(self) -> int:
        return list(Tier).index(self)


class LengthGroup(StrEnum):
    """Needle lengths as recovery limits and aftercare group them: S below 0.31 mm, M below 1.0 mm, L from there."""

    S = "S"
    M = "M"
    L = "L"

    @staticmethod
    def of(length_mm: float) -> LengthGroup:
        """Source: evidence.md 13.4."""
        if length_mm < 0.31:
            return LengthGroup.S
        return LengthGroup.M if length_mm < 1.0 else LengthGroup.L


class Band(Strict, frozen=True):
    """One row of the spacing table, for lengths `ge_mm <= length < lt_mm`.

    `min_interval_days` counts from the last session day to the next; None means that no interval is given.
    `max_per_28d` counts session days; 0 allows none.
    """

    id: str
    ge_mm: float
    lt_mm: float | None
    min_interval_days: int | None
    rest_days: int | None
    default_days: int | None
    max_per_28d: int
    home: Literal["info", "caution", "discouraged", "stop"]
    open_channel_h: int
    roller_max_uses: int
    roller_max_days: int
    conf: Literal["H", "M", "L"]
    src: tuple[str, ...]

    def holds(self, length_mm: float) -> bool:
        return self.ge_mm <= length_mm and (self.lt_mm is None or length_mm < self.lt_mm)


class Modifier(Strict, frozen=True):
    when: str = msgspec.field(name="if")
    then: str


class SpacingTable(Strict, frozen=True):
    version: str
    status: str
    bands_are: str
    interval_definition: str
    bands: tuple[Band, ...]
    modifiers: tuple[Modifier, ...]

    def band(self, length_mm: float) -> Band:
        """The row for a needle length. Every length above zero has one."""
        return next(band for band in self.bands if band.holds(length_mm))


class Rule(Strict, frozen=True):
    """`trigger` and `msg` are the reviewed wording; the predicate of the same id is in `analysis.rules` and reads
    its numbers from `params` and `tables`."""

    id: str
    trigger: str
    level: Level
    msg: str
    src: tuple[str, ...]
    tier: Tier | None = None
    params: dict[str, Threshold] = msgspec.field(default_factory=dict)
    tables: dict[str, ThresholdTable] = msgspec.field(default_factory=dict)


class Scale(Strict, frozen=True):
    """`min` and `max` bound a numeric scale; `values` a worded one. `anchors` name single steps."""

    min: float | None = None
    max: float | None = None
    anchors: dict[str, str] = msgspec.field(default_factory=dict)
    bands: tuple[tuple[int, int, str], ...] = ()
    recall: str | None = None
    type: Literal["integer"] | None = None
    values: tuple[str, ...] = ()
    note: str | None = None


class Effect(Strict, frozen=True):
    """`expected` effects are ordinary after needling; `red` says when one is a red flag."""

    id: str
    scale: str
    expected: bool
    ctcae: str | None = None
    red: str | None = None
    note: str | None = None


class Vocabulary(Strict, frozen=True):
    scales: dict[str, Scale]
    effects: tuple[Effect, ...]
    zones: tuple[str, ...]
    device_type: tuple[str, ...]
    needle_material: tuple[str, ...]
    bleeding_level: dict[str, str]
    endpoint: tuple[str, ...]
    topicals: tuple[str, ...]
    life_events: tuple[str, ...]
    alcohol_pct: tuple[int, ...]


class HoursByGroup(Strict, frozen=True):
    S: float
    M: float
    L: float

    def of(self, group: LengthGroup) -> float:
        return {LengthGroup.S: self.S, LengthGroup.M: self.M, LengthGroup.L: self.L}[group]


class RecoveryLimit(Strict, frozen=True):
    """Hours after a session by which an effect has usually gone, and from which it is worth caution."""

    id: str
    expected: HoursByGroup
    caution: HoursByGroup
    seek_routine_h: float | None = None


class RecoveryLimits(Strict, frozen=True):
    status: str
    seek_routine_h_all: float
    effects: tuple[RecoveryLimit, ...]


class ScreeningQuestion(Strict, frozen=True):
    """`kind` is that of the health record behind a yes; `parts` are what the question puts together, which such a
    record may name beside it."""

    id: str
    why: str
    src: tuple[str, ...]
    kind: Literal["condition", "allergy", "pregnancy"] = "condition"
    parts: tuple[str, ...] = ()


class Screening(Strict, frozen=True):
    ask_before_any: tuple[ScreeningQuestion, ...]
    ask_first: tuple[ScreeningQuestion, ...]
    skip_today: tuple[str, ...]


class Elsewhere(Strict, frozen=True):
    """A longer time than ours that a source gives for the same thing, in hours."""

    h: float
    src: tuple[str, ...]


class AftercareItem(Strict, frozen=True):
    """`h` is how long after a session it is left alone, in hours."""

    id: str
    h: HoursByGroup
    src: tuple[str, ...]
    condition: str | None = msgspec.field(default=None, name="and")
    elsewhere: Elsewhere | None = None


class Aftercare(Strict, frozen=True):
    status: str
    items: tuple[AftercareItem, ...]


class GuidanceDocument(Strict, frozen=True):
    """`resources/guidance/guidance.json` as it stands."""

    min_interval_table: SpacingTable
    rules: tuple[Rule, ...]
    vocab: Vocabulary
    recovery_limits: RecoveryLimits
    screening: Screening
    aftercare: Aftercare
    sources: dict[str, str]


def decode(data: bytes) -> GuidanceDocument:
    """Raises msgspec.ValidationError with the path of what does not fit."""
    return msgspec.json.decode(data, type=GuidanceDocument)

"""What analysis knows that a report tells: plain values, handed over by the service that makes both meet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from needlewise.charts.chart import Plot
from needlewise.charts.data.spacing import SpacingData
from needlewise.charts.data.symptoms import SymptomsData
from needlewise.charts.marks import Shaded
from needlewise.charts.registry import SPACING, SYMPTOMS
from needlewise.charts.span import Span
from needlewise.domain.devices import Device
from needlewise.domain.photos import Hair, PhotoView
from needlewise.domain.treatments import Treatment
from needlewise.guidance.model import Level, Tier
from needlewise.messages import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """One thing the program pointed out on the last day reported. `sources` are ids of the guidance."""

    rule_id: str
    level: Level
    tier: Tier | None
    title: Message
    explanation: Message
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settling:
    """How long an effect took to be at calm again: the median in days over `sessions` with records of it, of
    which `settled` were seen to settle; None when the median cannot be told."""

    median_days: float | None
    settled: int
    sessions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SignRecord:
    """A sign that was recorded as present, from the first such day to the last, on so many days in all. `gone_on` is
    the day on which it was recorded as gone, None while it is open. `advice` is how soon care is advised, `seen` the
    day on which a professional looked at it."""

    effect_id: str
    first: date
    last: date
    days: int
    worst: float
    gone_on: date | None = None
    advice: Tier | None = None
    seen: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """Signs that are never expected after needling, and others that care is advised for. Those that are open count
    from the whole diary, the others from the days reported: `absent` were recorded, and never as present;
    `unrecorded` never were, which is no answer."""

    open: tuple[SignRecord, ...]
    gone: tuple[SignRecord, ...]
    absent: tuple[str, ...]
    unrecorded: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthFact:
    """One thing that speaks against needling or asks for a talk first: the question it answers, how the diary says
    it, and the day it holds from, if given."""

    about: str
    words: Message
    since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """What analysis says of some days: spacing of their sessions, how long effects took to settle, spells of
    over-use."""

    span: Span
    spacing: SpacingData
    settling: Mapping[str, Settling] = field(hash=False)
    spells: tuple[Shaded, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worn:
    """A device in use: sessions with it and its age so far, and the usual limits where there are any."""

    device: Device
    uses: int
    age_days: int | None
    max_uses: int | None
    max_days: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPhoto:
    """`jpeg` is a copy for paper without metadata, of so many pixels. `hours_since_session` counts from the last
    session before it, None where there is none; `treatments` are those in use on its day."""

    jpeg: bytes
    width: int
    height: int
    day: date
    hair: Hair | None
    hours_since_session: float | None
    treatments: tuple[Treatment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPair:
    """Two photos of a view, the earlier one first. `reasons` say why they are not comparable; none means as far as
    the pictures tell they are."""

    view: PhotoView
    first: PrintedPhoto
    second: PrintedPhoto
    reasons: tuple[Message, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """`charts` are those of the report, by id; `recent_symptoms` is that of the last days alone. `above_from` gives,
    for effects that settle after needling, the lowest value above this person's calm. `before` is None where the
    diary is no older than the last days."""

    as_of: date
    span: Span
    charts: Mapping[str, Plot[Any]] = field(hash=False)
    recent_symptoms: Plot[Any] = field(hash=False)
    signs: Signs
    health: tuple[HealthFact, ...]
    recent: Window
    before: Window | None
    above_from: Mapping[str, float] = field(hash=False)
    settling: Mapping[str, Settling] = field(hash=False)
    devices: tuple[Worn, ...]
    noted: tuple[Noted, ...]
    not_judged: tuple[Message, ...]
    pairs: tuple[PrintedPair, ...] = ()

    @property
    def symptoms(self) -> SymptomsData:
        data: SymptomsData = self.charts[SYMPTOMS.id].data
        return data

    @property
    def spacing(self) -> SpacingData:
        data: SpacingData = self.charts[SPACING.id].data
        return data

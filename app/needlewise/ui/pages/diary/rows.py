"""Rows of the diary's list, and what each day of the year strip rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any

from needlewise.domain.checkins import CheckIn
from needlewise.domain.devices import Device
from needlewise.domain.diary import Diary
from needlewise.domain.effects import is_own
from needlewise.domain.treatments import Treatment
from needlewise.guidance.loader import Guidance
from needlewise.services.changes import Kind
from needlewise.services.records.diary import DiaryEntry
from needlewise.ui.widgets.year_strip import DayMark


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """Stands above the entries of a day."""

    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow:
    """One record; or all uses of a course on a day, or all photos of a day, which read better as one line."""

    kind: Kind
    day: date
    records: tuple[Any, ...]

    @property
    def key(self) -> tuple[Kind, str]:
        return self.kind, self.records[0].id


DiaryRow = DayRow | EntryRow


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Names:
    """What records refer to by id."""

    devices: Mapping[str, Device]
    treatments: Mapping[str, Treatment]

    @staticmethod
    def of(diary: Diary) -> Names:
        return Names(
            devices={device.id: device for device in diary.devices},
            treatments={treatment.id: treatment for treatment in diary.treatments},
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFacts:
    """`worst` is the effect that lay highest on its scale, with its value; None when none was above calm.
    `share` is how high, None on a day without a check-in."""

    lengths_mm: tuple[float, ...] = ()
    worst: tuple[str, float] | None = None
    share: float | None = None

    @property
    def mark(self) -> DayMark:
        return DayMark(is_marked=bool(self.lengths_mm), share=self.share)


def rows_of(entries: Sequence[DiaryEntry]) -> tuple[DiaryRow, ...]:
    """From entries by day; their order is kept."""
    rows: list[DiaryRow] = []
    for day, of_day in groupby(entries, key=lambda entry: entry.day):
        rows.append(DayRow(day=day))
        rows += _entry_rows(day, of_day)
    return tuple(rows)


def _entry_rows(day: date, entries: Any) -> list[EntryRow]:
    found: dict[tuple[Kind, str], EntryRow] = {}
    for entry in entries:
        key = (entry.kind, _group_of(entry))
        if key in found:
            found[key] = replace(found[key], records=(*found[key].records, entry.record))
        else:
            found[key] = EntryRow(kind=entry.kind, day=day, records=(entry.record,))
    return list(found.values())


def _group_of(entry: DiaryEntry) -> str:
    if entry.kind is Kind.TREATMENT_USES:
        return str(entry.record.treatment_id)
    return "" if entry.kind is Kind.PHOTOS else entry.id


def facts_by_day(diary: Diary, guidance: Guidance) -> dict[date, DayFacts]:
    facts: dict[date, DayFacts] = {}
    for session in diary.sessions:
        old = facts.get(session.started_at.day, DayFacts())
        facts[session.started_at.day] = replace(old, lengths_mm=(*old.lengths_mm, session.needle_length_mm))
    for checkin in diary.checkins:
        old = facts.get(checkin.at.day, DayFacts())
        share, worst = _worst(checkin, guidance)
        if old.share is None or share > old.share:
            facts[checkin.at.day] = replace(old, share=share, worst=worst)
    return facts


def _worst(checkin: CheckIn, guidance: Guidance) -> tuple[float, tuple[str, float] | None]:
    """Among effects on a scale with a top, and those that are there or not; counts have no top to compare by."""
    share, worst = 0.0, None
    for effect_id, value in checkin.symptoms.items():
        if is_own(effect_id):
            continue
        height = _height(effect_id, value, guidance)
        if height > share:
            share, worst = height, (effect_id, value)
    return share, worst


def _height(effect_id: str, value: float, guidance: Guidance) -> float:
    if isinstance(value, bool):
        return float(value)
    scale = guidance.document.vocab.scales.get(guidance.effects[effect_id].scale)
    if scale is None or scale.min is None or scale.max is None:
        return 0.0
    return (value - scale.min) / (scale.max - scale.min)

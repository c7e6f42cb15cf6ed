"""Symptoms by day beside sessions, photos, treatments and events, ready to be drawn."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from needlewise.analysis.case import Case
from needlewise.analysis.log import worst_by_day
from needlewise.analysis.looking_back import PastWarning
from needlewise.analysis.results import Assessment, OverUseLevel, Spell
from needlewise.charts.chart import ChartRequest
from needlewise.charts.marks import Mark, MarkKind, Shaded
from needlewise.charts.series import EffectSeries, Floats, effect_series
from needlewise.charts.span import Span, day_number
from needlewise.domain.diary import Diary
from needlewise.domain.life_events import LifeEventKind
from needlewise.domain.treatments import Treatment, TreatmentKind
from needlewise.messages import Message, message

_MEDIAN_WINDOWS = ((400, 15), (1200, 29), (math.inf, 57))
"""Days shown up to which the rolling median takes so many days: the longer the span, the calmer the line."""

_LABEL_LETTERS = 28

_MINOR_EVENTS = (LifeEventKind.HAIRCUT, LifeEventKind.OTHER)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SymptomsData:
    """`days_logged` counts days with a check-in within the span. Session arrays run side by side. `spells` is None
    while they are not known. `is_brief` leaves out of the caption what a table beside it says."""

    span: Span
    effects: tuple[EffectSeries, ...]
    session_days: Floats
    session_lengths_mm: Floats
    window_days: int
    days_logged: int
    photo_days: Floats
    marks: tuple[Mark, ...] = ()
    spells: tuple[Shaded, ...] | None = ()
    is_brief: bool = False

    @property
    def session_count(self) -> int:
        return int(self.session_days.size)

    @property
    def is_empty(self) -> bool:
        return not self.days_logged and not self.session_count


def symptoms_data(asked: ChartRequest) -> SymptomsData:
    case, span, log = asked.case, asked.span, asked.case.log
    window = next(window for days, window in _MEDIAN_WINDOWS if span.day_count <= days)
    sessions = asked.sessions
    photographed = (p.taken_at.day for p in log.diary.photos)
    logged = {day for day in log.checkin_days if span.first <= day <= span.last}
    return SymptomsData(
        span=span,
        effects=tuple(_series(case, effect_id, span, window) for effect_id in asked.effects),
        session_days=np.array([day_number(s.day) for s in sessions]),
        session_lengths_mm=np.array([s.session.needle_length_mm for s in sessions]),
        window_days=window,
        days_logged=len(logged),
        photo_days=np.array(sorted({day_number(day) for day in photographed if span.first <= day <= span.last})),
        marks=marks_of(log.diary, span),
        spells=shaded_spells(asked.assessment, span),
    )


def _series(case: Case, effect_id: str, span: Span, window_days: int) -> EffectSeries:
    """A count, whose scale has no end, is drawn up to its highest."""
    worst = {d: v for d, v in worst_by_day(case.log.of(effect_id)).items() if span.first <= d <= span.last}
    top = case.guidance.scale_of(effect_id).max or max(worst.values(), default=1.0)
    return effect_series(effect_id, top, worst, window_days)


def shaded_spells(assessment: Assessment, span: Span) -> tuple[Shaded, ...]:
    """The spells of over-use that touch the days, cut to them, oldest first."""
    over_use = assessment.over_use
    spells = list(over_use.earlier)
    if over_use.since is not None:
        spells.append(Spell(level=over_use.level, since=over_use.since, last=None, because=over_use.because))
    clipped = [_shade(spell.since, spell.last or assessment.as_of, spell.level, span) for spell in spells]
    return tuple(shade for shade in clipped if shade.first <= shade.last)


def shaded_warnings(warnings: Sequence[PastWarning], span: Span) -> tuple[Shaded, ...]:
    """Past warnings as shades, numbered from the oldest."""
    return tuple(
        replace(_shade(warning.first, warning.last or span.last, warning.level, span), number=number)
        for number, warning in enumerate(warnings, start=1)
    )


def _shade(first: date, last: date, level: OverUseLevel, span: Span) -> Shaded:
    return Shaded(first=max(first, span.first), last=min(last, span.last), is_stop=level is OverUseLevel.STOP)


def marks_of(diary: Diary, span: Span) -> tuple[Mark, ...]:
    """Courses that touch the span and events in it, by day."""
    found = [
        Mark(
            kind=MarkKind.TREATMENT,
            day=max(t.started_on, span.first),
            label=_treatment_label(t),
            last=min(t.ended_on or span.last, span.last),
        )
        for t in diary.treatments
        if t.started_on <= span.last and (t.ended_on is None or t.ended_on >= span.first)
    ]
    found += [
        Mark(kind=MarkKind.EVENT, day=e.on, label=message(f"event-{e.kind}"), is_minor=e.kind in _MINOR_EVENTS)
        for e in diary.life_events
        if span.first <= e.on <= span.last
    ]
    return tuple(sorted(found, key=lambda mark: mark.day))


def _treatment_label(treatment: Treatment) -> Message | str:
    if treatment.name and treatment.kind is TreatmentKind.OTHER:
        name = treatment.name
        return name if len(name) <= _LABEL_LETTERS else f"{name[: _LABEL_LETTERS - 1]}…"
    return message(f"treatment-{treatment.kind}")

"""The whole diary in one strip: how often, when it was over-use, what began when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from needlewise.analysis.allowance import WINDOW_DAYS
from needlewise.charts.chart import ChartRequest
from needlewise.charts.data.symptoms import marks_of, shaded_spells
from needlewise.charts.marks import Mark, Shaded
from needlewise.charts.series import Floats
from needlewise.charts.span import Span, day_number


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class StripData:
    """`counts` are sessions in stretches of 28 days, as the allowance counts them, the last of which ends with the
    span; `begins` their first days. `recent_since` is the first of the last days, which are framed; `photo_days`
    may lie before the first session."""

    span: Span
    recent_since: date | None
    begins: Floats
    counts: Floats
    days_logged: int
    photo_days: Floats
    marks: tuple[Mark, ...]
    spells: tuple[Shaded, ...]

    @property
    def sessions(self) -> int:
        return int(self.counts.sum())

    @property
    def is_empty(self) -> bool:
        return not self.days_logged and not self.sessions


def strip_data(asked: ChartRequest) -> StripData:
    span, log = asked.span, asked.case.log
    ages = [(span.last - logged.day).days // WINDOW_DAYS for logged in asked.sessions]
    stretches = -(-span.day_count // WINDOW_DAYS)
    counts = np.bincount(np.array(ages, dtype=np.int64), minlength=stretches)[::-1].astype(np.float64)
    first = span.last - timedelta(days=WINDOW_DAYS * stretches - 1)
    photographed = {p.taken_at.day for p in log.diary.photos}
    marks = [mark for mark in marks_of(log.diary, span) if not mark.is_minor]
    return StripData(
        span=span,
        recent_since=asked.recent_since,
        begins=day_number(first) + WINDOW_DAYS * np.arange(stretches, dtype=np.float64),
        counts=counts,
        days_logged=sum(span.first <= day <= span.last for day in log.checkin_days),
        photo_days=np.array(sorted(day_number(day) for day in photographed if span.first <= day <= span.last)),
        marks=tuple(replace(mark, last=None) for mark in marks),
        spells=shaded_spells(asked.assessment, span),
    )

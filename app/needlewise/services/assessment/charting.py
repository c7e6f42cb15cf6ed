"""The charts of a diary and its assessment, as the registry lists them. Imports matplotlib."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from needlewise.analysis.case import Case
from needlewise.analysis.log import History
from needlewise.analysis.results import Assessment
from needlewise.charts.chart import ChartRequest, Plot
from needlewise.charts.registry import CHARTS, ChartEntry
from needlewise.charts.span import Span, whole_span
from needlewise.domain.diary import Diary
from needlewise.guidance.loader import Guidance


def plots(
    diary: Diary,
    guidance: Guidance,
    assessment: Assessment,
    span: Span | None = None,
    effect_id: str | None = None,
    *,
    charts: Iterable[ChartEntry] = CHARTS,
) -> Mapping[str, Plot[Any]]:
    """By the charts' ids, over `span` or the whole diary, and with one effect more where one is given. Nothing
    recorded after the day assessed is drawn."""
    asked = ChartRequest(
        case=Case(History(diary, guidance).until(assessment.as_of), guidance),
        assessment=assessment,
        span=span or whole_span(diary, assessment.as_of),
        effect_id=effect_id,
    )
    return plots_of(asked, charts)


def plots_of(asked: ChartRequest, charts: Iterable[ChartEntry] = CHARTS) -> Mapping[str, Plot[Any]]:
    return {row.id: row.load().plot(asked) for row in charts}

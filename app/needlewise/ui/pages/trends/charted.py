"""The charts of Trends with the data of one diary. Imports matplotlib: load it off the window's thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from needlewise.analysis.results import Assessment
from needlewise.charts.chart import Plot
from needlewise.charts.data.symptoms import shaded_warnings
from needlewise.charts.registry import SYMPTOMS, Place, charts_in
from needlewise.charts.span import Span, whole_span
from needlewise.domain.diary import Diary
from needlewise.guidance.loader import Guidance
from needlewise.services.assessment.charting import plots
from needlewise.services.assessment.looking_back import LookBack, look_back
from needlewise.ui.pages.trends.presenter import Reach, span_of


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedBack:
    """The past warnings of the days shown."""

    span: Span
    found: tuple[LookBack, ...]


def prepare(
    diary: Diary, guidance: Guidance, assessment: Assessment, reach: Reach, effect_id: str | None
) -> Mapping[str, Plot[Any]]:
    """The spells of over-use are not known yet; `with_spells` adds them."""
    span = _span(diary, assessment, reach)
    found = dict(plots(diary, guidance, assessment, span, effect_id, charts=charts_in(Place.SCREEN)))
    symptoms = found[SYMPTOMS.id]
    found[SYMPTOMS.id] = replace(symptoms, data=replace(symptoms.data, spells=None))
    return found


def look_back_over(diary: Diary, guidance: Guidance, assessment: Assessment, reach: Reach) -> LookedBack:
    """Takes some seconds for many years."""
    span = _span(diary, assessment, reach)
    return LookedBack(span=span, found=look_back(diary, guidance, span.first, span.last))


def with_spells(plot: Plot[Any], looked: LookedBack) -> Plot[Any]:
    """The chart of symptoms, shaded where it would have warned."""
    spells = shaded_warnings([back.warning for back in looked.found], looked.span)
    return replace(plot, data=replace(plot.data, spells=spells))


def _span(diary: Diary, assessment: Assessment, reach: Reach) -> Span:
    return span_of(reach, whole_span(diary, assessment.as_of))

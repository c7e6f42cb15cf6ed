"""The charts of Trends, ready to be drawn and read. Imports matplotlib: load it off the window's thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from needlewise.analysis.results import Assessment
from needlewise.charts.reaction import ReactionData, describe_reaction, draw_reaction
from needlewise.charts.settling import describe_settled, describe_settling, draw_settling
from needlewise.charts.spacing import describe_gap, describe_spacing, draw_spacing
from needlewise.charts.span import Span, day_of
from needlewise.charts.style import ChartStyle
from needlewise.charts.symptoms import describe_day, describe_symptoms, draw_symptoms
from needlewise.domain.diary import Diary
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue, Message, message
from needlewise.services.assessment.charting import Trends, shaded_warnings, trends, whole_span
from needlewise.services.assessment.looking_back import LookBack, look_back
from needlewise.ui.pages.trends.presenter import ChartId, Reach, span_of
from needlewise.ui.widgets.chart_view import Draw


@dataclass(frozen=True, slots=True, kw_only=True)
class Charted:
    """One chart's data behind functions. `read` says what panel `n` shows at a whole x value."""

    described: Message
    is_empty: bool
    data: Trends
    id: ChartId

    def draw(self, style: ChartStyle, words: Catalogue) -> Draw:
        match self.id:
            case ChartId.SYMPTOMS:
                return partial(draw_symptoms, data=self.data.symptoms, style=style, words=words)
            case ChartId.SETTLING:
                return partial(draw_settling, data=self.data.settling, style=style, words=words)
            case ChartId.REACTION:
                return partial(draw_reaction, data=self.data.reaction, style=style, words=words)
            case ChartId.SPACING:
                return partial(draw_spacing, data=self.data.spacing, style=style, words=words)

    def read(self, panel: int, value: int) -> Message:
        match self.id:
            case ChartId.SYMPTOMS:
                return describe_day(self.data.symptoms, day_of(value))
            case ChartId.SETTLING:
                return describe_settled(self.data.settling, day_of(value))
            case ChartId.REACTION:
                return describe_reaction_day(self.data.reaction, panel, value)
            case ChartId.SPACING:
                return describe_gap(self.data.spacing, day_of(value))


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedBack:
    """The past warnings of the days shown."""

    span: Span
    found: tuple[LookBack, ...]


def prepare(
    diary: Diary, guidance: Guidance, assessment: Assessment, reach: Reach, effect_id: str | None
) -> Mapping[ChartId, Charted]:
    """The spells of over-use are not known yet; `with_spells` adds them."""
    data = trends(diary, guidance, assessment, _span(diary, assessment, reach), effect_id)
    data = replace(data, symptoms=replace(data.symptoms, spells=None))
    described = {
        ChartId.SYMPTOMS: (describe_symptoms(data.symptoms), data.symptoms.is_empty),
        ChartId.SETTLING: (describe_settling(data.settling), data.settling.is_empty),
        ChartId.REACTION: (describe_reaction(data.reaction), data.reaction.is_empty),
        ChartId.SPACING: (describe_spacing(data.spacing), data.spacing.is_empty),
    }
    return {
        id_: Charted(described=words, is_empty=is_empty, data=data, id=id_)
        for id_, (words, is_empty) in described.items()
    }


def look_back_over(diary: Diary, guidance: Guidance, assessment: Assessment, reach: Reach) -> LookedBack:
    """Takes some seconds for many years."""
    span = _span(diary, assessment, reach)
    return LookedBack(span=span, found=look_back(diary, guidance, span.first, span.last))


def with_spells(charted: Charted, looked: LookedBack) -> Charted:
    """The chart of symptoms, shaded where it would have warned."""
    spells = shaded_warnings([back.warning for back in looked.found], looked.span)
    symptoms = replace(charted.data.symptoms, spells=spells)
    data = replace(charted.data, symptoms=symptoms)
    return replace(charted, data=data, described=describe_symptoms(symptoms))


def _span(diary: Diary, assessment: Assessment, reach: Reach) -> Span:
    return span_of(reach, whole_span(diary, assessment.as_of))


def describe_reaction_day(data: ReactionData, panel: int, day: int) -> Message:
    """The median and the middle half of each group on one day after a session."""
    shown = data.panels[panel]
    effect = message(f"effect-{shown.effect_id}")
    groups = [
        message(
            "trends-reaction-group",
            lengths=group.lengths,
            median=float(group.median[day]),
            low=float(group.low[day]),
            high=float(group.high[day]),
        )
        for group in shown.groups
        if 0 <= day < group.median.size and np.isfinite(group.median[day])
    ]
    if not groups:
        return message("trends-reaction-nothing", day=day, effect=effect)
    return message("trends-reaction-day", day=day, effect=effect, groups=groups)

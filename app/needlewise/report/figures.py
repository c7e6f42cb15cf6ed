"""The charts of the report: the screen's functions in the print style, drawn at the size they are set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from matplotlib.figure import Figure

from needlewise.charts.axes import svg_of
from needlewise.charts.reaction import describe_reaction, draw_reaction
from needlewise.charts.spacing import describe_spacing, draw_spacing
from needlewise.charts.style import ChartStyle, load_style
from needlewise.charts.symptoms import describe_symptoms, draw_symptoms
from needlewise.messages import Catalogue, Message
from needlewise.report.facts import Facts
from needlewise.report.model import Picture, ReportModel
from needlewise.report.options import Paper

_TEXT_PT = 8.6
"""Most words of a chart are set a ninth smaller, at 7.6."""
_WIDTH_PT = {Paper.A4: 515.9, Paper.LETTER: 532.6}
"""Between the margins of the page template."""
_HEADING_PT = 26.0
_TIMELINE_PT = (136.0, 250.0)
_READABLE_TIMELINE_PT = 172.0
_REACTION_PT = (88.0, 150.0)
_LATER_REACTION_PT = 116.0
_SPACING_PT = 164.0
_TIMELINE_SHARE = 0.66
_D = TypeVar("_D")


def wanted_room_pt(facts: Facts) -> float:
    """The height that words should leave for charts on the first page."""
    timeline = 0.0 if facts.symptoms.is_empty else _HEADING_PT + _READABLE_TIMELINE_PT
    return timeline + (0.0 if facts.reaction.is_empty else _HEADING_PT + _REACTION_PT[0])


def illustrated(model: ReportModel, facts: Facts, words: Catalogue, room_pt: float) -> ReportModel:
    """The report with its charts, as high as the room that its words leave on the first page. The reaction curve
    goes to a later page where there is not room for both."""
    wide = _WIDTH_PT[model.paper]
    has_reaction = not facts.reaction.is_empty
    both = room_pt - 2 * _HEADING_PT
    together = has_reaction and both >= _TIMELINE_PT[0] + _REACTION_PT[0]
    highest_pt = _TIMELINE_PT[1] if facts.symptoms.days_logged else _TIMELINE_PT[0]
    wanted_pt = _TIMELINE_SHARE * both if together else room_pt - _HEADING_PT
    timeline_pt = _within(wanted_pt, (_TIMELINE_PT[0], highest_pt))
    reaction_pt = _within(both - timeline_pt, _REACTION_PT) if together else _LATER_REACTION_PT

    timeline = reaction = spacing = None
    if not facts.symptoms.is_empty:
        title = words.text("report-timeline")
        timeline = _picture(title, facts.symptoms, draw_symptoms, describe_symptoms, words, (wide, timeline_pt))
    if has_reaction:
        title = words.text("report-reaction")
        reaction = _picture(title, facts.reaction, draw_reaction, describe_reaction, words, (wide, reaction_pt))
    if not facts.spacing.is_empty:
        title = words.text("report-spacing-title")
        spacing = _picture(title, facts.spacing, draw_spacing, describe_spacing, words, (wide, _SPACING_PT))
    later = tuple(picture for picture in (None if together else reaction, spacing) if picture)
    return replace(
        model,
        timeline=timeline,
        reaction=reaction if together else None,
        details=replace(model.details, charts=later) if model.details else None,
    )


def _within(height: float, limits: tuple[float, float]) -> float:
    low, high = limits
    return min(max(height, low), high)


def _picture(
    title: str,
    data: _D,
    draw: Callable[[Figure, _D, ChartStyle, Catalogue], None],
    describe: Callable[[_D], Message],
    words: Catalogue,
    size_pt: tuple[float, float],
) -> Picture:
    figure = Figure((size_pt[0] / 72, size_pt[1] / 72), dpi=72)
    draw(figure, data, load_style("print").sized(_TEXT_PT), words)
    return Picture(title=title, svg=svg_of(figure).decode(), alt=words.text(describe(data)), width_pt=size_pt[0])

"""The charts of the report: the screen's, in the print style, drawn at the size they are set."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from matplotlib.figure import Figure

from needlewise.charts.axes import svg_of
from needlewise.charts.chart import Plot
from needlewise.charts.registry import REACTION, SYMPTOMS, ChartEntry, Place, charts_in
from needlewise.charts.style import load_style
from needlewise.messages import Catalogue
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
_TIMELINE_SHARE = 0.66


def wanted_room_pt(facts: Facts) -> float:
    """The height that words should leave for charts on the first page."""
    timeline = 0.0 if facts.symptoms.is_empty else _HEADING_PT + _READABLE_TIMELINE_PT
    return timeline + (0.0 if facts.reaction.is_empty else _HEADING_PT + _REACTION_PT[0])


def illustrated(model: ReportModel, facts: Facts, words: Catalogue, room_pt: float) -> ReportModel:
    """The report with its charts, as high as the room that its words leave on the first page. The reaction curve
    goes to a later page where there is not room for both."""
    has_reaction = not facts.reaction.is_empty
    both = room_pt - 2 * _HEADING_PT
    together = has_reaction and both >= _TIMELINE_PT[0] + _REACTION_PT[0]
    highest_pt = _TIMELINE_PT[1] if facts.symptoms.days_logged else _TIMELINE_PT[0]
    wanted_pt = _TIMELINE_SHARE * both if together else room_pt - _HEADING_PT
    timeline_pt = _within(wanted_pt, (_TIMELINE_PT[0], highest_pt))
    reaction_pt = _within(both - timeline_pt, _REACTION_PT)

    def picture(row: ChartEntry, height_pt: float) -> Picture | None:
        return _picture(row, facts.charts[row.id], words, (_WIDTH_PT[model.paper], height_pt))

    timeline = picture(SYMPTOMS, timeline_pt)
    reaction = picture(REACTION, reaction_pt) if together else None
    late = (*(() if together else (REACTION,)), *charts_in(Place.REPORT))
    later = tuple(found for row in late if (found := picture(row, row.height_pt)) is not None)
    return replace(
        model,
        timeline=timeline,
        reaction=reaction,
        details=replace(model.details, charts=later) if model.details else None,
    )


def _within(height: float, limits: tuple[float, float]) -> float:
    low, high = limits
    return min(max(height, low), high)


def _picture(row: ChartEntry, plot: Plot[Any], words: Catalogue, size_pt: tuple[float, float]) -> Picture | None:
    """None where there is too little to draw."""
    if plot.is_empty:
        return None
    figure = Figure((size_pt[0] / 72, size_pt[1] / 72), dpi=72)
    plot.drawing(load_style("print").sized(_TEXT_PT), words)(figure)
    return Picture(
        title=words.text(row.title), svg=svg_of(figure).decode(), alt=words.text(plot.described), width_pt=size_pt[0]
    )

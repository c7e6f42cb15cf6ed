"""The charts of the report: the screen's, in the print style, drawn at the size they are set."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from matplotlib.figure import Figure

from needlewise.charts.axes import svg_of
from needlewise.charts.chart import Plot
from needlewise.charts.data.symptoms import SymptomsData
from needlewise.charts.marks import foremost
from needlewise.charts.registry import COMPARED, STRIP, Place, charts_in
from needlewise.charts.strip import with_names
from needlewise.charts.style import load_style
from needlewise.messages import Catalogue
from needlewise.report.facts import Facts
from needlewise.report.limits import LEAST_CHARTED_DAYS, Limits
from needlewise.report.model import Picture, ReportModel
from needlewise.report.options import Paper

_TEXT_PT = 8.6
"""Most words of a chart are set a ninth smaller, at 7.6."""
_WIDTH_PT = {Paper.A4: 515.9, Paper.LETTER: 532.6}
"""Between the margins of the page template."""
_HEADING_PT = 22.0
_RECENT_PT = (118.0, 150.0)
_REACTION_PT = (92.0, 112.0)
_STRIP_PT = 86.0


def wanted_room_pt(facts: Facts) -> float:
    """The height that words should leave for charts on the first page."""
    low = (_RECENT_PT[0] if _has_recent(facts) else 0.0) + (_STRIP_PT if _has_strip(facts) else 0.0)
    low += _REACTION_PT[0] if _has_reaction(facts) else 0.0
    return low + _HEADING_PT * (_has_recent(facts) + _has_strip(facts) + _has_reaction(facts))


def _has_recent(facts: Facts) -> bool:
    data: SymptomsData = facts.recent_symptoms.data
    return data.days_logged >= LEAST_CHARTED_DAYS


def _has_strip(facts: Facts) -> bool:
    """A diary no older than the last days is in their chart already."""
    return not facts.charts[STRIP.id].is_empty and (facts.before is not None or not _has_recent(facts))


def _has_reaction(facts: Facts) -> bool:
    return not facts.charts[COMPARED.id].is_empty


def illustrated(model: ReportModel, facts: Facts, words: Catalogue, room_pt: float, limits: Limits) -> ReportModel:
    """The report with its charts, as high as the room that its words leave on the first page. The curve after
    sessions gives way where there is not room for all; it follows by needle length on a later page."""
    wide = _WIDTH_PT[model.paper]
    left = room_pt
    has_curve = limits.has_curve and _has_reaction(facts)
    strip = recent = reaction = None
    if _has_strip(facts):
        plot = facts.charts[STRIP.id]
        plot = replace(plot, data=with_names(plot.data, limits.marks))
        strip = _picture(words.text(STRIP.title), plot, words, (wide, _STRIP_PT))
        left -= _STRIP_PT + _HEADING_PT
    if _has_recent(facts):
        spare = left - _HEADING_PT - (_REACTION_PT[0] + _HEADING_PT if has_curve else 0.0)
        height = _within(spare, _RECENT_PT)
        recent = _picture(
            _recent_title(facts, words), _brief(facts.recent_symptoms, limits.marks), words, (wide, height)
        )
        left -= height + _HEADING_PT
    if has_curve and left >= _HEADING_PT + _REACTION_PT[0]:
        height = _within(left - _HEADING_PT, _REACTION_PT)
        reaction = _picture(words.text(COMPARED.title), facts.charts[COMPARED.id], words, (wide, height))
    later = tuple(
        _picture(words.text(row.title), facts.charts[row.id], words, (wide, row.height_pt))
        for row in charts_in(Place.REPORT)
        if not facts.charts[row.id].is_empty
    )
    return replace(
        model,
        recent=recent,
        strip=strip,
        reaction=reaction,
        details=replace(model.details, charts=later) if model.details else None,
    )


def _recent_title(facts: Facts, words: Catalogue) -> str:
    return words.text("report-recent" if facts.before else "report-recent-all", count=facts.recent.span.day_count)


def _brief(plot: Plot[Any], most: int) -> Plot[Any]:
    """Without the panels of what was not recorded, with at most so many marks, and without what the table says."""
    data: SymptomsData = plot.data
    recorded = tuple(series for series in data.effects if series.days.size)
    begun = [mark for mark in data.marks if mark.day > data.span.first and not mark.is_minor]
    return replace(plot, data=replace(data, effects=recorded, marks=foremost(begun, most), is_brief=True))


def _within(height: float, limits: tuple[float, float]) -> float:
    low, high = limits
    return min(max(height, low), high)


def _picture(title: str, plot: Plot[Any], words: Catalogue, size_pt: tuple[float, float]) -> Picture:
    figure = Figure((size_pt[0] / 72, size_pt[1] / 72), dpi=72)
    plot.drawing(load_style("print").sized(_TEXT_PT), words)(figure)
    return Picture(title=title, svg=svg_of(figure).decode(), alt=words.text(plot.described), width_pt=size_pt[0])

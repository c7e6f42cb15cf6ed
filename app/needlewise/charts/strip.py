"""The strip of the whole diary: sessions in every 28 days, spells of over-use, treatments and events."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from needlewise.analysis.allowance import WINDOW_DAYS
from needlewise.charts.axes import beside, date_axis, draw_empty, sentences, shade
from needlewise.charts.chart import Chart, ChartTable
from needlewise.charts.data.strip import StripData, strip_data
from needlewise.charts.frame import stacked
from needlewise.charts.marks import draw_marks, foremost, lines_for, placed
from needlewise.charts.span import day_number, day_of
from needlewise.charts.style import ChartStyle
from needlewise.messages import Catalogue, Message, message


def draw_strip(figure: Figure, data: StripData, style: ChartStyle, words: Catalogue) -> None:
    """Clears the figure and draws: names of what began, and a bar for every 28 days."""
    if data.is_empty:
        draw_empty(figure, style, words.text("chart-symptoms-empty"))
        return
    names = placed(figure, data.span, data.marks, (), style, words)
    has_marks = bool(names) or bool(data.photo_days.size)
    first_lines = lines_for(names) if has_marks else None
    *above, panel = stacked(
        figure, style, words.text(_basis(data)), [1.0], first_lines=first_lines, named_beside=True
    )
    for top in above:
        draw_marks(top, names, data.photo_days, style, words)
    spans = [(day_number(s.first) - 0.5, day_number(s.last) + 0.5) for s in data.spells]
    shade(panel, spans, style, style.stop)
    look = style.look("needling")
    panel.bar(data.begins, data.counts, width=0.86 * WINDOW_DAYS, align="edge", color=look.colour, linewidth=0)
    highest = max(1.0, float(data.counts.max(initial=0.0)))
    panel.set_ylim(0, 1.15 * highest)
    panel.set_yticks([0, highest], ["0", words.number(highest)])
    beside(panel, style, words.text("chart-beside-strip"), look.colour)
    _frame_recent(panel, data, style)
    date_axis(figure, panel, data.span, words)


def _frame_recent(panel: Axes, data: StripData, style: ChartStyle) -> None:
    if data.recent_since is None:
        return
    start, (_, end) = day_number(data.recent_since) - 0.5, data.span.limits
    panel.add_patch(
        Rectangle(
            (start, 0.0),
            end - start,
            1.0,
            transform=panel.get_xaxis_transform(),
            fill=False,
            edgecolor=style.ink,
            linewidth=0.8,
            clip_on=False,
        )
    )


def _basis(data: StripData) -> Message:
    return message("chart-strip-basis", spells=len(data.spells), framed=int(data.recent_since is not None))


def describe_strip(data: StripData) -> Message:
    """The chart in words, with its figures."""
    if data.is_empty:
        return message("chart-symptoms-empty")
    busiest = int(np.argmax(data.counts))
    days = sum((s.last - s.first).days + 1 for s in data.spells)
    return sentences(
        message(
            "chart-strip-described",
            sessions=data.sessions,
            first=data.span.first,
            last=data.span.last,
            most=int(data.counts[busiest]),
            since=max(day_of(float(data.begins[busiest])), data.span.first),
        ),
        message("chart-spells-described", spells=len(data.spells), days=days),
    )


def describe_stretch(data: StripData, _panel: int, value: int) -> Message:
    """The sessions of the 28 days in which a day lies."""
    place = int(np.searchsorted(data.begins, value, side="right")) - 1
    count = int(data.counts[place]) if 0 <= place < data.counts.size else 0
    return message("chart-strip-day", day=day_of(value), sessions=count)


def strip_table(data: StripData) -> ChartTable:
    """A row for every 28 days."""
    return ChartTable(
        heads=(message("chart-table-day"), message("chart-table-sessions")),
        rows=tuple((day_of(begin), int(count)) for begin, count in zip(data.begins, data.counts, strict=True)),
    )


def with_names(data: StripData, most: int) -> StripData:
    """The strip with at most so many marks."""
    return replace(data, marks=foremost(data.marks, most))


CHART = Chart(data=strip_data, draw=draw_strip, describe=describe_strip, read=describe_stretch, table=strip_table)

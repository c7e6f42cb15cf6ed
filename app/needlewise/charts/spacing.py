"""Spacing: days between sessions against the minimum, and the rolling 28-day allowance below."""

from __future__ import annotations

from datetime import date

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from needlewise.charts.axes import date_axis, draw_empty, head, sentences
from needlewise.charts.chart import Chart, ChartTable
from needlewise.charts.data.spacing import OFF_SCALE, SpacingData, spacing_data
from needlewise.charts.frame import stacked, text_look
from needlewise.charts.span import day_number, day_of
from needlewise.charts.style import ChartStyle
from needlewise.messages import Catalogue, Message, message


def draw_spacing(figure: Figure, data: SpacingData, style: ChartStyle, words: Catalogue) -> None:
    """Clears the figure and draws the gaps above, the allowance below."""
    if data.is_empty:
        draw_empty(figure, style, words.text("chart-spacing-empty"))
        return
    gaps, load = stacked(figure, style, words.text(_basis(data)), [1.5, 1.0])
    _draw_gaps(gaps, data, style, words)
    _draw_load(load, data, style, words)
    date_axis(figure, load, data.span, words)


def _draw_gaps(panel: Axes, data: SpacingData, style: ChartStyle, words: Catalogue) -> None:
    look = style.look("needling")
    ceiling = _ceiling(data)
    shown = np.minimum(data.gap_days, ceiling)
    beyond = data.gap_days > ceiling
    panel.plot(
        data.days,
        data.minimum_days,
        drawstyle="steps-mid",
        color=style.ink,
        linestyle="--",
        linewidth=0.7 * style.line_pt,
    )
    for chosen, marker, colour, size in (
        (~data.is_short & ~beyond, "o", look.colour, 1.5),
        (beyond, "^", look.colour, 1.7),
        (data.is_short, "X", style.stop, 2.2),
    ):
        panel.plot(
            data.days[chosen],
            shown[chosen],
            linestyle="none",
            marker=marker,
            color=colour,
            markersize=size * style.dot_pt,
            markeredgewidth=0,
        )
    panel.set_ylim(0, 1.12 * ceiling)
    panel.tick_params(axis="x", labelbottom=False)
    panel.locator_params(axis="y", nbins=4, integer=True)
    head(panel, style, words.text("chart-gap-days"))
    key = message("chart-gap-key-clinician" if data.is_clinician_set else "chart-gap-key")
    panel.set_title(words.text(key), loc="right", pad=3, **text_look(style, colour=style.muted))


def _ceiling(data: SpacingData) -> float:
    """High enough for the minimum and for most gaps; long pauses are drawn at the edge."""
    usual = 1.6 * float(np.percentile(data.gap_days, 80))
    return max(7.0, 1.5 * float(data.minimum_days.max()), min(usual, float(data.gap_days.max())))


def _draw_load(panel: Axes, data: SpacingData, style: ChartStyle, words: Catalogue) -> None:
    look = style.look("needling")
    high = data.span.limits[1]
    days = np.append(data.load_days, max(high, data.load_days[-1]))
    load = np.append(data.load, data.load[-1])
    panel.fill_between(days, 0, load, step="post", facecolor=look.colour, alpha=2 * style.tint, linewidth=0)
    panel.plot(days, load, drawstyle="steps-post", color=look.colour, linewidth=0.7 * style.line_pt)
    over = panel.fill_between(
        days, 1.0, np.maximum(load, 1.0), step="post", facecolor=style.stop, alpha=0.5, linewidth=0
    )
    if style.hatched:
        over.set(hatch="xxxx", edgecolor=style.ink, facecolor="none", alpha=1.0)
    panel.axhline(1.0, color=style.ink, linestyle="--", linewidth=0.7 * style.line_pt)
    top = min(OFF_SCALE, max(1.3, 1.1 * float(data.load.max())))
    panel.set_ylim(0, top)
    ticks = [tick for tick in (0.0, 0.5, 1.0, 1.5, 2.0) if tick <= top]
    panel.set_yticks(ticks, [words.number(tick) for tick in ticks])
    head(panel, style, words.text("chart-allowance"))
    panel.set_title(words.text("chart-allowance-key"), loc="right", pad=3, **text_look(style, colour=style.muted))


def _basis(data: SpacingData) -> Message:
    return message("chart-spacing-basis", sessions=data.sessions, days=data.span.day_count)


def describe_spacing(data: SpacingData) -> Message:
    """The chart in words, with its figures."""
    if data.is_empty:
        return message("chart-spacing-empty")
    span = data.span
    opening = message(
        "chart-spacing-described",
        sessions=data.sessions,
        first=span.first,
        last=span.last,
        median=float(np.median(data.gap_days)),
        shortest=float(data.gap_days.min()),
        short=int(data.is_short.sum()),
    )
    peak = int(np.argmax(data.load))
    on = day_of(data.load_days[peak])
    highest = message("chart-load-described", share=100 * float(data.load[peak]), on=on)
    off_scale = message("chart-load-off-scale") if data.load[peak] >= OFF_SCALE else highest
    return sentences(opening, off_scale)


def describe_gap(data: SpacingData, day: date) -> Message:
    """What the chart shows on one day, for a reader who points at it."""
    place = day_number(day)
    found = np.flatnonzero(data.days == place)
    load = message("chart-day-load", share=_share(data, place))
    if not found.size:
        return message("chart-day", day=day, said=load)
    gap = message("chart-day-gap", gap=float(data.gap_days[found[0]]), minimum=float(data.minimum_days[found[0]]))
    return message("chart-day", day=day, said=(gap, load))


def _read(data: SpacingData, _panel: int, value: int) -> Message:
    return describe_gap(data, day_of(value))


def spacing_table(data: SpacingData) -> ChartTable:
    """A row for each session but the first."""
    return ChartTable(
        heads=tuple(message(f"chart-table-{name}") for name in ("day", "gap", "minimum", "load")),
        rows=tuple(
            (day_of(day), gap, minimum, _share(data, day))
            for day, gap, minimum in zip(data.days, data.gap_days, data.minimum_days, strict=True)
        ),
    )


def _share(data: SpacingData, place: float) -> float:
    """Of the allowance used on that day, in per cent."""
    step = int(np.searchsorted(data.load_days, place, side="right")) - 1
    return 100 * float(data.load[step]) if step >= 0 else 0.0


CHART = Chart(data=spacing_data, draw=draw_spacing, describe=describe_spacing, read=_read, table=spacing_table)

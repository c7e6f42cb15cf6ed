"""How long the skin took to settle after each session, against when the next one came."""

from __future__ import annotations

from datetime import date

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from needlewise.charts.axes import date_axis, draw_empty, head, sentences
from needlewise.charts.chart import Chart, ChartTable
from needlewise.charts.data.settling import SettlingData, SettlingPanel, settling_data
from needlewise.charts.frame import stacked, text_look
from needlewise.charts.span import day_number, day_of
from needlewise.charts.style import ChartStyle
from needlewise.messages import Catalogue, Message, message

LEAST_TOP_DAYS = 7.0


def draw_settling(figure: Figure, data: SettlingData, style: ChartStyle, words: Catalogue) -> None:
    """Clears the figure and draws one panel an effect, the next session as a bar above or below each dot."""
    if data.is_empty:
        draw_empty(figure, style, words.text("chart-settling-empty"))
        return
    basis = words.text(message("chart-settling-basis", sessions=data.sessions))
    panels = stacked(figure, style, basis, [1.0 for _ in data.panels])
    top = _top(data)
    for place, (axes, panel) in enumerate(zip(panels, data.panels, strict=True)):
        _draw_panel(axes, data, panel, top, style, words)
        if place == 0:
            axes.set_title(
                words.text("chart-settling-key"), loc="right", pad=3, **text_look(style, colour=style.muted)
            )
        axes.tick_params(axis="x", labelbottom=False)
    panels[-1].tick_params(axis="x", labelbottom=True)
    date_axis(figure, panels[-1], data.span, words)


def _top(data: SettlingData) -> float:
    """High enough for what the skin took; a long pause may end beyond."""
    return max(LEAST_TOP_DAYS, *(float(panel.took.max(initial=0.0)) for panel in data.panels))


def _draw_panel(
    axes: Axes, data: SettlingData, panel: SettlingPanel, top: float, style: ChartStyle, words: Catalogue
) -> None:
    look = style.look(panel.effect_id)
    inside = data.rests <= 1.15 * top
    axes.plot(
        data.rest_days[inside],
        data.rests[inside],
        linestyle="none",
        marker="_",
        markersize=2.2 * style.dot_pt,
        markeredgewidth=0.8 * style.line_pt,
        color=style.muted,
    )
    for chosen, marker, face, size in (
        (panel.is_seen, look.marker, look.colour, 1.5),
        (~panel.is_seen, "^", style.paper, 1.8),
    ):
        axes.plot(
            panel.days[chosen],
            panel.took[chosen],
            linestyle="none",
            marker=marker,
            markersize=size * style.dot_pt,
            markerfacecolor=face,
            markeredgecolor=look.colour,
            markeredgewidth=0.6 * style.line_pt,
        )
    axes.set_ylim(-0.06 * top, 1.15 * top)
    axes.locator_params(axis="y", nbins=5, integer=True)
    head(axes, style, words.label(message("chart-settling-head", effect=_name(panel))), look.colour)
    if not panel.days.size:
        nothing = words.text("chart-not-recorded")
        look_of_it = text_look(style, colour=style.muted)
        axes.text(0.5, 0.5, nothing, ha="center", va="center", transform=axes.transAxes, **look_of_it)


def _name(panel: SettlingPanel) -> Message:
    return message(f"effect-{panel.effect_id}")


def describe_settling(data: SettlingData) -> Message:
    """The chart in words, with its figures."""
    if data.is_empty:
        return message("chart-settling-empty")
    span = data.span
    opening = message("chart-settling-described", sessions=data.sessions, first=span.first, last=span.last)
    return sentences(opening, *(_describe(panel) for panel in data.panels))


def _describe(panel: SettlingPanel) -> Message:
    if not panel.days.size:
        return message("chart-effect-unrecorded", effect=_name(panel))
    unseen = int((~panel.is_seen).sum())
    shown = {"effect": _name(panel), "sessions": int(panel.days.size), "unseen": unseen}
    if panel.typical_days is None:
        return message("chart-settling-unseen", **shown)
    return message("chart-settling-typical", **shown, days=round(panel.typical_days))


def describe_settled(data: SettlingData, day: date) -> Message:
    """What the chart shows on one day, for a reader who points at it."""
    place = day_number(day)
    parts = [
        message("chart-day-settled" if panel.is_seen[at] else "chart-day-unsettled", effect=_name(panel), days=days)
        for panel in data.panels
        for at in np.flatnonzero(panel.days == place)
        for days in [round(float(panel.took[at]))]
    ]
    parts += [
        message("chart-day-next-session", days=round(float(data.rests[at])))
        for at in np.flatnonzero(data.rest_days == place)
    ]
    return message("chart-day", day=day, said=tuple(parts) or (message("chart-day-no-session"),))


def _read(data: SettlingData, _panel: int, value: int) -> Message:
    return describe_settled(data, day_of(value))


def settling_table(data: SettlingData) -> ChartTable:
    """A row for each effect and session after which it was recorded."""
    rests = dict(zip(data.rest_days, data.rests, strict=True))
    names = ("day", "effect", "settled", "unsettled", "rest")
    return ChartTable(
        heads=tuple(message(f"chart-table-{name}") for name in names),
        rows=tuple(
            (day_of(day), _name(panel), took if is_seen else None, None if is_seen else took, rests.get(day))
            for panel in data.panels
            for day, took, is_seen in zip(panel.days, panel.took, panel.is_seen, strict=True)
        ),
    )


CHART = Chart(data=settling_data, draw=draw_settling, describe=describe_settling, read=_read, table=settling_table)

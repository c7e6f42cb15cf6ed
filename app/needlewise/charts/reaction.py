"""The reaction curve: how a symptom rises and settles in the days after a session, by needle length or by period."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from needlewise.charts.axes import draw_empty, head, sentences, value_axis
from needlewise.charts.chart import Chart, ChartTable
from needlewise.charts.data.reaction import (
    LAST_DAY,
    MIN_SESSIONS,
    ReactionData,
    ReactionGroup,
    ReactionPanel,
    compared_data,
    reaction_data,
)
from needlewise.charts.frame import abreast, line_pt, text_look
from needlewise.charts.series import Floats
from needlewise.charts.style import ChartStyle
from needlewise.messages import Catalogue, Message, message

_WEEK = 7
_KEYS = {"o": "●", "s": "■", "^": "▲"}


def draw_reaction(figure: Figure, data: ReactionData, style: ChartStyle, words: Catalogue) -> None:
    """Clears the figure and draws one panel an effect, side by side, with one band a group."""
    if data.is_empty:
        draw_empty(figure, style, words.text("chart-reaction-empty", needed=MIN_SESSIONS, sessions=data.sessions))
        return
    basis = words.text(_basis(data))
    last = _last_day(data)
    lines = max(1, *(len(panel.groups) for panel in data.panels))
    found = abreast(figure, style, basis, len(data.panels), head_lines=lines + 1)
    named: set[Message] = set()
    for axes, panel in zip(found, data.panels, strict=True):
        _draw_panel(figure, axes, panel, style, words, last)
        fresh = [g for g in panel.groups if g.is_enough and not (g.period and _legend(g) in named)]
        named.update(map(_legend, fresh))
        for row, group in enumerate(reversed(fresh)):
            _label_group(axes, row, group, style, words)
        scale = message("chart-effect-scale", effect=message(f"effect-{panel.effect_id}"), top=panel.top)
        colour = style.look(panel.effect_id).colour
        head(axes, style, words.label(scale), colour, over_lines=len(fresh))


def _last_day(data: ReactionData) -> int:
    """The last day any group reaches, at least a week."""
    reached = [np.flatnonzero(np.isfinite(g.median)) for panel in data.panels for g in panel.groups]
    return max(_WEEK, *(int(days[-1]) for days in reached if days.size))


def _draw_panel(
    figure: Figure, axes: Axes, panel: ReactionPanel, style: ChartStyle, words: Catalogue, last: int
) -> None:
    days = np.arange(LAST_DAY + 1, dtype=np.float64)
    shown = [group for group in panel.groups if group.is_enough]
    for group in shown:
        _draw_group(axes, days, group, panel.top, style)
    axes.set_xlim(-0.3, last + 0.3)
    value_axis(figure, axes, style, panel.top, words)
    is_compared = any(group.period for group in panel.groups)
    days_shown = range(0, last + 1, _WEEK if is_compared else 1 if last <= _WEEK else 2)
    axes.set_xticks(days_shown, [words.text("chart-day-after", day=day) for day in days_shown])
    if not shown:
        axes.text(
            0.5,
            0.5,
            words.text("chart-not-enough-yet"),
            ha="center",
            va="center",
            transform=axes.transAxes,
            **text_look(style, colour=style.muted),
        )


def _draw_group(axes: Axes, days: Floats, group: ReactionGroup, top: float, style: ChartStyle) -> None:
    look = style.lengths[group.look]
    band = axes.fill_between(days, group.low, group.high, facecolor=look.colour, alpha=style.tint, linewidth=0)
    if style.hatched:
        band.set(hatch=look.hatch, edgecolor=look.colour, alpha=0.35)
    axes.plot(
        days,
        group.median,
        color=look.colour,
        linestyle=look.dash,
        linewidth=style.line_pt,
        marker=look.marker,
        markersize=1.4 * style.dot_pt,
        markeredgewidth=0,
    )
    if group.calm_after_days:
        axes.plot(
            [group.calm_after_days] * 2,
            [0, top],
            color=look.colour,
            linestyle=":",
            linewidth=0.7 * style.line_pt,
            marker=look.marker,
            markersize=1.4 * style.dot_pt,
            markevery=[1],
        )


def _label_group(axes: Axes, row: int, group: ReactionGroup, style: ChartStyle, words: Catalogue) -> None:
    """One line a group, between the panel and its name, the last one lowest."""
    look = style.lengths[group.look]
    axes.annotate(
        f"{_KEYS[look.marker]} {words.text(_legend(group))}",
        (1.0, 1.0),
        (0, 3 + row * line_pt(style)),
        xycoords="axes fraction",
        textcoords="offset points",
        ha="right",
        va="bottom",
        **text_look(style, colour=look.colour),
    )


def _legend(group: ReactionGroup) -> Message:
    if group.period is not None:
        return message("chart-group-period", period=group.period, sessions=group.sessions)
    if group.calm_after_days is None:
        return message("chart-group-not-calm", lengths=group.name, sessions=group.sessions)
    return message("chart-group-calm", lengths=group.name, sessions=group.sessions, days=group.calm_after_days)


def _basis(data: ReactionData) -> Message:
    if any(group.period for panel in data.panels for group in panel.groups):
        return message("chart-compared-basis")
    return message("chart-reaction-basis", sessions=data.sessions, logged=data.days_logged, needed=MIN_SESSIONS)


def describe_reaction(data: ReactionData) -> Message:
    """The chart in words, with its figures."""
    if data.is_empty:
        return message("chart-reaction-empty", needed=MIN_SESSIONS, sessions=data.sessions)
    groups = [_describe_group(panel, group) for panel in data.panels for group in panel.groups]
    return sentences(message("chart-reaction-described", sessions=data.sessions, logged=data.days_logged), *groups)


def _describe_group(panel: ReactionPanel, group: ReactionGroup) -> Message:
    effect = message(f"effect-{panel.effect_id}")
    if not group.is_enough:
        return message("chart-group-too-few", effect=effect, lengths=group.name, sessions=group.sessions)
    peak = int(np.nanargmax(group.median))
    described = message(
        "chart-group-described",
        effect=effect,
        lengths=group.name,
        sessions=group.sessions,
        peak=float(group.median[peak]),
        top=panel.top,
        day=peak,
    )
    if group.calm_after_days is None:
        return sentences(described, message("chart-group-unsettled", settled=group.settled, of=group.settled_of))
    calm = message("chart-group-settled", days=group.calm_after_days, settled=group.settled, of=group.settled_of)
    return sentences(described, calm)


def describe_reaction_day(data: ReactionData, panel: int, day: int) -> Message:
    """The median and the middle half of each group on one day after a session."""
    shown = data.panels[panel]
    effect = message(f"effect-{shown.effect_id}")
    groups = [
        message(
            "chart-reaction-group",
            lengths=group.name,
            median=float(group.median[day]),
            low=float(group.low[day]),
            high=float(group.high[day]),
        )
        for group in shown.groups
        if 0 <= day < group.median.size and np.isfinite(group.median[day])
    ]
    if not groups:
        return message("chart-reaction-nothing", day=day, effect=effect)
    return message("chart-reaction-day", day=day, effect=effect, groups=groups)


def reaction_table(data: ReactionData) -> ChartTable:
    """A row for each effect, group of lengths and day after a session that is drawn."""
    names = ("effect", "lengths", "after", "median", "low", "high", "sessions")
    return ChartTable(
        heads=tuple(message(f"chart-table-{name}") for name in names),
        rows=tuple(
            (
                message(f"effect-{panel.effect_id}"),
                group.name,
                day,
                *(float(values[day]) for values in (group.median, group.low, group.high)),
                group.sessions,
            )
            for panel in data.panels
            for group in panel.groups
            for day in map(int, np.flatnonzero(np.isfinite(group.median)))
        ),
    )


CHART = Chart(
    data=reaction_data,
    draw=draw_reaction,
    describe=describe_reaction,
    read=describe_reaction_day,
    table=reaction_table,
)

COMPARED = Chart(
    data=compared_data,
    draw=draw_reaction,
    describe=describe_reaction,
    read=describe_reaction_day,
    table=reaction_table,
)

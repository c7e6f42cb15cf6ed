"""The reaction curve: how a symptom rises and settles in the days after a session, by needle length."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from needlewise.charts.axes import draw_empty, head, sentences, value_axis
from needlewise.charts.frame import abreast, line_pt, text_look
from needlewise.charts.series import Floats
from needlewise.charts.style import ChartStyle
from needlewise.messages import Catalogue, Message, message

LAST_DAY = 14
MIN_SESSIONS = 3
"""A day is drawn when at least this many sessions have a record of it."""

_KEYS = {"o": "●", "s": "■", "^": "▲"}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ReactionGroup:
    """Sessions of one range of lengths, from `shortest_mm` to `longest_mm`.

    The arrays hold days 0 to 14 and are NaN where fewer than three sessions have a record; a session gives
    none after the next one came. `calm_after_days` is the median over `settled_of` sessions, None when half of
    them were not seen to settle. `look` is the place of the group among the length looks of a style.
    """

    look: int
    shortest_mm: float
    longest_mm: float
    sessions: int
    median: Floats
    low: Floats
    high: Floats
    calm_after_days: float | None
    settled: int
    settled_of: int

    @property
    def is_enough(self) -> bool:
        return bool(np.isfinite(self.median).any())

    @property
    def lengths(self) -> Message:
        if self.shortest_mm == self.longest_mm:
            return message("chart-length", length=self.longest_mm)
        return message("chart-lengths", shortest=self.shortest_mm, longest=self.longest_mm)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ReactionPanel:
    effect_id: str
    top: float
    groups: tuple[ReactionGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ReactionData:
    """`sessions` counts all of them, `days_logged` days with a check-in in the two weeks after one."""

    panels: tuple[ReactionPanel, ...]
    sessions: int
    days_logged: int

    @property
    def is_empty(self) -> bool:
        return not any(group.is_enough for panel in self.panels for group in panel.groups)


def middle_half(by_session: Sequence[Mapping[int, float]]) -> tuple[Floats, Floats, Floats]:
    """Median, lower and upper quartile of days 0 to 14 over sessions, each given as day to value."""
    median, low, high = (np.full(LAST_DAY + 1, np.nan) for _ in range(3))
    for day in range(LAST_DAY + 1):
        values = [found[day] for found in by_session if day in found]
        if len(values) >= MIN_SESSIONS:
            low[day], median[day], high[day] = np.percentile(values, [25, 50, 75])
    return median, low, high


def draw_reaction(figure: Figure, data: ReactionData, style: ChartStyle, words: Catalogue) -> None:
    """Clears the figure and draws one panel an effect, side by side, with one band a needle-length group."""
    if data.is_empty:
        draw_empty(figure, style, words.text("chart-reaction-empty", needed=MIN_SESSIONS, sessions=data.sessions))
        return
    basis = words.text(_basis(data))
    last = _last_day(data)
    lines = max(1, *(len(panel.groups) for panel in data.panels))
    found = abreast(figure, style, basis, len(data.panels), head_lines=lines)
    for axes, panel in zip(found, data.panels, strict=True):
        _draw_panel(figure, axes, panel, style, words, last)


def _last_day(data: ReactionData) -> int:
    """The last day any group reaches, at least a week."""
    reached = [np.flatnonzero(np.isfinite(g.median)) for panel in data.panels for g in panel.groups]
    return max(7, *(int(days[-1]) for days in reached if days.size))


def _draw_panel(
    figure: Figure, axes: Axes, panel: ReactionPanel, style: ChartStyle, words: Catalogue, last: int
) -> None:
    days = np.arange(LAST_DAY + 1, dtype=np.float64)
    shown = [group for group in panel.groups if group.is_enough]
    for group in shown:
        _draw_group(axes, days, group, panel.top, style)
    axes.set_xlim(-0.3, last + 0.3)
    value_axis(figure, axes, style, panel.top, words)
    days_shown = range(0, last + 1, 1 if last <= 7 else 2)
    axes.set_xticks(days_shown, [words.text("chart-day-after", day=day) for day in days_shown])
    scale = message("chart-effect-scale", effect=message(f"effect-{panel.effect_id}"), top=panel.top)
    head(axes, style, words.label(scale), style.look(panel.effect_id).colour)
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
    for row, group in enumerate(reversed(shown)):
        _label_group(axes, row, group, style, words)


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
    """One line a group, above the panel on the right, the last one lowest."""
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
    if group.calm_after_days is None:
        return message("chart-group-not-calm", lengths=group.lengths, sessions=group.sessions)
    return message("chart-group-calm", lengths=group.lengths, sessions=group.sessions, days=group.calm_after_days)


def _basis(data: ReactionData) -> Message:
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
        return message("chart-group-too-few", effect=effect, lengths=group.lengths, sessions=group.sessions)
    peak = int(np.nanargmax(group.median))
    described = message(
        "chart-group-described",
        effect=effect,
        lengths=group.lengths,
        sessions=group.sessions,
        peak=float(group.median[peak]),
        top=panel.top,
        day=peak,
    )
    if group.calm_after_days is None:
        return sentences(described, message("chart-group-unsettled", settled=group.settled, of=group.settled_of))
    calm = message("chart-group-settled", days=group.calm_after_days, settled=group.settled, of=group.settled_of)
    return sentences(described, calm)

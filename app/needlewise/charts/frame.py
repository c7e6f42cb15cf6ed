"""The frame of a chart: quiet panels, with margins set in lines of text.

Every text around the panels is known, so no layout engine has to find the margins: it would measure all of it at
each redraw, which takes as long as drawing.
"""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from needlewise.charts.lanes import text_width_pt
from needlewise.charts.style import ChartStyle

SIDE_LINES = 7.0
"""Room on the left for names beside the panels and for their values."""
_VALUE_LINES = 2.4
_HEAD_LINES = 1.5


def line_pt(style: ChartStyle) -> float:
    """The height of a line of small text."""
    return 1.35 * style.small_pt


def text_look(style: ChartStyle, *, small: bool = True, colour: str | None = None) -> dict[str, Any]:
    """Keywords for a text in the chart's face. What a person wrote is never read as a formula."""
    return {
        "fontfamily": style.font_family,
        "fontsize": style.small_pt if small else style.text_pt,
        "color": colour or style.ink,
        "parse_math": False,
    }


def stacked(
    figure: Figure,
    style: ChartStyle,
    basis: str,
    shares: Sequence[float],
    *,
    first_lines: float | None = None,
    named_beside: bool = False,
) -> list[Axes]:
    """An empty figure with panels one above the other that share x, and `basis` below: what the chart rests on.

    `shares` are relative heights; with `first_lines` one more panel of so many lines comes first. Panels are named
    above themselves, or beside.
    """
    line = line_pt(style)
    top, bottom = _begin(figure, style, basis, 1.6)
    top -= (0.5 if named_beside else _HEAD_LINES) * line
    gap = (0.55 if named_beside else 1.7) * line
    count = len(shares) + (first_lines is not None)
    room = max(float(line), top - bottom - (count - 1) * gap - (first_lines or 0) * line)
    heights = [share * room / sum(shares) for share in shares]
    if first_lines is not None:
        heights.insert(0, first_lines * line)
    left = (SIDE_LINES if named_beside else _VALUE_LINES) * line
    panels = figure.subplots(
        count,
        1,
        sharex=True,
        squeeze=False,
        gridspec_kw={
            "height_ratios": heights,
            **_box(figure, left, 0.7 * line, bottom, top),
            "hspace": gap * count / sum(heights),
        },
    )
    return [_dress(panel, style) for panel in panels[:, 0]]


def abreast(figure: Figure, style: ChartStyle, basis: str, count: int, *, head_lines: int) -> list[Axes]:
    """An empty figure with panels side by side, each with so many lines of text above it."""
    line = line_pt(style)
    top, bottom = _begin(figure, style, basis, 1.6)
    gap = (_VALUE_LINES + 1) * line
    left, right = _VALUE_LINES * line, 0.5 * line
    width = (72 * figure.get_figwidth() - left - right - (count - 1) * gap) / count
    panels = figure.subplots(
        1,
        count,
        squeeze=False,
        gridspec_kw={
            **_box(figure, left, right, bottom, top - (head_lines + 0.5) * line),
            "wspace": gap / max(1.0, width),
        },
    )
    return [_dress(panel, style) for panel in panels[0]]


def _size(figure: Figure) -> tuple[float, float]:
    return 72 * figure.get_figwidth(), 72 * figure.get_figheight()


def _box(figure: Figure, left: float, right: float, bottom: float, top: float) -> dict[str, float]:
    """Margins on the left and right, and heights of bottom and top, as matplotlib's shares of the figure. One that
    is too small for its words keeps a sliver for panels: a window may be squeezed to nothing."""
    wide, high = _size(figure)
    low, start = min(bottom / high, 0.9), min(left / wide, 0.9)
    return {
        "left": start,
        "right": max(1 - right / wide, start + 0.05),
        "bottom": low,
        "top": max(top / high, low + 0.05),
    }


def _begin(figure: Figure, style: ChartStyle, basis: str, axis_lines: float) -> tuple[float, float]:
    """Clears the figure and sets the note; gives the top and the bottom of the room that is left, in points."""
    figure.clear()
    figure.set_facecolor(style.paper)
    figure.set_layout_engine("none")
    wide, high = _size(figure)
    line = line_pt(style)
    notes = wrap(basis, max(20, int((wide - line) / text_width_pt(1, style.small_pt))))
    note_look = text_look(style, colour=style.muted)
    figure.text(0.15 * line / wide, 0.3 * line / high, "\n".join(notes), va="bottom", **note_look)
    return high, (len(notes) + 0.4 + axis_lines) * line


def _dress(panel: Axes, style: ChartStyle) -> Axes:
    """Takes the box away, leaves a baseline and hairlines at the values."""
    panel.set_facecolor("none")
    for side in ("left", "right", "top"):
        panel.spines[side].set_visible(False)
    panel.spines["bottom"].set(color=style.line, linewidth=0.8)
    panel.tick_params(length=0, labelcolor=style.muted, labelsize=style.small_pt, labelfontfamily=style.font_family)
    panel.grid(visible=True, axis="y", color=style.line, linewidth=0.6)
    panel.set_axisbelow(True)
    return panel

"""What every chart shares: quiet axes, a dated x axis, notes, empty states, saving."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from textwrap import wrap
from typing import Any

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.figure import Figure

from needlewise.charts.lanes import text_width_pt
from needlewise.charts.series import Floats
from needlewise.charts.span import Span
from needlewise.charts.style import ChartStyle
from needlewise.messages import Catalogue, Message

_TICK_WIDTH_PT = 52
_SAVE_DPI = 200


def start(
    figure: Figure,
    style: ChartStyle,
    basis: str,
    heights: Sequence[float],
    *,
    columns: int = 1,
    foot_lines: float = 1.6,
) -> list[Axes]:
    """An empty figure in the style: panels of those relative heights that share x, or side by side, and below
    them `basis`, what the chart rests on.

    Margins are set in lines of text, because every text around the panels is known: a layout engine would
    measure all of it at each redraw, which takes as long as drawing. `foot_lines` is room for the x axis.
    """
    figure.clear()
    figure.set_facecolor(style.paper)
    figure.set_layout_engine("none")
    wide, high = 72 * figure.get_figwidth(), 72 * figure.get_figheight()
    line = 1.35 * style.small_pt
    letters = max(20, int((wide - 2 * line) / text_width_pt(1, style.small_pt)))
    notes = wrap(basis, letters)
    figure.text(
        0.5 * line / wide,
        0.3 * line / high,
        "\n".join(notes),
        va="bottom",
        **text_look(style, colour=style.muted),
    )
    rows = len(heights)
    top, bottom = high - 1.4 * line, (len(notes) + 0.5 + foot_lines) * line
    across, down = (2.2 * line, 1.7 * line) if columns > 1 else (0.0, 1.7 * line)
    left, right = 2.4 * line, wide - 1.2 * line
    panels = figure.subplots(
        rows,
        columns,
        sharex=columns == 1,
        squeeze=False,
        gridspec_kw={
            "height_ratios": heights,
            "left": left / wide,
            "right": right / wide,
            "top": top / high,
            "bottom": bottom / high,
            "hspace": _share(top - bottom, down, rows),
            "wspace": _share(right - left, across, columns),
        },
    )
    return [dress(panel, style) for panel in panels.flat]


def _share(whole: float, gap: float, count: int) -> float:
    """A gap between panels as matplotlib takes it: relative to the panels' average size."""
    return gap / max(1.0, (whole - (count - 1) * gap) / count)


def dress(panel: Axes, style: ChartStyle) -> Axes:
    """Takes the box away, leaves a baseline and hairlines at the values."""
    panel.set_facecolor("none")
    for side in ("left", "right", "top"):
        panel.spines[side].set_visible(False)
    panel.spines["bottom"].set(color=style.line, linewidth=0.8)
    panel.tick_params(length=0, labelcolor=style.muted, labelsize=style.small_pt, labelfontfamily=style.font_family)
    panel.grid(visible=True, axis="y", color=style.line, linewidth=0.6)
    panel.set_axisbelow(True)
    return panel


def text_look(style: ChartStyle, *, small: bool = True, colour: str | None = None) -> dict[str, Any]:
    return {
        "fontfamily": style.font_family,
        "fontsize": style.small_pt if small else style.text_pt,
        "color": colour or style.ink,
        "parse_math": False,
    }


def head(panel: Axes, style: ChartStyle, words: str, colour: str | None = None) -> None:
    """The panel's name, above it on the left."""
    panel.set_title(words, loc="left", pad=3, **text_look(style, colour=colour), fontweight="bold")


def date_axis(figure: Figure, panel: Axes, span: Span, words: Catalogue) -> None:
    width_pt = 72 * figure.get_figwidth()
    low, high = span.limits
    last_place = high - (high - low) * 0.35 * _TICK_WIDTH_PT / width_pt
    found = span.ticks(words, at_most=max(3, int(width_pt / _TICK_WIDTH_PT)))
    ticks = [tick for tick in found if tick[0] <= last_place]
    panel.set_xlim(low, high)
    panel.set_xticks([place for place, _ in ticks], [label for _, label in ticks])
    panel.tick_params(axis="x", length=3, color=panel.spines["bottom"].get_edgecolor())


def stems(panel: Axes, days: Floats, heights: Floats, colour: str, width_pt: float) -> None:
    segments = [((day, 0.0), (day, height)) for day, height in zip(days, heights, strict=True)]
    panel.add_collection(LineCollection(segments, colors=colour, linewidths=width_pt), autolim=False)


def shade(panel: Axes, spans: Iterable[tuple[float, float]], style: ChartStyle, colour: str) -> None:
    """Full-height stretches, as one artist."""
    corners = [((a, 0.0), (a, 1.0), (b, 1.0), (b, 0.0)) for a, b in spans]
    if not corners:
        return
    area = PolyCollection(
        corners,
        transform=panel.get_xaxis_transform(),
        facecolors=colour,
        alpha=style.tint,
        linewidths=0,
        zorder=0,
    )
    panel.add_collection(area, autolim=False)
    if style.hatched:
        lines = PolyCollection(
            corners,
            transform=panel.get_xaxis_transform(),
            facecolors="none",
            edgecolors=style.line,
            hatch="////",
            linewidths=0.4,
            zorder=0,
        )
        panel.add_collection(lines, autolim=False)


def draw_empty(figure: Figure, style: ChartStyle, words: str) -> None:
    """The empty state: the sentence alone, in the middle."""
    figure.clear()
    figure.set_facecolor(style.paper)
    figure.set_layout_engine("none")
    figure.text(
        0.5, 0.5, words, ha="center", va="center", wrap=True, **text_look(style, small=False, colour=style.muted)
    )


def sentences(first: Message, *others: Message | None) -> Message:
    """Sentences one after the other, as one message; None is left out."""
    said = first
    for other in others:
        if other is not None:
            said = Message("chart-and-then", {"first": said, "second": other})
    return said


def save_chart(figure: Figure, path: Path) -> None:
    """Writes PNG or SVG, by the ending; text in SVG stays text. Raises OSError, ValueError for other endings."""
    ending = path.suffix.lower().removeprefix(".")
    if ending not in ("png", "svg"):
        raise ValueError(f"charts are saved as .png or .svg, not {path.suffix!r}")
    with path.open("wb") as file, rc_context({"svg.fonttype": "none", "svg.hashsalt": "needlewise"}):
        metadata = {"Date": None} if ending == "svg" else None
        figure.savefig(file, format=ending, dpi=_SAVE_DPI, facecolor=figure.get_facecolor(), metadata=metadata)

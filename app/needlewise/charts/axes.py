"""What charts share: names of panels, a dated x axis, stems and shades, empty states, saving."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.figure import Figure

from needlewise.charts.frame import SIDE_LINES, line_pt, text_look
from needlewise.charts.series import Floats
from needlewise.charts.span import Span
from needlewise.charts.style import ChartStyle
from needlewise.messages import Catalogue, Message

_TICK_WIDTH_PT = 52
_SAVE_DPI = 200


def head(panel: Axes, style: ChartStyle, words: str, colour: str | None = None, *, over_lines: int = 0) -> None:
    """The panel's name, above it on the left, over so many lines of a legend."""
    pad = 3 + over_lines * line_pt(style)
    panel.set_title(words, loc="left", pad=pad, **text_look(style, colour=colour), fontweight="bold")


def beside(panel: Axes, style: ChartStyle, words: str, colour: str | None = None) -> None:
    """The panel's name in the margin on the left; the first line is set bold, what follows explains it."""
    panel.set_label(words)
    name, _, rest = words.partition("\n")
    place: dict[str, Any] = {"xycoords": "axes fraction", "textcoords": "offset points", "ha": "left"}
    left = -(SIDE_LINES - 0.15) * line_pt(style)
    look = text_look(style, colour=colour)
    panel.annotate(name, (0, 0.5), (left, 0), va="bottom" if rest else "center", **place, **look, fontweight="bold")
    if rest:
        panel.annotate(rest, (0, 0.5), (left, 0), va="top", **place, **text_look(style, colour=style.muted))


def value_axis(figure: Figure, panel: Axes, style: ChartStyle, top: float, words: Catalogue) -> None:
    """Zero, the top of the scale and, where the panel is high enough to keep them apart, its middle."""
    high_pt = 72 * figure.get_figheight() * panel.get_position().height
    values = [0.0, top / 2, top] if high_pt > 3 * line_pt(style) else [0.0, top]
    panel.set_ylim(-0.04 * top, 1.08 * top)
    panel.set_yticks(values, [words.number(value) for value in values])


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


def shade(
    panel: Axes, spans: Iterable[tuple[float, float]], style: ChartStyle, colour: str, *, patterned: bool = True
) -> None:
    """Full-height stretches, as one artist, or two where the style asks for a pattern."""
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
    if style.hatched and patterned:
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


def svg_of(figure: Figure) -> bytes:
    """Text stays text, and the same figure gives the same bytes."""
    out = BytesIO()
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": "needlewise"}):
        figure.savefig(out, format="svg", facecolor=figure.get_facecolor(), metadata={"Date": None})
    return out.getvalue()


def save_chart(figure: Figure, path: Path) -> None:
    """Writes PNG or SVG, by the ending. Raises OSError, ValueError for other endings."""
    ending = path.suffix.lower()
    if ending == ".svg":
        path.write_bytes(svg_of(figure))
    elif ending == ".png":
        figure.savefig(path, format="png", dpi=_SAVE_DPI, facecolor=figure.get_facecolor())
    else:
        raise ValueError(f"charts are saved as .png or .svg, not {path.suffix!r}")

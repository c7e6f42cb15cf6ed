"""Redrawing the three charts of ten years, against matplotlib drawing the same artists bare.

The fastest of interleaved rounds are compared: whatever else the computer does can only slow a round down.
"""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

import pytest
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import Collection, PathCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from charted import a_long_diary, calm, charts_of
from needlewise.charts.reaction import draw_reaction
from needlewise.charts.spacing import draw_spacing
from needlewise.charts.style import ChartStyle, load_style
from needlewise.charts.symptoms import draw_symptoms
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue

pytestmark = pytest.mark.bench
LIMIT = 1.3
ROUNDS = 9
SIZE_IN = (9.6, 5.0)


def _timed(work: Callable[[], None]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def _bare_line(line: Line2D) -> Callable[[Axes], object]:
    return lambda axes: axes.plot(
        *line.get_data(orig=True),
        linestyle=line.get_linestyle(),
        marker=line.get_marker(),
        markersize=line.get_markersize(),
        drawstyle=line.get_drawstyle(),
        alpha=line.get_alpha(),
        transform=line.get_transform(),
    )


def _bare_collection(found: Collection) -> Callable[[Axes], object]:
    paths, colours, edges = found.get_paths(), found.get_facecolor(), found.get_edgecolor()
    transform = found.get_transform()

    def add(axes: Axes) -> None:
        artist = PathCollection(paths, facecolors=colours, edgecolors=edges, transform=transform)
        axes.add_collection(artist, autolim=False)

    return add


def _bare(figure: Figure) -> Callable[[Figure], None]:
    """A function that puts the same lines, shapes, words and ticks on another figure by plain calls."""
    panels = []
    for axes in figure.axes:
        words = [(*t.get_position(), t.get_text(), t.get_fontsize()) for t in axes.texts]
        titles = [(axes.get_title(loc=side), side) for side in ("left", "right")]
        ticks = [
            (axis.get_ticklocs(), [t.get_text() for t in axis.get_ticklabels()]) for axis in (axes.xaxis, axes.yaxis)
        ]
        adders = [_bare_line(line) for line in axes.lines] + [_bare_collection(c) for c in axes.collections]
        panels.append((axes.get_position(), axes.get_xlim(), axes.get_ylim(), words, titles, ticks, adders))
    notes = [(*t.get_position(), t.get_text()) for t in figure.texts]

    def draw(target: Figure) -> None:
        target.clear()
        for place, x_limits, y_limits, words, titles, ticks, adders in panels:
            axes = target.add_axes(place)
            for add in adders:
                add(axes)
            axes.set_xlim(*x_limits)
            axes.set_ylim(*y_limits)
            for (places, labels), put in zip(ticks, (axes.set_xticks, axes.set_yticks), strict=True):
                put(places, labels)
            for x, y, text, size in words:
                axes.text(x, y, text, fontsize=size)
            for text, side in titles:
                axes.set_title(text, loc=side)
            axes.grid(visible=True, axis="y")
        for x, y, text in notes:
            target.text(x, y, text)

    return draw


def _pair(
    draw: Callable[..., None], data: object, style: ChartStyle, words: Catalogue
) -> tuple[Callable[[], None], Callable[[], None]]:
    """Our redraw of a chart, and the bare redraw of what it drew."""
    figure, other = Figure(SIZE_IN), Figure(SIZE_IN)
    canvas, other_canvas = FigureCanvasAgg(figure), FigureCanvasAgg(other)
    draw(figure, data, style, words)
    canvas.draw()
    bare_draw = _bare(figure)

    def ours() -> None:
        draw(figure, data, style, words)
        canvas.draw()

    def bare() -> None:
        bare_draw(other)
        other_canvas.draw()

    return ours, bare


def test_that_redrawing_ten_years_costs_little_more_than_the_same_artists_bare(
    guidance: Guidance, catalogue: Catalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    diary, as_of = a_long_diary(years=10)
    data = charts_of(diary, guidance, calm(as_of))
    style = load_style("light")
    pairs = [
        _pair(draw_symptoms, data.symptoms, style, catalogue),
        _pair(draw_reaction, data.reaction, style, catalogue),
        _pair(draw_spacing, data.spacing, style, catalogue),
    ]
    ours: list[float] = []
    floor: list[float] = []
    for _ in range(ROUNDS):
        ours.append(sum(_timed(redraw) for redraw, _ in pairs))
        floor.append(sum(_timed(redraw) for _, redraw in pairs))
    ratio = min(ours) / min(floor)
    with capsys.disabled():
        print(
            f"\ncharts, ten years: redraw {1000 * min(ours):.0f} ms, "
            f"bare artists {1000 * min(floor):.0f} ms, ratio {ratio:.2f} (limit {LIMIT})"
        )
    assert ratio <= LIMIT

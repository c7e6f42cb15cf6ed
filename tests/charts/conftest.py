from collections.abc import Callable

import pytest
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text


@pytest.fixture
def figure() -> Figure:
    """A bare figure, drawn by no window."""
    figure = Figure((9.6, 5.0))
    FigureCanvasAgg(figure)
    return figure


@pytest.fixture
def words_on() -> Callable[[Figure], list[str]]:
    """Every text that a figure shows, after drawing it."""

    def read(figure: Figure) -> list[str]:
        figure.canvas.draw()
        return [t.get_text() for t in figure.findobj(Text) if t.get_visible() and t.get_text()]

    return read


@pytest.fixture
def panel_named() -> Callable[[Figure, str], Axes]:
    def find(figure: Figure, name: str) -> Axes:
        return next(axes for axes in figure.axes if (axes.get_title(loc="left") or axes.get_label()).startswith(name))

    return find

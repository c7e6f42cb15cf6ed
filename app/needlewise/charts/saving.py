"""Charts as files beside each other, drawn without a screen."""

from collections.abc import Callable, Mapping
from pathlib import Path

from matplotlib.figure import Figure

from needlewise.charts.axes import save_chart

SAVED_SIZE_IN = (9.0, 5.0)


def save_charts(folder: Path, draws: Mapping[str, Callable[[Figure], None]], ending: str) -> None:
    """One file a chart, by its name; `ending` is ".png" or ".svg"."""
    for name, draw in draws.items():
        figure = Figure(SAVED_SIZE_IN)
        draw(figure)
        save_chart(figure, folder / f"{name}{ending}")

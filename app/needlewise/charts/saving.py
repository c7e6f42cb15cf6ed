"""Charts as files beside each other, drawn without a screen."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from matplotlib.figure import Figure

from needlewise.charts.axes import save_chart
from needlewise.charts.chart import Plot
from needlewise.charts.style import ChartStyle
from needlewise.messages import Catalogue

SAVED_SIZE_IN = (9.0, 5.0)


def save_plots(
    folder: Path, plots: Mapping[str, Plot[Any]], ending: str, style: ChartStyle, words: Catalogue
) -> None:
    """One file a chart, by its id; `ending` is ".png" or ".svg"."""
    for id_, plot in plots.items():
        figure = Figure(SAVED_SIZE_IN)
        plot.drawing(style, words)(figure)
        save_chart(figure, folder / f"{id_}{ending}")

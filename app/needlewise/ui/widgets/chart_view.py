"""A chart as a picture, drawn off the window's thread and pointed at here. The one widget that uses matplotlib.

A chart of ten years takes matplotlib a fifth of a second and more, which the window's thread cannot spare; so
Agg draws into a picture on another thread, and what is kept of the axes is enough to say which day lies under
the pointer. Charts are drawn one at a time: matplotlib is not meant for two threads.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from needlewise.ui.desk import Desk

if TYPE_CHECKING:
    from matplotlib.figure import Figure

DEBOUNCE_MS = 120
SAVED_SIZE_IN = (9.0, 5.0)
DRAWING = Lock()
"""Held by whoever draws with matplotlib, on any thread."""

Draw = Callable[["Figure"], None]


@dataclass(frozen=True, slots=True)
class ChartPanel:
    """Where one panel of a chart lies in its picture, in the widget's pixels, and the x values at its sides."""

    box: QRectF
    first: float
    last: float

    def value_at(self, x: float) -> int:
        """The whole day nearest to a place, within the panel."""
        share = (x - self.box.left()) / self.box.width()
        value = self.first + share * (self.last - self.first)
        return round(min(max(value, self.first + 0.5), self.last - 0.5))

    def place_of(self, value: float) -> float:
        return self.box.left() + (value - self.first) / (self.last - self.first) * self.box.width()


@dataclass(frozen=True, slots=True)
class ChartImage:
    image: QImage
    panels: tuple[ChartPanel, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """`draw` clears a figure and draws on it, on any thread. `read` says in words what panel number `n` shows at
    a whole x value. `description` stands for the chart where it cannot be seen."""

    draw: Draw
    read: Callable[[int, int], str]
    description: str
    is_empty: bool = False


def paint(draw: Draw, size: QSize, dots_per_inch: float, ratio: float) -> ChartImage:
    """Draws for a widget of that size on a screen of that density. Meant for a worker thread."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    with DRAWING:
        figure = Figure((size.width() / dots_per_inch, size.height() / dots_per_inch), dpi=dots_per_inch * ratio)
        canvas = FigureCanvasAgg(figure)
        draw(figure)
        pixels, (width, height) = canvas.print_to_buffer()  # type: ignore[no-untyped-call]
        image = QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
        image.setDevicePixelRatio(ratio)
        return ChartImage(image, tuple(_panels(figure, height, ratio)))


def _panels(figure: Figure, height: int, ratio: float) -> list[ChartPanel]:
    found = []
    for axes in figure.axes:
        box = axes.get_window_extent()
        place = QRectF(box.x0 / ratio, (height - box.y1) / ratio, box.width / ratio, box.height / ratio)
        found.append(ChartPanel(place, *axes.get_xlim()))
    return found


def save(draw: Draw, path: Path) -> None:
    """Draws anew and writes PNG or SVG, by the ending. Raises OSError, ValueError for another ending."""
    from matplotlib.figure import Figure

    from needlewise.charts.axes import save_chart

    with DRAWING:
        figure = Figure(SAVED_SIZE_IN)
        draw(figure)
        save_chart(figure, path)


class ChartView(QWidget):
    """Shows a chart; the day under the pointer, or under the one that arrow keys move, is said beside it."""

    def __init__(self, desk: Desk, name: str, height_px: int, waiting: str) -> None:
        """`waiting` stands there until the first picture comes."""
        super().__init__()
        self._desk = desk
        self._waiting = waiting
        self._chart: Chart | None = None
        self.picture: ChartImage | None = None
        self._pointed: tuple[int, int] | None = None
        self._asked: tuple[Chart, QSize, float] | None = None
        self.setAccessibleName(name)
        self._height_px = height_px
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._settled = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._settled.timeout.connect(self._paint_anew)
        desk.theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_chart(self, chart: Chart) -> None:
        """The picture of the chart before stays until the new one is there."""
        self._chart = chart
        self._pointed = None
        self.setAccessibleDescription(chart.description)
        self._paint_anew()

    @property
    def pointed_words(self) -> str:
        """What is said of the day pointed at, nothing where none is."""
        if self._chart is None or self._chart.is_empty or self._pointed is None:
            return ""
        return self._chart.read(*self._pointed)

    @Slot()
    def _paint_anew(self) -> None:
        if self._chart is None or not self.isVisible():
            return
        wanted = (self._chart, self.size(), self.devicePixelRatioF())
        if wanted != self._asked:
            self._asked = wanted
            work = partial(paint, self._chart.draw, self.size(), self.logicalDpiX(), self.devicePixelRatioF())
            self._desk.ask_files(self, work, self._show_picture, topic="picture")

    def _show_picture(self, picture: ChartImage) -> None:
        self.picture = picture
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settled.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settled.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._desk.theme
        if self.picture is None:
            painter.setPen(theme.colour("muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._waiting)
            return
        painter.drawImage(QPointF(0, 0), self.picture.image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.pointed_words:
            self._paint_hairline(painter)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _paint_hairline(self, painter: QPainter) -> None:
        """Through every panel that shares the days of the one pointed at."""
        if self._pointed is None or self.picture is None:
            return
        panels, (at, day) = self.picture.panels, self._pointed
        painter.setPen(QPen(self._desk.theme.colour("ink"), 1, Qt.PenStyle.DotLine))
        for panel in panels:
            if panel.box.left() == panels[at].box.left():
                x = panel.place_of(day)
                painter.drawLine(QPointF(x, panel.box.top()), QPointF(x, panel.box.bottom()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(event.position(), event.globalPosition().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._point(None)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -28, Qt.Key.Key_PageDown: 28}
        key = Qt.Key(event.key())
        if key not in steps or self.picture is None or not self.picture.panels:
            super().keyPressEvent(event)
            return
        at, day = self._pointed or (0, round(self.picture.panels[0].last))
        panel = self.picture.panels[at]
        self._point((at, panel.value_at(panel.place_of(day + steps[key]))))
        spot = QPoint(round(panel.place_of(self._pointed[1] if self._pointed else day)), round(panel.box.top()))
        QToolTip.showText(self.mapToGlobal(spot), self.pointed_words, self)
        self.setAccessibleDescription(self.pointed_words)

    def _point_at(self, place: QPointF, on_screen: QPoint) -> None:
        panels = self.picture.panels if self.picture is not None else ()
        under = [n for n, panel in enumerate(panels) if panel.box.left() <= place.x() <= panel.box.right()]
        inside = [n for n in under if panels[n].box.top() <= place.y() <= panels[n].box.bottom()]
        nearest = next(iter(inside or under), None)
        self._point(None if nearest is None else (nearest, panels[nearest].value_at(place.x())))
        QToolTip.showText(on_screen, self.pointed_words, self)

    def _point(self, pointed: tuple[int, int] | None) -> None:
        if pointed != self._pointed:
            self._pointed = pointed
            self.update()

    @Slot()
    def _on_theme_changed(self) -> None:
        """Whoever knows the chart gives it anew in the new colours; here it is given room for its text."""
        self.setFixedHeight(self._desk.theme.scaled(self._height_px))

"""Two pictures of the same place, looked at together: what is done to one is done to both."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from needlewise.ui.theme import Theme
from needlewise.ui.widgets.picture_view_geometry import (
    Mode,
    Panel,
    Place,
    Point,
    Size,
    carried,
    fitted,
    kept_in,
    moved,
    panel_at,
    panels_of,
    turned,
    zoom_range,
    zoomed,
)
from needlewise.ui.widgets.picture_view_painting import Matrix, PairState, Side, paint_notes, paint_pictures

_STILL_MS = 120
"""After so long without a movement the pictures are drawn as well as can be."""


class PairCanvas(QWidget):
    """Shows two pictures at one place, at one zoom and turn. `changed` comes when any of these changed, or the line,
    the blend, or the picture in front."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.state = PairState()
        self._is_fitted = True
        self._moving = QTimer(self, singleShot=True, interval=_STILL_MS)
        self._moving.timeout.connect(self.update)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 200)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        return QSize(640, 240)

    @property
    def zoom(self) -> float:
        """Dots per pixel of the first picture."""
        return self._place.zoom

    def show_pair(self, first: Side, second: Side, lies: Matrix | None) -> None:
        """The same part stays in sight where the first picture is exchanged for another one."""
        old = self.state.scene
        self.state = replace(self.state, sides=(first, second), lies=lies)
        new = self.state.scene
        if new is not None and old is not None and self.state.place is not None and not self._is_fitted:
            self.state = replace(self.state, place=carried(self.state.place, old, new))
        else:
            self._fit_again()
        self.update()

    def show_mode(self, mode: Mode) -> None:
        self.state = replace(self.state, mode=mode)
        self._fit_again()
        self._after()

    def show_split(self, share: float) -> None:
        self.state = replace(self.state, split=min(max(share, 0.0), 1.0))
        self._after()

    def show_opacity(self, opacity: float) -> None:
        self.state = replace(self.state, opacity=min(max(opacity, 0.0), 1.0))
        self._after()

    def flip(self) -> None:
        """Shows the other picture in front."""
        self.state = replace(self.state, front=1 - self.state.front)
        self._after()

    def fit(self) -> None:
        """All of the first picture, upright."""
        self._is_fitted = True
        self._fit_again()
        self._after()

    def show_true_size(self) -> None:
        """One dot of the screen for each pixel of the first picture."""
        self.zoom_by(1 / self.zoom)

    def zoom_by(self, factor: float, at: Point | None = None) -> None:
        """About a point of the widget in dots, the middle where none is given."""
        panel, point = self._about(at)
        within = zoom_range(self.state.scene or (1, 1), panel.size)
        self._go(zoomed(self._place, panel.size, panel.within(point), factor, within))

    def turn_by(self, degrees: float, at: Point | None = None) -> None:
        panel, point = self._about(at)
        self._go(turned(self._place, panel.size, panel.within(point), degrees))

    def turn_upright(self) -> None:
        self.turn_by(-self._place.turn_deg)

    def move_by(self, right: float, down: float) -> None:
        """In dots."""
        self._go(moved(self._place, right, down))

    @property
    def _ratio(self) -> float:
        return self.devicePixelRatioF()

    @property
    def _size(self) -> Size:
        return max(1.0, self.width() * self._ratio), max(1.0, self.height() * self._ratio)

    @property
    def _panels(self) -> tuple[Panel, ...]:
        return panels_of(self.state.mode, self._size)

    @property
    def _place(self) -> Place:
        return self.state.place or fitted(self.state.scene or (1, 1), self._panels[0].size)

    def _about(self, at: Point | None) -> tuple[Panel, Point]:
        panels = self._panels
        panel = panels[(panel_at(panels, at) if at is not None else 0) or 0]
        return panel, at or (panel.left + panel.width / 2, panel.top + panel.height / 2)

    def _go(self, place: Place) -> None:
        if self.state.scene is not None:
            self._is_fitted = False
            self._moving.start()
            self.state = replace(self.state, place=kept_in(place, self.state.scene))
            self._after()

    def _fit_again(self) -> None:
        """Where nothing was zoomed, turned or moved since it was fitted."""
        if self._is_fitted:
            scene = self.state.scene
            place = None if scene is None else fitted(scene, self._panels[0].size)
            self.state = replace(self.state, place=place)

    def _after(self) -> None:
        self.update()
        self.changed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        painter.save()
        painter.scale(1 / self._ratio, 1 / self._ratio)
        paint_pictures(painter, self.state, self._size, is_hurried=self._moving.isActive())
        painter.restore()
        paint_notes(painter, self.state, self._size, self._ratio, self._theme)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = ("accent", 2) if self.hasFocus() else ("line", 1)
        painter.setPen(QPen(self._theme.colour(edge[0]), edge[1]))
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_again()
        self.changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.update()

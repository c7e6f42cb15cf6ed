"""The hands on two pictures: wheel, pointer and keys, and points marked in both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

from needlewise.ui.theme import Theme
from needlewise.ui.widgets.picture_view_canvas import PairCanvas
from needlewise.ui.widgets.picture_view_geometry import Mode, Point, is_on_line, panel_at
from needlewise.ui.widgets.picture_view_painting import share_at

FINE_TURN_DEG, COARSE_TURN_DEG = 0.5, 5.0
ZOOM_STEP = 1.25
_WHEEL_STEP = 120.0
_PAN_PX, _CLICK_PX = 48.0, 4.0
_SHARE_STEP, _CROSS_STEP, _FINE_CROSS_STEP = 0.02, 0.01, 0.002
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_MIDDLE = (0.5, 0.5)


class PictureView(PairCanvas):
    """Zooms, moves and turns two pictures in step. While points are marked, `marked` carries a side and the shares of
    its picture's width and height where one was set."""

    marked = Signal(int, float, float)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self._held: tuple[str, QPointF] | None = None
        self._pressed_at: QPointF | None = None
        self.setMouseTracking(True)

    @property
    def is_marking(self) -> bool:
        return self.state.cross is not None

    def mark_points(self, *, is_wanted: bool) -> None:
        """Until told otherwise, clicks and Enter mark points. Only with the pictures side by side."""
        self.state = replace(self.state, cross=(0, _MIDDLE) if is_wanted else None)
        self.setCursor(Qt.CursorShape.CrossCursor if is_wanted else Qt.CursorShape.OpenHandCursor)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Shift or Alt it turns, else it zooms. Some systems make a wheel with Shift or Alt a sideways one."""
        turned_by = event.angleDelta().y() or event.angleDelta().x()
        at = self._dots(event.position())
        if event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier):
            self.turn_by(FINE_TURN_DEG * turned_by / _WHEEL_STEP, at)
        else:
            self.zoom_by(ZOOM_STEP ** (turned_by / _WHEEL_STEP), at)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            is_line = event.button() is Qt.MouseButton.LeftButton and self._is_on_line(event.position())
            self._held = ("line" if is_line else "pictures", event.position())
            self._pressed_at = event.position() if event.button() is Qt.MouseButton.LeftButton else None
            self._show_cursor(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            self._show_cursor(event.position())
            return
        what, last = self._held
        if what == "line":
            self.show_split(event.position().x() / max(1, self.width()))
        else:
            way = event.position() - last
            self.move_by(way.x() * self._ratio, way.y() * self._ratio)
        self._held = (what, event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed_at, self._pressed_at, self._held = self._pressed_at, None, None
        if self.is_marking and pressed_at is not None:
            way = event.position() - pressed_at
            if abs(way.x()) + abs(way.y()) <= _CLICK_PX:
                self._mark(self._dots(event.position()))
        self._show_cursor(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """To true size there, and back to all of it."""
        if self.is_marking:
            self.mousePressEvent(event)
        elif self._is_fitted:
            self.zoom_by(1 / self.zoom, self._dots(event.position()))
        else:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Signs go by what is written, as brackets are typed with other keys held on many keyboards."""
        key = Qt.Key(event.key())
        acts: dict[str, Callable[[], None]] = {
            "+": lambda: self.zoom_by(ZOOM_STEP),
            "=": lambda: self.zoom_by(ZOOM_STEP),
            "-": lambda: self.zoom_by(1 / ZOOM_STEP),
            "f": self.fit,
            "1": self.show_true_size,
            "0": self.turn_upright,
            "[": lambda: self.turn_by(-FINE_TURN_DEG),
            "]": lambda: self.turn_by(FINE_TURN_DEG),
            "{": lambda: self.turn_by(-COARSE_TURN_DEG),
            "}": lambda: self.turn_by(COARSE_TURN_DEG),
        }
        if key in _ARROWS:
            self._on_arrow(*_ARROWS[key], event.modifiers())
        elif self.is_marking and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_X):
            self._on_marking_key(key)
        elif key is Qt.Key.Key_Home:
            self.fit()
        elif event.text().lower() in acts:
            acts[event.text().lower()]()
        else:
            super().keyPressEvent(event)

    def _on_arrow(self, right: int, down: int, modifiers: Qt.KeyboardModifier) -> None:
        """Moves the cross, the line or the blend; with Shift, and where there is none of these, the pictures."""
        is_shifted = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if self.state.cross is not None and not is_shifted:
            is_fine = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
            step = _FINE_CROSS_STEP if is_fine else _CROSS_STEP
            number, (x, y) = self.state.cross
            at = (min(max(x + right * step, 0.0), 1.0), min(max(y + down * step, 0.0), 1.0))
            self.state = replace(self.state, cross=(number, at))
            self.update()
        elif self.state.mode is Mode.SLIDER and right and not is_shifted:
            self.show_split(self.state.split + right * _SHARE_STEP)
        elif self.state.mode is Mode.BLEND and right and not is_shifted:
            self.show_opacity(self.state.opacity + right * _SHARE_STEP)
        else:
            self.move_by(-right * _PAN_PX * self._ratio, -down * _PAN_PX * self._ratio)

    def _on_marking_key(self, key: Qt.Key) -> None:
        """X takes the cross to the other picture; Enter marks a point under it, and does the same."""
        if self.state.cross is None:
            return
        number, (x, y) = self.state.cross
        if key is not Qt.Key.Key_X:
            panel = self._panels[number]
            self._mark((panel.left + x * panel.width, panel.top + y * panel.height))
        self.state = replace(self.state, cross=(1 - number, (x, y)))
        self.update()

    def _mark(self, at: Point) -> None:
        panels = self._panels
        number = panel_at(panels, at)
        share = None if number is None else share_at(self.state, number, panels[number], at)
        if number is not None and share is not None:
            self.marked.emit(number, *share)

    def _dots(self, at: QPointF) -> Point:
        return at.x() * self._ratio, at.y() * self._ratio

    def _is_on_line(self, at: QPointF) -> bool:
        return self.state.mode is Mode.SLIDER and is_on_line(self.state.split, self._size[0], self._dots(at))

    def _show_cursor(self, at: QPointF) -> None:
        shape = Qt.CursorShape.OpenHandCursor
        if self._is_on_line(at) or (self._held is not None and self._held[0] == "line"):
            shape = Qt.CursorShape.SplitHCursor
        elif self._held is not None:
            shape = Qt.CursorShape.ClosedHandCursor
        elif self.is_marking:
            shape = Qt.CursorShape.CrossCursor
        self.setCursor(shape)

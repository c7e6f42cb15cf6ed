"""The scalp seen from above, in zones that are clicked or ticked by keyboard."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from needlewise.ui.theme import Theme

_SIZE_PX = (264, 288)
_NOSE = 0.05
"""Share of the height, above the head, that the nose takes."""

PLACES: Mapping[str, tuple[float, float, float, float]] = {
    "frontal_hairline": (0.24, 0.0, 0.76, 0.24),
    "temple_left": (0.0, 0.0, 0.24, 0.50),
    "temple_right": (0.76, 0.0, 1.0, 0.50),
    "mid_scalp": (0.24, 0.24, 0.76, 0.50),
    "vertex": (0.0, 0.50, 1.0, 0.76),
    "occiput": (0.0, 0.76, 1.0, 1.0),
}
"""Left, top, right and bottom of each zone as shares of the head, forehead upwards. The zones fill it."""


class ScalpMap(QWidget):
    """Zones by id. `toggled` comes with every change made by the person."""

    toggled = Signal()

    def __init__(self, name: str, zone_names: Mapping[str, str], theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.zones = {id_: _ZoneButton(self, zone_names[id_], theme) for id_ in PLACES}
        for button in self.zones.values():
            button.clicked.connect(self.toggled)
        theme.changed.connect(self._on_theme_changed)

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(id_ for id_, button in self.zones.items() if button.isChecked())

    def choose(self, ids: tuple[str, ...]) -> None:
        """Does not emit `toggled`."""
        for id_, button in self.zones.items():
            button.setChecked(id_ in ids)

    @property
    def head(self) -> QRectF:
        top = self.height() * _NOSE
        return QRectF(2, top, self.width() - 4, self.height() - top - 2)

    def sizeHint(self) -> QSize:
        return QSize(*_SIZE_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        head = self.head
        for id_, (left, top, right, bottom) in PLACES.items():
            first = QPointF(head.left() + left * head.width(), head.top() + top * head.height())
            last = QPointF(head.left() + right * head.width(), head.top() + bottom * head.height())
            self.zones[id_].setGeometry(QRect(first.toPoint(), last.toPoint()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The nose, so that one sees which way the head looks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("muted"), 1.4))
        head = self.head
        nose = QPainterPath(QPointF(head.center().x() - 12, head.top() + 2))
        nose.quadTo(QPointF(head.center().x(), -head.top()), QPointF(head.center().x() + 12, head.top() + 2))
        painter.drawPath(nose)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.update()


class _ZoneButton(QAbstractButton):
    """One zone: the part of the head that lies in its rectangle."""

    def __init__(self, scalp: ScalpMap, name: str, theme: Theme) -> None:
        super().__init__(scalp)
        self._scalp = scalp
        self._theme = theme
        self.setCheckable(True)
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = self._shape()
        fill = self._theme.colour("accent" if self.isChecked() else "surface")
        if not self.isChecked() and self.underMouse():
            fill = self._theme.colour("accent")
            fill.setAlphaF(0.12)
        painter.fillPath(shape, fill)
        edge = "ink" if self.isChecked() and self.hasFocus() else "accent" if self.hasFocus() else "muted"
        painter.setPen(QPen(self._theme.colour(edge), 2.5 if self.hasFocus() else 1))
        painter.drawPath(shape)
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("surface" if self.isChecked() else "ink"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(shape.boundingRect().adjusted(3, 3, -3, -3), flags, self.text())

    def hitButton(self, pos: QPoint) -> bool:
        return self._shape().contains(QPointF(pos))

    def _shape(self) -> QPainterPath:
        whole = QPainterPath()
        whole.addEllipse(self._scalp.head.translated(-self.pos()))
        cell = QPainterPath()
        cell.addRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 4, 4)
        return whole.intersected(cell)

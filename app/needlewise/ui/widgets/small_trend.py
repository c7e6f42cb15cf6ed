"""A few rows of dots over days, newest at the right, with stems for events below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from needlewise.ui.theme import Theme

_ROW_PX = 34
_FOOT_PX = 20
_LABEL_PX = 88
_DOT_PX = 2.6

TrendLine = tuple[str, str, Sequence[tuple[int, float]]]
"""Token of its colour, label, and points as days ago and share of the scale."""


class SmallTrend(QWidget):
    """Scales run from the row's line, zero, to its top. What is not recorded is not drawn."""

    def __init__(self, theme: Theme, days: int, first: str, last: str) -> None:
        super().__init__()
        self._theme = theme
        self._days = days
        self._ends = (first, last)
        self._rows: Sequence[TrendLine] = ()
        self._events: tuple[str, Sequence[int]] = ("", ())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def show_rows(
        self, rows: Sequence[TrendLine], events_label: str, event_days_ago: Sequence[int], words: str
    ) -> None:
        """`words` say the same for a screen reader."""
        self._rows = tuple(rows)
        self._events = (events_label, tuple(event_days_ago))
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, (len(self._rows) + 1) * _ROW_PX + _FOOT_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small"))
        label, event_days = self._events
        for ago in event_days:
            x = self._x(ago)
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.drawLine(QPointF(x, 4), QPointF(x, len(self._rows) * _ROW_PX + 12))
        for place, (token, name, points) in enumerate(self._rows):
            self._paint_row(painter, place * _ROW_PX, token, name, points)
        top = len(self._rows) * _ROW_PX
        self._paint_name(painter, top, label)
        painter.setBrush(self._theme.colour("needling"))
        painter.setPen(Qt.PenStyle.NoPen)
        for ago in event_days:
            painter.drawRoundedRect(QRectF(self._x(ago) - 1.5, top + 10, 3, _ROW_PX - 16), 1.5, 1.5)
        painter.setPen(self._theme.colour("muted"))
        foot = QRectF(_LABEL_PX, self.height() - _FOOT_PX, self.width() - _LABEL_PX - 6, _FOOT_PX)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._ends[0])
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._ends[1])

    def _paint_row(
        self, painter: QPainter, top: float, token: str, name: str, points: Sequence[tuple[int, float]]
    ) -> None:
        self._paint_name(painter, top, name)
        zero = top + _ROW_PX - 6
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(QPointF(_LABEL_PX, zero), QPointF(self.width() - 4, zero))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(token))
        for ago, share in points:
            painter.drawEllipse(QPointF(self._x(ago), zero - share * (_ROW_PX - 12)), _DOT_PX, _DOT_PX)

    def _paint_name(self, painter: QPainter, top: float, name: str) -> None:
        painter.setPen(self._theme.colour("muted"))
        box = QRectF(0, top + 6, _LABEL_PX - 8, _ROW_PX - 8)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

    def _x(self, days_ago: int) -> float:
        room = self.width() - _LABEL_PX - 12
        return _LABEL_PX + 6 + room * (1 - days_ago / max(1, self._days - 1))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.update()

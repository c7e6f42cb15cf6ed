"""A year as a strip of small squares, a column a week: shades for how a day was, diamonds for what was done on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from needlewise.ui.theme import Theme

_PITCH_PX = 14
_GAP_PX = 2
_WEEKS = 54
SHADES = (0.0, 0.25, 0.5, 0.75, 1.0)
"""The steps of the key: shares of a scale's height."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayMark:
    """`share` is how high a day lies on its scale, 0 to 1; None where nothing was recorded."""

    is_marked: bool = False
    share: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StripWords:
    """`key` names the ends of the shades and the mark: (lowest, highest, mark, today)."""

    name: str
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    key: tuple[str, str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class StripYear:
    year: int
    today: date
    marks: Mapping[date, DayMark] = field(hash=False)


class YearStrip(QWidget):
    """`chosen` carries a day that was clicked or entered; `left` carries a day of another year that arrow keys
    moved to. `say` gives a day in words."""

    chosen = Signal(object)
    left = Signal(object)

    def __init__(self, theme: Theme, words: StripWords, say: Callable[[date], str]) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._say = say
        self._state: StripYear | None = None
        self.day: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words.name)
        theme.changed.connect(self._on_theme_changed)
        self._measure()

    def show_year(self, state: StripYear) -> None:
        self._state = state
        if self.day is None or self.day.year != state.year:
            self.day = min(state.today, date(state.year, 12, 31))
        self.update()

    def show_day(self, day: date) -> None:
        """Moves the cursor; the name for a screen reader says the day."""
        self.day = day
        self.setAccessibleName(f"{self._words.name}: {self._say(day)}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._left_px + _WEEKS * _PITCH_PX, self._head_px + 7 * _PITCH_PX + self._key_px)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._left_px + _WEEKS * 8, self.sizeHint().height())

    def box_of(self, day: date) -> QRectF:
        """Where a day of the year shown lies."""
        first = date(day.year, 1, 1)
        week = (day.timetuple().tm_yday - 1 + first.weekday()) // 7
        pitch = (self.width() - self._left_px) / _WEEKS
        return QRectF(
            self._left_px + week * pitch,
            self._head_px + day.weekday() * _PITCH_PX,
            pitch - _GAP_PX,
            _PITCH_PX - _GAP_PX,
        )

    def day_at(self, place: QPointF) -> date | None:
        """The day under a place, None beside the year and after today."""
        if (
            self._state is None
            or not self._head_px <= place.y() < self._head_px + 7 * _PITCH_PX
            or place.x() < self._left_px
        ):
            return None
        first = date(self._state.year, 1, 1)
        week = int((place.x() - self._left_px) / ((self.width() - self._left_px) / _WEEKS))
        days = 7 * week + int((place.y() - self._head_px) / _PITCH_PX) - first.weekday()
        day = first + timedelta(days=days)
        return day if day.year == self._state.year and day <= self._state.today else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -7, Qt.Key.Key_Right: 7}
        key = Qt.Key(event.key())
        if self._state is None or self.day is None:
            super().keyPressEvent(event)
        elif key in steps:
            self._move(self.day + timedelta(days=steps[key]))
        elif key == Qt.Key.Key_Home:
            self._move(date(self.day.year, 1, 1))
        elif key == Qt.Key.Key_End:
            self._move(date(self.day.year, 12, 31))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.day)
        else:
            super().keyPressEvent(event)

    def _move(self, day: date) -> None:
        if self._state is None:
            return
        day = min(day, self._state.today)
        self.show_day(day)
        if day.year != self._state.year:
            self.left.emit(day)
        QToolTip.showText(self.mapToGlobal(self.box_of(day).bottomRight().toPoint()), self._say(day), self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and day is not None:
            self.show_day(day)
            self.chosen.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_day = self.day_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_day else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self.day_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if day is None else self._say(day), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._state is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small"))
        self._paint_names(painter, self._state.year)
        day = date(self._state.year, 1, 1)
        while day.year == self._state.year and day <= self._state.today:
            self._paint_day(painter, self.box_of(day), self._state.marks.get(day, DayMark()))
            day += timedelta(days=1)
        self._outline(painter, self._state.today, "ink", 1.5)
        if self.day is not None and self.hasFocus():
            self._outline(painter, self.day, "accent", 2)
        self._paint_key(painter)

    def _paint_names(self, painter: QPainter, year: int) -> None:
        painter.setPen(self._theme.colour("muted"))
        for month, name in enumerate(self._words.months, start=1):
            box = self.box_of(date(year, month, 1))
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(box.left(), 0, 60, self._head_px - 2), flags, name)
        for weekday in (0, 2, 4):
            place = QRectF(0, self._head_px + weekday * _PITCH_PX, self._left_px - 6, _PITCH_PX - _GAP_PX)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, flags, self._words.weekdays[weekday])

    def _paint_day(self, painter: QPainter, box: QRectF, mark: DayMark) -> None:
        """Not recorded is an empty frame; calm is a grey square; the more there was, the stronger the colour."""
        painter.setPen(Qt.PenStyle.NoPen)
        if mark.share is None:
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        else:
            painter.setBrush(self._shade(mark.share))
            painter.drawRoundedRect(box, 2, 2)
        if mark.is_marked:
            self._paint_diamond(painter, box.center())

    def _shade(self, share: float) -> QColor:
        if share <= 0:
            return self._theme.colour("line")
        colour = self._theme.colour("redness")
        colour.setAlphaF(0.25 + 0.75 * min(share, 1.0))
        return colour

    def _paint_diamond(self, painter: QPainter, middle: QPointF) -> None:
        painter.setPen(QPen(self._theme.colour("surface"), 1.2))
        painter.setBrush(self._theme.colour("ink"))
        side = 4.2
        corners = [QPointF(0, -side), QPointF(side, 0), QPointF(0, side), QPointF(-side, 0)]
        painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))

    def _outline(self, painter: QPainter, day: date, token: str, width: float) -> None:
        if self._state is not None and day.year == self._state.year:
            painter.setPen(QPen(self._theme.colour(token), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.box_of(day).adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3)

    def _paint_key(self, painter: QPainter) -> None:
        """Below the year, from the right: what the shades, the diamond and the outline mean."""
        lowest, highest, mark, today = self._words.key
        side, top = _PITCH_PX - _GAP_PX, self.height() - _PITCH_PX - 2
        x = float(self._left_px)
        x = self._paint_key_words(painter, lowest, x, top)
        for share in SHADES:
            self._paint_day(painter, QRectF(x, top, side, side), DayMark(share=share))
            x += _PITCH_PX
        x = self._paint_key_words(painter, highest, x + 4, top) + 16
        self._paint_diamond(painter, QPointF(x + side / 2, top + side / 2))
        x = self._paint_key_words(painter, mark, x + _PITCH_PX + 2, top) + 16
        painter.setPen(QPen(self._theme.colour("ink"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(x, top, side, side), 3, 3)
        self._paint_key_words(painter, today, x + _PITCH_PX + 2, top)

    def _paint_key_words(self, painter: QPainter, words: str, x: float, top: float) -> float:
        """Gives where the next thing may stand."""
        painter.setPen(self._theme.colour("muted"))
        width = painter.fontMetrics().horizontalAdvance(words) + 6
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(x, top - 2, width, _PITCH_PX + 2), flags, words)
        return x + width

    def _measure(self) -> None:
        """Room for the names of months above, of weekdays on the left, and for the key below."""
        metrics = QFontMetrics(self._theme.font("small"))
        self._head_px = metrics.height() + 6
        self._left_px = max(metrics.horizontalAdvance(name) for name in self._words.weekdays) + 12
        self._key_px = metrics.height() + 16
        self.updateGeometry()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._measure()
        self.update()

"""A scale of labelled steps, where no answer is something else than zero."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from needlewise.ui.theme import Theme

_HEIGHT_PX = 36
_CELL_PX = 32
_WORDED_SHARE = 1.6
_GAP_PX = 4
_LEAST_STEP_PX = 28
_TWO_DIGITS_MS = 1200


class StepScale(QWidget):
    """One step for each of `steps`, numbered from `first`. `chosen` comes with every change made by the person.

    `steps` are the words of each step, empty where a step has a number alone; without `shows_numbers` the words
    stand alone. Digits choose a step, a one and then a zero ten; arrows move, Home and End go to the ends,
    Backspace takes the answer back.
    """

    chosen = Signal()

    def __init__(
        self,
        name: str,
        steps: Sequence[str],
        not_noted: str,
        theme: Theme,
        *,
        first: int = 0,
        shows_numbers: bool = True,
    ) -> None:
        super().__init__()
        self._first = first
        self._shows_numbers = shows_numbers
        self._name = name
        self._steps = tuple(steps)
        self._not_noted = not_noted
        self._theme = theme
        self._value: int | None = None
        self._hovered: int | None = None
        self._since_digit = QElapsedTimer()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(720)
        theme.changed.connect(self._on_theme_changed)
        self.set_value(None)

    @property
    def _last(self) -> int:
        return self._first + len(self._steps) - 1

    @property
    def value(self) -> int | None:
        return self._value

    def set_value(self, value: int | None) -> None:
        """None is no answer. Does not emit `chosen`."""
        self._value = value
        self.setAccessibleName(f"{self._name}: {self.words_of(value)}")
        self.update()

    def words_of(self, value: int | None) -> str:
        if value is None:
            return self._not_noted
        words = self._steps[value - self._first]
        if not self._shows_numbers:
            return words
        return f"{value}, {words}" if words else str(value)

    def sizeHint(self) -> QSize:
        return QSize(480, _HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(len(self._steps) * (_LEAST_STEP_PX + _GAP_PX), _HEIGHT_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        now = self._value
        match event.key():
            case Qt.Key.Key_Right:
                self._choose(self._first if now is None else min(now + 1, self._last))
            case Qt.Key.Key_Left:
                self._choose(self._first if now is None else max(now - 1, self._first))
            case Qt.Key.Key_Home:
                self._choose(self._first)
            case Qt.Key.Key_End:
                self._choose(self._last)
            case Qt.Key.Key_Backspace | Qt.Key.Key_Delete:
                self._choose(None)
            case _ if event.text().isdecimal() and len(event.text()) == 1:
                self._type(int(event.text()))
            case _:
                event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        step = self._value_at(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and step is not None:
            self._choose(None if step == self._value else step)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._value_at(event.position().x())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            value = self._value_at(event.pos().x())
            QToolTip.showText(event.globalPos(), "" if value is None else self.words_of(value), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small"))
        for value in range(self._first, self._last + 1):
            self._paint_step(painter, value)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawLine(QPointF(0, self.height() - 1), QPointF(self.width(), self.height() - 1))

    def _paint_step(self, painter: QPainter, value: int) -> None:
        is_chosen = value == self._value
        box = self._box(value)
        edge = self._theme.colour("accent" if is_chosen or value == self._hovered else "muted")
        if not is_chosen and value != self._hovered:
            edge.setAlphaF(0.6)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(self._theme.colour("accent" if is_chosen else "surface"))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(self._theme.colour("surface" if is_chosen else "ink"))
        number, words = str(value), self._steps[value - self._first]
        whole = words if not self._shows_numbers else f"{number}  {words}" if words else number
        fits = QFontMetricsF(painter.font()).horizontalAdvance(whole) <= box.width() - 8
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, whole if fits else number)

    def _box(self, value: int) -> QRectF:
        """Steps with words get more room than those with a number alone."""
        shares = [_WORDED_SHARE if words else 1 for words in self._steps]
        place = value - self._first
        unit = (self.width() + _GAP_PX) / sum(shares)
        left = unit * sum(shares[:place])
        return QRectF(left, 0, unit * shares[place] - _GAP_PX, _CELL_PX).adjusted(0.5, 0.5, -0.5, -0.5)

    def _value_at(self, x: float) -> int | None:
        for value in range(self._first, self._last + 1):
            box = self._box(value)
            if box.left() - _GAP_PX / 2 <= x <= box.right() + _GAP_PX / 2:
                return value
        return None

    def _type(self, digit: int) -> None:
        follows_one = (
            self._value == 1 and self._since_digit.isValid() and self._since_digit.elapsed() < _TWO_DIGITS_MS
        )
        wanted = 10 + digit if follows_one and 10 + digit <= self._last else digit
        if self._first <= wanted <= self._last:
            self._choose(wanted)
            self._since_digit.start()

    def _choose(self, value: int | None) -> None:
        self._since_digit.invalidate()
        self.set_value(value)
        self.chosen.emit()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.update()

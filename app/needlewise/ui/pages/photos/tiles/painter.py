"""How the parts of a tile are painted. Fonts, colours and shortened words are made once for each look."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle

from needlewise.ui.theme import Theme

_SIGN_PX = 28
_NOTE_PAD_PX = 6
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MOST_SHORTENED = 4000


class TilePainter(QObject):
    """For one view. A tile is a square picture over a caption of two lines."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def picture(self, painter: QPainter, square: QRect, picture: QImage) -> None:
        """Dot by dot where it was made for this size."""
        ratio = painter.device().devicePixelRatioF()
        if picture.width() == round(square.width() * ratio):
            picture.setDevicePixelRatio(ratio)
            painter.drawImage(square.topLeft(), picture)
        else:
            painter.drawImage(square, picture)

    def blank(self, painter: QPainter, square: QRect, words: str) -> None:
        """Without words it stands for a picture that is on its way."""
        painter.fillRect(square, self.colour("paper"))
        if not words:
            return
        top = square.top() + square.height() // 5
        sign = self._theme.pixmap("photos", "muted", _SIGN_PX)
        painter.drawPixmap(square.center().x() - _SIGN_PX // 2, top, sign)
        painter.setFont(self._font)
        painter.setPen(self.colour("muted"))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        below = QRect(
            square.left() + 8, top + _SIGN_PX + 4, square.width() - 16, square.bottom() - top - _SIGN_PX - 8
        )
        painter.drawText(below, flags, words)

    def note(self, painter: QPainter, square: QRect, words: str) -> None:
        """A line along the picture's lower edge, on a ground of its own."""
        height = self._line + _NOTE_PAD_PX
        strip = QRect(square.left(), square.bottom() + 1 - height, square.width(), height)
        painter.fillRect(strip, self.colour("surface", 0.9))
        self.words(painter, strip.adjusted(_NOTE_PAD_PX, 0, -_NOTE_PAD_PX, 0), words, "wait")

    def frame(self, painter: QPainter, square: QRect, state: QStyle.StateFlag) -> None:
        """A hairline; a firm frame and a tick where it is selected; within it a dashed line where the keys go on
        from, in two colours, so that it is seen on any picture."""
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        is_under = bool(state & QStyle.StateFlag.State_MouseOver)
        pen = QPen(self.colour("accent" if is_selected or is_under else "line"), 3 if is_selected else 1)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        inset = 1 if is_selected else 0
        painter.drawRect(square.adjusted(inset, inset, -1 - inset, -1 - inset))
        if is_selected:
            self._tick(painter, square)
        if state & QStyle.StateFlag.State_HasFocus:
            for token, style in (("surface", Qt.PenStyle.SolidLine), ("ink", Qt.PenStyle.DashLine)):
                painter.setPen(QPen(self.colour(token), 1, style))
                painter.drawRect(square.adjusted(3, 3, -4, -4))

    def caption(self, painter: QPainter, box: QRect, upper: str, lower: str) -> None:
        top = box.top() + box.width() + 4
        self.words(painter, QRect(box.left(), top, box.width(), self._line), upper, "ink")
        self.words(painter, QRect(box.left(), top + self._line + 1, box.width(), self._line), lower, "muted")

    def words(self, painter: QPainter, box: QRect, words: str, colour: str) -> None:
        """One line of small text, as much of it as fits."""
        key = (words, box.width())
        if key not in self._shortened:
            if len(self._shortened) >= _MOST_SHORTENED:
                self._shortened.clear()
            self._shortened[key] = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.setFont(self._font)
        painter.setPen(self.colour(colour))
        painter.drawText(box, _LEFT, self._shortened[key])

    def colour(self, token: str, opacity: float = 1.0) -> QColor:
        if (token, opacity) not in self._colours:
            colour = self._theme.colour(token)
            colour.setAlphaF(opacity)
            self._colours[token, opacity] = colour
        return self._colours[token, opacity]

    def _tick(self, painter: QPainter, square: QRect) -> None:
        box = QRect(square.right() - 25, square.top() + 6, 20, 20)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour("accent"))
        painter.drawEllipse(box)
        tick = QPainterPath()
        tick.moveTo(box.left() + 5.5, box.top() + 10.5)
        tick.lineTo(box.left() + 8.8, box.top() + 13.6)
        tick.lineTo(box.left() + 14.5, box.top() + 7)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.colour("surface"), 2))
        painter.drawPath(tick)
        painter.restore()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._font: QFont = self._theme.font("small")
        self._metrics = QFontMetrics(self._font)
        self._line = self._metrics.height()
        self._colours: dict[tuple[str, float], QColor] = {}
        self._shortened: dict[tuple[str, int], str] = {}

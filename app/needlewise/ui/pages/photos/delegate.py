"""How a photo's tile is painted: the picture, cut to a square, over its day and view."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from needlewise.ui.pages.photos.grid import Index
from needlewise.ui.pages.photos.model import GalleryModel
from needlewise.ui.pages.photos.thumbnails import Thumbnails
from needlewise.ui.theme import Theme
from needlewise.ui.words import Words

_SIGN_PX = 28
_NOTE_PAD_PX = 6


class TileDelegate(QStyledItemDelegate):
    """For photos. A tile whose picture was not read yet is a plain square; one whose bytes are not here says so."""

    def __init__(self, theme: Theme, words: Words, model: GalleryModel, pictures: Thumbnails) -> None:
        super().__init__(pictures)
        self._theme = theme
        self._missing = words("gallery-missing")
        self._model = model
        self._pictures = pictures

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        photo, caption = self._model.photo(index), self._model.caption(index.row())
        square = QRect(option.rect.left(), option.rect.top(), option.rect.width(), option.rect.width())
        picture = self._pictures.square(photo)
        if picture is not None:
            paint_square(painter, square, picture)
        else:
            paint_blank(painter, square, self._theme, self._missing if self._pictures.is_missing(photo) else "")
        if caption.note:
            paint_note(painter, square, caption.note, self._theme)
        paint_frame(painter, square, option.state, self._theme)
        paint_caption(painter, option.rect, (caption.title, caption.detail), self._theme)


def paint_square(painter: QPainter, square: QRect, picture: QImage) -> None:
    """Dot by dot where it was made for this size."""
    if picture.width() == round(square.width() * painter.device().devicePixelRatioF()):
        picture.setDevicePixelRatio(painter.device().devicePixelRatioF())
        painter.drawImage(square.topLeft(), picture)
    else:
        painter.drawImage(square, picture)


def paint_blank(painter: QPainter, square: QRect, theme: Theme, words: str) -> None:
    """Without words it stands for a picture that is on its way."""
    painter.fillRect(square, theme.colour("paper"))
    if not words:
        return
    sign = theme.pixmap("photos", "muted", _SIGN_PX)
    painter.drawPixmap(square.center().x() - _SIGN_PX // 2, square.top() + square.height() // 5, sign)
    painter.setFont(theme.font("small"))
    painter.setPen(theme.colour("muted"))
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(square.adjusted(8, square.height() // 5 + _SIGN_PX + 4, -8, -4), flags, words)


def paint_note(painter: QPainter, square: QRect, words: str, theme: Theme) -> None:
    """A line along the picture's lower edge, on a ground of its own."""
    painter.setFont(theme.font("small"))
    height = painter.fontMetrics().height() + _NOTE_PAD_PX
    strip = QRect(square.left(), square.bottom() + 1 - height, square.width(), height)
    ground = theme.colour("surface")
    ground.setAlphaF(0.9)
    painter.fillRect(strip, ground)
    painter.setPen(theme.colour("wait"))
    inner = strip.adjusted(_NOTE_PAD_PX, 0, -_NOTE_PAD_PX, 0)
    fitting = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting)


def paint_frame(painter: QPainter, square: QRect, state: QStyle.StateFlag, theme: Theme) -> None:
    """A hairline; a firm frame and a tick where it is selected; within it a dashed line where the keys go on from, in
    two colours, so that it is seen on any picture."""
    is_selected = bool(state & QStyle.StateFlag.State_Selected)
    is_under = bool(state & QStyle.StateFlag.State_MouseOver)
    edge = theme.colour("accent" if is_selected or is_under else "line")
    pen = QPen(edge, 3 if is_selected else 1)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    inset = 1 if is_selected else 0
    painter.drawRect(square.adjusted(inset, inset, -1 - inset, -1 - inset))
    if is_selected:
        _paint_tick(painter, square, edge, theme.colour("surface"))
    if state & QStyle.StateFlag.State_HasFocus:
        for token, style in (("surface", Qt.PenStyle.SolidLine), ("ink", Qt.PenStyle.DashLine)):
            painter.setPen(QPen(theme.colour(token), 1, style))
            painter.drawRect(square.adjusted(5, 5, -6, -6))


def _paint_tick(painter: QPainter, square: QRect, ground: QColor, ink: QColor) -> None:
    box = QRect(square.right() - 25, square.top() + 6, 20, 20)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(box)
    tick = QPainterPath()
    tick.moveTo(box.left() + 5.5, box.top() + 10.5)
    tick.lineTo(box.left() + 8.8, box.top() + 13.6)
    tick.lineTo(box.left() + 14.5, box.top() + 7)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 2))
    painter.drawPath(tick)
    painter.restore()


def paint_caption(painter: QPainter, box: QRect, lines: tuple[str, str], theme: Theme) -> None:
    top = box.top() + box.width() + 4
    painter.setFont(theme.font("small"))
    for words, token in zip(lines, ("ink", "muted"), strict=True):
        painter.setPen(theme.colour(token))
        line = QRect(box.left(), top, box.width(), painter.fontMetrics().height())
        fitting = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting)
        top += line.height() + 1

"""How a row of the diary is painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from needlewise.ui.pages.diary.lines import Line
from needlewise.ui.pages.diary.model import DiaryModel
from needlewise.ui.theme import Theme

_SIDE_PX = 16
_ICON_PX = 18
_LONGEST_TIME = "00:00"
_AFTER_TIME_PX = 16
_ABOVE_PX = 7
_BELOW_PX = 3

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Every row has the same height, so that ten years are laid out at once. `beside` is the widget that stands on
    the current row; words end before it."""

    def __init__(self, theme: Theme, model: DiaryModel, view: QListView, beside: QWidget) -> None:
        super().__init__(view)
        self._theme = theme
        self._model = model
        self._view = view
        self._beside = beside
        self._icons: dict[tuple[str, float], QPixmap] = {}
        theme.changed.connect(self._icons.clear)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        text = QFontMetrics(self._theme.font("text")).height()
        small = QFontMetrics(self._theme.font("small")).height()
        return QSize(320, text + small + _ABOVE_PX + _BELOW_PX + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._model.line(index.row())
        box = option.rect
        if self._model.entry(index) is None:
            self._paint_heading(painter, box, line, is_first=index.row() == 0)
        else:
            self._paint_entry(painter, box, line, option.state, index)

    def _paint_heading(self, painter: QPainter, box: QRect, line: Line, *, is_first: bool) -> None:
        if not is_first:
            painter.fillRect(QRect(box.left(), box.top() + 6, box.width(), 1), self._theme.colour("line"))
        painter.setFont(self._theme.font("text", is_strong=True))
        painter.setPen(self._theme.colour("ink"))
        place = box.adjusted(_SIDE_PX, 0, -_SIDE_PX, -_BELOW_PX - 2)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, line.title)

    def _paint_entry(self, painter: QPainter, box: QRect, line: Line, state: QStyle.StateFlag, index: Index) -> None:
        is_current = index.row() == self._view.currentIndex().row()
        if is_current or state & QStyle.StateFlag.State_MouseOver:
            tint = self._theme.colour("accent")
            tint.setAlphaF(0.12 if is_current else 0.06)
            painter.fillRect(box, tint)
        if is_current and self._view.hasFocus():
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), self._theme.colour("accent"))
        painter.drawPixmap(box.left() + _SIDE_PX, box.top() + (box.height() - _ICON_PX) // 2, self._icon(line.icon))
        left = box.left() + _SIDE_PX + _ICON_PX + 12
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("muted"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        time_px = painter.fontMetrics().horizontalAdvance(_LONGEST_TIME) + _AFTER_TIME_PX
        painter.drawText(QRect(left, box.top(), time_px, box.height()), flags, line.time)
        taken = self._beside.width() if is_current and self._beside.isVisible() else _SIDE_PX
        text = QRect(left + time_px, box.top(), box.right() - left - time_px - taken, box.height())
        self._paint_words(painter, text, line)

    def _icon(self, name: str) -> QPixmap:
        """Drawn once for each look and density."""
        key = (name, self._view.devicePixelRatioF())
        if key not in self._icons:
            self._icons[key] = self._theme.pixmap(name, "muted", _ICON_PX)
        return self._icons[key]

    def _paint_words(self, painter: QPainter, box: QRect, line: Line) -> None:
        title_font, detail_font = self._theme.font("text"), self._theme.font("small")
        if line.detail:
            upper = QRect(box.left(), box.top() + _ABOVE_PX, box.width(), QFontMetrics(title_font).height())
            lower = QRect(box.left(), upper.bottom() + 2, box.width(), QFontMetrics(detail_font).height())
            self._elided(painter, lower, line.detail, detail_font, "muted")
        else:
            upper = box
        self._elided(painter, upper, line.title, title_font, "ink")

    def _elided(self, painter: QPainter, box: QRect, words: str, font: QFont, token: str) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(token))
        fitting = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting)

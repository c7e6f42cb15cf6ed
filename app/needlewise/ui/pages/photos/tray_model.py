"""Waiting pictures as a list model, and how their tiles are painted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from needlewise.ui.desk import Desk
from needlewise.ui.pages.photos.delegate import paint_blank, paint_caption, paint_frame, paint_square
from needlewise.ui.pages.photos.thumbnails import squared
from needlewise.ui.pages.photos.views_bar import outline_of
from needlewise.ui.pages.photos.waiting import Items, Waiting
from needlewise.ui.words import Words

Index = QModelIndex | QPersistentModelIndex
_BADGE_PX = 26
_SQUARE_PX = 240
"""Larger than tiles are at one dot a point; few pictures wait, and each is scaled when it is painted."""


class TrayModel(QAbstractListModel):
    """`DisplayRole` is the picture as one sentence. Pictures are decoded on a worker."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pictures: dict[str, QImage] = {}
        self.items: Items = ()

    def show_items(self, items: Items) -> None:
        """Where the same pictures wait as before, only what is said of them is told."""
        if [item.id for item in items] == [item.id for item in self.items]:
            self.items = items
            if items:
                self.dataChanged.emit(self.index(0, 0), self.index(len(items) - 1, 0))
            return
        self.beginResetModel()
        self.items = items
        self.endResetModel()
        ids = {item.id for item in items}
        self._pictures = {id_: picture for id_, picture in self._pictures.items() if id_ in ids}
        new = tuple((item.id, item.picture.thumbnail) for item in items if item.id not in self._pictures)
        if new:
            self._desk.ask_files(self, partial(_decoded, new), self._on_decoded)

    def picture(self, item: Waiting) -> QImage | None:
        return self._pictures.get(item.id)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(item, self._desk.words)
        return item.picture.file if role == Qt.ItemDataRole.ToolTipRole else None

    def _on_decoded(self, pictures: dict[str, QImage]) -> None:
        self._pictures |= pictures
        if self.items:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self.items) - 1, 0), [Qt.ItemDataRole.DecorationRole]
            )


class TrayDelegate(QStyledItemDelegate):
    """A picture with a view carries it on its lower edge, with its outline."""

    def __init__(self, desk: Desk, model: TrayModel, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = desk.theme
        self._words = desk.words
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = self._model.items[index.row()]
        square = QRect(option.rect.left(), option.rect.top(), option.rect.width(), option.rect.width())
        picture = self._model.picture(item)
        if picture is None:
            paint_blank(painter, square, self._theme, "")
        else:
            paint_square(painter, square, picture)
        self._paint_view(painter, square, item)
        paint_frame(painter, square, option.state, self._theme)
        paint_caption(painter, option.rect, (when(item, self._words), source(item, self._words)), self._theme)

    def _paint_view(self, painter: QPainter, square: QRect, item: Waiting) -> None:
        strip = QRect(square.left(), square.bottom() - _BADGE_PX - 5, square.width(), _BADGE_PX + 6)
        ground = self._theme.colour("surface")
        ground.setAlphaF(0.92)
        painter.fillRect(strip, ground)
        inner = strip.adjusted(8, 0, -6, 0)
        if item.view is not None:
            outline = self._theme.pixmap(outline_of(item.view), "accent", _BADGE_PX)
            painter.drawPixmap(strip.left() + 4, strip.top() + 3, outline)
            inner = strip.adjusted(_BADGE_PX + 10, 0, -6, 0)
        words = self._words("tray-no-view" if item.view is None else f"views-short-{item.view}")
        if item.hair is not None:
            words = f"{words}, {self._words(f'gallery-hair-{item.hair}')}"
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("muted" if item.view is None else "ink"))
        fitting = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting)


def when(item: Waiting, words: Words) -> str:
    return f"{words.full_date(item.taken_at.day)}"


def source(item: Waiting, words: Words) -> str:
    """Where the date came from."""
    if item.is_redated:
        return words("tray-date-given")
    return words(f"tray-date-{item.picture.date_source}")


def spoken(item: Waiting, words: Words) -> str:
    view = words("tray-no-view") if item.view is None else words(f"view-{item.view}")
    hair = "" if item.hair is None else words(f"gallery-hair-{item.hair}")
    parts = (view, hair, words.catalogue.time(item.taken_at.wall), source(item, words), item.picture.file)
    return ", ".join(part for part in parts if part)


def _decoded(pictures: tuple[tuple[str, bytes], ...]) -> dict[str, QImage]:
    squares = {id_: squared(data, _SQUARE_PX) for id_, data in pictures}
    return {id_: square for id_, square in squares.items() if square is not None}

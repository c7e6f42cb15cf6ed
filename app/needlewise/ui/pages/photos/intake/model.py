"""PendingPhoto pictures as a list model, and how their tiles are painted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from needlewise.ui.desk import Desk
from needlewise.ui.pages.photos.intake.pending import PendingPhoto, PendingPhotos
from needlewise.ui.pages.photos.tiles.painter import TilePainter
from needlewise.ui.pages.photos.tiles.thumbnails import squared
from needlewise.ui.pages.photos.views_bar import outline_of
from needlewise.ui.words import Words

Index = QModelIndex | QPersistentModelIndex
_BADGE_PX = 26
_SQUARE_PX = 240
"""Larger than tiles are at one dot a point; few pictures wait, and each is scaled when it is painted."""


class InboxModel(QAbstractListModel):
    """`DisplayRole` is the picture as one sentence. Pictures are decoded on a worker."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pictures: dict[str, QImage] = {}
        self.items: PendingPhotos = ()

    def show_items(self, items: PendingPhotos) -> None:
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

    def picture(self, item: PendingPhoto) -> QImage | None:
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


class InboxDelegate(QStyledItemDelegate):
    """A picture with a view carries it on its lower edge, with its outline."""

    def __init__(self, desk: Desk, model: InboxModel, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = desk.theme
        self._words = desk.words
        self._tile = TilePainter(desk.theme, self)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item, box, tile = self._model.items[index.row()], option.rect, self._tile
        square = QRect(box.left(), box.top(), box.width(), box.width())
        picture = self._model.picture(item)
        if picture is None:
            tile.blank(painter, square, "")
        else:
            tile.picture(painter, square, picture)
        self._paint_view(painter, square, item)
        tile.frame(painter, square, option.state)
        tile.caption(painter, box, self._words.full_date(item.taken_at.day), source(item, self._words))

    def _paint_view(self, painter: QPainter, square: QRect, item: PendingPhoto) -> None:
        strip = QRect(square.left(), square.bottom() - _BADGE_PX - 5, square.width(), _BADGE_PX + 6)
        painter.fillRect(strip, self._tile.colour("surface", 0.92))
        left = 8
        if item.view is not None:
            outline = self._theme.pixmap(outline_of(item.view), "accent", _BADGE_PX)
            painter.drawPixmap(strip.left() + 4, strip.top() + 3, outline)
            left = _BADGE_PX + 10
        words = self._words("inbox-no-view" if item.view is None else f"views-short-{item.view}")
        if item.hair is not None:
            words = f"{words}, {self._words(f'gallery-hair-{item.hair}')}"
        self._tile.words(painter, strip.adjusted(left, 0, -6, 0), words, "muted" if item.view is None else "ink")


def source(item: PendingPhoto, words: Words) -> str:
    """Where the date came from."""
    if item.is_redated:
        return words("inbox-date-said")
    return words(f"inbox-date-{item.picture.date_source or 'none'}")


def spoken(item: PendingPhoto, words: Words) -> str:
    view = words("inbox-no-view") if item.view is None else words(f"view-{item.view}")
    hair = "" if item.hair is None else words(f"gallery-hair-{item.hair}")
    parts = (view, hair, words.catalogue.time(item.taken_at.wall), source(item, words), item.picture.file)
    return ", ".join(part for part in parts if part)


def _decoded(pictures: tuple[tuple[str, bytes], ...]) -> dict[str, QImage]:
    squares = {id_: squared(data, _SQUARE_PX) for id_, data in pictures}
    return {id_: square for id_, square in squares.items() if square is not None}

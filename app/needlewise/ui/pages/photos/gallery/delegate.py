"""How a photo's tile is painted: the picture, cut to a square, over its day and view."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from needlewise.ui.pages.photos.gallery.model import GalleryModel
from needlewise.ui.pages.photos.tiles.grid import Index
from needlewise.ui.pages.photos.tiles.painter import TilePainter
from needlewise.ui.pages.photos.tiles.thumbnails import Thumbnails
from needlewise.ui.theme import Theme
from needlewise.ui.words import Words


class TileDelegate(QStyledItemDelegate):
    """For photos. A tile whose picture was not read yet is a plain square; one whose bytes are not here says so."""

    def __init__(self, theme: Theme, words: Words, model: GalleryModel, pictures: Thumbnails) -> None:
        super().__init__(pictures)
        self._tile = TilePainter(theme, self)
        self._missing = words("gallery-missing")
        self._model = model
        self._pictures = pictures

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        photo, caption = self._model.photo(index), self._model.caption(index.row())
        box, tile = option.rect, self._tile
        square = QRect(box.left(), box.top(), box.width(), box.width())
        picture = self._pictures.square(photo)
        if picture is not None:
            tile.picture(painter, square, picture)
        else:
            tile.blank(painter, square, self._missing if self._pictures.is_missing(photo) else "")
        if caption.note:
            tile.note(painter, square, caption.note)
        tile.frame(painter, square, option.state)
        tile.caption(painter, box, caption.title, caption.detail)

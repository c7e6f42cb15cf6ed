"""The photos of the gallery as a list model; the pictures themselves come from `Thumbnails`."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from needlewise.domain.photos import Photo
from needlewise.ui.pages.photos.captions import Caption, Captions

Index = QModelIndex | QPersistentModelIndex


class GalleryModel(QAbstractListModel):
    """`DisplayRole` is the photo as one sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._captions: Captions | None = None
        self._places: dict[str, int] = {}
        self.photos: tuple[Photo, ...] = ()

    def show_photos(self, photos: tuple[Photo, ...], captions: Captions) -> None:
        self.beginResetModel()
        self.photos = photos
        self._captions = captions
        self._places = {photo.id: place for place, photo in enumerate(photos)}
        self.endResetModel()

    def photo(self, index: Index) -> Photo:
        return self.photos[index.row()]

    def caption(self, place: int) -> Caption:
        return self._words.of(self.photos[place])

    @property
    def _words(self) -> Captions:
        if self._captions is None:
            raise RuntimeError("there are no photos yet")
        return self._captions

    def place_of(self, id_: str) -> int | None:
        """Where a photo stands now; None where it is not shown."""
        return self._places.get(id_)

    def tell_loaded(self, ids: list[str]) -> None:
        """The pictures of these photos came."""
        for place in (self._places[id_] for id_ in ids if id_ in self._places):
            index = self.index(place, 0)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.photos)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words.spoken(self.photo(index))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.photo(index).notes
        return None

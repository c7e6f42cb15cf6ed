"""Thumbnails for what is in sight, read off the window's thread and kept as far as a fixed amount of memory goes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from needlewise.domain.photos import Photo
from needlewise.ui.desk import Desk

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext

MOST_BYTES = 64 * 2**20
_BATCH = 4
"""So few are read at a time that what scrolled into sight meanwhile does not wait behind what scrolled out."""

Read = Callable[["AppContext", Photo], bytes | None]


class Thumbnails(QObject):
    """`loaded` carries the ids of photos whose picture came, or turned out to be missing."""

    loaded = Signal(object)

    def __init__(self, desk: Desk, *, most_bytes: int = MOST_BYTES) -> None:
        super().__init__()
        self._desk = desk
        self._most_bytes = most_bytes
        self._pictures: OrderedDict[Hashable, QImage | None] = OrderedDict()
        self._bytes = 0
        self._wanted: list[Photo] = []
        self._is_reading = False

    @property
    def kept_bytes(self) -> int:
        return self._bytes

    def knows(self, photo: Photo) -> bool:
        return _key(photo) in self._pictures

    def picture(self, photo: Photo) -> QImage | None:
        """As the photo is shown: turned, cropped, covered. None while it was not read, or where it is missing."""
        key = _key(photo)
        if key in self._pictures:
            self._pictures.move_to_end(key)
        return self._pictures.get(key)

    def want(self, photos: Sequence[Photo]) -> None:
        """These, in this order; what was wanted before and is not among them is not read any more."""
        self._wanted = [photo for photo in photos if not self.knows(photo)]
        self._read_next()

    def forget(self) -> None:
        """Missing ones may be there now."""
        for key in [key for key, picture in self._pictures.items() if picture is None]:
            del self._pictures[key]

    def _read_next(self) -> None:
        if self._is_reading or not self._wanted:
            return
        batch, self._wanted = tuple(self._wanted[:_BATCH]), self._wanted[_BATCH:]
        self._is_reading = True
        self._desk.ask(self, lambda ctx: read_thumbnails(ctx, batch), self._on_read, failed=self._on_failed)

    def _on_read(self, read: list[tuple[Photo, QImage | None]]) -> None:
        for photo, picture in read:
            self._keep(photo, picture)
        self._is_reading = False
        self.loaded.emit([photo.id for photo, _ in read])
        self._read_next()

    def _on_failed(self, error: Exception) -> None:
        """Says it once and asks no more until something else is wanted."""
        self._is_reading, self._wanted = False, []
        self._desk.report(error)

    def _keep(self, photo: Photo, picture: QImage | None) -> None:
        self._pictures[_key(photo)] = picture
        self._bytes += _size(picture)
        while self._bytes > self._most_bytes and len(self._pictures) > 1:
            _, oldest = self._pictures.popitem(last=False)
            self._bytes -= _size(oldest)


def read_thumbnails(ctx: AppContext, photos: tuple[Photo, ...]) -> list[tuple[Photo, QImage | None]]:
    """On the store's lane; decoded there, so that nothing is left to the window's thread but to paint."""
    from needlewise.services.photo_pictures import thumbnail

    return [(photo, _decoded(thumbnail(ctx, photo))) for photo in photos]


def _decoded(data: bytes | None) -> QImage | None:
    image = QImage() if data is None else QImage.fromData(data)
    return None if image.isNull() else image.convertToFormat(QImage.Format.Format_RGB32)


def _key(photo: Photo) -> Hashable:
    return photo.sha256, photo.turns, photo.crop, photo.covers


def _size(picture: QImage | None) -> int:
    return 0 if picture is None else picture.sizeInBytes()

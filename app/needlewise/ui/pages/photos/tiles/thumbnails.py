"""Thumbnails for what is in sight, read off the window's thread and kept as far as a fixed amount of memory goes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from needlewise.domain.photos import Photo
from needlewise.ui.desk import Desk

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext

MOST_BYTES = 64 * 2**20
_BATCH = 4
"""So few are read at a time that what scrolled into sight meanwhile does not wait behind what scrolled out."""


class Thumbnails(QObject):
    """Squares cut from the middle of photos. `loaded` carries the ids of those that came, or turned out missing."""

    loaded = Signal(object)

    def __init__(self, desk: Desk, *, most_bytes: int = MOST_BYTES) -> None:
        super().__init__()
        self._desk = desk
        self._most_bytes = most_bytes
        self._squares: OrderedDict[Hashable, QImage | None] = OrderedDict()
        self.held_bytes = 0
        self._side = 0
        self._wanted: list[Photo] = []
        self._reading: tuple[Photo, ...] = ()

    def is_missing(self, photo: Photo) -> bool:
        """Whether it was looked for, and only its record is here."""
        key = _key(photo)
        return key in self._squares and self._squares[key] is None

    def knows(self, photo: Photo) -> bool:
        """Whether it is there in the size that is wanted, or known to be missing."""
        square = self._squares.get(_key(photo))
        return self.is_missing(photo) or (square is not None and square.width() == self._side)

    def square(self, photo: Photo) -> QImage | None:
        """As the photo is shown: turned, cropped, covered. For a moment in another size, after that has changed. None
        while it was not read, or where it is missing."""
        key = _key(photo)
        if key in self._squares:
            self._squares.move_to_end(key)
        return self._squares.get(key)

    def want(self, photos: Sequence[Photo], side: int) -> None:
        """These, in this order, `side` dots wide and high; what was wanted before and is not among them is not read
        any more."""
        if side != self._side:
            self._side, self._reading = side, ()
            self._desk.jobs.forget(self, "read")
        self._wanted = [photo for photo in photos if not self.knows(photo) and photo not in self._reading]
        self._read_next()

    def look_again(self) -> None:
        """Missing ones may be there now."""
        for key in [key for key, square in self._squares.items() if square is None]:
            del self._squares[key]

    def _read_next(self) -> None:
        if self._reading or not self._wanted or self._side <= 0:
            return
        self._reading = batch = tuple(self._wanted[:_BATCH])
        self._wanted = self._wanted[_BATCH:]
        work = partial(_read, batch, self._side)
        self._desk.ask(self, work, self._on_read, topic="read", failed=self._on_failed)

    def _on_read(self, read: list[tuple[Photo, QImage | None]]) -> None:
        for photo, square in read:
            self._keep(photo, square)
        self._reading = ()
        self.loaded.emit([photo.id for photo, _ in read])
        self._read_next()

    def _on_failed(self, error: Exception) -> None:
        """Says it once and asks no more until something else is wanted."""
        self._reading, self._wanted = (), []
        self._desk.report(error)

    def _keep(self, photo: Photo, square: QImage | None) -> None:
        self.held_bytes -= _size(self._squares.pop(_key(photo), None))
        self._squares[_key(photo)] = square
        self.held_bytes += _size(square)
        while self.held_bytes > self._most_bytes and len(self._squares) > 1:
            _, oldest = self._squares.popitem(last=False)
            self.held_bytes -= _size(oldest)


def _read(photos: tuple[Photo, ...], side: int, ctx: AppContext) -> list[tuple[Photo, QImage | None]]:
    """Decoded and cut on the store's lane, so that nothing is left to the window's thread but to paint."""
    from needlewise.services.photos.pictures import thumbnail

    return [(photo, squared(thumbnail(ctx, photo), side)) for photo in photos]


def squared(data: bytes | None, side: int) -> QImage | None:
    """The middle of a picture, as large as fills the square; None where there is none."""
    image = QImage() if data is None else QImage.fromData(data)
    if image.isNull():
        return None
    edge = min(image.width(), image.height())
    middle = image.copy((image.width() - edge) // 2, (image.height() - edge) // 2, edge, edge)
    smooth = Qt.TransformationMode.SmoothTransformation
    scaled = middle.scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    return scaled.convertToFormat(QImage.Format.Format_RGB32)


def _key(photo: Photo) -> Hashable:
    return photo.sha256, photo.turns, photo.crop, photo.covers


def _size(square: QImage | None) -> int:
    return 0 if square is None else square.sizeInBytes()

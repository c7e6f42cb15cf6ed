"""How pictures come: chosen in a dialog, dropped on the page, or pasted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from needlewise.errors import InputError
from needlewise.messages import message
from needlewise.ui.desk import Desk
from needlewise.ui.file_dialogs import ask_for_folder, ask_what_to_open_several
from needlewise.ui.pages.photos.encoding import as_png

_ENDINGS = ("jpg", "jpeg", "png", "webp", "tif", "tiff", "heic", "heif", "avif")


class PhotoImporter(QObject):
    """Filters drops on the page, wherever on it they fall. `files_came` carries paths of files and folders,
    `picture_came` the bytes and the name of a picture that is in no file."""

    files_came = Signal(object)
    picture_came = Signal(object, str)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove):
            if can_be_imported(event.mimeData()):
                event.acceptProposedAction()
                return True
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self.add(event.mimeData())
            event.acceptProposedAction()
            return True
        return False

    @Slot()
    def paste(self) -> None:
        self.add(QGuiApplication.clipboard().mimeData())

    def add(self, data: QMimeData) -> None:
        """Files where there are any, else the picture itself as PNG."""
        if paths := paths_of(data):
            self.files_came.emit(paths)
        elif data.hasImage():
            image = QImage(data.imageData())
            self._desk.ask_files(self, lambda: as_png(image), self._add_pasted)
        else:
            self._desk.report(InputError(message("bringing-nothing")))

    @Slot()
    def ask_for_files(self) -> None:
        words = self._desk.words
        ask_what_to_open_several(
            self._page, words("bringing-files-title"), words("bringing-kind"), _ENDINGS, self.files_came.emit
        )

    @Slot()
    def ask_for_folder(self) -> None:
        words = self._desk.words
        ask_for_folder(self._page, words("bringing-folder-title"), lambda folder: self.files_came.emit([folder]))

    def _add_pasted(self, png: bytes) -> None:
        self.picture_came.emit(png, self._desk.words("bringing-pasted"))


def can_be_imported(data: QMimeData) -> bool:
    return bool(paths_of(data)) or data.hasImage()


def paths_of(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]

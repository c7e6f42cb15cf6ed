"""How pictures come: chosen in a dialog, dropped on the page, or pasted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Slot
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage

from needlewise.errors import InputError
from needlewise.messages import message
from needlewise.ui.file_dialogs import ask_for_folder, ask_what_to_open_several
from needlewise.ui.pages.photos.encoding import as_png
from needlewise.ui.pages.photos.panes import PaneId

if TYPE_CHECKING:
    from needlewise.ui.pages.photos.page import PhotosPage

_ENDINGS = ("jpg", "jpeg", "png", "webp", "tif", "tiff", "heic", "heif", "avif")


class Bringing(QObject):
    """Filters drops on the page, wherever on it they fall."""

    def __init__(self, page: PhotosPage) -> None:
        super().__init__(page)
        self._page = page
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove):
            if can_be_brought(event.mimeData()):
                event.acceptProposedAction()
                return True
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self.bring(event.mimeData())
            event.acceptProposedAction()
            return True
        return False

    @Slot()
    def paste(self) -> None:
        self.bring(QGuiApplication.clipboard().mimeData())

    def bring(self, data: QMimeData) -> None:
        """Files where there are any, else the picture itself as PNG."""
        if paths := paths_of(data):
            self._page.bring(paths)
        elif data.hasImage():
            image = QImage(data.imageData())
            self._page.desk.ask_files(self, lambda: as_png(image), self._bring_pasted)
        else:
            self._page.desk.report(InputError(message("bringing-nothing")))

    @Slot()
    def ask_for_files(self) -> None:
        words = self._page.desk.words
        ask_what_to_open_several(
            self._page, words("bringing-files-title"), words("bringing-kind"), _ENDINGS, self._page.bring
        )

    @Slot()
    def ask_for_folder(self) -> None:
        words = self._page.desk.words
        ask_for_folder(self._page, words("bringing-folder-title"), lambda folder: self._page.bring([folder]))

    @Slot()
    def open_watched(self) -> None:
        self._page.open_pane(PaneId.WATCHED)

    def _bring_pasted(self, png: bytes) -> None:
        self._page.bring_held(png, self._page.desk.words("bringing-pasted"))


def can_be_brought(data: QMimeData) -> bool:
    return bool(paths_of(data)) or data.hasImage()


def paths_of(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]

"""Panes: each takes the place of the gallery while one thing is done with a photo."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from needlewise.domain.photos import Photo
from needlewise.ui.desk import Desk
from needlewise.ui.pages.photos.presenter import GalleryState


class PaneId(StrEnum):
    INBOX = "inbox"
    VIEWER = "viewer"
    DETAILS = "details"
    LOOK = "look"
    COMPARE = "compare"
    CAMERA = "camera"
    WATCHED = "watched"


class Pane(QWidget):
    """Fill `self.rows`. `closed` leads back to where it was opened from, as Escape does. `title` stands in the
    page's heading; `titled` carries another one. `action_wanted` carries a PhotoAction and the photos it is wanted
    with, `add_wanted` leads to pictures that are files."""

    closed = Signal()
    titled = Signal(str)
    action_wanted = Signal(object, object)
    add_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.title = ""
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(16)

    def set_title(self, title: str) -> None:
        self.title = title
        self.titled.emit(title)

    def show_photos(self, photos: tuple[Photo, ...], state: GalleryState) -> None:
        """The photos that it is opened with, and all there is beside them; it comes into sight next."""

    def renew(self, state: GalleryState) -> None:
        """The diary changed while the pane is in sight."""

    def focus_first(self) -> None:
        """Puts the cursor where the work begins; the pane has just come into sight, or come back into it."""
        self.setFocus()

    def leave(self) -> None:
        """Another pane takes the place; what is going on here ends."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

"""Two photos compared, in the gallery's place."""

from __future__ import annotations

from needlewise.domain.photos import Photo
from needlewise.ui.desk import Desk
from needlewise.ui.pages.photos.compare.pane import ComparePane
from needlewise.ui.pages.photos.panes import Pane
from needlewise.ui.pages.photos.presenter import GalleryState


class PairPane(Pane):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.compare = ComparePane(desk)
        self.rows.addWidget(self.compare, 1)
        self.compare.closed.connect(self.closed)

    def show_photos(self, photos: tuple[Photo, ...], _state: GalleryState) -> None:
        words = self.desk.words
        self.set_title(words("gallery-comparing", view=words(f"view-{photos[0].view}")))
        self.compare.show_pair(photos[0].id, photos[1].id)

    def focus_first(self) -> None:
        self.compare.view.setFocus()

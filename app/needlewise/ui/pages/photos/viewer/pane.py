"""One photo, large: its preview at once, every pixel when it has been looked at for a moment."""

from __future__ import annotations

import math
from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from needlewise.domain.photos import Photo
from needlewise.ui.desk import Desk
from needlewise.ui.pages.photos.actions import PhotoAction
from needlewise.ui.pages.photos.captions import Captions
from needlewise.ui.pages.photos.compare.loading import MOST_PIXELS, full_size, levels_of, read_original
from needlewise.ui.pages.photos.compare.tools import ZoomRow
from needlewise.ui.pages.photos.panes import Pane
from needlewise.ui.pages.photos.presenter import GalleryState
from needlewise.ui.pages.photos.preview import read_preview
from needlewise.ui.widgets.picture_view import PictureView
from needlewise.ui.widgets.picture_view_geometry import Mode, Size
from needlewise.ui.widgets.picture_view_painting import Side
from needlewise.ui.widgets.picture_view_pyramid import Pyramid
from needlewise.ui.widgets.text import Button, ButtonStyle, Label, TextSize, Tone

_REST_MS = 250
_ACTIONS = (PhotoAction.DETAILS, PhotoAction.TURN, PhotoAction.LOOK, PhotoAction.DELETE)


class ViewerPane(Pane):
    """Page Up and Page Down lead to the photos before and after it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        words = desk.words
        self.photo: Photo | None = None
        self._state: GalleryState | None = None
        self._is_let_go = False
        self.view = PictureView(desk.theme, words("viewer-view"))
        self.view.show_mode(Mode.BLINK)
        self.zoom = ZoomRow(desk, self.view)
        self.zoom.keys.hide()
        self.facts = Label()
        self.notes = Label(size=TextSize.SMALL, tone=Tone.MUTED)
        self.earlier = Button("", ButtonStyle.QUIET, words("viewer-earlier"))
        self.later = Button("", ButtonStyle.QUIET, words("viewer-later"))
        self.earlier.show_icon(desk.theme, "earlier", "accent")
        self.later.show_icon(desk.theme, "later", "accent")
        for button in (self.earlier, self.later):
            button.setToolTip(button.accessibleName())
        self.action_buttons = {act: Button(words(f"gallery-act-{act}"), ButtonStyle.QUIET) for act in _ACTIONS}
        self._rested = QTimer(self, singleShot=True, interval=_REST_MS)
        self._arrange()
        self._connect()

    def show_photos(self, photos: tuple[Photo, ...], state: GalleryState) -> None:
        self._state = state
        self._look_at(photos[0])

    def renew(self, state: GalleryState) -> None:
        self._state = state
        if self.isVisible():
            self._look_again()

    def focus_first(self) -> None:
        """What it let go of, it shows again."""
        self.view.setFocus()
        if self._is_let_go:
            self._look_again()

    def leave(self) -> None:
        """Lets go of the picture."""
        self._rested.stop()
        for topic in ("preview", "original", "whole"):
            self.desk.jobs.forget(self, topic)
        self._is_let_go = True
        self._show(Side())

    def step(self, by: int) -> None:
        """To a later (-1) or an earlier (1) photo, as they stand in the gallery."""
        place = self._place(by)
        if self._state is not None and place is not None:
            self._look_at(self._state.photos[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.step(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        else:
            super().keyPressEvent(event)

    def _look_again(self) -> None:
        """A photo that was deleted gives way to the gallery."""
        now = None if self.photo is None or self._state is None else self._state.photo(self.photo.id)
        if now is None:
            self.closed.emit()
        elif now != self.photo or self._is_let_go:
            self._look_at(now)

    def _look_at(self, photo: Photo) -> None:
        words = self.desk.words
        if self._state is None:
            return
        self.photo, self._is_let_go = photo, False
        captions = Captions(words, self._state.diary)
        caption = captions.of(photo)
        self.set_title(f"{words.label(f'view-{photo.view}')}, {words.full_date(photo.taken_at.day)}")
        has_size = photo.width and photo.height
        size = words("viewer-size", width=photo.width, height=photo.height) if has_size else ""
        facts = (words.catalogue.time(photo.taken_at.wall), caption.hair, caption.note, size)
        self.facts.setText(" · ".join(part for part in facts if part))
        self.notes.setText(photo.notes or "")
        self.notes.setVisible(bool(photo.notes))
        self.view.setAccessibleDescription(captions.spoken(photo))
        self.earlier.setEnabled(self._place(1) is not None)
        self.later.setEnabled(self._place(-1) is not None)
        self._rested.stop()
        for topic in ("original", "whole"):
            self.desk.jobs.forget(self, topic)
        self.desk.ask(self, partial(read_preview, photo), partial(self._on_preview, photo), topic="preview")

    def _want(self, act: PhotoAction) -> None:
        if self.photo is not None:
            self.action_wanted.emit(act, (self.photo,))

    def _place(self, by: int) -> int | None:
        if self._state is None or self.photo is None:
            return None
        ids = [photo.id for photo in self._state.photos]
        place = ids.index(self.photo.id) + by if self.photo.id in ids else -1
        return place if 0 <= place < len(ids) else None

    def _on_preview(self, photo: Photo, image: QImage | None) -> None:
        if image is None:
            self._show(Side(words=self.desk.words("gallery-missing")))
            return
        shape = image.width(), image.height()
        self._show(Side(levels=Pyramid(full_size(photo, shape), (image,))))
        self._rested.start()

    def _show(self, side: Side) -> None:
        self.view.show_pair(side, Side(), None)
        self.zoom.show_place()

    @Slot()
    def _on_rested(self) -> None:
        if self.photo is not None:
            work = partial(read_original, self.photo)
            self.desk.ask(self, work, partial(self._on_original, self.photo), topic="original")

    def _on_original(self, photo: Photo, data: bytes | None) -> None:
        shown = self.view.state.sides[0].levels
        if data is not None and shown is not None:
            work = partial(_whole, data, photo, shown.full)
            self.desk.ask_files(self, work, self._on_whole, topic="whole")

    def _on_whole(self, levels: Pyramid) -> None:
        self._show(Side(levels=levels))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.facts, 1)
        for act in self.action_buttons.values():
            head.addWidget(act)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.earlier)
        below.addWidget(self.later)
        below.addWidget(self.zoom, 1)
        self.rows.setSpacing(8)
        self.rows.addLayout(head)
        self.rows.addWidget(self.notes)
        self.rows.addWidget(self.view, 1)
        self.rows.addLayout(below)

    def _connect(self) -> None:
        for act, button in self.action_buttons.items():
            button.clicked.connect(partial(self._want, act))
        self.earlier.clicked.connect(partial(self.step, 1))
        self.later.clicked.connect(partial(self.step, -1))
        self._rested.timeout.connect(self._on_rested)


def _whole(data: bytes, photo: Photo, shape: Size) -> Pyramid:
    """Every pixel, or as many as MOST_PIXELS of that shape. Raises InputError."""
    from needlewise.imaging.pixels import upright_pixels
    from needlewise.services.photos.pictures import look_of, name_of

    most_edge_px = int(math.sqrt(MOST_PIXELS * max(shape) / min(shape)))
    return levels_of(upright_pixels(data, name_of(photo), look_of(photo), most_edge_px), photo)

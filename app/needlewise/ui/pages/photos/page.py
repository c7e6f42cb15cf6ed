"""Photos: the gallery, and in its place whatever is done with photos one thing at a time."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from needlewise.domain.photos import Photo, PhotoView
from needlewise.services.changes import Kind
from needlewise.ui.desk import Desk
from needlewise.ui.pages.base import Page
from needlewise.ui.pages.photos.action_runner import ActionRunner
from needlewise.ui.pages.photos.gallery.gallery import Gallery
from needlewise.ui.pages.photos.intake.importer import PhotoImporter
from needlewise.ui.pages.photos.intake.inbox import Inbox
from needlewise.ui.pages.photos.pane_registry import PANES
from needlewise.ui.pages.photos.panes import Pane, PaneId
from needlewise.ui.pages.photos.presenter import GalleryState, glance, look
from needlewise.ui.widgets.text import Button, ButtonStyle

INBOX = "inbox"
_FIRST_PICTURES_MS = 400
"""So long the rest waits at most for the pictures that are seen first."""


class PhotosPage(Page):
    """`arrive` takes the id of a photo to show, a PhotoView to look at, or INBOX."""

    title = "gallery-title"
    watches: ClassVar[frozenset[Kind]] = frozenset({Kind.PHOTOS, Kind.SESSIONS})
    column_max_px: ClassVar[int] = 1400
    fills_height: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.state: GalleryState | None = None
        self.view: PhotoView | None = None
        self.panes: dict[PaneId, Pane] = {}
        self._before: list[QWidget] = []
        self._wanted_id: str | None = None
        self._first = QTimer(self, singleShot=True, interval=_FIRST_PICTURES_MS)
        self.gallery = Gallery(desk)
        self.stack = QStackedWidget()
        self.back_button = Button(desk.words("gallery-back"))
        self.camera_button = Button(desk.words("gallery-camera"))
        self.add_button = Button(desk.words("gallery-add"), ButtonStyle.PRIMARY)
        self.importer = PhotoImporter(desk, self)
        self.runner = ActionRunner(desk, self.gallery)
        self.inbox = desk.shared(Inbox)
        self._arrange()
        self._connect()
        self._on_inbox_changed()

    def refresh(self) -> None:
        """At first the latest photos alone, so that those of years are not waited for."""
        view = self.view
        if self.state is None:
            self.desk.ask(self, lambda ctx: glance(ctx, view), self._on_glanced, topic="look", failed=self._on_failed)
        else:
            self._read_all()

    def arrive(self, argument: object) -> None:
        self.inbox.look()
        if argument == INBOX:
            self.open_pane(PaneId.INBOX)
        elif isinstance(argument, PhotoView):
            self.close_panes()
            self.look_at(argument)
        elif isinstance(argument, str):
            self.close_panes()
            self._wanted_id = argument
            self.look_at(None)

    def render_state(self, state: GalleryState) -> None:
        self.state = state
        self.gallery.show_state(state)
        for pane in (*self._before, self.stack.currentWidget()):
            if isinstance(pane, Pane):
                pane.renew(state)
        if self._wanted_id is not None:
            self.gallery.list.choose(self._wanted_id)
            self.gallery.list.setFocus()
            self._wanted_id = None

    @Slot(object)
    def look_at(self, view: PhotoView | None) -> None:
        """The photos of one view, or all of them."""
        self.view = view
        self.refresh()

    def open_pane(self, id_: PaneId, photos: tuple[Photo, ...] = ()) -> Pane:
        """In the place of what is in sight, to which it leads back. Made when it is first opened."""
        if id_ not in self.panes:
            pane = PANES[id_]()(self.desk)
            self.panes[id_] = pane
            pane.closed.connect(self.close_pane)
            pane.titled.connect(self._on_pane_titled)
            pane.action_wanted.connect(self.runner.run_with)
            pane.add_wanted.connect(self.importer.ask_for_files)
            self.stack.addWidget(pane)
        pane = self.panes[id_]
        if self.state is not None:
            pane.show_photos(photos, self.state)
        old = self.stack.currentWidget()
        self._before = [other for other in self._before if other is not pane]
        if old is not None and old is not pane:
            self._before.append(old)
        self._show(pane)
        return pane

    @Slot()
    def close_pane(self) -> None:
        """Back to where the pane in sight was opened from."""
        if self._before:
            self._show(self._before.pop())

    def close_panes(self) -> None:
        """Back to the gallery."""
        self._before = []
        self._show(self.gallery)

    def add_files(self, paths: list[Path]) -> None:
        """Files and folders, however they came."""
        self.inbox.read(paths)
        self.open_pane(PaneId.INBOX)

    def add_picture(self, data: bytes, name: str) -> None:
        """A picture that is in no file."""
        self.inbox.read_held(data, name)
        self.open_pane(PaneId.INBOX)

    def _show(self, pane: QWidget) -> None:
        left = self.stack.currentWidget()
        self.stack.setCurrentWidget(pane)
        if isinstance(left, Pane) and left is not pane:
            left.leave()
        is_gallery = pane is self.gallery
        self.setFocusProxy(self.gallery.list if is_gallery else pane)
        for button in (self.add_button, self.camera_button):
            button.setVisible(is_gallery)
        self.back_button.setVisible(not is_gallery)
        if isinstance(pane, Pane):
            pane.focus_first()
        else:
            self.gallery.list.setFocus()
        self.heading.setText(pane.title if isinstance(pane, Pane) else self.desk.words(self.title))

    def _arrange(self) -> None:
        menu = QMenu(self.add_button)
        for id_, act in (
            ("gallery-add-files", self.importer.ask_for_files),
            ("gallery-add-folder", self.importer.ask_for_folder),
            ("gallery-add-paste", self.importer.paste),
            ("gallery-add-watched", self._on_watched_wanted),
        ):
            menu.addAction(self.desk.words(id_), act)
        self.add_button.setMenu(menu)
        for button in (self.back_button, self.camera_button, self.add_button):
            self.head_row.addWidget(button)
        self.stack.addWidget(self.gallery)
        self.column.addWidget(self.stack, 1)
        self.back_button.hide()
        self.setFocusProxy(self.gallery.list)

    def _connect(self) -> None:
        self._first.timeout.connect(self._read_all)
        self.gallery.list.pictures.loaded.connect(self._on_pictures_loaded)
        self.gallery.view_chosen.connect(self.look_at)
        self.gallery.action_wanted.connect(self.runner.act)
        self.runner.pane_wanted.connect(self.open_pane)
        self.importer.files_came.connect(self.add_files)
        self.importer.picture_came.connect(self.add_picture)
        self.gallery.add_wanted.connect(self.importer.ask_for_files)
        self.gallery.again_wanted.connect(self.refresh)
        self.gallery.take_wanted.connect(self._on_camera_wanted)
        self.gallery.inbox_wanted.connect(self._on_gallery_inbox_wanted)
        self.camera_button.clicked.connect(self._on_camera_wanted)
        self.back_button.clicked.connect(self.close_pane)
        self.inbox.changed.connect(self._on_inbox_changed)
        self.inbox.taken_in.connect(self._on_inbox_taken_in)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self.importer.paste)

    def _on_glanced(self, state: GalleryState) -> None:
        """Reads the rest when the pictures in sight are there."""
        if not state.photos:
            self._read_all()
            return
        self._first.start()
        self.gallery.show_state(state)

    @Slot()
    def _read_all(self) -> None:
        view = self.view
        self.desk.ask(self, lambda ctx: look(ctx, view), self.render_state, topic="look", failed=self._on_failed)

    @Slot()
    def _on_pictures_loaded(self) -> None:
        if self._first.isActive() and self.gallery.list.has_pictures:
            self._first.stop()
            self._read_all()

    def _on_failed(self, error: Exception) -> None:
        self.gallery.show_failed()
        self.desk.report(error)

    @Slot()
    def _on_gallery_inbox_wanted(self) -> None:
        self.open_pane(PaneId.INBOX)

    @Slot()
    def _on_camera_wanted(self) -> None:
        """Takes a photo of the view that is looked at."""
        if self.state is not None:
            self.open_pane(PaneId.CAMERA)

    @Slot()
    def _on_watched_wanted(self) -> None:
        self.open_pane(PaneId.WATCHED)

    @Slot(str)
    def _on_pane_titled(self, title: str) -> None:
        if self.sender() is self.stack.currentWidget():
            self.heading.setText(title)

    @Slot()
    def _on_inbox_changed(self) -> None:
        self.gallery.waiting.show_count(len(self.inbox.items), len(self.inbox.outcome.refused))

    @Slot()
    def _on_inbox_taken_in(self) -> None:
        """With nothing left to say of any, there is nothing left to do in the inbox."""
        if not self.inbox.items and not self.inbox.outcome.refused:
            self.close_pane()

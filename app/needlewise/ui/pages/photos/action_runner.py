"""Runs the actions on the photos that are chosen."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from needlewise.domain.photos import Photo
from needlewise.progress import Progress
from needlewise.services.changes import Change
from needlewise.ui.desk import Desk
from needlewise.ui.file_dialogs import ask_for_folder
from needlewise.ui.pages.photos.actions import PhotoAction
from needlewise.ui.pages.photos.gallery.gallery import Gallery
from needlewise.ui.pages.photos.panes import PaneId

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext
    from needlewise.services.photos.export import PhotosExported

_PANES = {
    PhotoAction.OPEN: PaneId.VIEWER,
    PhotoAction.COMPARE: PaneId.COMPARE,
    PhotoAction.DETAILS: PaneId.DETAILS,
    PhotoAction.LOOK: PaneId.LOOK,
}


class ActionRunner(QObject):
    """Knows which pane does what; small things it does itself. `pane_wanted` carries a PaneId and the photos it is
    wanted with, `progressed` how many copies are written and of how many."""

    pane_wanted = Signal(object, object)
    progressed = Signal(int, int)

    def __init__(self, desk: Desk, gallery: Gallery) -> None:
        super().__init__(gallery)
        self._desk = desk
        self._gallery = gallery
        self._task: Progress | None = None
        self.progressed.connect(gallery.actions_bar.show_progress)
        gallery.actions_bar.stop_wanted.connect(self._on_stop_wanted)

    @Slot(object)
    def act(self, act: PhotoAction) -> None:
        """With what is chosen, which the act is possible for."""
        self.run_with(act, self._gallery.chosen)

    @Slot(object, object)
    def run_with(self, act: PhotoAction, photos: tuple[Photo, ...]) -> None:
        ids = tuple(photo.id for photo in photos)
        if act is PhotoAction.TURN:
            self._desk.change(self, partial(_turn, photos[0]))
        elif act is PhotoAction.DELETE:
            self._desk.change(self, partial(_delete, ids))
        elif act in (PhotoAction.EXPORT, PhotoAction.ORIGINALS):
            export = partial(self.export, ids, originals=act is PhotoAction.ORIGINALS)
            ask_for_folder(self._gallery, self._desk.words("gallery-export-title"), export)
        else:
            self.pane_wanted.emit(_PANES[act], photos)

    def export(self, ids: tuple[str, ...], folder: Path, *, originals: bool = False) -> None:
        """Copies without any data beside the picture, or the very bytes."""
        self._task = Progress(self.progressed.emit)
        work = partial(_export, ids, folder, originals, self._task)
        then = partial(self._say_exported, folder, originals)
        self._desk.ask(self, work, then, failed=self._on_failed)

    def _say_exported(self, folder: Path, originals: bool, report: PhotosExported) -> None:
        self._gallery.actions_bar.show_progress(0, 0)
        self._gallery.actions_bar.say_exported(folder, report, originals=originals)

    def _on_failed(self, error: Exception) -> None:
        self._gallery.actions_bar.show_progress(0, 0)
        self._desk.report(error)

    @Slot()
    def _on_stop_wanted(self) -> None:
        if self._task is not None:
            self._task.cancel()


def _turn(photo: Photo, ctx: AppContext) -> Change:
    """A quarter turn clockwise."""
    from needlewise.imaging.look import Look
    from needlewise.services.photos.pictures import look_of
    from needlewise.services.photos.records import set_look

    look = look_of(photo) or Look()
    return set_look(ctx, photo.id, replace(look, turns=(look.turns + 1) % 4))


def _delete(ids: tuple[str, ...], ctx: AppContext) -> Change:
    from needlewise.services.photos.records import delete_photos

    return delete_photos(ctx, ids)


def _export(ids: tuple[str, ...], folder: Path, originals: bool, task: Progress, ctx: AppContext) -> PhotosExported:
    from needlewise.services.photos.export import export_photos

    return export_photos(ctx, folder, originals=originals, ids=ids, progress=task)

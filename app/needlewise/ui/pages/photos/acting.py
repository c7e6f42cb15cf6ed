"""What is done with the photos that are chosen."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from needlewise.domain.photos import Photo
from needlewise.services.changes import Change
from needlewise.ui.file_dialogs import ask_for_folder
from needlewise.ui.pages.photos.acts import Act
from needlewise.ui.pages.photos.panes import PaneId

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext
    from needlewise.services.photo_export import PhotosExported
    from needlewise.ui.pages.photos.page import PhotosPage


class Acting(QObject):
    """Knows which pane does what; small things it does itself."""

    def __init__(self, page: PhotosPage) -> None:
        super().__init__(page)
        self._page = page

    @Slot(object)
    def act(self, act: Act) -> None:
        """With what is chosen, which the act is possible for."""
        self.act_with(act, self._page.gallery.chosen)

    @Slot(object, object)
    def act_with(self, act: Act, photos: tuple[Photo, ...]) -> None:
        page = self._page
        ids = tuple(photo.id for photo in photos)
        if act is Act.TURN:
            page.desk.change(self, partial(_turn, photos[0]))
        elif act is Act.DELETE:
            page.desk.change(self, partial(_delete, ids))
        elif act is Act.EXPORT:
            ask_for_folder(page, page.desk.words("gallery-export-title"), partial(self.export, ids))
        else:
            pane = {
                Act.OPEN: PaneId.VIEWER,
                Act.COMPARE: PaneId.COMPARE,
                Act.DETAILS: PaneId.DETAILS,
                Act.LOOK: PaneId.LOOK,
            }[act]
            page.open_pane(pane, photos)

    def take_photo(self) -> None:
        """Of the view that is looked at."""
        page = self._page
        if page.state is not None:
            page.open_pane(PaneId.CAMERA)

    def export(self, ids: tuple[str, ...], folder: Path) -> None:
        """Copies without any data beside the picture."""
        self._page.desk.ask(self, partial(_export, ids, folder), partial(self._say_exported, folder))

    def _say_exported(self, folder: Path, report: PhotosExported) -> None:
        self._page.gallery.acts.say_exported(folder, report)


def _turn(photo: Photo, ctx: AppContext) -> Change:
    """A quarter turn clockwise."""
    from needlewise.imaging.look import Look
    from needlewise.services.photo_pictures import look_of
    from needlewise.services.photos import set_look

    look = look_of(photo) or Look()
    return set_look(ctx, photo.id, replace(look, turns=(look.turns + 1) % 4))


def _delete(ids: tuple[str, ...], ctx: AppContext) -> Change:
    from needlewise.services.photos import delete_photos

    return delete_photos(ctx, ids)


def _export(ids: tuple[str, ...], folder: Path, ctx: AppContext) -> PhotosExported:
    from needlewise.services.photo_export import export_photos

    return export_photos(ctx, folder, ids=ids)

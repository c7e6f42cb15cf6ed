"""Brings the states of the page Photos into sight: choosing, taking in, working on a photo, the camera."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QImage

from needlewise.demo.drawn_scalp import draw_scalp
from needlewise.domain.photos import PhotoView
from needlewise.ui.app import Program
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.photos.camera.camera import Camera
from needlewise.ui.pages.photos.camera.pane import CapturePane
from needlewise.ui.pages.photos.editor.draft import Tool, with_new, with_tool
from needlewise.ui.pages.photos.editor.pane import LookPane
from needlewise.ui.pages.photos.intake.inbox import Inbox
from needlewise.ui.pages.photos.intake.pane import InboxPane
from needlewise.ui.pages.photos.page import PhotosPage
from needlewise.ui.pages.photos.panes import PaneId

Settle = Callable[[Program], None]

CHOSEN, INBOX, VIEWER, DETAILS, LOOK, WATCHED, CAMERA, NO_CAMERA = (
    f"photos-{state}" for state in ("chosen", "tray", "viewer", "details", "look", "watched", "camera", "no-camera")
)
PHOTOGRAPHED = (CHOSEN, INBOX, VIEWER, DETAILS, LOOK, WATCHED, CAMERA, NO_CAMERA)
_PANES = {VIEWER: PaneId.VIEWER, DETAILS: PaneId.DETAILS, LOOK: PaneId.LOOK, WATCHED: PaneId.WATCHED}
_DAY = datetime(2026, 11, 19, 12)


class ADrawing(Camera):
    """A camera that sees a drawn scalp."""

    def start(self) -> None:
        self.frame_came.emit(QImage.fromData(draw_scalp(PhotoView.VERTEX, _DAY, 9)))

    def stop(self) -> None:
        """Nothing runs."""


def show_photos(program: Program, name: str, settle: Settle) -> PhotosPage:
    program.window.show_page(PageId.PHOTOS)
    settle(program)
    page = program.window.pages[PageId.PHOTOS]
    assert isinstance(page, PhotosPage)
    page.close_panes()
    page.look_at(PhotoView.VERTEX if name == CHOSEN else None)
    settle(program)
    if name == CHOSEN:
        page.gallery.list.selectAll()
    elif name == INBOX:
        fill_inbox(program, page, settle)
    elif name in (CAMERA, NO_CAMERA):
        page.open_pane(PaneId.CAMERA)
        pane = page.panes[PaneId.CAMERA]
        if name == CAMERA and isinstance(pane, CapturePane):
            pane.choose_view(PhotoView.VERTEX)
            pane.use(ADrawing())
    else:
        pane = page.open_pane(_PANES[name], page.gallery.model.photos[-1:])
        if isinstance(pane, LookPane):
            settle(program)
            draft = with_tool(with_new(pane.canvas.draft), Tool.COVER)
            pane.canvas.show_draft(with_new(draft, (0.35, 0.55, 0.3, 0.25)))
    return page


def fill_inbox(program: Program, page: PhotosPage, settle: Settle) -> None:
    """Six pictures, two of which have a view by now, a copy, and a file that cannot be read."""
    tray = program.desk.shared(Inbox)
    if not tray.items:
        with tempfile.TemporaryDirectory() as folder:
            for number, view in enumerate(list(PhotoView)[:6]):
                data = draw_scalp(view, _DAY.replace(minute=number), 7)
                (Path(folder) / f"IMG_{number:04}.jpg").write_bytes(data)
            (Path(folder) / "IMG_0005 (copy).jpg").write_bytes(data)
            (Path(folder) / "IMG_0006.jpg").write_bytes(data[:3000])
            page.add_files([Path(folder)])
            settle(program)
    pane = page.open_pane(PaneId.INBOX)
    assert isinstance(pane, InboxPane)
    for place, view in enumerate((PhotoView.FRONTAL, PhotoView.TEMPLE_LEFT)):
        tray.tell({tray.items[place].id}, view=view)
    pane.view.choose(2)

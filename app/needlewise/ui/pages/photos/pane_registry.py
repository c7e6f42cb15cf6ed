"""How each pane's class is imported when it is first opened."""

from __future__ import annotations

from collections.abc import Callable

from needlewise.ui.pages.photos.panes import Pane, PaneId


def _inbox() -> type[Pane]:
    from needlewise.ui.pages.photos.intake.pane import InboxPane

    return InboxPane


def _viewer() -> type[Pane]:
    from needlewise.ui.pages.photos.viewer.pane import ViewerPane

    return ViewerPane


def _details() -> type[Pane]:
    from needlewise.ui.pages.photos.editor.details import DetailsPane

    return DetailsPane


def _look() -> type[Pane]:
    from needlewise.ui.pages.photos.editor.pane import LookPane

    return LookPane


def _compare() -> type[Pane]:
    from needlewise.ui.pages.photos.compare.photos_pane import PairPane

    return PairPane


def _camera() -> type[Pane]:
    from needlewise.ui.pages.photos.camera.pane import CapturePane

    return CapturePane


def _watched() -> type[Pane]:
    from needlewise.ui.pages.photos.intake.watched_folder import WatchedPane

    return WatchedPane


PANES: dict[PaneId, Callable[[], type[Pane]]] = {
    PaneId.INBOX: _inbox,
    PaneId.VIEWER: _viewer,
    PaneId.DETAILS: _details,
    PaneId.LOOK: _look,
    PaneId.COMPARE: _compare,
    PaneId.CAMERA: _camera,
    PaneId.WATCHED: _watched,
}

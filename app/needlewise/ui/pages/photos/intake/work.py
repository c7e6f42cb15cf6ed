"""The inbox's work off the window's thread."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from needlewise.ui.pages.photos.intake.pending import PendingPhotos, choices

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext
    from needlewise.progress import Progress
    from needlewise.services.changes import Change
    from needlewise.services.photos.intake import TakenIn
    from needlewise.services.photos.reading import Intake, Known, WaitingPicture
    from needlewise.services.photos.tray import Looked
    from needlewise.services.photos.tray import Tray as WatchedState


def known(ctx: AppContext) -> Known:
    from needlewise.services.photos.reading import known_of

    return known_of(ctx)


def read(known: Known, paths: tuple[Path, ...], progress: Progress) -> Intake:
    """Beside the diary, so that what else it is asked need not wait."""
    from needlewise.services.photos.reading import read_beside

    return read_beside(known, paths, progress)


def read_held(data: bytes, name: str, ctx: AppContext) -> Intake:
    from needlewise.services.photos.reading import read_held

    return read_held(ctx, data, name)


def watched(ctx: AppContext) -> WatchedState:
    from needlewise.services.photos.tray import tray_of

    return tray_of(ctx)


def look(tray: WatchedState, held: Sequence[WaitingPicture], progress: Progress) -> Looked:
    """Beside the diary, which need not wait for a slow drive."""
    from needlewise.services.photos.tray import look_beside

    return look_beside(tray, progress, held)


def remember(looked: Looked, ctx: AppContext) -> None:
    from needlewise.services.photos.tray import remember

    remember(ctx, looked)


def take_in(ready: PendingPhotos, progress: Progress, ctx: AppContext) -> TakenIn:
    from needlewise.services.photos.intake import take_in

    return take_in(ctx, choices(ready), progress)


def leave_out(digest: str, ctx: AppContext) -> Change:
    from needlewise.services.photos.tray import leave_out

    return leave_out(ctx, digest)


def bring_back(files: Sequence[Path], ctx: AppContext) -> None:
    """Puts the bytes of photos whose records waited for them."""
    from needlewise.services.photos.reading import read_pictures

    read_pictures(ctx, files)

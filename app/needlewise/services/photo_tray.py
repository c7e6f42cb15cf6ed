"""The watched folder, into which a phone's photos come, and the tray in which new ones wait for a view.

What the diary remembers of the folder's files is their size and time, so that looking into it reads only what is new.
The files are never changed or moved, and a picture that is left out leaves nothing but its digest.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from needlewise.bootstrap import AppContext
from needlewise.domain.photos import Photo
from needlewise.messages import Message, message
from needlewise.services.changes import Change, Kind
from needlewise.services.photo_files import find_pictures
from needlewise.services.photo_intake import (
    Answer,
    Cancelled,
    Intake,
    Progress,
    SamePicture,
    WaitingPicture,
    gathered,
    known_of,
    read_each,
)

_SETTING = "photos.tray"


@dataclass(frozen=True, slots=True)
class _Seen:
    """A file of the folder as it was looked at last. `digest` is None for one that does not wait: it was there before
    the folder was watched, or could not be read."""

    size: int
    changed_ns: int
    digest: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tray:
    """What the diary's settings remember. `is_gone`: the person was told that the folder is not there."""

    folder: str | None = None
    seen: Mapping[str, _Seen] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    is_gone: bool = False


def watched_folder(ctx: AppContext) -> Path | None:
    folder = _remembered(ctx).folder
    return None if folder is None else Path(folder)


def watch_folder(ctx: AppContext, folder: Path | None, *, with_present: bool = False) -> Change:
    """Pictures that come into the folder from now on wait in the tray, and those that are there already only where
    `with_present` says so. None watches no folder."""
    before = _remembered(ctx)
    if folder is None:
        after, words = replace(before, folder=None, seen={}), message("photos-not-watched")
    else:
        folder = folder.absolute()
        present = {} if with_present else _files_of(folder, find_pictures([folder], lambda: False).files)
        after = replace(before, folder=str(folder), seen=present, is_gone=False)
        words = message("photos-watched", folder=str(folder), count=len(present))

    def turned(tray: _Tray, to: _Tray) -> _Tray:
        return replace(tray, folder=to.folder, seen=to.seen, is_gone=to.is_gone)

    return _change(ctx, lambda tray: turned(tray, after), lambda tray: turned(tray, before), words)


def leave_out(ctx: AppContext, digest: str) -> Change:
    """That picture does not wait any more, in whichever file it comes. Its file stays where it is."""
    return _change(
        ctx,
        lambda tray: replace(tray, left_out=tray.left_out | {digest}),
        lambda tray: replace(tray, left_out=tray.left_out - {digest}),
        message("photos-left-out"),
    )


def look_into(
    ctx: AppContext,
    cancelled: Cancelled = lambda: False,
    progress: Progress = lambda _done, _of: None,
    waiting: Collection[WaitingPicture] = (),
) -> Intake:
    """What of the watched folder waits for a view: pictures that are neither in the diary nor left out. `waiting` are
    those that the last look gave: they are not read again while their files stay as they were. What cannot be read,
    and a folder that is gone, is said once."""
    tray = _remembered(ctx)
    if tray.folder is None:
        return Intake()
    folder = Path(tray.folder)
    found = find_pictures([folder], cancelled)
    if not folder.is_dir():
        _remember(ctx, tray, replace(tray, is_gone=True))
        return Intake(refused=() if tray.is_gone else (message("photos-folder-gone", folder=tray.folder),))
    files = _files_of(folder, found.files)
    known = known_of(ctx)
    settled = known.photos.keys() | tray.left_out
    held = {picture.file: picture for picture in waiting}
    carried: list[Answer] = []
    unread: list[str] = []
    for name, file in files.items():
        last = tray.seen.get(name)
        is_new = last is None or (last.size, last.changed_ns) != (file.size, file.changed_ns)
        if last is not None and not is_new and (last.digest is None or last.digest in settled):
            continue
        picture = None if is_new else held.get(str(folder / name))
        if picture is not None:
            carried.append(picture)
        else:
            unread.append(name)
    answers = list(read_each(known, [folder / name for name in unread], cancelled, progress))
    read = {name: replace(files[name], digest=_digest(answer)) for name, answer in zip(unread, answers, strict=False)}
    _remember(ctx, tray, replace(tray, seen={**tray.seen, **read}, is_gone=False))
    new = [a for a in answers if not (isinstance(a, WaitingPicture) and a.digest in tray.left_out)]
    return gathered(found, [*carried, *new])


def _digest(answer: Answer) -> str | None:
    match answer:
        case WaitingPicture(digest=digest):
            return digest
        case SamePicture(photo=Photo(sha256=digest)):
            return digest
    return None


def _files_of(folder: Path, files: Iterable[Path]) -> dict[str, _Seen]:
    """By the path within the folder; those that vanish meanwhile are not among them."""
    present = {}
    for path in files:
        with suppress(OSError):
            found = path.stat()
            present[path.relative_to(folder).as_posix()] = _Seen(found.st_size, found.st_mtime_ns, None)
    return present


def _change(ctx: AppContext, do: Callable[[_Tray], _Tray], back: Callable[[_Tray], _Tray], words: Message) -> Change:
    before = _remembered(ctx)
    _remember(ctx, before, do(before))
    undone = message("services-undone", what=words)
    return Change(frozenset((Kind.SETTINGS,)), lambda: _change(ctx, back, do, undone), words)


def _remembered(ctx: AppContext) -> _Tray:
    with ctx.store.read() as uow:
        kept = uow.settings.get(_SETTING)
    if kept is None:
        return _Tray()
    return _Tray(
        folder=kept["folder"],
        seen={name: _Seen(*file) for name, file in kept["seen"].items()},
        left_out=frozenset(kept["left_out"]),
        is_gone=kept["is_gone"],
    )


def _remember(ctx: AppContext, before: _Tray, after: _Tray) -> None:
    """A look that found nothing new writes nothing."""
    if after == before:
        return
    kept = {
        "folder": after.folder,
        "seen": {name: [file.size, file.changed_ns, file.digest] for name, file in after.seen.items()},
        "left_out": sorted(after.left_out),
        "is_gone": after.is_gone,
    }
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.settings.put(_SETTING, kept)
        uow.commit_settings()

"""The watched folder, into which a phone's photos come, and the tray in which new ones wait for a view.

What the diary remembers of the folder's files is their size and time, so that looking into it reads only what is new.
The files are never changed or moved, and a picture that is left out leaves nothing but its digest.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from needlewise.bootstrap import AppContext
from needlewise.domain.photos import Photo
from needlewise.messages import Message, message
from needlewise.progress import Progress
from needlewise.services.changes import Change, Kind
from needlewise.services.photos.files import find_pictures
from needlewise.services.photos.memory import UNSURE, Memory, Seen, files_of, keep, remembered
from needlewise.services.photos.reading import (
    Answer,
    Intake,
    Known,
    SamePicture,
    WaitingPicture,
    gathered,
    known_of,
    read_each,
)

_Turn = Callable[[Memory], Memory]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tray:
    """All that a look into the folder needs of the diary."""

    memory: Memory
    known: Known


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What waits, and what is to be remembered of it. `folders` are the watched one and those directly in it, into
    which phones sort by month; none where it is not there."""

    intake: Intake
    folders: tuple[Path, ...] = ()
    before: Memory
    after: Memory

    @property
    def folder(self) -> Path | None:
        return None if self.after.folder is None else Path(self.after.folder)


def watched_folder(ctx: AppContext) -> Path | None:
    folder = remembered(ctx).folder
    return None if folder is None else Path(folder)


def watch_folder(ctx: AppContext, folder: Path | None, *, with_present: bool = False) -> Change:
    """Pictures that come into the folder from now on wait in the tray, and those that are there already only where
    `with_present` says so. None watches no folder."""
    before = remembered(ctx)
    if folder is None:
        after, words = replace(before, folder=None, seen={}), message("photos-not-watched")
    else:
        folder = folder.absolute()
        present = {} if with_present else files_of(folder, find_pictures([folder], Progress()).files)
        after = replace(before, folder=str(folder), seen=present, is_gone=False)
        words = message("photos-watched", folder=str(folder), count=len(present))

    def turned(now: Memory, to: Memory) -> Memory:
        return replace(now, folder=to.folder, seen=to.seen, is_gone=to.is_gone)

    return _change(ctx, lambda now: turned(now, after), lambda now: turned(now, before), words)


def leave_out(ctx: AppContext, digest: str) -> Change:
    """That picture does not wait any more, in whichever file it comes. Its file stays where it is."""
    return _change(
        ctx,
        lambda now: replace(now, left_out=now.left_out | {digest}),
        lambda now: replace(now, left_out=now.left_out - {digest}),
        message("photos-left-out"),
    )


def look_into(
    ctx: AppContext,
    progress: Progress | None = None,
    waiting: Collection[WaitingPicture] = (),
) -> Intake:
    """What of the watched folder waits for a view: pictures that are neither in the diary nor left out. `waiting` are
    those that the last look gave: they are not read again while their files stay as they were. A file that cannot be
    read in two looks, and a folder that is gone, are said once."""
    looked = look_beside(tray_of(ctx), progress, waiting)
    remember(ctx, looked)
    return looked.intake


def tray_of(ctx: AppContext) -> Tray:
    return Tray(memory=remembered(ctx), known=known_of(ctx))


def look_beside(
    tray: Tray,
    progress: Progress | None = None,
    waiting: Collection[WaitingPicture] = (),
) -> Looked:
    """As `look_into`, without the diary, which need not wait for a slow drive; `remember` then ends it."""
    memory = tray.memory
    if memory.folder is None:
        return Looked(intake=Intake(), before=memory, after=memory)
    folder = Path(memory.folder)
    progress = progress or Progress()
    found = find_pictures([folder], progress)
    if not folder.is_dir():
        gone = () if memory.is_gone else (message("photos-folder-gone", folder=memory.folder),)
        return Looked(intake=Intake(refused=gone), before=memory, after=replace(memory, is_gone=True))
    files = files_of(folder, found.files)
    still, unread = _sorted_out(tray, folder, files, waiting)
    answers = read_each(tray.known, [folder / name for name in unread], progress)
    seen, new = dict(memory.seen), list[Answer](still)
    for answer, name in zip(answers, unread, strict=False):  # fewer where it is cancelled: the rest waits its turn
        unsure = replace(files[name], digest=UNSURE)
        if isinstance(answer, Message) and memory.seen.get(name) != unsure:
            seen[name] = unsure
            continue
        seen[name] = replace(unsure, digest=_digest(answer))
        if seen[name].digest not in memory.left_out:
            new.append(answer)
    after = replace(memory, seen=seen, is_gone=False)
    return Looked(intake=gathered(found, new), folders=_folders(folder), before=memory, after=after)


def remember(ctx: AppContext, looked: Looked) -> None:
    """A look that found nothing new writes nothing. Where another folder is watched meanwhile, what was seen in this
    one is of no use any more."""
    if looked.after == looked.before:
        return
    now = remembered(ctx)
    if now.folder == looked.after.folder:
        keep(ctx, replace(now, seen={**now.seen, **looked.after.seen}, is_gone=looked.after.is_gone))


def _sorted_out(
    tray: Tray, folder: Path, files: Mapping[str, Seen], waiting: Collection[WaitingPicture]
) -> tuple[list[WaitingPicture], list[str]]:
    """Those of `waiting` that still wait, and the names of files that have to be read. A second file with the same
    bytes is passed over."""
    settled: set[str | None] = {None, *tray.known.photos, *tray.memory.left_out}
    held = {picture.file: picture for picture in waiting}
    still: list[WaitingPicture] = []
    unread: list[str] = []
    for name, file in files.items():
        last = tray.memory.seen.get(name)
        if last is None or not last.is_as(file) or last.digest == UNSURE:
            unread.append(name)
        elif last.digest not in settled:
            settled.add(last.digest)
            picture = held.get(str(folder / name))
            if picture is not None:
                still.append(picture)
            else:
                unread.append(name)
    return still, unread


def _digest(answer: Answer) -> str | None:
    match answer:
        case WaitingPicture(digest=digest):
            return digest
        case SamePicture(photo=Photo(sha256=digest)):
            return digest
    return None


def _folders(folder: Path) -> tuple[Path, ...]:
    with suppress(OSError):
        return (folder, *(inner for inner in folder.iterdir() if inner.is_dir()))
    return ()


def _change(ctx: AppContext, do: _Turn, back: _Turn, words: Message) -> Change:
    keep(ctx, do(remembered(ctx)))
    undone = message("services-undone", what=words)
    return Change(frozenset((Kind.SETTINGS,)), lambda: _change(ctx, back, do, undone), words)

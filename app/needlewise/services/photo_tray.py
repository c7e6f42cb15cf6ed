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
    Known,
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
class _Memory:
    """What the diary's settings hold of the folder, its files by their path in it. `is_gone`: the person was told
    that the folder is not there."""

    folder: str | None = None
    seen: Mapping[str, _Seen] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    is_gone: bool = False


_Turn = Callable[[_Memory], _Memory]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tray:
    """All that a look into the folder needs of the diary."""

    memory: _Memory
    known: Known


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What waits, and what is to be remembered of it. `folders` are the watched one and those directly in it, into
    which phones sort by month; none where it is not there."""

    intake: Intake
    folders: tuple[Path, ...] = ()
    before: _Memory
    after: _Memory

    @property
    def folder(self) -> Path | None:
        return None if self.after.folder is None else Path(self.after.folder)


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

    def turned(now: _Memory, to: _Memory) -> _Memory:
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
    cancelled: Cancelled = lambda: False,
    progress: Progress = lambda _done, _of: None,
    waiting: Collection[WaitingPicture] = (),
) -> Intake:
    """What of the watched folder waits for a view: pictures that are neither in the diary nor left out. `waiting` are
    those that the last look gave: they are not read again while their files stay as they were. What cannot be read,
    and a folder that is gone, is said once."""
    looked = look_beside(tray_of(ctx), cancelled, progress, waiting)
    remember(ctx, looked)
    return looked.intake


def tray_of(ctx: AppContext) -> Tray:
    return Tray(memory=_remembered(ctx), known=known_of(ctx))


def look_beside(
    tray: Tray,
    cancelled: Cancelled = lambda: False,
    progress: Progress = lambda _done, _of: None,
    waiting: Collection[WaitingPicture] = (),
) -> Looked:
    """As `look_into`, without the diary, which need not wait for a slow drive; `remember` then ends it."""
    memory, known = tray.memory, tray.known
    if memory.folder is None:
        return Looked(intake=Intake(), before=memory, after=memory)
    folder = Path(memory.folder)
    found = find_pictures([folder], cancelled)
    if not folder.is_dir():
        gone = () if memory.is_gone else (message("photos-folder-gone", folder=memory.folder),)
        return Looked(intake=Intake(refused=gone), before=memory, after=replace(memory, is_gone=True))
    files = _files_of(folder, found.files)
    still, unread = _sorted_out(tray, folder, files, waiting)
    answers = list(read_each(known, [folder / name for name in unread], cancelled, progress))
    read = zip(unread, answers, strict=False)  # fewer answers where it was cancelled: the rest is read another time
    seen = {**memory.seen, **{name: replace(files[name], digest=_digest(answer)) for name, answer in read}}
    new = [a for a in answers if not (isinstance(a, WaitingPicture) and a.digest in memory.left_out)]
    return Looked(
        intake=gathered(found, [*still, *new]),
        folders=_folders(folder),
        before=memory,
        after=replace(memory, seen=seen, is_gone=False),
    )


def remember(ctx: AppContext, looked: Looked) -> None:
    """Where another folder is watched meanwhile, what was seen is of no use any more."""
    if looked.after == looked.before:
        return
    now = _remembered(ctx)
    if now.folder == looked.after.folder:
        _keep(ctx, replace(now, seen={**now.seen, **looked.after.seen}, is_gone=looked.after.is_gone))


def _sorted_out(
    tray: Tray, folder: Path, files: Mapping[str, _Seen], waiting: Collection[WaitingPicture]
) -> tuple[list[WaitingPicture], list[str]]:
    """Those of `waiting` that still wait, and the names of files that have to be read. A second file with the same
    bytes is passed over."""
    settled = set(tray.known.photos.keys() | tray.memory.left_out)
    held = {picture.file: picture for picture in waiting}
    still: list[WaitingPicture] = []
    unread: list[str] = []
    for name, file in files.items():
        last = tray.memory.seen.get(name)
        if last is None or (last.size, last.changed_ns) != (file.size, file.changed_ns):
            unread.append(name)
        elif last.digest is not None and last.digest not in settled:
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


def _files_of(folder: Path, files: Iterable[Path]) -> dict[str, _Seen]:
    """By the path within the folder; those that vanish meanwhile are not among them."""
    present = {}
    for path in files:
        with suppress(OSError):
            found = path.stat()
            present[path.relative_to(folder).as_posix()] = _Seen(found.st_size, found.st_mtime_ns, None)
    return present


def _folders(folder: Path) -> tuple[Path, ...]:
    with suppress(OSError):
        return (folder, *(inner for inner in folder.iterdir() if inner.is_dir()))
    return ()


def _change(ctx: AppContext, do: _Turn, back: _Turn, words: Message) -> Change:
    _keep(ctx, do(_remembered(ctx)))
    undone = message("services-undone", what=words)
    return Change(frozenset((Kind.SETTINGS,)), lambda: _change(ctx, back, do, undone), words)


def _remembered(ctx: AppContext) -> _Memory:
    with ctx.store.read() as uow:
        kept = uow.settings.get(_SETTING)
    if kept is None:
        return _Memory()
    return _Memory(
        folder=kept["folder"],
        seen={name: _Seen(*file) for name, file in kept["seen"].items()},
        left_out=frozenset(kept["left_out"]),
        is_gone=kept["is_gone"],
    )


def _keep(ctx: AppContext, memory: _Memory) -> None:
    kept = {
        "folder": memory.folder,
        "seen": {name: [file.size, file.changed_ns, file.digest] for name, file in memory.seen.items()},
        "left_out": sorted(memory.left_out),
        "is_gone": memory.is_gone,
    }
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.settings.put(_SETTING, kept)
        uow.commit_settings()

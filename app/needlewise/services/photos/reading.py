"""Reading pictures that may be taken in: files, folders, and what is in no file. Nothing is written but the bytes of
photos whose records were waiting for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from needlewise.bootstrap import AppContext
from needlewise.domain.moments import Moment
from needlewise.domain.photos import DateEvidence, Photo
from needlewise.domain.sessions import NeedlingSession
from needlewise.errors import InputError
from needlewise.exchange.files import LARGEST_PHOTO, read_bytes
from needlewise.imaging.decode import PictureFacts
from needlewise.imaging.previews import draw_previews
from needlewise.messages import Message, message
from needlewise.progress import Progress
from needlewise.services.photos.dates import date_of, last_session_before, proposed_session
from needlewise.services.photos.files import FoundPictures, find_pictures
from needlewise.services.photos.in_order import in_order

"""Gets how many are done, and of how many."""

_MOST_PREVIEW_BYTES = 64 * 2**20
"""Of pictures that wait; beyond, a preview is drawn again when its picture is taken in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingPicture:
    """A picture that was read whole and can be taken in. `held` is the original where it is in no file; `preview` is
    None where it has to be drawn again. `session_id` is a proposal, `hours_since_session` counts from the last
    session before it; None where there is none."""

    file: str
    digest: str
    thumbnail: bytes = field(repr=False)
    facts: PictureFacts
    taken_at: Moment
    date_source: DateEvidence | None
    date_doubt: Message | None = None
    session_id: str | None = None
    hours_since_session: float | None = None
    preview: bytes | None = field(default=None, repr=False)
    held: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SamePicture:
    """Bytes that need not be taken in: the diary has them (`photo`), or another file of the same batch (`twin`).
    `was_missing` says that the diary had the record alone, and has the bytes from now on."""

    file: str
    photo: Photo | None = None
    twin: str | None = None
    was_missing: bool = False


Answer = WaitingPicture | SamePicture | Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """Every file that was named or found is in one of `waiting`, `same` and `refused`, or counted in `others`, which
    are no pictures. Where it was cancelled, those that were not reached are in none."""

    waiting: tuple[WaitingPicture, ...] = ()
    same: tuple[SamePicture, ...] = ()
    refused: tuple[Message, ...] = ()
    others: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What of the diary is asked when a picture is read: its photos by digest, the digests whose bytes it has, and
    its sessions by time."""

    now: Moment
    photos: Mapping[str, Photo] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()
    sessions: tuple[NeedlingSession, ...] = ()


def known_of(ctx: AppContext) -> Known:
    with ctx.store.read() as uow:
        photos, sessions = uow.photos.all(), uow.sessions.all()
    return Known(
        now=ctx.clock.now(),
        photos={photo.sha256: photo for photo in photos},
        kept=frozenset(ctx.store.photos.digests()),
        sessions=tuple(sessions),
    )


def read_pictures(
    ctx: AppContext,
    paths: Sequence[Path],
    progress: Progress | None = None,
    taken_at: Moment | None = None,
) -> Intake:
    """Files, and all pictures in folders and the folders in them. `taken_at` is given where the person says when.
    Writes nothing but the bytes of photos whose records were waiting for them."""
    intake = read_beside(known_of(ctx), paths, progress, taken_at)
    refused = list(intake.refused)
    for same in intake.same:
        if same.photo is not None and same.was_missing:
            try:
                ctx.store.photos.put(bytes_of(same.file, same.photo.sha256))
            except InputError as error:
                refused.append(error.message)
    return replace(intake, refused=tuple(refused))


def read_beside(
    known: Known,
    paths: Sequence[Path],
    progress: Progress | None = None,
    taken_at: Moment | None = None,
) -> Intake:
    """As `read_pictures`, without a diary at hand; writes nothing at all."""
    progress = progress or Progress()
    found = find_pictures(paths, progress)
    return gathered(found, read_each(known, found.files, progress, taken_at))


def read_each(
    known: Known, files: Sequence[Path], progress: Progress, taken_at: Moment | None = None
) -> Iterator[Answer]:
    """Of each file in turn, until it is cancelled: what it is, or why it cannot be read."""

    def read(path: Path) -> Answer:
        try:
            return _read_file(known, path, taken_at)
        except InputError as error:
            return error.message

    progress.tell(0, len(files))
    with closing(in_order(read, files)) as answers:
        for done, answer in enumerate(answers, start=1):
            yield answer
            progress.tell(done, len(files))
            if progress.is_cancelled:
                return


def gathered(found: FoundPictures, answers: Iterable[Answer]) -> Intake:
    """Bytes that come in two files wait once."""
    waiting: dict[str, WaitingPicture] = {}
    same: list[SamePicture] = []
    refused = list(found.refused)
    room = _MOST_PREVIEW_BYTES
    for answer in answers:
        match answer:
            case Message():
                refused.append(answer)
            case SamePicture():
                same.append(answer)
            case WaitingPicture(digest=digest) if digest in waiting:
                same.append(SamePicture(file=answer.file, twin=waiting[digest].file))
            case WaitingPicture():
                room -= len(answer.preview or b"")
                waiting[answer.digest] = answer if room >= 0 else replace(answer, preview=None)
    return Intake(waiting=tuple(waiting.values()), same=tuple(same), refused=tuple(refused), others=found.others)


def read_held(ctx: AppContext, data: bytes, name: str, taken_at: Moment | None = None) -> Intake:
    """A picture that is in no file: pasted, or just taken with the camera. `name` is what the person is told."""
    try:
        answer = _read(known_of(ctx), data, name, None, taken_at)
    except InputError as error:
        return Intake(refused=(error.message,))
    if isinstance(answer, WaitingPicture):
        return Intake(waiting=(replace(answer, held=data),))
    if answer.was_missing:
        ctx.store.photos.put(data)
    return Intake(same=(answer,))


def bytes_of(file: str, digest: str) -> bytes:
    data = read_bytes(Path(file), LARGEST_PHOTO)
    if sha256(data).hexdigest() != digest:
        raise InputError(message("photos-file-changed", file=file))
    return data


def _read_file(known: Known, path: Path, taken_at: Moment | None) -> WaitingPicture | SamePicture:
    return _read(known, read_bytes(path, LARGEST_PHOTO), str(path), path, taken_at)


def _read(
    known: Known, data: bytes, name: str, path: Path | None, taken_at: Moment | None
) -> WaitingPicture | SamePicture:
    digest = sha256(data).hexdigest()
    if digest in known.photos:
        return SamePicture(file=name, photo=known.photos[digest], was_missing=digest not in known.kept)
    drawn = draw_previews(data, name)
    taken = date_of(drawn.facts, path, known.now, taken_at)
    before = last_session_before(known.sessions, taken.at)
    return WaitingPicture(
        file=name,
        digest=digest,
        thumbnail=drawn.thumbnail,
        preview=drawn.preview,
        facts=drawn.facts,
        taken_at=taken.at,
        date_source=taken.source,
        date_doubt=taken.doubt,
        session_id=proposed_session(known.sessions, taken.at),
        hours_since_session=None if before is None else taken.at.hours_since(before.started_at),
    )

"""Taking photos in: those that were given a view are kept, their bytes first, and all their records in one unit of
work.

Until then a picture is known by its file and digest, not by a copy: what waits in a tray for weeks is not yet the
diary's, and a picture that is never given a view leaves nothing behind in it. Its bytes are read again when it is
taken in, and must still be those that were looked at.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from uuid import uuid4

from needlewise.bootstrap import AppContext
from needlewise.domain.moments import Moment
from needlewise.domain.photos import DateEvidence, Hair, Photo, PhotoView, check_photo
from needlewise.errors import DiaryError, InputError
from needlewise.imaging.previews import PREVIEW_EDGE_PX, THUMBNAIL_EDGE_PX, draw_previews
from needlewise.messages import Message, message
from needlewise.progress import Progress
from needlewise.services.changes import Change, Kind
from needlewise.services.photos.in_order import in_order
from needlewise.services.photos.reading import WaitingPicture, bytes_of
from needlewise.services.records.recording import change_of, recording


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureChoice:
    """A waiting picture with what the person says of it."""

    picture: WaitingPicture
    view: PhotoView
    taken_at: Moment
    hair: Hair | None = None
    session_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """`change` takes all of them back; None where none was taken in. `digests` are of those that were; `refused` says
    of each picture that changed or vanished since it was looked at."""

    change: Change | None
    digests: frozenset[str] = frozenset()
    refused: tuple[Message, ...] = ()


def take_in(
    ctx: AppContext,
    choices: Sequence[PictureChoice],
    progress: Progress | None = None,
) -> TakenIn:
    """All that can still be read, as one change; nothing where it is cancelled. Pictures that the diary has meanwhile
    are passed over.

    Raises DraftRejected, and DiaryError, for a full disk among others; nothing has been kept then.
    """
    progress = progress or Progress()
    kept = ctx.store.photos.digests()
    refused: list[Message] = []
    photos: list[Photo] = []
    put: list[str] = []

    def prepare(choice: PictureChoice) -> tuple[PictureChoice, bytes, Mapping[int, bytes]] | Message:
        try:
            return choice, *_with_bytes(choice.picture)
        except InputError as error:
            return error.message

    try:
        with closing(in_order(prepare, choices)) as answers:
            for done, answer in enumerate(answers):
                progress.tell(done, len(choices))
                if progress.is_cancelled:
                    ctx.store.photos.forget(put)
                    return TakenIn(change=None)
                if isinstance(answer, Message):
                    refused.append(answer)
                    continue
                choice, data, drawn = answer
                if choice.picture.digest not in kept:
                    put.append(choice.picture.digest)
                ctx.store.photos.put(data, drawn, sha256=choice.picture.digest)
                photos.append(_photo(choice))
        change = _record(ctx, photos) if photos else None
    except BaseException:
        with suppress(DiaryError):
            ctx.store.photos.forget(put)
        raise
    progress.tell(len(choices), len(choices))
    return TakenIn(change=change, digests=frozenset(photo.sha256 for photo in photos), refused=tuple(refused))


def _record(ctx: AppContext, photos: Sequence[Photo]) -> Change | None:
    with recording(ctx) as records:
        present = {photo.sha256 for photo in records.uow.photos.all()}
        for photo in photos:
            if photo.sha256 not in present:
                problems = [*check_photo(photo), *records.missing("session_id", Kind.SESSIONS, photo.session_id)]
                records.add(Kind.PHOTOS, photo, problems)
                present.add(photo.sha256)
    if not records.steps:
        return None
    return change_of(ctx, records.steps, message("photos-taken-in", count=len(records.steps)))


def _photo(choice: PictureChoice) -> Photo:
    facts = choice.picture.facts
    is_redated = choice.taken_at != choice.picture.taken_at
    return Photo(
        id=str(uuid4()),
        taken_at=choice.taken_at,
        view=choice.view,
        sha256=choice.picture.digest,
        media_type=facts.media_type,
        width=facts.width,
        height=facts.height,
        hair=choice.hair,
        session_id=choice.session_id,
        date_from=DateEvidence.SAID if is_redated else choice.picture.date_source,
    )


def _with_bytes(picture: WaitingPicture) -> tuple[bytes, Mapping[int, bytes]]:
    """The original, and what is drawn from it by edge. Raises InputError where it is no longer what was looked at."""
    data = bytes_of(picture.file, picture.digest) if picture.held is None else picture.held
    preview = picture.preview or draw_previews(data, picture.file).preview
    return data, {PREVIEW_EDGE_PX: preview, THUMBNAIL_EDGE_PX: picture.thumbnail}

"""Photos that wait to be added, with the details given so far. Pure: each step gives a new tuple."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from needlewise.domain.moments import Moment
from needlewise.domain.photos import Hair, PhotoView

if TYPE_CHECKING:
    from needlewise.services.photos.intake import PictureChoice
    from needlewise.services.photos.reading import Intake, WaitingPicture


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingPhoto:
    """A picture without a view is not taken in. `taken_at` and `session_id` begin with what was proposed;
    `is_watched` marks one that lies in the watched folder."""

    picture: WaitingPicture
    taken_at: Moment
    session_id: str | None
    view: PhotoView | None = None
    hair: Hair | None = None
    is_watched: bool = False

    @property
    def id(self) -> str:
        return self.picture.digest

    @property
    def is_redated(self) -> bool:
        return self.taken_at != self.picture.taken_at


PendingPhotos = tuple[PendingPhoto, ...]


def add(items: PendingPhotos, intake: Intake, *, is_watched: bool = False) -> PendingPhotos:
    """Those that did not wait before come last, by time."""
    known = {item.id for item in items}
    new = [
        PendingPhoto(picture=picture, taken_at=picture.taken_at, session_id=picture.session_id, is_watched=is_watched)
        for picture in sorted(intake.waiting, key=lambda picture: (picture.taken_at.utc, picture.file))
        if picture.digest not in known
    ]
    return (*items, *new)


def match_watched(items: PendingPhotos, intake: Intake) -> PendingPhotos:
    """After a look into the watched folder: what does not lie there any more does not wait either."""
    there = {picture.digest for picture in intake.waiting}
    still = tuple(item for item in items if not item.is_watched or item.id in there)
    return add(still, intake, is_watched=True)


def update(items: PendingPhotos, ids: Collection[str], **said: Any) -> PendingPhotos:
    """What the person says of some of them: `view`, `hair`, `session_id`, `taken_at`."""
    return tuple(replace(item, **said) if item.id in ids else item for item in items)


def remove(items: PendingPhotos, ids: Collection[str]) -> PendingPhotos:
    return tuple(item for item in items if item.id not in ids)


def with_view(items: PendingPhotos) -> PendingPhotos:
    return tuple(item for item in items if item.view is not None)


def next_without_view(items: PendingPhotos, place: int) -> int | None:
    """The place of the next one that has no view yet, from `place` on and then from the start."""
    open_places = [at for at, item in enumerate(items) if item.view is None]
    return next((at for at in open_places if at >= place), open_places[0] if open_places else None)


def common_value(items: Sequence[PendingPhoto], field: str) -> Any:
    """What they all say of a field; None where they differ."""
    values = {getattr(item, field) for item in items}
    return values.pop() if len(values) == 1 else None


def days_of(items: Sequence[PendingPhoto]) -> tuple[date, date]:
    """The first and the last day."""
    days = [item.taken_at.day for item in items]
    return min(days), max(days)


def choices(items: PendingPhotos) -> list[PictureChoice]:
    """Of those that have a view."""
    from needlewise.services.photos.intake import PictureChoice

    return [
        PictureChoice(
            picture=item.picture,
            view=item.view,
            taken_at=item.taken_at,
            hair=item.hair,
            session_id=item.session_id,
        )
        for item in items
        if item.view is not None
    ]

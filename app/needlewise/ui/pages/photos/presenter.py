"""The gallery's question to the diary, and its state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from needlewise.domain.diary import Diary
from needlewise.domain.photos import Photo, PhotoView

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext
    from needlewise.services.photos.records import PhotoDue

_SEEN_FIRST = 60


@dataclass(frozen=True, slots=True)
class Period:
    """`count` photos, in order, of the month that `first` begins, or of the year."""

    first: date
    count: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class GalleryState:
    """`photos` are those of the view that is looked at, all of them for None, the newest first. They stand in months;
    those of one view, of which a month holds few, in years. `counts` are of all views. A state that is not whole
    knows the latest photos alone, and so neither counts nor what is due."""

    today: date
    view: PhotoView | None
    diary: Diary
    photos: tuple[Photo, ...]
    periods: tuple[Period, ...]
    counts: Mapping[PhotoView, int] = field(hash=False)
    due: tuple[PhotoDue, ...]
    is_whole: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether there is no photo of any view."""
        return not self.counts

    def photo(self, id_: str) -> Photo | None:
        return next((photo for photo in self.diary.photos if photo.id == id_), None)

    def last_of(self, view: PhotoView) -> Photo | None:
        return max(
            (photo for photo in self.diary.photos if photo.view is view),
            key=lambda photo: photo.taken_at.utc,
            default=None,
        )


def glance(ctx: AppContext, view: PhotoView | None) -> GalleryState:
    """The latest photos, by whole months: what is seen first, while the whole diary is not read yet."""
    from needlewise.services.records.diary import load_diary

    today = ctx.clock.now().day
    with ctx.store.read() as uow:
        latest = uow.photos.latest(_SEEN_FIRST)
    since = latest[-1].taken_at.day.replace(day=1) if latest else today
    return replace(present(load_diary(ctx, since), (), today, view), is_whole=False)


def look(ctx: AppContext, view: PhotoView | None) -> GalleryState:
    """Reads the diary, off the window's thread."""
    from needlewise.services.photos.records import photos_due
    from needlewise.services.records.diary import load_diary

    diary, today = load_diary(ctx), ctx.clock.now().day
    return present(diary, photos_due(diary, ctx.guidance, today), today, view)


def present(diary: Diary, due: tuple[PhotoDue, ...], today: date, view: PhotoView | None) -> GalleryState:
    chosen = [photo for photo in diary.photos if view in (None, photo.view)]
    photos = tuple(sorted(chosen, key=lambda photo: (photo.taken_at.wall, photo.id), reverse=True))
    periods = groupby(photos, key=lambda photo: _beginning(photo.taken_at.day, is_year=view is not None))
    return GalleryState(
        today=today,
        view=view,
        diary=diary,
        photos=photos,
        periods=tuple(Period(first, len(list(within))) for first, within in periods),
        counts=Counter(photo.view for photo in diary.photos),
        due=due,
    )


def _beginning(day: date, *, is_year: bool) -> date:
    return day.replace(month=1, day=1) if is_year else day.replace(day=1)

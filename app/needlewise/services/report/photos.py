"""Pairs of photos for the report: copies for paper, and what is known of each day."""

from __future__ import annotations

from collections.abc import Sequence

from needlewise.bootstrap import AppContext
from needlewise.domain.diary import Diary
from needlewise.domain.photos import Photo
from needlewise.errors import InputError
from needlewise.imaging.decode import inspect
from needlewise.imaging.look import Look
from needlewise.imaging.print_copy import print_copy
from needlewise.messages import message
from needlewise.progress import Progress
from needlewise.report.facts import PrintedPair, PrintedPhoto
from needlewise.report.options import MOST_PAIRS, PhotoIds
from needlewise.services.photos.comparing import Comparison, comparison, hours_since_session, propose_pairs
from needlewise.services.photos.pictures import look_of, name_of

PRINTED_EDGE_PX = 1000
"""Some 250 dots an inch at the size a photo has on the page."""
MOST_BYTES = 340_000
"""Of a copy, so that a report with eight of them can be sent by mail."""
_SMALLER = 0.85


def proposed_pairs(
    ctx: AppContext, diary: Diary, most: int = MOST_PAIRS, progress: Progress | None = None
) -> tuple[PhotoIds, ...]:
    """The comparable photos of each view that are furthest apart, by their ids."""
    return tuple((pair.first.id, pair.second.id) for pair in propose_pairs(ctx, diary, most, progress))


def printed_pairs(ctx: AppContext, diary: Diary, chosen: Sequence[PhotoIds]) -> tuple[PrintedPair, ...]:
    """In the order chosen. A pair of which a photo is in the diary no more is left out. Raises InputError for a
    picture whose bytes are missing or cannot be read."""
    photos = {photo.id: photo for photo in diary.photos}
    found = []
    for one, other in chosen[:MOST_PAIRS]:
        if one in photos and other in photos:
            found.append(_printed(ctx, diary, comparison(ctx, photos[one], photos[other])))
    return tuple(found)


def copy_for_paper(data: bytes, file: str, look: Look | None) -> bytes:
    """A JPEG without metadata; with fewer pixels where there is so much in them that it would be a large file."""
    edge_px = PRINTED_EDGE_PX
    copy = print_copy(data, file, look, edge_px)
    while len(copy) > MOST_BYTES:
        edge_px = int(_SMALLER * edge_px)
        copy = print_copy(data, file, look, edge_px)
    return copy


def _printed(ctx: AppContext, diary: Diary, pair: Comparison) -> PrintedPair:
    return PrintedPair(
        view=pair.first.view,
        first=_photo(ctx, diary, pair.first),
        second=_photo(ctx, diary, pair.second),
        reasons=pair.reasons,
    )


def _photo(ctx: AppContext, diary: Diary, photo: Photo) -> PrintedPhoto:
    """As the person wants it seen: what they cropped or covered is not in the copy."""
    data = ctx.store.photos.get(photo.sha256)
    if data is None:
        raise InputError(message("report-photo-missing", day=photo.taken_at.day))
    copy = copy_for_paper(data, name_of(photo), look_of(photo))
    size = inspect(copy, name_of(photo))
    day = photo.taken_at.day
    return PrintedPhoto(
        jpeg=copy,
        width=size.width,
        height=size.height,
        day=day,
        hair=photo.hair,
        hours_since_session=hours_since_session(diary, photo),
        treatments=tuple(t for t in diary.treatments if t.in_use_on(day)),
    )

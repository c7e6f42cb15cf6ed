"""The picture of a photo record, as the person wants it shown: small, middling, or every pixel of it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from needlewise.bootstrap import AppContext
from needlewise.domain.photos import Area, Photo
from needlewise.errors import DiaryError, InputError
from needlewise.imaging.look import Box, Look
from needlewise.imaging.pixels import Pixels, upright_pixels
from needlewise.imaging.previews import PREVIEW_EDGE_PX, THUMBNAIL_EDGE_PX, draw_previews
from needlewise.imaging.print_copy import print_copy


def thumbnail(ctx: AppContext, photo: Photo) -> bytes | None:
    """A JPEG of at most THUMBNAIL_EDGE_PX. None where the bytes are missing, or make no picture."""
    look = look_of(photo)
    if look is None:
        return _kept_or_drawn(ctx, photo, THUMBNAIL_EDGE_PX)
    return _with_look(_kept_or_drawn(ctx, photo, PREVIEW_EDGE_PX), photo, look, THUMBNAIL_EDGE_PX)


def preview(ctx: AppContext, photo: Photo) -> bytes | None:
    """A JPEG of at most PREVIEW_EDGE_PX. None as for `thumbnail`."""
    look = look_of(photo)
    if look is None:
        return _kept_or_drawn(ctx, photo, PREVIEW_EDGE_PX)
    return _with_look(ctx.store.photos.get(photo.sha256), photo, look, PREVIEW_EDGE_PX)


def pixels(ctx: AppContext, photo: Photo, most_edge_px: int | None = None) -> Pixels | None:
    """`most_edge_px` None gives every pixel. None as for `thumbnail`."""
    data = ctx.store.photos.get(photo.sha256)
    if data is None:
        return None
    try:
        return upright_pixels(data, name_of(photo), look_of(photo), most_edge_px)
    except InputError:
        return None


def name_of(photo: Photo) -> str:
    """How a photo is called in files and sentences: by its time, view and digest."""
    return f"{photo.taken_at.wall:%Y-%m-%d_%H%M}_{photo.view}_{photo.sha256[:8]}"


def look_of(photo: Photo) -> Look | None:
    """None for a photo that is shown as it is."""
    look = Look(
        turns=photo.turns or 0,
        crop=None if photo.crop is None else _box(photo.crop),
        covers=tuple(map(_box, photo.covers or ())),
    )
    return None if look == Look() else look


def with_look(photo: Photo, look: Look | None) -> Photo:
    look = look or Look()
    return replace(
        photo,
        turns=look.turns % 4 or None,
        crop=None if look.crop is None else _area(look.crop),
        covers=tuple(map(_area, look.covers)) or None,
    )


def _kept_or_drawn(ctx: AppContext, photo: Photo, edge_px: int) -> bytes | None:
    """What is drawn anew is kept for the next time, where the diary can be written."""
    kept = ctx.store.photos.thumbnail(photo.sha256, edge_px)
    if kept is not None:
        return kept
    data = ctx.store.photos.get(photo.sha256)
    if data is None:
        return None
    try:
        drawn = draw_previews(data, name_of(photo))
    except InputError:
        return None
    made = {PREVIEW_EDGE_PX: drawn.preview, THUMBNAIL_EDGE_PX: drawn.thumbnail}
    with suppress(DiaryError):
        ctx.store.photos.put_thumbnails(photo.sha256, made)
    return made[edge_px]


def _with_look(data: bytes | None, photo: Photo, look: Look, edge_px: int) -> bytes | None:
    if data is None:
        return None
    try:
        return print_copy(data, name_of(photo), look, edge_px)
    except InputError:
        return None


def _box(area: Area) -> Box:
    return area.left, area.top, area.right - area.left, area.bottom - area.top


def _area(box: Box) -> Area:
    left, top, width, height = box
    return Area(left=left, top=top, right=min(left + width, 1.0), bottom=min(top + height, 1.0))

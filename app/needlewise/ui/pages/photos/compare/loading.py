"""The pictures of a pair, read and prepared off the window's thread: a small one at once, every pixel when it comes.

A picture at full size takes 16/3 bytes a pixel: two of 48 megapixels take half a gigabyte, and are let go when others
are looked at. What has more than MOST_PIXELS is shown reduced to as many.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from needlewise.domain.photos import Photo
from needlewise.messages import Message
from needlewise.services.changes import Change
from needlewise.ui.pages.photos.compare.points import Points
from needlewise.ui.pages.photos.compare.presenter import PairChoice, pair_choice
from needlewise.ui.widgets.picture_view_geometry import Size
from needlewise.ui.widgets.picture_view_pyramid import Pyramid

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext
    from needlewise.imaging.pixels import Pixels
    from needlewise.services.photos.comparing import Comparison, Glance

MOST_PIXELS = 52_000_000


@dataclass(frozen=True, slots=True, eq=False)
class PairPreview:
    """Of each picture a small one, None where there is none to show: `seen.pictures` then says why."""

    seen: Glance
    levels: tuple[Pyramid | None, Pyramid | None]


def find_pair(first_id: str, second_id: str, ctx: AppContext) -> PairChoice | None:
    from needlewise.services.records.diary import load_diary

    return pair_choice(load_diary(ctx), first_id, second_id)


def look(choice: PairChoice, ctx: AppContext) -> PairPreview:
    from needlewise.services.photos.comparing import glance

    seen = glance(ctx, choice.diary, *choice.pair)
    levels = tuple(
        None if isinstance(picture, Message) else levels_of(picture, photo)
        for picture, photo in zip(seen.pictures, (seen.first, seen.second), strict=True)
    )
    return PairPreview(seen, (levels[0], levels[1]))


def look_closer(seen: Glance) -> Comparison:
    from needlewise.services.photos import comparing

    return comparing.look_closer(seen)


def read_original(photo: Photo, ctx: AppContext) -> bytes | None:
    return ctx.store.photos.get(photo.sha256)


def whole(data: bytes, photo: Photo, small: Pixels, light: Pixels | None) -> Pyramid:
    """Every pixel, or MOST_PIXELS, of what `small` shows; in the light of another picture where one is given. Raises
    InputError."""
    from needlewise.imaging.light import match_light
    from needlewise.imaging.pixels import upright_pixels
    from needlewise.services.photos.pictures import look_of, name_of

    long, short = max(small.width, small.height), min(small.width, small.height)
    most_edge_px = int(math.sqrt(MOST_PIXELS * long / short))
    pixels = upright_pixels(data, name_of(photo), look_of(photo), most_edge_px)
    return levels_of(pixels if light is None else match_light(light, pixels), photo)


def lit(seen: Glance) -> Pyramid | None:
    """The later picture, small, in the light of the earlier one; None where one of them is not there."""
    from needlewise.imaging.light import match_light

    first, second = seen.pictures
    if isinstance(first, Message) or isinstance(second, Message):
        return None
    return levels_of(match_light(first, second), seen.second)


def align_by_points(choice: PairChoice, points: Points, sizes: tuple[Size, Size], ctx: AppContext) -> Change:
    from needlewise.services.photos import alignments

    return alignments.lay_by_points(ctx, *choice.pair, points.pairs, sizes)


def lay_anew(choice: PairChoice, ctx: AppContext) -> Change:
    from needlewise.services.photos import alignments

    return alignments.lay_anew(ctx, *choice.pair)


def levels_of(pixels: Pixels, photo: Photo) -> Pyramid:
    from needlewise.imaging.pyramid import pyramid

    return Pyramid.over(pyramid(pixels).levels, full_size(photo, (pixels.width, pixels.height)))


def full_size(photo: Photo, shown: Size) -> Size:
    """Width and height in pixels of a photo as it is turned and cropped, of which a picture of size `shown` was made.
    That size itself where the record does not say, or says otherwise."""
    if not photo.width or not photo.height:
        return shown
    crop = photo.crop
    wide = photo.width * (1 if crop is None else crop.right - crop.left)
    high = photo.height * (1 if crop is None else crop.bottom - crop.top)
    if (photo.turns or 0) % 2:
        wide, high = high, wide
    is_other = abs(wide / high * shown[1] / shown[0] - 1) > 0.02 or wide < shown[0] - 1
    return shown if is_other else (wide, high)

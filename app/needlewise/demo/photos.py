"""Photos of a made-up diary: which there are, and how each is drawn."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from needlewise.bootstrap import AppContext
from needlewise.demo.story import at, new_id
from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.domain.photos import FULL_SET, Hair, Photo, PhotoView
from needlewise.domain.sessions import NeedlingSession

_DAYS_BETWEEN_PHOTO_SETS = 91


@dataclass(frozen=True, slots=True)
class PlannedPhoto:
    """`session` is the one after which the skin is checked, None for a photo of a set."""

    view: PhotoView
    taken_at: Moment
    session: NeedlingSession | None = None


@dataclass(frozen=True, slots=True)
class DrawnPhoto:
    """`previews` are by their longest edge in pixels."""

    photo: Photo
    data: bytes
    previews: Mapping[int, bytes]

    def put_bytes(self, ctx: AppContext) -> Photo:
        """The record is still to be written."""
        ctx.store.photos.put(self.data, self.previews, sha256=self.photo.sha256)
        return self.photo


def plan_photos(diary: Diary, count: int, ending: date) -> Iterator[PlannedPhoto]:
    """Full sets about every three months, the newest first, each at noon of a day with a session in the evening, and
    on the day after that a skin check."""
    newest_first = sorted(diary.sessions, key=lambda session: session.started_at.utc, reverse=True)
    wanted = ending - timedelta(days=12)
    for number in range(count):
        place = number % (len(FULL_SET) + 1)
        if place == 0:
            session = next((s for s in newest_first if s.started_at.day <= wanted), None)
            day = wanted if session is None else session.started_at.day
            wanted = day - timedelta(days=_DAYS_BETWEEN_PHOTO_SETS)
        if place < len(FULL_SET):
            yield PlannedPhoto(FULL_SET[place], at(day, 12 + place / 60))
        else:
            yield PlannedPhoto(PhotoView.SKIN_CHECK, at(day + timedelta(days=1), 12), session)


def draw_photo(planned: PlannedPhoto, seed: int) -> DrawnPhoto:
    """It takes about a quarter of a second."""
    from needlewise.demo.drawn_scalp import draw_scalp
    from needlewise.imaging.previews import PREVIEW_EDGE_PX, THUMBNAIL_EDGE_PX, draw_previews

    taken_at, session = planned.taken_at, planned.session
    chance = random.Random(f"{seed}/photo/{planned.view}/{taken_at.day}")  # noqa: S311
    density, redness = chance.uniform(0.92, 1.0), 0.0 if session is None else 1.5
    data = draw_scalp(planned.view, taken_at.wall, seed, density, redness)
    drawn = draw_previews(data, planned.view)
    photo = Photo(
        id=new_id(chance),
        taken_at=taken_at,
        view=planned.view,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=drawn.facts.media_type,
        width=drawn.facts.width,
        height=drawn.facts.height,
        hair=Hair.DRY,
        session_id=None if session is None else session.id,
    )
    return DrawnPhoto(photo, data, {PREVIEW_EDGE_PX: drawn.preview, THUMBNAIL_EDGE_PX: drawn.thumbnail})

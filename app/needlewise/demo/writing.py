"""Writes a made-up diary to look around in, with its photos."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from needlewise.bootstrap import AppContext, open_context
from needlewise.clock import Clock, SystemClock
from needlewise.demo.diary import made_up_diary
from needlewise.demo.drawn_scalp import draw_scalp
from needlewise.demo.story import at, new_id
from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.domain.photos import FULL_SET, Hair, Photo, PhotoView
from needlewise.domain.sessions import NeedlingSession
from needlewise.errors import OutputError
from needlewise.exchange.plan import RECORD_KINDS
from needlewise.imaging.previews import PREVIEW_EDGE_PX, THUMBNAIL_EDGE_PX, draw_previews
from needlewise.messages import message

_DAYS_BETWEEN_PHOTO_SETS = 91


def write_demo(
    folder: Path, years: int, photos: int, seed: int, *, ending: date | None = None, clock: Clock | None = None
) -> dict[str, int]:
    """Writes into a folder that is new or empty, and gives the number of records by kind. The diary ends on
    `ending`, today where none is given; the same years, photos, seed and ending give the same diary.

    Raises OutputError when the folder holds anything, DiaryError when it cannot be written. Nothing is left
    behind then.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OutputError(message("demo-folder-in-use", folder=str(folder)))
    clock = clock or SystemClock()
    try:
        with open_context(folder, clock=clock) as ctx:
            return _fill(ctx, years, photos, seed, ending or clock.now().day)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _fill(ctx: AppContext, years: int, photos: int, seed: int, ending: date) -> dict[str, int]:
    diary = made_up_diary(years, seed, ending, ctx.guidance, ctx.catalogue.text)
    taken = [_put_photo(ctx, planned, seed) for planned in _photo_plan(diary, photos, ending)]
    records = {kind: getattr(diary, kind) for kind in RECORD_KINDS} | {"photos": taken}
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.person.put(diary.person)
        for kind in RECORD_KINDS:
            uow.records(kind).add_all(records[kind])
        uow.commit()
    return {kind: len(records[kind]) for kind in RECORD_KINDS if records[kind]}


@dataclass(frozen=True, slots=True)
class _Planned:
    """`session` is the one after which the skin is checked, None for a photo of a set."""

    view: PhotoView
    taken_at: Moment
    session: NeedlingSession | None = None


def _photo_plan(diary: Diary, photos: int, ending: date) -> Iterator[_Planned]:
    """Full sets about every three months, the newest first, each at noon of a day with a session in the evening, and
    on the day after that a skin check."""
    newest_first = sorted(diary.sessions, key=lambda session: session.started_at.utc, reverse=True)
    wanted = ending - timedelta(days=12)
    for number in range(photos):
        place = number % (len(FULL_SET) + 1)
        if place == 0:
            session = next((s for s in newest_first if s.started_at.day <= wanted), None)
            day = wanted if session is None else session.started_at.day
            wanted = day - timedelta(days=_DAYS_BETWEEN_PHOTO_SETS)
        if place < len(FULL_SET):
            yield _Planned(FULL_SET[place], at(day, 12 + place / 60))
        else:
            yield _Planned(PhotoView.SKIN_CHECK, at(day + timedelta(days=1), 12), session)


def _put_photo(ctx: AppContext, planned: _Planned, seed: int) -> Photo:
    taken_at, session = planned.taken_at, planned.session
    chance = random.Random(f"{seed}/photo/{planned.view}/{taken_at.day}")  # noqa: S311
    density, redness = chance.uniform(0.92, 1.0), 0.0 if session is None else 1.5
    data = draw_scalp(planned.view, taken_at.wall, seed, density, redness)
    drawn = draw_previews(data, planned.view)
    return Photo(
        id=new_id(chance),
        taken_at=taken_at,
        view=planned.view,
        sha256=ctx.store.photos.put(data, {PREVIEW_EDGE_PX: drawn.preview, THUMBNAIL_EDGE_PX: drawn.thumbnail}),
        media_type=drawn.facts.media_type,
        width=drawn.facts.width,
        height=drawn.facts.height,
        hair=Hair.DRY,
        session_id=None if session is None else session.id,
    )

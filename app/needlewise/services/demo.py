"""A made-up diary to look around in."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from needlewise.bootstrap import AppContext, open_context
from needlewise.clock import Clock, SystemClock
from needlewise.domain.diary import Diary
from needlewise.domain.photos import FULL_SET, Photo, PhotoView
from needlewise.errors import OutputError
from needlewise.exchange.plan import RECORD_KINDS
from needlewise.imaging.drawn_scalp import SIZE, draw_scalp
from needlewise.messages import message
from needlewise.services.made_up.diary import made_up_diary
from needlewise.services.made_up.story import at, new_id

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
    taken = [_put_photo(ctx, view, day, seed) for view, day in _photo_plan(diary, photos, ending)]
    records = {kind: getattr(diary, kind) for kind in RECORD_KINDS} | {"photos": taken}
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.person.put(diary.person)
        for kind in RECORD_KINDS:
            uow.records(kind).add_all(records[kind])
        uow.commit()
    return {kind: len(records[kind]) for kind in RECORD_KINDS if records[kind]}


def _photo_plan(diary: Diary, photos: int, ending: date) -> Iterator[tuple[PhotoView, date]]:
    """Full sets about every three months, the newest first, each on a day just before a session."""
    needled = sorted((s.started_at.day for s in diary.sessions), reverse=True)
    wanted = ending - timedelta(days=12)
    for number in range(photos):
        place = number % len(FULL_SET)
        if place == 0:
            day = next((d for d in needled if d <= wanted), wanted)
            wanted = day - timedelta(days=_DAYS_BETWEEN_PHOTO_SETS)
        yield FULL_SET[place], day


def _put_photo(ctx: AppContext, view: PhotoView, day: date, seed: int) -> Photo:
    chance = random.Random(f"{seed}/photo/{view}/{day}")  # noqa: S311
    taken_at = at(day, 12 + list(FULL_SET).index(view) / 60)
    data = draw_scalp(view, taken_at.wall, seed, density=chance.uniform(0.9, 1.0))
    return Photo(
        id=new_id(chance),
        taken_at=taken_at,
        view=view,
        sha256=ctx.store.photos.put(data),
        media_type="image/jpeg",
        width=SIZE[0],
        height=SIZE[1],
    )

"""Writes a made-up diary to look around in, with its photos."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

from needlewise.bootstrap import AppContext, open_context
from needlewise.clock import Clock, SystemClock
from needlewise.demo.diary import made_up_diary
from needlewise.demo.photos import DrawnPhoto, draw_photo, plan_photos
from needlewise.domain.diary import Diary
from needlewise.errors import OutputError
from needlewise.exchange.plan import RECORD_KINDS
from needlewise.messages import message


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
    taken = [draw_photo(planned, seed).put_bytes(ctx) for planned in plan_photos(diary, photos, ending)]
    whole = replace(diary, photos=tuple(taken))
    write_records(ctx, whole)
    return {kind: len(records) for kind in RECORD_KINDS if (records := getattr(whole, kind))}


def write_records(ctx: AppContext, diary: Diary) -> None:
    """Into a diary that holds nothing yet."""
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.person.put(diary.person)
        for kind in RECORD_KINDS:
            uow.records(kind).add_all(getattr(diary, kind))
        uow.commit()


def add_photo(ctx: AppContext, drawn: DrawnPhoto) -> None:
    """One that was drawn after the records were written."""
    photo = drawn.put_bytes(ctx)
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.photos.add(photo)
        uow.commit()

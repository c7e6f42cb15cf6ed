"""Opens diaries for the window. Everything here runs on the store's lane."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import TYPE_CHECKING

from needlewise.clock import Clock

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext
    from needlewise.demo.photos import PlannedPhoto
    from needlewise.domain.diary import Diary
    from needlewise.ui.words import Words

DEMO_YEARS = 2
DEMO_PHOTOS = 14
DEMO_SEED = 1
_LONGEST_GLANCE_S = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """`is_new` when nothing was ever written in it; `keeper` is the temporary folder of a made-up diary, and
    `to_draw` its photos, which are drawn while somebody looks around already."""

    context: AppContext
    is_new: bool
    keeper: TemporaryDirectory[str] | None = field(default=None)
    to_draw: tuple[PlannedPhoto, ...] = ()

    @property
    def is_demo(self) -> bool:
        return self.keeper is not None

    def close(self) -> None:
        self.context.close()
        if self.keeper is not None:
            self.keeper.cleanup()


Opener = Callable[[], Opened]
"""Raises the DiaryError family."""


def open_folder(folder: Path, clock: Clock, after: Event | None = None) -> Opened:
    """Waits for `after`, if there is one, so that the imports that opening needs do not hold up a first glance."""
    if after is not None:
        after.wait(_LONGEST_GLANCE_S)
    from needlewise.bootstrap import open_context

    context = open_context(folder, clock=clock)
    return Opened(context=context, is_new=_is_new(context))


def demo_diary(day: date, words: Words) -> Diary:
    """Without photos. The same on the same day."""
    from needlewise.demo.diary import made_up_diary
    from needlewise.guidance.loader import load_guidance

    return made_up_diary(DEMO_YEARS, DEMO_SEED, day, load_guidance(), words)


def open_demo(clock: Clock, words: Words, after: Event | None = None) -> Opened:
    """Makes a diary up, in a temporary folder that goes when the diary is closed. Its photos are still to be drawn.
    Waits for `after` as `open_folder`."""
    if after is not None:
        after.wait(_LONGEST_GLANCE_S)
    from needlewise.bootstrap import open_context
    from needlewise.demo.photos import plan_photos
    from needlewise.demo.writing import write_records

    diary = demo_diary(clock.now().day, words)
    keeper = TemporaryDirectory(prefix="needlewise-", ignore_cleanup_errors=True)
    context = open_context(Path(keeper.name) / "diary", clock=clock)
    write_records(context, diary)
    to_draw = tuple(plan_photos(diary, DEMO_PHOTOS, clock.now().day))
    return Opened(context=context, is_new=False, keeper=keeper, to_draw=to_draw)


def _is_new(context: AppContext) -> bool:
    with context.store.read() as work:
        return work.person.get() is None and not work.devices.all() and not work.sessions.latest(1)

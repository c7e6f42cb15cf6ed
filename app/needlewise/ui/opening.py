"""Opens diaries for the window. Everything here runs on the store's lane."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import TYPE_CHECKING

from needlewise.clock import Clock

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext

DEMO_YEARS = 2
DEMO_PHOTOS = 14
DEMO_SEED = 1
_LONGEST_GLANCE_S = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """`is_new` when nothing was ever written in it; `keeper` is the temporary folder of a made-up diary."""

    context: AppContext
    is_new: bool
    keeper: TemporaryDirectory[str] | None = field(default=None)

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


def open_demo(clock: Clock) -> Opened:
    """Makes a diary up, in a temporary folder that goes when the diary is closed."""
    from needlewise.bootstrap import open_context
    from needlewise.demo.writing import write_demo

    keeper = TemporaryDirectory(prefix="needlewise-", ignore_cleanup_errors=True)
    folder = Path(keeper.name) / "diary"
    write_demo(folder, DEMO_YEARS, DEMO_PHOTOS, DEMO_SEED, clock=clock)
    return Opened(context=open_context(folder, clock=clock), is_new=False, keeper=keeper)


def _is_new(context: AppContext) -> bool:
    with context.store.read() as work:
        return work.person.get() is None and not work.devices.all() and not work.sessions.latest(1)

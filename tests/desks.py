"""A desk on a real diary, whose work is done as soon as it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from builders import at
from needlewise.bootstrap import AppContext, open_context
from needlewise.clock import FixedClock
from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.messages import Catalogue
from needlewise.paths import resource_root
from needlewise.services.changes import Kind
from needlewise.ui.desk import Desk
from needlewise.ui.jobs import Jobs, Lane
from needlewise.ui.opening import Opened
from needlewise.ui.preferences import Preferences
from needlewise.ui.theme import Scheme, Theme
from needlewise.ui.words import Words


class AtOnce:
    """An executor that does the work where it stands."""

    def submit(self, work: Callable[[], None], /) -> object:
        return work()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Nothing waits."""


class DeskOn(Desk):
    """A desk with the context of its diary, for tests to look into."""

    context: AppContext
    wanted: list[tuple[object, object]]
    errors: list[Exception]


@contextmanager
def desk_on(application: QApplication, folder: Path, diary: Diary, now: Moment | None = None) -> Iterator[DeskOn]:
    """On that diary, at a moment that stands still; noon of day 100 where none is given."""
    clock = FixedClock(now or at(100, 12))
    context = open_context(folder / "diary", clock=clock)
    keep(context, diary)
    desk = DeskOn(
        folder=folder / "diary",
        jobs=Jobs({lane: AtOnce() for lane in Lane}),
        theme=Theme(application, Scheme.LIGHT),
        words=Words(Catalogue(resource_root() / "locales")),
        clock=clock,
        preferences=Preferences(folder / "window.ini"),
    )
    desk.context, desk.wanted, desk.errors = context, [], []
    desk.page_wanted.connect(lambda page, argument: desk.wanted.append((page, argument)))
    desk.failed.connect(desk.errors.append)
    desk.open_diary(lambda: Opened(context=context, is_new=False))
    try:
        yield desk
    finally:
        desk.close()


def keep(context: AppContext, diary: Diary) -> None:
    with context.store.write(context.clock.now()) as uow:
        uow.person.put(diary.person)
        for kind in Kind:
            if kind not in (Kind.PERSON, Kind.SETTINGS):
                uow.records(kind).add_all(getattr(diary, kind))
        uow.commit()

"""A desk on a real diary, whose work is done as soon as it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QWidget,
)

from builders import at
from empty_diaries import put_empty_diary
from needlewise.bootstrap import AppContext, open_context
from needlewise.clock import FixedClock
from needlewise.domain.diary import Diary
from needlewise.domain.kinds import KINDS
from needlewise.domain.moments import Moment
from needlewise.messages import Catalogue
from needlewise.paths import resource_root
from needlewise.ui.desk import Desk
from needlewise.ui.jobs import Executor, Jobs, Lane
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
    held: list[QWidget]
    """Widgets that are to live as long as the desk: without a parent, one that nothing names is deleted."""


@contextmanager
def desk_on(
    application: QApplication,
    folder: Path,
    diary: Diary,
    now: Moment | None = None,
    executors: Mapping[Lane, Executor] | None = None,
) -> Iterator[DeskOn]:
    """On that diary, at a moment that stands still; noon of day 100 where none is given. Without `executors` all work
    is done at once."""
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    clock = FixedClock(now or at(100, 12))
    context = open_context(put_empty_diary(folder / "diary"), clock=clock)
    keep(context, diary)
    desk = DeskOn(
        folder=folder / "diary",
        jobs=Jobs(executors or {lane: AtOnce() for lane in Lane}),
        theme=Theme(application, Scheme.LIGHT),
        words=Words(Catalogue(resource_root() / "locales")),
        clock=clock,
        preferences=Preferences(folder / "window.ini"),
    )
    desk.context, desk.wanted, desk.errors, desk.held = context, [], [], []
    desk.page_wanted.connect(lambda page, argument: desk.wanted.append((page, argument)))
    desk.failed.connect(desk.errors.append)
    desk.open_diary(lambda: Opened(context=context, is_new=False))
    try:
        yield desk
    finally:
        desk.close()
        desk.theme.deleteLater()


def keep(context: AppContext, diary: Diary) -> None:
    with context.store.write(context.clock.now()) as uow:
        uow.person.put(diary.person)
        for kind in KINDS:
            uow.records(kind).add_all(getattr(diary, kind))
        uow.commit()


def unnamed(page: QWidget) -> list[str]:
    """What is shown, can take the focus and has no name for a screen reader."""
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in page.findChildren(QWidget)
        if widget.isVisibleTo(page)
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
        and widget.focusProxy() is None
        and not _is_inside(widget, (QAbstractSpinBox, QAbstractItemView, QComboBox, QCalendarWidget))
    ]


def _is_inside(widget: QWidget, kinds: tuple[type[QWidget], ...]) -> bool:
    """Whether it is part of a field of the toolkit, which speaks for it."""
    parent = widget.parentWidget()
    return parent is not None and (isinstance(parent, kinds) or _is_inside(parent, kinds))

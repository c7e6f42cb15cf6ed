"""A page's way to everything else: words, theme, guidance, questions to the diary, changes to it, other pages."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from needlewise.clock import Clock
from needlewise.errors import DraftRejected, NeedlewiseError
from needlewise.guidance.loader import Guidance, load_guidance
from needlewise.messages import Problem
from needlewise.services.changes import Change
from needlewise.ui.hub import Hub
from needlewise.ui.jobs import Err, Jobs, Lane, Ok
from needlewise.ui.opening import Opened, Opener
from needlewise.ui.page_ids import PageId
from needlewise.ui.preferences import Preferences
from needlewise.ui.theme import Scheme, Theme
from needlewise.ui.words import Words

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext

T = TypeVar("T")
log = logging.getLogger(__name__)


class _NoDiaryError(Exception):
    """A question came after the diary was closed, or it could not be opened; whoever asked is about to go."""


class Desk(QObject):
    """One for the window's life; the diary in it may be exchanged for another one.

    `page_wanted` carries a PageId and an argument for `Page.arrive`; `demo_wanted` and `own_diary_wanted` ask
    for another diary. `failed` carries an error that no page took, `undo_failed` one of
    undoing or redoing, with the way to try it again; `opened` (an Opened) and `open_failed`
    (an error) end what `open_diary` starts.
    """

    page_wanted = Signal(object, object)
    back_wanted = Signal()
    opened = Signal(object)
    open_failed = Signal(object)
    failed = Signal(object)
    undo_failed = Signal(object, object)
    demo_wanted = Signal()
    own_diary_wanted = Signal()

    def __init__(
        self, *, folder: Path, jobs: Jobs, theme: Theme, words: Words, clock: Clock, preferences: Preferences
    ) -> None:
        """`folder` is that of the person's own diary, whichever is open."""
        super().__init__()
        self.folder = folder
        self.jobs = jobs
        self.theme = theme
        self.words = words
        self.clock = clock
        self.preferences = preferences
        self.hub = Hub(self)
        self._opened: Opened | None = None
        self._shared: dict[Callable[[Desk], Any], Any] = {}

    def shared(self, kind: Callable[[Desk], T]) -> T:
        """The one of its kind in this window, made when it is first asked for; it lasts longer than any page."""
        if kind not in self._shared:
            self._shared[kind] = kind(self)
        found: T = self._shared[kind]
        return found

    @property
    def guidance(self) -> Guidance:
        return load_guidance()

    def ask(
        self,
        owner: QObject,
        work: Callable[[AppContext], T],
        then: Callable[[T], None],
        *,
        topic: str = "",
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Asks the diary, off the window's thread. `work` must hold on to nothing that changes.

        Without `failed`, an error is said in the window's bar. See `Jobs.ask` for `owner` and `topic`.
        """
        self.jobs.ask(
            Lane.STORE,
            owner,
            partial(self._in_context, work),
            partial(self._hand_over, then, failed),
            topic=topic,
        )

    def ask_files(
        self,
        owner: QObject,
        work: Callable[[], T],
        then: Callable[[T], None],
        *,
        topic: str = "",
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Like `ask`, for files and images, without the diary."""
        self.jobs.ask(Lane.FILES, owner, work, partial(self._hand_over, then, failed), topic=topic)

    def change(
        self,
        owner: QObject,
        work: Callable[[AppContext], Change],
        done: Callable[[Change], None] | None = None,
        *,
        rejected: Callable[[tuple[Problem, ...]], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Writes to the diary, tells every page and offers undo. `rejected` gets the problems of the draft, `failed`
        any other error; without them they are said in the window's bar."""

        def on_done(change: Change) -> None:
            self.hub.publish(change)
            if done is not None:
                done(change)

        def on_failed(error: Exception) -> None:
            if isinstance(error, DraftRejected) and rejected is not None:
                rejected(error.problems)
            elif failed is not None:
                failed(error)
            else:
                self.report(error)

        self.ask(owner, work, on_done, failed=on_failed)

    @Slot()
    def undo(self) -> None:
        """Takes the latest change back; taking that back again is offered in the bar. One that fails stays on
        offer."""
        change = self.hub.take_last()
        if change is not None:
            work = partial(_undo, change)
            self.ask(self, work, partial(self._on_undone, change), failed=partial(self._on_undo_failed, change))

    def redo(self, undoing: Change) -> None:
        """Takes an undo back; what it brings back can be undone once more. One that fails stays on offer."""
        self.change(
            self,
            partial(_undo, undoing),
            failed=lambda error: self._on_way_back_failed(error, partial(self.redo, undoing)),
        )

    def go(self, page: PageId, argument: object = None) -> None:
        self.page_wanted.emit(page, argument)

    def back(self) -> None:
        """To the page before this one."""
        self.back_wanted.emit()

    def report(self, error: Exception) -> None:
        """Says an error in the window. One that carries no words for people is a fault, and is logged."""
        _log_fault(error)
        self.failed.emit(error)

    def open_diary(self, opener: Opener) -> None:
        """Closes the diary that is open and opens another one; ends in `opened` or `open_failed`."""

        def work() -> Opened:
            self._close_diary()
            self._opened = opener()
            return self._opened

        def then(result: Ok[Opened] | Err) -> None:
            if isinstance(result, Ok):
                self.hub.forget()
                self.opened.emit(result.value)
            else:
                self.open_failed.emit(result.error)

        self.jobs.ask(Lane.STORE, self, work, then)

    def close(self) -> None:
        """Finishes waiting writes and closes the diary, all on the store's lane."""
        self.jobs.close(self._close_diary)

    def choose_scheme(self, scheme: Scheme) -> None:
        """Light, dark, or as the system has it; kept for the next start."""
        self.preferences.scheme = scheme
        self.theme.pin(scheme)

    def choose_text_size(self, percent: int) -> None:
        """Of all text; kept for the next start."""
        self.preferences.text_percent = percent
        self.theme.size_text(percent)

    def _on_undone(self, change: Change, undoing: Change) -> None:
        self.hub.drop(change)
        self.hub.tell_undone(undoing)

    def _on_undo_failed(self, change: Change, error: Exception) -> None:
        self.hub.put_back(change)
        self._on_way_back_failed(error, self.undo)

    def _on_way_back_failed(self, error: Exception, again: Callable[[], None]) -> None:
        _log_fault(error)
        self.undo_failed.emit(error, again)

    def _in_context(self, work: Callable[[AppContext], T]) -> T:
        """On the store's lane."""
        if self._opened is None:
            raise _NoDiaryError
        return work(self._opened.context)

    def _close_diary(self) -> None:
        """On the store's lane."""
        opened, self._opened = self._opened, None
        if opened is not None:
            opened.close()

    def _hand_over(
        self, then: Callable[[Any], None], failed: Callable[[Exception], None] | None, result: Ok[Any] | Err
    ) -> None:
        if isinstance(result, Ok):
            then(result.value)
        elif isinstance(result.error, _NoDiaryError):
            return
        elif failed is not None:
            failed(result.error)
        else:
            self.report(result.error)


def _undo(change: Change, _: AppContext) -> Change:
    return change.undo()


def _log_fault(error: Exception) -> None:
    """An error that carries no words for people is a fault of ours."""
    if not isinstance(error, NeedlewiseError):
        log.error("A job failed", exc_info=error)

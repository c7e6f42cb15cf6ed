"""The inbox: pictures that were dropped, pasted, chosen or found in the watched folder, and wait for a view."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from needlewise.messages import Message
from needlewise.progress import Progress
from needlewise.services.changes import Kind
from needlewise.ui.desk import Desk
from needlewise.ui.pages.photos.intake import pending
from needlewise.ui.pages.photos.intake import work as inbox_work
from needlewise.ui.pages.photos.intake.folder_watch import FolderWatch
from needlewise.ui.pages.photos.intake.pending import PendingPhotos

if TYPE_CHECKING:
    from needlewise.services.photos.intake import TakenIn
    from needlewise.services.photos.reading import Intake, Known
    from needlewise.services.photos.tray import Looked
    from needlewise.services.photos.tray import Tray as WatchedState


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeOutcome:
    """What is told of pictures that do not wait: why files were refused, how many the diary had, how many were copies
    of others that came with them, and how many files in folders were no pictures."""

    refused: tuple[Message, ...] = ()
    same: int = 0
    twins: int = 0
    others: int = 0

    def __bool__(self) -> bool:
        return bool(self.refused or self.same or self.twins or self.others)


class Inbox(QObject):
    """`changed` tells of other pictures or other words for them, and `waiting_changed` carries how many wait then;
    `progressed` carries how many are done and of how many, (0, 0) once nothing is being read or taken in; `taken_in`
    comes when some were."""

    changed = Signal()
    waiting_changed = Signal(int)
    progressed = Signal(int, int)
    taken_in = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._task: Progress | None = None
        self._queue: list[Path] = []
        self._watch = FolderWatch()
        self._watch.stirred.connect(self.look)
        self.items: PendingPhotos = ()
        self.outcome = IntakeOutcome()
        self.changed.connect(self._on_self_changed)
        desk.hub.changed.connect(self._on_hub_changed)
        desk.opened.connect(self._on_desk_opened)

    @property
    def is_busy(self) -> bool:
        return self._task is not None

    def read(self, paths: Sequence[Path]) -> None:
        """Reads files and folders, after those that are being read."""
        self._queue += paths
        if self._task is None and self._queue:
            self._desk.ask(self, inbox_work.known, self._read_queue)

    def read_held(self, data: bytes, name: str) -> None:
        """A picture that is in no file."""
        self._desk.ask(self, partial(inbox_work.read_held, data, name), self.receive)

    @Slot()
    def look(self) -> None:
        """Looks into the watched folder, if there is one."""
        if self._task is None:
            task = self._begin()
            self._desk.ask(self, inbox_work.watched, partial(self._look, task), failed=partial(self._fail, task))

    def cancel(self) -> None:
        """What was read so far stays."""
        self._queue = []
        if self._task is not None:
            self._task.cancel()

    def receive(self, intake: Intake) -> None:
        self.items = pending.add(self.items, intake)
        self._say(intake)

    def tell(self, ids: Collection[str], **said: Any) -> None:
        """See `pending.update`."""
        self.items = pending.update(self.items, ids, **said)
        self.changed.emit()

    def leave_out(self, ids: Collection[str]) -> None:
        """They are not taken in; those of the watched folder are not found again."""
        found = [item.id for item in self.items if item.id in ids and item.is_watched]
        self.items = pending.remove(self.items, ids)
        for id_ in found:
            self._desk.change(self, partial(inbox_work.leave_out, id_))
        self.changed.emit()

    def dismiss_outcome(self) -> None:
        self.outcome = IntakeOutcome()
        self.changed.emit()

    def take_in(self) -> None:
        """All that have a view, as one change."""
        ready = pending.with_view(self.items)
        if ready and self._task is None:
            task = self._begin()
            then = partial(self._end, task, self._on_taken_in)
            self._desk.ask(self, partial(inbox_work.take_in, ready, task), then, failed=partial(self._fail, task))

    def _read_queue(self, known: Known) -> None:
        if self._task is None and self._queue:
            paths, self._queue = tuple(self._queue), []
            task = self._begin()
            work, then = partial(inbox_work.read, known, paths, task), partial(self._end, task, self._on_read)
            self._desk.ask_files(self, work, then, failed=partial(self._fail, task))

    def _on_read(self, intake: Intake) -> None:
        missing = [Path(same.file) for same in intake.same if same.was_missing]
        if missing:
            self._desk.ask(self, partial(inbox_work.bring_back, missing), self._on_brought_back)
        self.receive(intake)

    def _on_brought_back(self, _: object) -> None:
        self._desk.hub.tell(frozenset({Kind.PHOTOS}))

    def _look(self, task: Progress, tray: WatchedState) -> None:
        held = tuple(item.picture for item in self.items if item.is_watched)
        work = partial(inbox_work.look, tray, held, task)
        self._desk.ask_files(self, work, partial(self._remember, task), failed=partial(self._fail, task))

    def _remember(self, task: Progress, looked: Looked) -> None:
        if task is self._task:
            work = partial(inbox_work.remember, looked)
            then = partial(self._end, task, lambda _: self._on_looked(looked))
            self._desk.ask(self, work, then, failed=partial(self._fail, task))

    def _on_looked(self, looked: Looked) -> None:
        self._watch.watch(looked.folders)
        self.items = pending.match_watched(self.items, looked.intake)
        self._say(replace(looked.intake, same=(), others=0))

    def _on_taken_in(self, taken: TakenIn) -> None:
        self.outcome = replace(self.outcome, refused=(*self.outcome.refused, *taken.refused))
        if taken.change is not None:
            self.items = tuple(item for item in self.items if item.view is None)
            self._desk.hub.publish(taken.change)
            self.taken_in.emit()
        self.changed.emit()

    def _say(self, intake: Intake) -> None:
        self.outcome = IntakeOutcome(
            refused=(*self.outcome.refused, *intake.refused),
            same=self.outcome.same + sum(same.photo is not None for same in intake.same),
            twins=self.outcome.twins + sum(same.twin is not None for same in intake.same),
            others=self.outcome.others + intake.others,
        )
        self.changed.emit()

    def _begin(self) -> Progress:
        self._task = Progress(self.progressed.emit)
        return self._task

    def _end(self, task: Progress, then: Callable[[Any], None], answer: Any) -> None:
        """An answer that was meant for another diary is dropped."""
        if task is not self._task:
            return
        self._task = None
        self.progressed.emit(0, 0)
        then(answer)
        self.read(())

    def _fail(self, task: Progress, error: Exception) -> None:
        self._end(task, self._desk.report, error)

    @Slot()
    def _on_self_changed(self) -> None:
        self.waiting_changed.emit(len(self.items))

    @Slot(object)
    def _on_hub_changed(self, kinds: frozenset[Kind]) -> None:
        """Another folder is watched, or a picture that was left out is wanted after all."""
        if Kind.SETTINGS in kinds:
            self.look()

    @Slot()
    def _on_desk_opened(self) -> None:
        """Another diary: what waited for the last one is not for this one."""
        self.cancel()
        self._task, self.items, self.outcome = None, (), IntakeOutcome()
        self._watch.watch(())
        self.progressed.emit(0, 0)
        self.changed.emit()

"""The tray: pictures that were dropped, pasted, chosen or found in the watched folder, and wait for a view."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from needlewise.messages import Message
from needlewise.services.changes import Kind
from needlewise.ui.desk import Desk
from needlewise.ui.pages.photos.intake import waiting
from needlewise.ui.pages.photos.intake import work as tray_work
from needlewise.ui.pages.photos.intake.folder_watch import FolderWatch
from needlewise.ui.pages.photos.intake.waiting import Items
from needlewise.ui.pages.photos.intake.work import Course

if TYPE_CHECKING:
    from needlewise.services.photos.intake import TakenIn
    from needlewise.services.photos.reading import Intake, Known
    from needlewise.services.photos.tray import Looked
    from needlewise.services.photos.tray import Tray as WatchedTray


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is told of pictures that do not wait: why files were refused, how many the diary had, how many were copies
    of others that came with them, and how many files in folders were no pictures."""

    refused: tuple[Message, ...] = ()
    same: int = 0
    twins: int = 0
    others: int = 0

    def __bool__(self) -> bool:
        return bool(self.refused or self.same or self.twins or self.others)


class Tray(QObject):
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
        self._course: Course | None = None
        self._queue: list[Path] = []
        self._watch = FolderWatch()
        self._watch.stirred.connect(self.look)
        self.items: Items = ()
        self.said = Said()
        self.changed.connect(self._on_self_changed)
        desk.hub.changed.connect(self._on_hub_changed)
        desk.opened.connect(self._on_desk_opened)

    @property
    def is_busy(self) -> bool:
        return self._course is not None

    def read(self, paths: Sequence[Path]) -> None:
        """Reads files and folders, after those that are being read."""
        self._queue += paths
        if self._course is None and self._queue:
            self._desk.ask(self, tray_work.known, self._read_queue)

    def read_held(self, data: bytes, name: str) -> None:
        """A picture that is in no file."""
        self._desk.ask(self, partial(tray_work.read_held, data, name), self.receive)

    @Slot()
    def look(self) -> None:
        """Looks into the watched folder, if there is one."""
        if self._course is None:
            course = self._begin()
            self._desk.ask(self, tray_work.watched, partial(self._look, course), failed=partial(self._fail, course))

    def cancel(self) -> None:
        """What was read so far stays."""
        self._queue = []
        if self._course is not None:
            self._course.cancel()

    def receive(self, intake: Intake) -> None:
        self.items = waiting.added(self.items, intake)
        self._say(intake)

    def tell(self, ids: Collection[str], **said: Any) -> None:
        """See `waiting.told`."""
        self.items = waiting.told(self.items, ids, **said)
        self.changed.emit()

    def leave_out(self, ids: Collection[str]) -> None:
        """They are not taken in; those of the watched folder are not found again."""
        found = [item.id for item in self.items if item.id in ids and item.is_watched]
        self.items = waiting.without(self.items, ids)
        for id_ in found:
            self._desk.change(self, partial(tray_work.leave_out, id_))
        self.changed.emit()

    def forget_said(self) -> None:
        self.said = Said()
        self.changed.emit()

    def take_in(self) -> None:
        """All that have a view, as one change."""
        ready = waiting.ready(self.items)
        if ready and self._course is None:
            course = self._begin()
            then = partial(self._end, course, self._on_taken_in)
            self._desk.ask(self, partial(tray_work.take_in, ready, course), then, failed=partial(self._fail, course))

    def _read_queue(self, known: Known) -> None:
        if self._course is None and self._queue:
            paths, self._queue = tuple(self._queue), []
            course = self._begin()
            work, then = partial(tray_work.read, known, paths, course), partial(self._end, course, self._on_read)
            self._desk.ask_files(self, work, then, failed=partial(self._fail, course))

    def _on_read(self, intake: Intake) -> None:
        missing = [Path(same.file) for same in intake.same if same.was_missing]
        if missing:
            self._desk.ask(self, partial(tray_work.bring_back, missing), self._on_brought_back)
        self.receive(intake)

    def _on_brought_back(self, _: object) -> None:
        self._desk.hub.tell(frozenset({Kind.PHOTOS}))

    def _look(self, course: Course, tray: WatchedTray) -> None:
        held = tuple(item.picture for item in self.items if item.is_watched)
        work = partial(tray_work.look, tray, held, course)
        self._desk.ask_files(self, work, partial(self._remember, course), failed=partial(self._fail, course))

    def _remember(self, course: Course, looked: Looked) -> None:
        if course is self._course:
            work = partial(tray_work.remember, looked)
            then = partial(self._end, course, lambda _: self._on_looked(looked))
            self._desk.ask(self, work, then, failed=partial(self._fail, course))

    def _on_looked(self, looked: Looked) -> None:
        self._watch.watch(looked.folders)
        self.items = waiting.looked(self.items, looked.intake)
        self._say(replace(looked.intake, same=(), others=0))

    def _on_taken_in(self, taken: TakenIn) -> None:
        self.said = replace(self.said, refused=(*self.said.refused, *taken.refused))
        if taken.change is not None:
            self.items = tuple(item for item in self.items if item.view is None)
            self._desk.hub.publish(taken.change)
            self.taken_in.emit()
        self.changed.emit()

    def _say(self, intake: Intake) -> None:
        self.said = Said(
            refused=(*self.said.refused, *intake.refused),
            same=self.said.same + sum(same.photo is not None for same in intake.same),
            twins=self.said.twins + sum(same.twin is not None for same in intake.same),
            others=self.said.others + intake.others,
        )
        self.changed.emit()

    def _begin(self) -> Course:
        self._course = Course(self.progressed.emit)
        return self._course

    def _end(self, course: Course, then: Callable[[Any], None], answer: Any) -> None:
        """An answer that was meant for another diary is dropped."""
        if course is not self._course:
            return
        self._course = None
        self.progressed.emit(0, 0)
        then(answer)
        self.read(())

    def _fail(self, course: Course, error: Exception) -> None:
        self._end(course, self._desk.report, error)

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
        self._course, self.items, self.said = None, (), Said()
        self._watch.watch(())
        self.progressed.emit(0, 0)
        self.changed.emit()

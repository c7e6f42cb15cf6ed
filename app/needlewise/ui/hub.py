"""Tells every page of changes to the diary, and keeps the way back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from needlewise.services.changes import Change, Kind

UNDO_LIMIT = 30


class Hub(QObject):
    """`changed` carries kinds of record, `recorded` a change that can be undone, `undone` one that undid.

    A change that is being undone keeps its place in the history until that is done, so that one that could not be
    undone is still on offer where it was.
    """

    changed = Signal(object)
    recorded = Signal(object)
    undone = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history: list[Change] = []
        self._being_undone: list[Change] = []

    def publish(self, change: Change) -> None:
        """A change that the person made: it goes on top of the undo history."""
        self._history = [*self._history, change][-UNDO_LIMIT:]
        self.changed.emit(change.kinds)
        self.recorded.emit(change)

    def tell(self, kinds: frozenset[Kind]) -> None:
        """Something changed that is not offered for undoing."""
        self.changed.emit(kinds)

    def tell_undone(self, change: Change) -> None:
        """A change that undid another one. It is not undone by a further undo, which goes one step back."""
        self.changed.emit(change.kinds)
        self.undone.emit(change)

    def take_last(self) -> Change | None:
        """The latest change that is not being undone already; None when there is nothing left to undo. Ends in
        `drop` or `put_back`."""
        last = next((each for each in reversed(self._history) if not _is_in(self._being_undone, each)), None)
        if last is not None:
            self._being_undone.append(last)
        return last

    def drop(self, change: Change) -> None:
        """It was undone."""
        self._history = [each for each in self._history if each is not change]
        self.put_back(change)

    def put_back(self, change: Change) -> None:
        """It could not be undone."""
        self._being_undone = [each for each in self._being_undone if each is not change]

    def forget(self) -> None:
        """Another diary is opened: nothing of the last one can be undone."""
        self._history.clear()
        self._being_undone.clear()


def _is_in(changes: list[Change], change: Change) -> bool:
    """The very same one: two changes may be alike."""
    return any(each is change for each in changes)

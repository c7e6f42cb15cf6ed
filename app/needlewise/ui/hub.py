"""What changed in the diary, told to every page, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from needlewise.services.changes import Change, Kind

UNDO_LIMIT = 30


class Hub(QObject):
    """`changed` carries kinds of record, `recorded` a change that can be undone, `undone` one that undid."""

    changed = Signal(object)
    recorded = Signal(object)
    undone = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history: list[Change] = []

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
        """The latest change, taken off the history; None when there is nothing left to undo."""
        return self._history.pop() if self._history else None

    def forget(self) -> None:
        """Another diary is opened: nothing of the last one can be undone."""
        self._history.clear()

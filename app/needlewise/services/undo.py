"""The way back: the last changes, newest last, each with its inverse."""

from __future__ import annotations

from collections import deque

from needlewise.services.changes import Change

DEPTH = 50


class History:
    """Undo takes back the newest change that still stands; redo takes back the newest undoing. A new change
    forgets what could be redone."""

    def __init__(self, depth: int = DEPTH) -> None:
        self._done: deque[Change] = deque(maxlen=depth)
        self._undone: deque[Change] = deque(maxlen=depth)

    def record(self, change: Change) -> None:
        self._done.append(change)
        self._undone.clear()

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def undo(self) -> Change | None:
        """Gives what undoing changed, or None when nothing is left to undo. What cannot be taken back any more
        raises, and is forgotten."""
        return _move(self._done, self._undone)

    def redo(self) -> Change | None:
        return _move(self._undone, self._done)


def _move(source: deque[Change], target: deque[Change]) -> Change | None:
    if not source:
        return None
    back = source.pop().undo()
    target.append(back)
    return back

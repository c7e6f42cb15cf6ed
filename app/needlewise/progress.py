"""How far long work is, and the way to call it off. Shared by the one who works and the one who watches."""

from __future__ import annotations

from collections.abc import Callable

from needlewise.errors import Cancelled
from needlewise.messages import message


class Progress:
    """Written by a worker's thread and read by the window's; each of its values is set at once. `told` hears of each
    step on the worker's thread.

    `total` is 0 while nobody knows how much there is to do.
    """

    def __init__(self, told: Callable[[int, int], None] | None = None) -> None:
        self.done = 0
        self.total = 0
        self.is_cancelled = False
        self._told = told

    def step(self, done: int, total: int) -> None:
        """Raises Cancelled when the work is not wanted any more: then nothing of it may be kept."""
        if self.is_cancelled:
            raise Cancelled(message("work-cancelled"))
        self.tell(done, total)

    def tell(self, done: int, total: int) -> None:
        """For work that keeps what was done before it was called off, and looks at `is_cancelled` itself."""
        self.done, self.total = done, total
        if self._told is not None:
            self._told(done, total)

    def cancel(self) -> None:
        self.is_cancelled = True

"""How far long work is, and the way to call it off. Shared by the one who works and the one who watches."""

from __future__ import annotations

from needlewise.errors import Cancelled
from needlewise.messages import message


class Progress:
    """Written by a worker's thread and read by the window's; each of its values is set at once.

    `total` is 0 while nobody knows how much there is to do.
    """

    def __init__(self) -> None:
        self.done = 0
        self.total = 0
        self.is_cancelled = False

    def step(self, done: int, total: int) -> None:
        """Raises Cancelled when the work is not wanted any more: then nothing of it may be kept."""
        if self.is_cancelled:
            raise Cancelled(message("work-cancelled"))
        self.done, self.total = done, total

    def cancel(self) -> None:
        self.is_cancelled = True

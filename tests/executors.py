"""An executor that tests step by hand."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable


class ManualExecutor:
    def __init__(self) -> None:
        self.waiting: deque[Callable[[], None]] = deque()
        self.is_shut = False
        self.dropped = 0

    def submit(self, work: Callable[[], None], /) -> object:
        self.waiting.append(work)
        return None

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self.is_shut = True
        if cancel_futures:
            self.dropped = len(self.waiting)
            self.waiting.clear()
        if wait:
            self.drain()

    def run_next(self) -> None:
        self.waiting.popleft()()

    def drain(self) -> None:
        while self.waiting:
            self.run_next()

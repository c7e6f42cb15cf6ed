"""Work off the window's thread: one serial lane for the diary, a small pool for files and images.

Work gets immutable arguments. Its answer, Ok or Err, is delivered in a slot of `Jobs`, which lives on the
window's thread as long as the window does. Tests pass executors that they step by hand.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from itertools import count
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

T = TypeVar("T")


class Lane(StrEnum):
    STORE = "store"
    FILES = "files"


@dataclass(frozen=True, slots=True)
class Ok(Generic[T]):
    value: T


@dataclass(frozen=True, slots=True)
class Err:
    error: Exception


class Executor(Protocol):
    def submit(self, work: Callable[[], None], /) -> object: ...
    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None: ...


@dataclass(frozen=True, slots=True)
class _Ticket:
    number: int
    owner: QObject
    topic: str
    then: Callable[[Any], None]


def threads() -> Mapping[Lane, Executor]:
    """The lanes of the real window."""
    return {
        Lane.STORE: ThreadPoolExecutor(max_workers=1, thread_name_prefix="store"),
        Lane.FILES: ThreadPoolExecutor(max_workers=2, thread_name_prefix="files"),
    }


class Jobs(QObject):
    """`busy_changed` tells when work starts after a pause and when the last of it is answered."""

    busy_changed = Signal(bool)
    _answered = Signal(object, object)

    def __init__(self, executors: Mapping[Lane, Executor], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executors = executors
        self._numbers = count()
        self._latest: dict[tuple[int, str], int] = {}
        self._waiting: set[int] = set()
        self._is_closed = False
        self._answered.connect(self._on_work_answered)

    def ask(
        self,
        lane: Lane,
        owner: QObject,
        work: Callable[[], T],
        then: Callable[[Ok[T] | Err], None],
        *,
        topic: str = "",
    ) -> None:
        """Runs `work` on a lane, then `then` with its answer on the window's thread.

        The answer is dropped when `owner` is gone by then, or has asked again on the same `topic`;
        an empty topic is never stale.
        """
        if self._is_closed:
            return
        ticket = _Ticket(next(self._numbers), owner, topic, then)
        if topic:
            self._latest[id(owner), topic] = ticket.number
        self._waiting.add(ticket.number)
        if len(self._waiting) == 1:
            self.busy_changed.emit(True)
        self._executors[lane].submit(partial(self._run, ticket, work))

    def forget(self, owner: QObject, topic: str) -> None:
        """Whatever `owner` asked on this topic is not wanted any more."""
        self._latest.pop((id(owner), topic), None)

    @property
    def is_busy(self) -> bool:
        return bool(self._waiting)

    def close(self, last: Callable[[], None] | None = None) -> None:
        """Finishes what the diary was asked, drops waiting file work, runs `last` on the store's lane, and
        waits. Answers that come from now on are dropped."""
        if self._is_closed:
            return
        self._is_closed = True
        if last is not None:
            self._executors[Lane.STORE].submit(last)
        self._executors[Lane.FILES].shutdown(cancel_futures=True)
        self._executors[Lane.STORE].shutdown()

    def _run(self, ticket: _Ticket, work: Callable[[], Any]) -> None:
        """On the lane's thread."""
        result: Ok[Any] | Err
        try:
            result = Ok(work())
        except Exception as error:  # noqa: BLE001  the one place where work of any kind may fail
            result = Err(error)
        self._answered.emit(ticket, result)

    @Slot(object, object)
    def _on_work_answered(self, ticket: _Ticket, result: Ok[Any] | Err) -> None:
        self._waiting.discard(ticket.number)
        if not self._waiting and not self._is_closed:
            self.busy_changed.emit(False)
        key = (id(ticket.owner), ticket.topic)
        is_stale = bool(ticket.topic) and self._latest.get(key) != ticket.number
        if not is_stale:
            self._latest.pop(key, None)
            if not self._is_closed and isValid(ticket.owner):
                ticket.then(result)

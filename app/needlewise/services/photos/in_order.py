"""Work on many files with both cores, its answers in the order of the files and only a few of them ahead."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")
_THREADS = 2
_MOST_AHEAD = 4
"""Answers that wait to be taken: each may hold a whole original."""


def in_order(work: Callable[[T], R], items: Iterable[T]) -> Generator[R]:
    """What `work` raises is raised where its answer is due. Closing the iterator waits for what has begun."""
    with ThreadPoolExecutor(_THREADS, thread_name_prefix="photos") as pool:
        begun: deque[Future[R]] = deque()
        try:
            for item in items:
                begun.append(pool.submit(work, item))
                if len(begun) >= _MOST_AHEAD:
                    yield begun.popleft().result()
            while begun:
                yield begun.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)

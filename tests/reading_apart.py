"""Pictures read in a process of their own, which may crash or hang without taking the tests with it."""

from __future__ import annotations

import multiprocessing
from dataclasses import dataclass
from multiprocessing.connection import Connection
from time import process_time
from types import TracebackType
from typing import Self

_PATIENCE_S = 60.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """`words` is the id of the message that refused the picture, None where it was read, and what happened where that
    must not happen. `took_s` is processor time."""

    words: str | None
    took_s: float
    is_broken: bool = False


class Reader:
    def __init__(self) -> None:
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._process = context.Process(target=_read_each, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()

    def read(self, data: bytes) -> Outcome:
        try:
            self._ours.send_bytes(data)
            if self._ours.poll(_PATIENCE_S):
                return self._ours.recv()
            end = "hangs"
        except (EOFError, OSError):
            end = "crashed the process"
        self._process.kill()
        self._start()
        return Outcome(end, _PATIENCE_S, is_broken=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.join()
        self._ours.close()


def read_here(data: bytes) -> Outcome:
    from needlewise.errors import InputError
    from needlewise.imaging.previews import draw_previews

    begun = process_time()
    try:
        draw_previews(data, "x")
    except InputError as refusal:
        return Outcome(refusal.message.id, process_time() - begun)
    except Exception as error:  # noqa: BLE001  whatever it is must be told in the other process
        return Outcome(repr(error), process_time() - begun, is_broken=True)
    return Outcome(None, process_time() - begun)


def _read_each(pipe: Connection) -> None:
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # libtiff writes there about each bad line
    while True:
        try:
            data = pipe.recv_bytes()
        except EOFError:
            return
        pipe.send(read_here(data))

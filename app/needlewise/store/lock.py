"""One writer: a lock on a file beside the database, held by the operating system.

The lock goes when the process does, so one left by a crash never blocks; the file itself stays, because
removing it would let two programs hold two locks of the same name.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from needlewise.errors import DiaryInUse
from needlewise.messages import message

_HELD_ELSEWHERE = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


class WriterLock:
    """Held from `take` to `release`. Raises DiaryInUse when another program, or another store, holds it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._descriptor: int | None = None

    def take(self) -> None:
        descriptor = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(descriptor)
        except OSError as error:
            if error.errno in _HELD_ELSEWHERE:
                os.close(descriptor)
                raise DiaryInUse(message("store-in-use", path=str(self._file.parent))) from error
            # A file system without locks: SQLite's own locks still keep two writers apart.
        self._descriptor = descriptor

    def release(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

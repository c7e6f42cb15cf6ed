"""What SQLite and the operating system report, turned into the sentences that people are shown.

Only faults of the surroundings are turned: a full disk, a damaged or busy file, a missing permission. What is
left (a constraint that failed, wrong SQL) is a bug and stays as it is.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.engine import ExceptionContext
from sqlcipher3 import dbapi2

from needlewise.errors import DiaryDamaged, DiaryError, DiaryInUse
from needlewise.messages import message

_DAMAGED = ("Could not decode to UTF-8", "no such table", "no such column")
"""Openings of messages that come without a code of their own: a text, or the list of tables, is no longer what
was written."""

_BY_CODE: dict[int, tuple[type[DiaryError], str]] = {
    dbapi2.SQLITE_BUSY: (DiaryInUse, "store-in-use"),
    dbapi2.SQLITE_LOCKED: (DiaryInUse, "store-in-use"),
    dbapi2.SQLITE_READONLY: (DiaryError, "store-read-only"),
    dbapi2.SQLITE_PERM: (DiaryError, "store-no-permission"),
    dbapi2.SQLITE_AUTH: (DiaryError, "store-no-permission"),
    dbapi2.SQLITE_IOERR: (DiaryError, "store-disk-fault"),
    dbapi2.SQLITE_FULL: (DiaryError, "store-disk-full"),
    dbapi2.SQLITE_CANTOPEN: (DiaryError, "store-cannot-open"),
    dbapi2.SQLITE_CORRUPT: (DiaryDamaged, "store-damaged"),
    dbapi2.SQLITE_NOTADB: (DiaryDamaged, "store-damaged"),
}

_BY_ERRNO = {
    errno.EACCES: "store-no-permission",
    errno.EPERM: "store-no-permission",
    errno.EROFS: "store-read-only",
    errno.ENOSPC: "store-disk-full",
    errno.EDQUOT: "store-disk-full",
    errno.EIO: "store-disk-fault",
}


def raise_in_words(context: ExceptionContext) -> None:
    """SQLAlchemy's handle_error listener."""
    place = str(context.engine.url.database) if context.engine is not None else ""
    _raise_in_words(context.original_exception, place)


@contextmanager
def driver_faults_in_words(file: Path) -> Iterator[None]:
    """For what the driver does before SQLAlchemy has a connection."""
    try:
        yield
    except (dbapi2.Error, UnicodeDecodeError) as error:
        _raise_in_words(error, str(file))
        raise


def _raise_in_words(error: BaseException, place: str) -> None:
    code = getattr(error, "sqlite_errorcode", None) or dbapi2.SQLITE_ERROR
    kind, words = _BY_CODE.get(code & 0xFF, (None, ""))
    if isinstance(error, UnicodeDecodeError) or str(error).startswith(_DAMAGED):
        kind, words = DiaryDamaged, "store-damaged"
    if kind is not None:
        raise kind(message(words, path=place)) from error


@contextmanager
def os_faults_in_words(path: Path) -> Iterator[None]:
    """Raises DiaryError for an OSError, naming `path`."""
    try:
        yield
    except OSError as error:
        words = _BY_ERRNO.get(error.errno or 0)
        if words is not None:
            raise DiaryError(message(words, path=str(path))) from error
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise DiaryError(message("store-cannot-open-because", path=str(path), reason=reason)) from error

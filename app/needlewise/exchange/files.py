"""Reading files whole with a cap, and writing them so that an old one is replaced at once or not at all."""

import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from needlewise.errors import InputError, OutputError
from needlewise.messages import message

LARGEST_DOCUMENT = 128 * 2**20
"""Bytes. A check-in takes some 200: this is room for one every hour for seventy years."""

LARGEST_PHOTO = 200 * 2**20
"""Bytes."""

_PART_PREFIX = ".needlewise-"
_PART_SUFFIX = ".part"
_OLD_SUFFIX = ".old"
_LEFT_BEHIND_S = 3600
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def check_is_file(path: Path, largest: int | None = None) -> None:
    """Raises InputError unless `path` is a plain file of at most `largest` bytes."""
    try:
        found = path.stat()
    except OSError as error:
        raise _unreadable(path, error) from error
    if stat.S_ISDIR(found.st_mode):
        raise InputError(message("input-is-folder", file=str(path)))
    if not stat.S_ISREG(found.st_mode):
        raise InputError(message("input-not-a-file", file=str(path)))
    if largest is not None and found.st_size > largest:
        raise InputError(
            message("input-too-large", file=str(path), size_mb=_megabytes(found.st_size), most_mb=_megabytes(largest))
        )


def read_bytes(path: Path, largest: int) -> bytes:
    """The whole file. Raises InputError when it is missing, no file, not readable, larger than `largest`, or changed
    while it was read."""
    check_is_file(path, largest)
    try:
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            data = file.read(min(before.st_size + 1, largest))  # room for as much is made at once
            after = os.fstat(file.fileno())
    except OSError as error:
        raise _unreadable(path, error) from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(data) != before.st_size:
        raise InputError(message("input-changed", file=str(path)))
    return data


@contextmanager
def replacing(path: Path, *, sweeps: bool = True) -> Iterator[BinaryIO]:
    """A file to write to, which takes the name `path` when the block ends well; else an old file stays as it
    was. Only its owner may read it. `sweeps` looks for what a killed export left beside it, which is enough once
    for many files. Raises OutputError."""
    with _said_as_output_error(path):
        if path.is_dir():
            raise OutputError(message("output-is-folder", file=str(path)))
        handle, name = tempfile.mkstemp(prefix=_PART_PREFIX, suffix=_PART_SUFFIX, dir=path.parent)
        part = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        if sweeps:
            _sweep(path)


def make_folder(path: Path) -> None:
    """Where it is not there yet, private to its owner. Raises OutputError."""
    with _said_as_output_error(path):
        if path.exists() and not path.is_dir():
            raise OutputError(message("output-is-file", file=str(path)))
        path.mkdir(0o700, exist_ok=True)


@contextmanager
def replacing_folder(path: Path, may_hold: frozenset[str]) -> Iterator[Path]:
    """An empty folder to fill, which takes the name `path` when the block ends well. An old folder of that name
    is replaced only when it holds nothing but files named in `may_hold`. Raises OutputError."""
    with _said_as_output_error(path):
        if path.exists() and not path.is_dir():
            raise OutputError(message("output-is-file", file=str(path)))
        if path.is_dir() and any(item.name not in may_hold for item in path.iterdir()):
            raise OutputError(message("output-folder-in-use", file=str(path)))
        part = Path(tempfile.mkdtemp(prefix=_PART_PREFIX, suffix=_PART_SUFFIX, dir=path.parent))
        try:
            yield part
            for file in part.iterdir():
                with file.open("rb+") as written:
                    os.fsync(written.fileno())
            _take_name(part, path)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
        _sweep(path)


def _take_name(part: Path, path: Path) -> None:
    if not path.exists():
        part.rename(path)
        return
    old = part.with_suffix(_OLD_SUFFIX)
    path.rename(old)
    try:
        part.rename(path)
    except OSError:
        old.rename(path)
        raise
    shutil.rmtree(old)


def _sweep(written: Path) -> None:
    """Removes what exports that were killed left beside it: ours by name, and untouched for an hour before it was
    written. An export that goes on touches its part with every block it writes."""
    limit = written.stat().st_mtime - _LEFT_BEHIND_S
    for left in written.parent.glob(f"{_PART_PREFIX}*"):
        with suppress(OSError):
            if left.suffix not in (_PART_SUFFIX, _OLD_SUFFIX) or left.lstat().st_mtime >= limit:
                continue
            if left.is_dir() and not left.is_symlink():
                shutil.rmtree(left)
            else:
                left.unlink()


@contextmanager
def _said_as_output_error(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _unwritable(path, error) from error


def _unreadable(path: Path, error: OSError) -> InputError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return InputError(message("input-missing", file=str(path)))
    if isinstance(error, PermissionError):
        return InputError(message("input-not-readable", file=str(path)))
    return InputError(message("input-failed", file=str(path), reason=error.strerror or str(error)))


def _unwritable(path: Path, error: OSError) -> OutputError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return OutputError(message("output-no-folder", file=str(path), folder=str(path.parent)))
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return OutputError(message("output-read-only", file=str(path), folder=str(path.parent)))
    if error.errno in _NO_ROOM:
        return OutputError(message("output-no-room", file=str(path)))
    return OutputError(message("output-failed", file=str(path), reason=error.strerror or str(error)))


def _megabytes(size: int) -> int:
    return -(-size // 2**20)

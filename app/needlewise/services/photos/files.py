"""The picture files among files and folders that were named."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from needlewise.messages import Message, message
from needlewise.progress import Progress

RAW_ENDINGS = frozenset((".dng", ".nef", ".cr2", ".cr3", ".arw", ".orf", ".pef", ".raf", ".rw2", ".srw"))
"""Of these the full picture inside is taken, or they are named as what they are."""
PICTURE_ENDINGS = RAW_ENDINGS | {
    *(".jpg", ".jpeg", ".jpe", ".jfif", ".mpo", ".png", ".webp", ".jxl"),
    *(".tif", ".tiff", ".heic", ".heif", ".hif", ".avif"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPictures:
    """`others` counts what lies in the folders and was passed over: files that are no pictures by their ending, and
    hidden files and folders. `refused` says of each folder that could not be looked into why."""

    files: tuple[Path, ...]
    others: int = 0
    refused: tuple[Message, ...] = ()


def find_pictures(paths: Sequence[Path], progress: Progress) -> FoundPictures:
    """A file that was named itself is taken whatever its ending. Each file once, in the order of `paths`, those of a
    folder by name; links to folders are not followed."""
    files: dict[Path, None] = {}
    refused: list[Message] = []
    others = 0
    for path in paths:
        if not path.is_dir():
            files[path] = None
            continue
        for item in _below(path, refused):
            if progress.is_cancelled:
                break
            if item is not None:
                files[item] = None
            else:
                others += 1
    return FoundPictures(files=tuple(files), others=others, refused=tuple(refused))


def _below(folder: Path, refused: list[Message]) -> Iterator[Path | None]:
    """Pictures, and None for everything that is passed over."""

    def on_error(error: OSError) -> None:
        reason = error.strerror or str(error)
        refused.append(message("photos-folder-failed", folder=str(error.filename or folder), reason=reason))

    for here, folders, names in os.walk(folder, onerror=on_error):
        shown = sorted(name for name in folders if not name.startswith("."))
        yield from (None for _ in range(len(folders) - len(shown)))
        folders[:] = shown
        for name in sorted(names):
            is_picture = not name.startswith(".") and Path(name).suffix.lower() in PICTURE_ENDINGS
            yield Path(here, name) if is_picture else None

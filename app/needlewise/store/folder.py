"""The diary's folder: what the files are called, and that only their owner can read them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

DIARY, PHOTOS, LOCK, BACKUPS = "diary.sqlite", "photos.sqlite", "diary.lock", "backups"
_PRIVATE_DIR, _PRIVATE_FILE = 0o700, 0o600


@dataclass(frozen=True, slots=True)
class DiaryFolder:
    path: Path

    @property
    def diary(self) -> Path:
        return self.path / DIARY

    @property
    def photos(self) -> Path:
        return self.path / PHOTOS

    @property
    def lock(self) -> Path:
        return self.path / LOCK

    @property
    def backups(self) -> Path:
        return self.path / BACKUPS

    def make(self) -> None:
        """Makes the folder where it is not there. Its parents get the system's usual mode."""
        if not self.path.is_dir():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.mkdir(_PRIVATE_DIR)

    def make_backups(self) -> None:
        self.backups.mkdir(_PRIVATE_DIR, exist_ok=True)

    def keep_private(self) -> None:
        """Takes away what others may do. A folder that holds other things too keeps its own mode."""
        own = {DIARY, PHOTOS, LOCK, BACKUPS}
        own |= {name + end for name in (DIARY, PHOTOS) for end in ("-wal", "-shm", "-journal", ".new")}
        inside = {path.name for path in self.path.iterdir()}
        if inside <= own:
            _restrict(self.path, _PRIVATE_DIR)
        for name in inside & own:
            _restrict(self.path / name, _PRIVATE_DIR if name == BACKUPS else _PRIVATE_FILE)


def make_private_file(file: Path) -> None:
    """An empty file that only its owner can read; SQLite gives its side files the same mode. Raises
    FileExistsError."""
    os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, _PRIVATE_FILE))


def _restrict(path: Path, mode: int) -> None:
    try:
        found = path.stat().st_mode & 0o777
        if found & ~mode:
            path.chmod(found & mode)
    except (FileNotFoundError, PermissionError):
        return  # a side file that another connection has just removed, or someone else's file

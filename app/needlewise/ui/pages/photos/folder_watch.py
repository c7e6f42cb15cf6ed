"""Notices that something came into the watched folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SETTLE_MS = 1500
"""A phone's photo comes in parts; it is looked at when nothing has moved for this long."""


class FolderWatch(QObject):
    """`stirred` comes a moment after files came, went or changed."""

    stirred = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.folder: Path | None = None
        self._watcher = QFileSystemWatcher(self)
        self._settled = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._watcher.directoryChanged.connect(self._settled.start)
        self._settled.timeout.connect(self.stirred)

    def watch(self, folder: Path | None) -> None:
        """In place of what was watched. A folder that is not there now is watched from the next time on."""
        self.folder = folder
        old, new = self._watcher.directories(), _with_inner(folder)
        if gone := [name for name in old if name not in new]:
            self._watcher.removePaths(gone)
        if more := [name for name in new if name not in old]:
            self._watcher.addPaths(more)


def _with_inner(folder: Path | None) -> list[str]:
    """The folder and those directly in it, into which phones sort by month."""
    if folder is None or not folder.is_dir():
        return []
    return [str(folder), *(str(inner) for inner in folder.iterdir() if inner.is_dir())]

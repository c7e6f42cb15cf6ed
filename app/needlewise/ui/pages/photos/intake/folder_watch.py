"""Notices that something came into the watched folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SETTLE_MS = 1500
"""A phone's photo comes in parts; it is looked at when nothing has moved for this long."""


class FolderWatch(QObject):
    """`stirred` comes a moment after files came, went or changed."""

    stirred = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._watcher = QFileSystemWatcher(self)
        self._settled = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._watcher.directoryChanged.connect(self._settled.start)
        self._settled.timeout.connect(self.stirred)

    def watch(self, folders: Sequence[Path]) -> None:
        """In place of what was watched: a folder and those in it. None where it is not there now, so that it is
        watched from the next look on."""
        old, new = self._watcher.directories(), list(map(str, folders))
        if gone := [name for name in old if name not in new]:
            self._watcher.removePaths(gone)
        if more := [name for name in new if name not in old]:
            self._watcher.addPaths(more)

"""Settings of the window that belong to this computer. Facts of the diary are kept in the diary."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from needlewise.ui.theme import TEXT_PERCENTS, Scheme

FIRST_SIZE_PX = (1100, 720)


class Preferences:
    """One ini file in the configuration folder."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def scheme(self) -> Scheme:
        try:
            return Scheme(str(self._settings.value("look/scheme", Scheme.SYSTEM.value)))
        except ValueError:
            return Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._settings.setValue("look/scheme", scheme.value)

    @property
    def text_percent(self) -> int:
        kept = str(self._settings.value("look/text_percent", "100"))
        return int(kept) if kept in map(str, TEXT_PERCENTS) else 100

    @text_percent.setter
    def text_percent(self, percent: int) -> None:
        self._settings.setValue("look/text_percent", percent)

    def keep_geometry(self, window: QWidget) -> None:
        self._settings.setValue("window/geometry", window.saveGeometry())
        self._settings.sync()

    def restore_geometry(self, window: QWidget) -> None:
        """Puts the window where it was, moved and shrunk to lie wholly on a screen that is there now."""
        kept = self._settings.value("window/geometry")
        if not (isinstance(kept, QByteArray) and window.restoreGeometry(kept)):
            window.resize(*FIRST_SIZE_PX)
            return
        frame = window.geometry()
        screen = QGuiApplication.screenAt(frame.center()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        frame.setSize(frame.size().boundedTo(room.size()))
        frame.moveLeft(min(max(frame.left(), room.left()), room.right() - frame.width() + 1))
        frame.moveTop(min(max(frame.top(), room.top()), room.bottom() - frame.height() + 1))
        window.setGeometry(frame)

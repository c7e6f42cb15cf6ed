"""A camera that pictures come from."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage


class Camera(QObject):
    """`frame_came` carries a QImage, some tens of times a second; `failed` a Message that says why none comes."""

    frame_came = Signal(QImage)
    failed = Signal(object)

    def start(self) -> None:
        raise NotImplementedError

    def stop(self) -> None:
        raise NotImplementedError

"""A camera, if there is one. Qt's own stands in an extra that need not be installed."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from needlewise.messages import Message, message


class Camera(QObject):
    """`frame_came` carries a QImage, some tens of times a second; `failed` a Message that says why none comes."""

    frame_came = Signal(QImage)
    failed = Signal(object)

    def start(self) -> None:
        raise NotImplementedError

    def stop(self) -> None:
        raise NotImplementedError


def find_camera() -> Camera | Message:
    """The system's first camera, or the sentence that says why there is none."""
    try:
        module = import_module("needlewise.ui.pages.photos.qt_camera")
    except ModuleNotFoundError:
        return message("camera-not-installed")
    except ImportError as error:
        return message("camera-not-loaded", reason=str(error))
    found: Camera | None = module.open_default()
    return message("camera-none") if found is None else found

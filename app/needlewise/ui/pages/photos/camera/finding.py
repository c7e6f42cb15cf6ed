"""The system's camera, if there is one. Qt's own stands in an extra that need not be installed."""

from __future__ import annotations

from needlewise.messages import Message, message
from needlewise.ui.pages.photos.camera.camera import Camera


def find_camera() -> Camera | Message:
    """The system's first camera, or the sentence that says why there is none."""
    try:
        from needlewise.ui.pages.photos.camera.qt_camera import open_default
    except ModuleNotFoundError:
        return message("camera-not-installed")
    except ImportError as error:
        return message("camera-not-loaded", reason=str(error))
    found = open_default()
    return message("camera-none") if found is None else found

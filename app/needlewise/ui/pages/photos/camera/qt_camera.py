"""The camera by QtMultimedia. Raises ImportError where the extra `camera` is not installed."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from PySide6.QtCore import QElapsedTimer, Slot
from PySide6.QtGui import QImage

from needlewise.messages import message
from needlewise.ui.pages.photos.camera.camera import Camera

multimedia: Any = import_module("PySide6.QtMultimedia")

_BETWEEN_FRAMES_MS = 40
"""To turn a frame into a picture takes some milliseconds of the window's thread."""
_LEAST_FRAMES_PER_S = 10


class QtCamera(Camera):
    def __init__(self, device: Any) -> None:
        super().__init__()
        self._camera = multimedia.QCamera(device, self)
        self._sink = multimedia.QVideoSink(self)
        self._session = multimedia.QMediaCaptureSession(self)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        self._since = QElapsedTimer()
        formats = [f for f in device.videoFormats() if f.maxFrameRate() >= _LEAST_FRAMES_PER_S]
        if formats:
            self._camera.setCameraFormat(max(formats, key=_pixels))
        self._sink.videoFrameChanged.connect(self._on_sink_video_frame_changed)
        self._camera.errorOccurred.connect(self._on_camera_error_occurred)

    def start(self) -> None:
        self._camera.start()

    def stop(self) -> None:
        self._camera.stop()

    @Slot(object)
    def _on_sink_video_frame_changed(self, frame: Any) -> None:
        if self._since.isValid() and self._since.elapsed() < _BETWEEN_FRAMES_MS:
            return
        self._since.start()
        image: QImage = frame.toImage()
        if not image.isNull():
            self.frame_came.emit(image)

    @Slot(object, str)
    def _on_camera_error_occurred(self, error: Any, words: str) -> None:
        if error != multimedia.QCamera.Error.NoError:
            self.failed.emit(message("camera-failed", reason=words.rstrip(". ")))


def open_default() -> QtCamera | None:
    """None where no camera is plugged in."""
    device = multimedia.QMediaDevices.defaultVideoInput()
    return None if device.isNull() else QtCamera(device)


def _pixels(form: Any) -> int:
    size = form.resolution()
    return int(size.width() * size.height())

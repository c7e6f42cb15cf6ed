"""Pictures of the window as files' bytes."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

_JPEG_QUALITY = 95


def as_png(image: QImage) -> bytes:
    """Every pixel as it is."""
    return _written(image, "png")


def as_jpeg(image: QImage) -> bytes:
    return _written(image, "jpeg", _JPEG_QUALITY)


def _written(image: QImage, form: str, quality: int = -1) -> bytes:
    """With no data beside the picture."""
    out = QByteArray()
    buffer = QBuffer(out)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(form.encode()))
    writer.setQuality(quality)
    writer.write(image)
    return bytes(out.data())

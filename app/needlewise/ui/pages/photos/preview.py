"""A photo's preview as an image of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from needlewise.domain.photos import Photo

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext


def read_preview(photo: Photo, ctx: AppContext) -> QImage | None:
    """None where the photo's bytes are missing. Off the window's thread."""
    from needlewise.services.photos.pictures import preview

    data = preview(ctx, photo)
    image = QImage() if data is None else QImage.fromData(data)
    return None if image.isNull() else image.convertToFormat(QImage.Format.Format_RGB32)

"""A picture for the screen at several sizes, drawn from the one that is nearest to the dots it covers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QTransform

from needlewise.ui.widgets.picture_view_geometry import Size

_MARGIN_PX = 2.0
"""Around what is seen, so that smoothing finds its neighbours."""


@dataclass(frozen=True, slots=True, eq=False)
class Pyramid:
    """`full` is the size of the picture itself; `images`, the largest first, may all be smaller. The images lie on
    `buffers`, which live as long as this does and must not be written to: nothing may keep an image for longer."""

    full: Size
    images: tuple[QImage, ...]
    buffers: tuple[Any, ...] = ()

    @classmethod
    def over(cls, arrays: Sequence[Any], full: Size) -> Pyramid:
        """Of arrays of shape (height, width, 4) as `imaging.pyramid` gives them. On any thread; copies nothing."""
        images = (
            QImage(array.data, array.shape[1], array.shape[0], array.strides[0], QImage.Format.Format_RGB32)
            for array in arrays
        )
        return cls(full, tuple(images), tuple(arrays))

    def nearest(self, dots_per_pixel: float) -> QImage:
        """The smallest that has at least a pixel for every dot, where a pixel of the picture covers so many dots;
        the largest where none has."""
        wanted = self.full[0] * dots_per_pixel
        return next((image for image in reversed(self.images) if image.width() >= wanted), self.images[0])


def paint_levels(
    painter: QPainter, levels: Pyramid, to_dots: QTransform, seen: QRectF, *, is_hurried: bool = False
) -> None:
    """`to_dots` takes the picture's own pixels to dots, which are the painter's units; only what of it lies in
    `seen` is drawn. What is hurried has ragged edges, and in perspective is not smoothed: both take time."""
    back, can_be_inverted = to_dots.inverted()
    if not can_be_inverted:
        return
    image = levels.nearest(_scale_at(to_dots, back.map(seen.center())))
    across, down = levels.full[0] / image.width(), levels.full[1] / image.height()
    transform = QTransform.fromScale(across, down) * to_dots
    part = transform.inverted()[0].mapRect(seen).adjusted(-_MARGIN_PX, -_MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
    part = QRectF(part.intersected(QRectF(image.rect())).toAlignedRect())
    if part.isEmpty():
        return
    painter.save()
    painter.setClipRect(seen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not is_hurried)
    is_smooth = not (is_hurried and transform.type() is QTransform.TransformationType.TxProject)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_smooth)
    painter.setTransform(transform, combine=True)
    painter.drawImage(part.topLeft(), image, part)
    painter.restore()


def _scale_at(transform: QTransform, at: QPointF) -> float:
    """How many dots a pixel of the picture is wide there."""
    here, across = transform.map(at), transform.map(QPointF(at.x() + 1, at.y()))
    down = transform.map(QPointF(at.x(), at.y() + 1))
    wide, high = across - here, down - here
    return math.sqrt(abs(wide.x() * high.y() - wide.y() * high.x()))

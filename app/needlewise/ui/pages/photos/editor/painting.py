"""Draws a picture with the crop and the covers that are worked on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen, QTransform

from needlewise.ui.pages.photos.editor.draft import Box, LookDraft
from needlewise.ui.theme import Theme

_HANDLE_PX = 10


def paint_look(painter: QPainter, image: QImage, draft: LookDraft, place: QTransform, theme: Theme) -> None:
    """`place` takes shares of the upright picture to the widget."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.save()
    painter.setTransform(place)
    painter.drawImage(QRectF(0, 0, 1, 1), image)
    painter.restore()
    for cover in draft.covers:
        painter.fillRect(place.mapRect(QRectF(*cover)), Qt.GlobalColor.gray)
    if draft.crop is not None:
        _paint_veil(painter, draft.crop, place, theme)
    for cover in draft.covers:
        paint_edge(painter, place.mapRect(QRectF(*cover)), theme)
    if draft.box is not None:
        box = place.mapRect(QRectF(*draft.box))
        paint_edge(painter, box, theme, is_active=True)
        painter.fillRect(handle_of(box, draft.turns), theme.colour("accent"))


def _paint_veil(painter: QPainter, crop: Box, place: QTransform, theme: Theme) -> None:
    """Over what falls away."""
    whole, kept = QPainterPath(), QPainterPath()
    whole.addRect(place.mapRect(QRectF(0, 0, 1, 1)))
    kept.addRect(place.mapRect(QRectF(*crop)))
    veil = theme.colour("paper")
    veil.setAlphaF(0.78)
    painter.fillPath(whole.subtracted(kept), veil)
    paint_edge(painter, place.mapRect(QRectF(*crop)), theme)


def paint_edge(painter: QPainter, box: QRectF, theme: Theme, *, is_active: bool = False) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in (("surface", 3.0), ("accent" if is_active else "muted", 1.5)):
        painter.setPen(QPen(theme.colour(colour), width))
        painter.drawRect(box)


def handle_of(box: QRectF, turns: int) -> QRectF:
    """At the corner that is the lower right one of the upright picture, wherever it was turned to."""
    corners = (box.bottomRight(), box.bottomLeft(), box.topLeft(), box.topRight())
    middle = corners[turns % 4]
    return QRectF(middle.x() - _HANDLE_PX / 2, middle.y() - _HANDLE_PX / 2, _HANDLE_PX, _HANDLE_PX)

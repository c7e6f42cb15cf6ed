"""The camera's picture, with the last photo of the view lying through it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from needlewise.ui.theme import Theme


class GhostView(QWidget):
    """`words` stand there until there is a frame."""

    def __init__(self, theme: Theme, name: str, words: str) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._opacity = 0.0
        self.frame = QImage()
        self.ghost = QImage()
        self.setAccessibleName(name)
        self.setMinimumSize(320, 240)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        return QSize(640, 300)

    def show_frame(self, frame: QImage) -> None:
        self.frame = frame
        self.update()

    def show_ghost(self, ghost: QImage, opacity: float) -> None:
        """From 0, not to be seen, to 1, in place of the camera's picture."""
        self.ghost, self._opacity = ghost, opacity
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.frame.isNull():
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
        else:
            painter.drawImage(self._fitted(self.frame), self.frame)
        if not self.ghost.isNull():
            painter.setOpacity(self._opacity)
            painter.drawImage(self._fitted(self.ghost), self.ghost)
            painter.setOpacity(1)
        painter.setPen(self._theme.colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _fitted(self, image: QImage) -> QRectF:
        size = QSizeF(image.size()).scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(QRectF(self.rect()).center())
        return box

    @Slot()
    def _on_theme_changed(self) -> None:
        self.update()

"""Pages of paper, one below the other, as wide as there is room."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from needlewise.ui.theme import Theme

_BETWEEN_PX = 16
_MOST_WIDE_PX = 860
_LINE_STEP_PX = 40


class PagesView(QAbstractScrollArea):
    """Scrolls by wheel and keys; a page is never shown larger than its picture."""

    def __init__(self, theme: Theme, name: str, waiting: str) -> None:
        """`waiting` stands there until there is a page."""
        super().__init__()
        self._theme = theme
        self._waiting = waiting
        self._pages: tuple[QImage, ...] = ()
        self._scaled: dict[tuple[int, int], QImage] = {}
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.verticalScrollBar().setSingleStep(_LINE_STEP_PX)
        theme.changed.connect(self._on_theme_changed)

    @property
    def pages(self) -> tuple[QImage, ...]:
        return self._pages

    def show_pages(self, pages: tuple[QImage, ...]) -> None:
        """Stays at the place that was looked at."""
        self._pages = pages
        self._scaled.clear()
        self._fit_scroll_bar()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(600, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scaled.clear()
        self._fit_scroll_bar()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setPen(self._theme.colour("muted"))
        if not self._pages:
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._waiting)
        top = -self.verticalScrollBar().value()
        for number, page in enumerate(self._pages):
            size = self._size_of(page)
            box = QRectF((self.viewport().width() - size.width()) / 2, top, size.width(), size.height())
            if box.intersects(QRectF(self.viewport().rect())):
                painter.drawImage(QPointF(box.topLeft()), self._fitting(number, size))
                painter.setPen(QPen(self._theme.colour("line"), 1))
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
            top += size.height() + _BETWEEN_PX
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _size_of(self, page: QImage) -> QSize:
        width = min(self.viewport().width(), _MOST_WIDE_PX)
        return QSize(width, round(page.height() * width / max(page.width(), 1)))

    def _fitting(self, number: int, size: QSize) -> QImage:
        """Smoothly scaled to the screen's own dots, once for each width."""
        if (number, size.width()) not in self._scaled:
            ratio = self.devicePixelRatioF()
            image = self._pages[number].scaled(
                size * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            image.setDevicePixelRatio(ratio)
            self._scaled[number, size.width()] = image
        return self._scaled[number, size.width()]

    def _fit_scroll_bar(self) -> None:
        height = sum(self._size_of(page).height() + _BETWEEN_PX for page in self._pages) - _BETWEEN_PX
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, height - self.viewport().height()))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.viewport().update()

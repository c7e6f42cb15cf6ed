"""Pages of paper, one below the other, as wide as there is room."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from needlewise.ui.theme import Theme

_BETWEEN_PX = 16
_MOST_WIDE_PX = 860
_LINE_STEP_PX = 40
_SETTLE_MS = 150


class PagesView(QAbstractScrollArea):
    """Scrolls by wheel and keys. Pages that were made for `width_dots` are shown dot by dot; after a change of
    size they are shown scaled, and `resized` asks for new ones."""

    resized = Signal()

    def __init__(self, theme: Theme, name: str, waiting: str) -> None:
        """`waiting` stands there until there is a page."""
        super().__init__()
        self._theme = theme
        self._waiting = waiting
        self.pages: tuple[QImage, ...] = ()
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._settled.timeout.connect(self.resized)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.verticalScrollBar().setSingleStep(_LINE_STEP_PX)
        theme.changed.connect(self._on_theme_changed)

    @property
    def width_dots(self) -> int:
        """How wide a page should be, in dots of the screen. The scroll bar keeps its room when it is not there."""
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        return round(min(room, _MOST_WIDE_PX) * self.devicePixelRatioF())

    def show_pages(self, pages: tuple[QImage, ...]) -> None:
        """Stays at the place that was looked at."""
        self.pages = pages
        self._fit_scroll_bar()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(600, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_scroll_bar()
        self._settled.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if not self.pages:
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._waiting)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        top = float(-self.verticalScrollBar().value())
        for page in self.pages:
            size = self._size_of(page)
            box = QRectF((self.viewport().width() - size.width()) // 2, top, size.width(), size.height())
            if box.intersects(QRectF(self.viewport().rect())):
                painter.drawImage(box, page)
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
            top += size.height() + _BETWEEN_PX
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _size_of(self, page: QImage) -> QSize:
        """Its own where it was made for this width, up to a dot of rounding."""
        ratio = self.devicePixelRatioF()
        dots = page.width() if abs(page.width() - self.width_dots) <= 1 else self.width_dots
        return QSize(round(dots / ratio), round(page.height() * dots / page.width() / ratio))

    def _fit_scroll_bar(self) -> None:
        height = sum(self._size_of(page).height() + _BETWEEN_PX for page in self.pages) - _BETWEEN_PX
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, height - self.viewport().height()))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.viewport().update()

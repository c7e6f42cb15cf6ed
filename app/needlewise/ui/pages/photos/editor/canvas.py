"""The picture on which crop and covers are drawn with the pointer, or moved with the keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from needlewise.ui.pages.photos.editor.draft import (
    Box,
    LookDraft,
    Point,
    Tool,
    cover_at,
    grown,
    holds,
    moved,
    on_picture,
    spanned,
    turned,
    with_box,
    with_new,
    without_box,
)
from needlewise.ui.pages.photos.editor.painting import handle_of, paint_edge, paint_look
from needlewise.ui.theme import Theme

_MARGIN_PX = 12
_GRACE_PX = 4
_STEP, _FINE_STEP = 0.02, 0.002
_ARROWS: dict[int, Point] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class LookCanvas(QWidget):
    """`edited` comes with every change made by the person."""

    edited = Signal()

    def __init__(self, theme: Theme, name: str, keys: str) -> None:
        """`keys` tells a screen reader what the keys do."""
        super().__init__()
        self._theme = theme
        self._image = QImage()
        self._dragged: tuple[str, Point] | None = None
        self._drawn: Box | None = None
        self.draft = LookDraft()
        self.setAccessibleName(name)
        self.setAccessibleDescription(keys)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(320, 240)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        return QSize(720, 480)

    def show_image(self, image: QImage) -> None:
        """Upright, as it was taken."""
        self._image = image
        self.update()

    def show_draft(self, draft: LookDraft) -> None:
        self.draft = draft
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers, key = event.modifiers(), event.key()
        if key in _ARROWS and self.draft.box is not None:
            step = _FINE_STEP if modifiers & Qt.KeyboardModifier.ControlModifier else _STEP
            right, down = on_picture(_ARROWS[key], self.draft.turns)
            change = grown if modifiers & Qt.KeyboardModifier.ShiftModifier else moved
            self._edit(with_box(self.draft, change(self.draft.box, right * step, down * step)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Insert):
            self._edit(with_new(self.draft))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._edit(without_box(self.draft))
        elif key == Qt.Key.Key_N and self.draft.covers and self.draft.tool is Tool.COVER:
            following = ((self.draft.active or 0) + 1) % len(self.draft.covers)
            self.show_draft(replace(self.draft, active=following))
        elif key in (Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight):
            self._edit(turned(self.draft, -1 if key == Qt.Key.Key_BracketLeft else 1))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On the lower right corner it resizes, inside it moves, elsewhere it draws."""
        if event.button() is not Qt.MouseButton.LeftButton or self._image.isNull():
            return
        at = self._share(event.position())
        if self.draft.tool is Tool.COVER and not self._is_on_handle(event.position()):
            self.draft = replace(self.draft, active=cover_at(self.draft, at))
        box = self.draft.box
        if self._is_on_handle(event.position()):
            self._dragged = ("grow", at)
        elif box is not None and holds(box, at) and (self.draft.tool is Tool.COVER or not _is_whole(box)):
            self._dragged = ("move", at)
        else:
            self._dragged = ("draw", at)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is None:
            is_handle = self._is_on_handle(event.position())
            self.setCursor(Qt.CursorShape.SizeFDiagCursor if is_handle else Qt.CursorShape.CrossCursor)
            return
        what, last = self._dragged
        at = self._share(event.position())
        right, down = at[0] - last[0], at[1] - last[1]
        if what == "draw":
            self._drawn = spanned(last, at)
        elif self.draft.box is not None:
            change = grown if what == "grow" else moved
            self.draft = with_box(self.draft, change(self.draft.box, right, down))
            self._dragged = (what, at)
        self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        dragged, drawn = self._dragged, self._drawn
        self._dragged = self._drawn = None
        if drawn is not None:
            self._edit(with_new(self.draft, drawn))
        elif dragged is not None and dragged[0] != "draw":
            self._edit(self.draft)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        if not self._image.isNull():
            paint_look(painter, self._image, self.draft, self._place(), self._theme)
            if self._drawn is not None:
                paint_edge(painter, self._place().mapRect(QRectF(*self._drawn)), self._theme)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _place(self) -> QTransform:
        """From shares of the upright picture to the widget, turned."""
        wide, high = self._image.width(), self._image.height()
        if self.draft.turns % 2:
            wide, high = high, wide
        scale = min((self.width() - 2 * _MARGIN_PX) / wide, (self.height() - 2 * _MARGIN_PX) / high)
        place = QTransform.fromTranslate(self.width() / 2, self.height() / 2)
        place.rotate(90 * self.draft.turns)
        place.scale(scale * self._image.width(), scale * self._image.height())
        place.translate(-0.5, -0.5)
        return place

    def _share(self, at: QPointF) -> Point:
        back, _ = self._place().inverted()
        point = back.map(at)
        return point.x(), point.y()

    def _is_on_handle(self, at: QPointF) -> bool:
        box = self.draft.box
        if box is None:
            return False
        handle = handle_of(self._place().mapRect(QRectF(*box)), self.draft.turns)
        return handle.adjusted(-_GRACE_PX, -_GRACE_PX, _GRACE_PX, _GRACE_PX).contains(at)

    def _edit(self, draft: LookDraft) -> None:
        self.show_draft(draft)
        self.edited.emit()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.update()


def _is_whole(box: Box) -> bool:
    return box[2] > 0.999 and box[3] > 0.999

"""A list view whose rows stand as tiles under headings, laid out by arithmetic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyleOptionViewItem

from needlewise.ui.pages.base import SCROLL_BAR_PX
from needlewise.ui.pages.photos.tiles.layout import Box, Layout, Measures
from needlewise.ui.theme import Theme

LEAST_TILE_PX = 124
_GAP_PX = 12
_SIDE_PX = 12

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TileGroup:
    """`count` rows of the model, in order, under a title; no section is empty."""

    title: str
    count: int


class Grid(QListView):
    """Only what a list view does with places is done anew here; selecting, keys and a screen reader's view of it are
    the toolkit's. `seen_changed` comes when other tiles are in sight."""

    seen_changed = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._sections: Sequence[TileGroup] = ()
        self._count = 0
        self._layout = Layout((), 0, self._measures())
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(False)
        theme.changed.connect(self._on_theme_changed)

    def show_sections(self, sections: Sequence[TileGroup]) -> None:
        """Follows a reset of the model: what its rows stand under."""
        self._sections = sections
        self._count = sum(section.count for section in sections)
        self._lay_out()

    @property
    def seen(self) -> range:
        """The rows in sight, in whole or in part."""
        top = self.verticalOffset()
        return self._layout.within(top, top + self.viewport().height())

    @property
    def tile_dots(self) -> int:
        """How wide a tile's picture is, in dots of the screen."""
        return round(self._layout.tile * self.devicePixelRatioF())

    def doItemsLayout(self) -> None:
        self._lay_out()
        QAbstractItemView.doItemsLayout(self)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paints them anew. The toolkit would lay out all rows again, but their places rest on their number alone."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    def updateGeometries(self) -> None:
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(max(1, self._layout.row_height // 4))
        bar.setRange(0, max(0, self._layout.height + _SIDE_PX - self.viewport().height()))
        QAbstractItemView.updateGeometries(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the tile at the top where it is when the columns change."""
        first = self.seen.start if self.seen else None
        self._lay_out()
        QAbstractItemView.resizeEvent(self, event)
        if first and event.oldSize().width() != event.size().width():
            self.verticalScrollBar().setValue(self._layout.box(first).top)
        self.seen_changed.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)
        self.seen_changed.emit()

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= self._count:
            return QRect()
        return self._on_screen(self._layout.box(index.row()))

    def indexAt(self, point: QPoint) -> QModelIndex:
        place = self._layout.place_at(point.x() - _SIDE_PX, point.y() + self.verticalOffset())
        return QModelIndex() if place is None else self.model().index(place, 0)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if not index.isValid() or index.row() >= self._count:
            return
        box, bar, height = self._layout.box(index.row()), self.verticalScrollBar(), self.viewport().height()
        if hint is QAbstractItemView.ScrollHint.PositionAtTop or box.top < bar.value():
            bar.setValue(box.top - self._measures().heading)
        elif box.top + box.height > bar.value() + height:
            bar.setValue(box.top + box.height - height + _GAP_PX)

    def moveCursor(self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        if not self._count:
            return QModelIndex()
        if not self.currentIndex().isValid():
            return self.model().index(0, 0)
        return self.model().index(self._moved(self.currentIndex().row(), action), 0)

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: Index) -> bool:
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """In reading order, from the tile nearest to the one corner to the tile nearest to the other."""
        if not self._count or (rect.size() == QSize(1, 1) and not self.indexAt(rect.topLeft()).isValid()):
            self.selectionModel().select(QItemSelection(), command)
            return
        first, last = sorted(
            self._layout.nearest(corner.x() - _SIDE_PX, corner.y() + self.verticalOffset())
            for corner in (rect.topLeft(), rect.bottomRight())
        )
        chosen = QItemSelection(self.model().index(first, 0), self.model().index(last, 0))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        seen, region = self.seen, QRegion()
        for row in {index.row() for index in selection.indexes()} & set(seen):
            region += self._on_screen(self._layout.box(row))
        return region

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), self._theme.colour("surface"))
        top = event.rect().top() + self.verticalOffset()
        bottom = top + event.rect().height()
        for number in self._layout.sections_within(top, bottom):
            self._paint_heading(painter, self._on_screen(self._layout.heading(number)), self._sections[number])
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state & ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver)
        under = self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos())) if self.underMouse() else None
        for row in self._layout.within(top, bottom):
            box = self._on_screen(self._layout.box(row))
            if not event.region().intersects(box):
                continue
            index = self.model().index(row, 0)
            option.rect = box
            option.state = plain
            if self.selectionModel().isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if index == self.currentIndex() and self.hasFocus():
                option.state |= QStyle.StateFlag.State_HasFocus
            if index == under:
                option.state |= QStyle.StateFlag.State_MouseOver
            self.itemDelegate().paint(painter, option, index)

    def _moved(self, row: int, action: QAbstractItemView.CursorAction) -> int:
        move, last = QAbstractItemView.CursorAction, self._count - 1
        if action in (move.MoveUp, move.MoveDown):
            return self._layout.above(row) if action is move.MoveUp else self._layout.below(row)
        if action in (move.MovePageUp, move.MovePageDown):
            for _ in range(max(1, self.viewport().height() // self._layout.row_height)):
                row = self._layout.above(row) if action is move.MovePageUp else self._layout.below(row)
            return row
        step = {move.MoveLeft: -1, move.MovePrevious: -1, move.MoveRight: 1, move.MoveNext: 1}.get(action, 0)
        if action in (move.MoveHome, move.MoveEnd):
            return 0 if action is move.MoveHome else last
        return min(max(0, row + step), last)

    def _lay_out(self) -> None:
        counts = [section.count for section in self._sections]
        has_headings = any(section.title for section in self._sections)
        width = self.width() - SCROLL_BAR_PX - 2 * _SIDE_PX
        self._layout = Layout(counts, width, self._measures(), has_headings=has_headings)
        self.updateGeometries()
        self.viewport().update()
        self.seen_changed.emit()

    def _measures(self) -> Measures:
        return Measures(
            least_tile=self._theme.scaled(LEAST_TILE_PX),
            gap=_GAP_PX,
            heading=self._theme.scaled(36),
            caption=self._theme.scaled(42),
        )

    def _on_screen(self, box: Box) -> QRect:
        return QRect(box.left + _SIDE_PX, box.top - self.verticalOffset(), box.width, box.height)

    def _paint_heading(self, painter: QPainter, box: QRect, section: TileGroup) -> None:
        painter.setFont(self._theme.font("text", is_strong=True))
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, section.title)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._lay_out()


def is_plain(event: QKeyEvent) -> bool:
    """Whether a key was pressed without another one; those of the number pad count."""
    return event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)

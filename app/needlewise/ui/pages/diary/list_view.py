"""The days as a list: painted rows, and real buttons on the row that is current."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QMenu, QWidget

from needlewise.services.changes import Kind
from needlewise.ui.desk import Desk
from needlewise.ui.pages.diary.delegate import RowDelegate
from needlewise.ui.pages.diary.model import DiaryModel
from needlewise.ui.pages.diary.rows import EntryRow
from needlewise.ui.widgets.text import Button, ButtonStyle

Index = QModelIndex | QPersistentModelIndex


class RowActions(QWidget):
    """What can be done with the current row."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = desk.words
        self.edit = Button(desk.words("diary-edit"), ButtonStyle.QUIET)
        self.delete = Button(desk.words("diary-delete"), ButtonStyle.QUIET)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(0)
        row.addWidget(self.edit)
        row.addWidget(self.delete)
        self.hide()

    def name_for(self, entry: EntryRow, title: str) -> None:
        does = "open" if entry.kind in (Kind.PHOTOS, Kind.TREATMENTS) else "edit"
        self.edit.setText(self._words(f"diary-{does}"))
        self.edit.setAccessibleName(self._words(f"diary-{does}-name", entry=title))
        self.delete.setAccessibleName(self._words("diary-delete-name", entry=title))
        self.delete.setVisible(entry.kind is not Kind.PHOTOS)


class DiaryList(QListView):
    """`edit_wanted` and `delete_wanted` carry the EntryRow; `entered` the day of the row that became current."""

    edit_wanted = Signal(object)
    delete_wanted = Signal(object)
    entered_day = Signal(object)

    def __init__(self, desk: Desk, model: DiaryModel) -> None:
        super().__init__()
        self._desk = desk
        self._rows = model
        self.beside = RowActions(desk, self.viewport())
        self.setModel(model)
        self.setItemDelegate(RowDelegate(desk.theme, model, self, self.beside))
        self.setAccessibleName(desk.words("diary-list"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalScrollBar().valueChanged.connect(self._place_beside)
        self.doubleClicked.connect(self._on_self_double_clicked)
        self.beside.edit.clicked.connect(self._edit)
        self.beside.delete.clicked.connect(self._delete)
        desk.theme.changed.connect(self._on_theme_changed)

    @property
    def entry(self) -> EntryRow | None:
        """The current one."""
        return self._rows.entry(self.currentIndex())

    def go_to(self, heading: int) -> None:
        """Shows a day's heading at the top and makes its first entry current."""
        self._rows.give_out(heading + 1)
        self.scrollTo(self._rows.index(heading, 0), QAbstractItemView.ScrollHint.PositionAtTop)
        self.setCurrentIndex(self._rows.index(heading + 1, 0))

    def forget_place(self) -> None:
        self.setCurrentIndex(QModelIndex())
        self.verticalScrollBar().setValue(0)

    def stay_at(self, entry: EntryRow | None, place: int, top: int) -> None:
        """After the rows changed: keeps the scroll bar where it was, and the entry that was current; where that is
        gone, takes the one that came into its place."""
        self.verticalScrollBar().setValue(top)
        now = None if entry is None else self._rows.place_of(entry)
        if now is None and entry is not None:
            now = self._rows.nearest_entry(place)
        if now is not None:
            self._rows.give_out(now)
            self.setCurrentIndex(self._rows.index(now, 0))
        self._place_beside()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._place_beside()
        entry = self._rows.entry(current)
        if entry is not None:
            self.entered_day.emit(entry.day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._edit()
        elif event.key() == Qt.Key.Key_Delete:
            self._delete()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        entry = self._rows.entry(self.indexAt(event.pos()))
        if entry is None:
            return
        menu = QMenu(self)
        menu.addAction(self.beside.edit.text(), self._edit)
        if entry.kind is not Kind.PHOTOS:
            menu.addAction(self.beside.delete.text(), self._delete)
        menu.popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_beside()

    @Slot()
    def _edit(self) -> None:
        if self.entry is not None:
            self.edit_wanted.emit(self.entry)

    @Slot()
    def _delete(self) -> None:
        if self.entry is not None and self.entry.kind is not Kind.PHOTOS:
            self.delete_wanted.emit(self.entry)

    @Slot()
    def _place_beside(self) -> None:
        entry, box = self.entry, self.visualRect(self.currentIndex())
        if entry is None or not box.isValid():
            self.beside.hide()
            return
        self.beside.name_for(entry, self._rows.line(self.currentIndex().row()).title)
        size = self.beside.sizeHint()
        self.beside.resize(size.width(), box.height())
        self.beside.move(QPoint(box.right() - size.width(), box.top()))
        self.beside.show()
        self.viewport().update()

    @Slot()
    def _on_self_double_clicked(self) -> None:
        self._edit()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.viewport().update()

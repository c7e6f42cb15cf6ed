"""The waiting pictures as tiles, with keys that say what they show."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent

from needlewise.domain.photos import Hair, PhotoView
from needlewise.ui.desk import Desk
from needlewise.ui.pages.photos.intake.model import InboxDelegate, InboxModel
from needlewise.ui.pages.photos.intake.pending import PendingPhotos
from needlewise.ui.pages.photos.tiles.grid import Grid, TileGroup, is_plain

VIEWS = tuple(PhotoView)
"""The view that each number key stands for, from 1 on."""
_HAIR = {Qt.Key.Key_D: Hair.DRY, Qt.Key.Key_W: Hair.WET}


class InboxView(Grid):
    """`view_given` carries a PhotoView, `hair_given` a Hair, for what is chosen."""

    chosen_changed = Signal()
    view_given = Signal(object)
    hair_given = Signal(object)
    leave_wanted = Signal()

    def __init__(self, desk: Desk, model: InboxModel) -> None:
        super().__init__(desk.theme, desk.words("inbox-list"))
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(InboxDelegate(desk, model, self))

    @property
    def chosen(self) -> PendingPhotos:
        return tuple(self._rows.items[index.row()] for index in sorted(self.selectionModel().selectedRows()))

    def show_items(self, items: PendingPhotos) -> None:
        """Keeps what is chosen as far as it still waits; else chooses the first."""
        ids = {item.id for item in self.chosen}
        self._rows.show_items(items)
        self.show_sections([TileGroup("", len(items))] if items else [])
        if not self.chosen:
            select = QItemSelectionModel.SelectionFlag.Select
            for place, item in enumerate(items):
                if item.id in ids:
                    self.selectionModel().select(self._rows.index(place, 0), select)
        if items and not self.chosen:
            self.choose(0)

    def choose(self, place: int) -> None:
        """That one alone."""
        index = self._rows.index(place, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), is_plain(event)
        number = key - Qt.Key.Key_1
        if plain and 0 <= number < len(VIEWS):
            self.view_given.emit(VIEWS[number])
        elif plain and key in _HAIR:
            self.hair_given.emit(_HAIR[Qt.Key(key)])
        elif plain and key == Qt.Key.Key_Delete:
            self.leave_wanted.emit()
        else:
            super().keyPressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen_changed.emit()

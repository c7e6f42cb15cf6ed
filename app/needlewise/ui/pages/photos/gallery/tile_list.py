"""The gallery's tiles: what is chosen among them, and the keys that act on it."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent

from needlewise.domain.photos import Photo
from needlewise.ui.desk import Desk
from needlewise.ui.pages.photos.actions import PhotoAction
from needlewise.ui.pages.photos.captions import Captions
from needlewise.ui.pages.photos.gallery.delegate import TileDelegate
from needlewise.ui.pages.photos.gallery.model import GalleryModel
from needlewise.ui.pages.photos.presenter import GalleryState, Period
from needlewise.ui.pages.photos.tiles.grid import Grid, TileGroup, is_plain
from needlewise.ui.pages.photos.tiles.thumbnails import Thumbnails

_KEYS = {
    Qt.Key.Key_Return: PhotoAction.OPEN,
    Qt.Key.Key_Enter: PhotoAction.OPEN,
    Qt.Key.Key_Space: PhotoAction.OPEN,
    Qt.Key.Key_C: PhotoAction.COMPARE,
    Qt.Key.Key_E: PhotoAction.DETAILS,
    Qt.Key.Key_R: PhotoAction.TURN,
    Qt.Key.Key_X: PhotoAction.LOOK,
    Qt.Key.Key_Delete: PhotoAction.DELETE,
}


class GalleryView(Grid):
    """`chosen_changed` tells of another selection; `action_wanted` carries a PhotoAction, `menu_wanted` a place on
    the screen."""

    chosen_changed = Signal()
    action_wanted = Signal(object)
    menu_wanted = Signal(object)

    def __init__(self, desk: Desk, model: GalleryModel) -> None:
        super().__init__(desk.theme, desk.words("gallery-list"))
        self._words = desk.words
        self._rows = model
        self.pictures = Thumbnails(desk)
        self.setModel(model)
        self.setItemDelegate(TileDelegate(desk.theme, desk.words, model, self.pictures))
        self.pictures.loaded.connect(self._on_pictures_loaded)
        self.seen_changed.connect(self._on_self_seen_changed)
        self.doubleClicked.connect(self._on_self_double_clicked)

    @property
    def chosen(self) -> tuple[Photo, ...]:
        """In the order they stand."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._rows.photos[row] for row in rows)

    @property
    def has_pictures(self) -> bool:
        """Whether all in sight were read."""
        return all(self.pictures.knows(self._rows.photos[place]) for place in self.seen)

    def show_state(self, state: GalleryState) -> None:
        """Keeps what is chosen and the place, as far as it is still there."""
        ids, top = [photo.id for photo in self.chosen], self.verticalScrollBar().value()
        current = self.currentIndex().row()
        self._rows.show_photos(state.photos, Captions(self._words, state.diary))
        self.show_sections([self._section(period, state.view is not None) for period in state.periods])
        self.verticalScrollBar().setValue(top)
        self._choose_again(ids, current)
        self.pictures.look_again()
        self._on_self_seen_changed()

    def choose(self, id_: str) -> None:
        """Makes a photo the current one and brings it into sight."""
        place = self._rows.place_of(id_)
        if place is not None:
            self.setCurrentIndex(self._rows.index(place, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = _KEYS.get(Qt.Key(event.key()))
        if act is not None and is_plain(event):
            self.action_wanted.emit(act)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.chosen:
            self.menu_wanted.emit(event.globalPos())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen_changed.emit()

    def _section(self, period: Period, is_year: bool) -> TileGroup:
        name = self._words.catalogue.date_in(period.first, "y" if is_year else "LLLL y")
        return TileGroup(self._words("gallery-period", period=name, count=period.count), period.count)

    def _choose_again(self, ids: list[str], current: int) -> None:
        places = [place for place in map(self._rows.place_of, ids) if place is not None]
        select = QItemSelectionModel.SelectionFlag.Select
        for place in places:
            self.selectionModel().select(self._rows.index(place, 0), select)
        if not places and current >= 0 and self._rows.photos:
            places = [min(current, len(self._rows.photos) - 1)]
        if places:
            no_update = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._rows.index(places[0], 0), no_update)

    @Slot()
    def _on_self_seen_changed(self) -> None:
        """What is in sight first, then a screenful below it, then one above."""
        seen, photos = self.seen, self._rows.photos
        around = (seen, range(seen.stop, seen.stop + len(seen)), range(max(0, seen.start - len(seen)), seen.start))
        wanted = [photos[place] for places in around for place in places if place < len(photos)]
        self.pictures.want(wanted, self.tile_dots)

    @Slot(object)
    def _on_pictures_loaded(self, ids: list[str]) -> None:
        self._rows.tell_loaded(ids)

    @Slot()
    def _on_self_double_clicked(self) -> None:
        self.action_wanted.emit(PhotoAction.OPEN)

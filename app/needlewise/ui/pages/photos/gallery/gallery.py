"""The gallery: views, what is due, the tiles by month, and what can be done with those that are chosen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from needlewise.domain.photos import Photo
from needlewise.ui.desk import Desk
from needlewise.ui.pages.photos.actions import ActionsBar, PhotoAction, possible
from needlewise.ui.pages.photos.gallery.model import GalleryModel
from needlewise.ui.pages.photos.gallery.protocol import ProtocolLine, WaitingLine
from needlewise.ui.pages.photos.gallery.tile_list import GalleryView
from needlewise.ui.pages.photos.presenter import GalleryState
from needlewise.ui.pages.photos.views_bar import ViewsBar
from needlewise.ui.widgets.empty import Empty
from needlewise.ui.widgets.text import Card

_LEAST_LIST_PX = 180


class Gallery(QWidget):
    """`view_chosen` carries a PhotoView or None; `action_wanted` a PhotoAction that is possible with `chosen`;
    `add_wanted` and `again_wanted` come from the empty states, `take_wanted` from what is due, `inbox_wanted` from
    what waits."""

    view_chosen = Signal(object)
    action_wanted = Signal(object)
    add_wanted = Signal()
    again_wanted = Signal()
    take_wanted = Signal()
    inbox_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._words = desk.words
        self.views = ViewsBar(desk)
        self.views.choose(None)
        self.protocol = ProtocolLine(desk)
        self.waiting = WaitingLine(desk)
        self.model = GalleryModel(self)
        self.list = GalleryView(desk, self.model)
        self.list.setMinimumHeight(_LEAST_LIST_PX)
        self.actions_bar = ActionsBar(desk)
        self.empty = Empty()
        self._state: GalleryState | None = None
        self._has_failed = False
        self._tiles = Card()
        self._tiles.rows.setContentsMargins(1, 6, 1, 1)
        self._tiles.rows.setSpacing(0)
        self._tiles.rows.addWidget(self.list, 1)
        self._tiles.rows.addWidget(self.actions_bar)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        for line in (self.waiting, self.views, self.protocol):
            rows.addWidget(line)
        rows.addWidget(self._tiles, 1)
        rows.addWidget(self.empty, 1)
        self._connect()
        self.show_loading()

    @property
    def chosen(self) -> tuple[Photo, ...]:
        return self.list.chosen

    def show_loading(self) -> None:
        """Until the first answer comes."""
        self._tiles.hide()
        self.empty.say("", self._words("gallery-loading"))
        self.empty.show()

    def show_failed(self) -> None:
        self._has_failed = True
        self._tiles.hide()
        self.empty.say(self._words("gallery-failed"), "", self._words("gallery-again"))
        self.empty.show()

    def show_state(self, state: GalleryState) -> None:
        self._state, self._has_failed = state, False
        words = self._words
        self.views.choose(state.view)
        if state.is_whole:
            self.views.show_counts(state.counts)
        self.protocol.show_state(state)
        self.list.show_state(state)
        self._tiles.setVisible(bool(state.photos))
        self.empty.setVisible(not state.photos)
        if state.is_empty:
            self.empty.say(words("gallery-none"), words("gallery-none-do"), words("gallery-add"))
        elif not state.photos:
            self.empty.say(words("gallery-none-of-view"), words(f"views-how-{state.view}"), words("gallery-add"))
        self._on_list_chosen_changed()

    def wants(self, act: PhotoAction) -> None:
        """Passes on what is possible."""
        if act in possible(self.chosen):
            self.action_wanted.emit(act)

    def _connect(self) -> None:
        self.views.chosen.connect(self.view_chosen)
        self.protocol.take_wanted.connect(self.take_wanted)
        self.waiting.look_wanted.connect(self.inbox_wanted)
        self.list.chosen_changed.connect(self._on_list_chosen_changed)
        self.list.action_wanted.connect(self.wants)
        self.list.menu_wanted.connect(self._on_list_menu_wanted)
        self.actions_bar.wanted.connect(self.wants)
        self.empty.act.clicked.connect(self._on_empty_act_clicked)

    @Slot()
    def _on_list_chosen_changed(self) -> None:
        chosen = self.chosen
        name = ""
        if len(chosen) == 1:
            day = self._words.full_date(chosen[0].taken_at.day)
            name = f"{self._words.label(f'view-{chosen[0].view}')}, {day}"
        self.actions_bar.show_chosen(chosen, name)

    @Slot(object)
    def _on_list_menu_wanted(self, place: QPoint) -> None:
        self.actions_bar.open_menu(place, self.list)

    @Slot()
    def _on_empty_act_clicked(self) -> None:
        (self.again_wanted if self._has_failed else self.add_wanted).emit()

"""The button that adds one more effect to a check-in."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu

from needlewise.ui.desk import Desk
from needlewise.ui.pages.checkin.presenter import Group, fields_to_add
from needlewise.ui.widgets.text import Button, ButtonStyle


class AddButton(Button):
    """`effect_chosen` carries the effect's id. `shown` tells which effects need no adding."""

    effect_chosen = Signal(str)

    def __init__(self, desk: Desk, shown: Callable[[], Collection[str]]) -> None:
        super().__init__(desk.words("checkin-add"), ButtonStyle.QUIET)
        self._desk = desk
        self._shown = shown
        self.show_icon(desk.theme, "add", "accent")
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._on_menu_about_to_show)
        self.setMenu(self._menu)

    @Slot()
    def _on_menu_about_to_show(self) -> None:
        words = self._desk.words
        self._menu.clear()
        for group, fields in fields_to_add(self._desk.guidance, words, frozenset(self._shown())).items():
            if fields:
                self._menu.addSection(words(f"checkin-add-{Group(group).value}"))
            for field in fields:
                self._menu.addAction(field.label, partial(self.effect_chosen.emit, field.id))

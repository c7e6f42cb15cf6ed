"""A few choices side by side, of which one holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from needlewise.ui.widgets.text import Button


class Segments(QWidget):
    """`chosen` carries the value that the person picked."""

    chosen = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str]]) -> None:
        """`options` are pairs of value and words."""
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, Button] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, (value, words) in enumerate(options):
            button = Button(words, name=f"{name}: {words}")
            button.setCheckable(True)
            button.setProperty("look", "segment")
            end = "only" if len(options) == 1 else {0: "first", len(options) - 1: "last"}.get(place, "")
            button.setProperty("end", end)
            button.setProperty("value", value)
            self._group.addButton(button)
            self.buttons[value] = button
            row.addWidget(button)
        self._group.buttonClicked.connect(self._on_group_button_clicked)

    @property
    def value(self) -> str | None:
        button = self._group.checkedButton()
        return None if button is None else str(button.property("value"))

    def choose(self, value: str) -> None:
        """Does not emit `chosen`."""
        self.buttons[value].setChecked(True)

    @Slot(QAbstractButton)
    def _on_group_button_clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(button.property("value"))

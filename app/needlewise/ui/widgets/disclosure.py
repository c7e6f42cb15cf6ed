"""A line that opens what lies below it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from needlewise.ui.theme import Theme
from needlewise.ui.widgets.text import Button, ButtonStyle


class Disclosure(QWidget):
    """Fill `self.rows`. `toggled` carries whether it is open now."""

    toggled = Signal(bool)

    def __init__(self, words: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.button = Button(words, ButtonStyle.LINK)
        self.button.setCheckable(True)
        self.content = QWidget()
        self.rows = QVBoxLayout(self.content)
        self.rows.setContentsMargins(0, 4, 0, 8)
        self.rows.setSpacing(8)
        self.content.hide()
        head = QHBoxLayout()
        head.addWidget(self.button)
        head.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.content)
        self.button.toggled.connect(self._on_button_toggled)
        self.button.show_icon(theme, "more", "accent")

    @property
    def is_open(self) -> bool:
        return self.button.isChecked()

    def set_open(self, is_open: bool) -> None:
        self.button.setChecked(is_open)

    @Slot(bool)
    def _on_button_toggled(self, is_open: bool) -> None:
        self.content.setVisible(is_open)
        self.button.show_icon(self._theme, "less" if is_open else "more", "accent")
        self.toggled.emit(is_open)

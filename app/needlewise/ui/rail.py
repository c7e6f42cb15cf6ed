"""The rail on the left: an icon and a word for each page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QPushButton, QVBoxLayout

from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.registry import PageEntry, RailPlace
from needlewise.ui.theme import Theme
from needlewise.ui.words import Words

WIDTH_PX = 168
_ICON_PX = 20


class Rail(QFrame):
    """`chosen` carries a PageId. One button is in the tab order; arrow keys move among them."""

    chosen = Signal(object)

    def __init__(self, entries: Sequence[PageEntry], words: Words, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("rail")
        self._theme = theme
        self._entries = {e.id: e for e in entries if e.rail is not RailPlace.NONE}
        self._group = QButtonGroup(self)
        self._names = {id_: words(f"window-page-{id_}") for id_ in self._entries}
        self.buttons = {id_: self._button(entry) for id_, entry in self._entries.items()}
        self.setFixedWidth(WIDTH_PX)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 16, 8, 16)
        rows.setSpacing(4)
        for id_, button in self.buttons.items():
            if self._entries[id_].rail is RailPlace.TOP:
                rows.addWidget(button)
        rows.addStretch(1)
        for id_, button in self.buttons.items():
            if self._entries[id_].rail is RailPlace.BOTTOM:
                rows.addWidget(button)
        self._group.buttonClicked.connect(self._on_group_button_clicked)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_chosen(self, page: PageId) -> None:
        """Marks the page that is open; none of them for a page that does not stand in the rail."""
        self._group.setExclusive(page in self.buttons)
        for id_, button in self.buttons.items():
            button.setChecked(id_ == page)
        self._on_theme_changed()

    def show_waiting(self, page: PageId, count: int, words: str) -> None:
        """A number after the page's word, quietly; `words` say what waits."""
        button, name = self.buttons[page], self._names[page]
        button.setText(f"{name} · {count}" if count else name)
        button.setAccessibleName(f"{name}, {words}" if count else name)

    def _button(self, entry: PageEntry) -> QPushButton:
        name = self._names[entry.id]
        button = QPushButton(name)
        button.setCheckable(True)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({entry.shortcut})")
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        button.setProperty("page", entry.id.value)
        self._group.addButton(button)
        return button

    @Slot(QAbstractButton)
    def _on_group_button_clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(PageId(button.property("page")))

    @Slot()
    def _on_theme_changed(self) -> None:
        for id_, button in self.buttons.items():
            tone = "accent" if button.isChecked() else "muted"
            button.setIcon(self._theme.icon(self._entries[id_].icon, tone))

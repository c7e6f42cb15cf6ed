"""Help: the purpose of the program, its limits, and its keys."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QGridLayout

from needlewise.services.changes import Kind
from needlewise.ui.desk import Desk
from needlewise.ui.pages.base import Page
from needlewise.ui.widgets.text import Button, Card, Label, Tone

KEYS = (
    ("Ctrl+1 … 5", "window-help-key-pages"),
    ("Ctrl+N", "window-help-key-session"),
    ("Ctrl+K", "window-help-key-check-in"),
    ("Ctrl+F", "window-help-key-search"),
    ("Ctrl+Z", "window-help-key-undo"),
    ("Ctrl+,", "window-help-key-settings"),
    ("0 … 9", "window-help-key-steps"),
    ("Space E R X C", "window-help-key-photos"),
    ("?", "window-help-key-compare"),
    ("Esc", "window-help-key-back"),
    ("F1", "window-help-key-help"),
    ("F2", "window-help-key-emergency"),
)


class HelpPage(Page):
    title = "window-help-title"
    watches: ClassVar[frozenset[Kind]] = frozenset()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        words = desk.words
        what = Card(words("window-help-what"))
        what.rows.addWidget(Label(words("welcome-disclaimer")))
        keys = Card(words("window-help-keys"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (key, id_) in enumerate(KEYS):
            grid.addWidget(Label(key, tone=Tone.MUTED, wraps=False), row, 0)
            grid.addWidget(Label(words(id_)), row, 1)
        keys.rows.addLayout(grid)
        self.column.addWidget(what)
        self.column.addWidget(keys)
        self.back = Button(words("window-back"))
        self.back.clicked.connect(desk.back)
        self.head_row.addWidget(self.back)

    def refresh(self) -> None:
        """Nothing here comes from the diary."""

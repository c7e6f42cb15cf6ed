"""The card of Today that says what to leave alone after a session, and until when."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from needlewise.ui.desk import Desk
from needlewise.ui.pages.today.state import AftercareState
from needlewise.ui.widgets.disclosure import Disclosure
from needlewise.ui.widgets.text import Card, Label, TextSize, Tone, clear_layout


class AftercareCard(Card):
    """Hidden while there is nothing to leave alone."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.title = Label(is_strong=True)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(4)
        self.each = Disclosure(desk.words("aftercare-each"), desk.theme)
        self.rows.setContentsMargins(24, 14, 24, 12)
        self.rows.setSpacing(8)
        self.rows.addWidget(self.title)
        self.rows.addLayout(self.lines)
        self.rows.addWidget(self.each)

    def set_open(self) -> None:
        """After logging: each thing with its source, and the keyboard on the way to close it."""
        self.each.set_open(True)
        self.each.button.setFocus()

    def render_aftercare(self, state: AftercareState) -> None:
        self.setVisible(bool(state.items))
        self.title.setText(state.title)
        clear_layout(self.lines)
        for line in state.lines:
            self.lines.addWidget(Label(line))
        clear_layout(self.each.rows)
        for item in state.items:
            self.each.rows.addWidget(Label(item.words))
            self.each.rows.addWidget(Label(item.source, TextSize.SMALL, Tone.MUTED))

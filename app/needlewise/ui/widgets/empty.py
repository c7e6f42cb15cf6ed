"""An empty state: what is not there yet, and the one thing to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from needlewise.ui.widgets.text import Button, ButtonStyle, Card, Label, TextSize, Tone


class Empty(Card):
    """Without `act` words there is nothing to press."""

    def __init__(self, title: str = "", words: str = "", act: str = "") -> None:
        super().__init__()
        self.title = Label(size=TextSize.SECTION)
        self.words = Label(tone=Tone.MUTED)
        self.act = Button("", ButtonStyle.PRIMARY)
        for label in (self.title, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self.act)
        across.addStretch(1)
        self.rows.setContentsMargins(24, 48, 24, 48)
        self.rows.addStretch(1)
        self.rows.addWidget(self.title)
        self.rows.addWidget(self.words)
        self.rows.addSpacing(8)
        self.rows.addLayout(across)
        self.rows.addStretch(1)
        self.say(title, words, act)

    def say(self, title: str, words: str, act: str = "") -> None:
        self.title.setText(title)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.act.setText(act)
        self.act.setAccessibleName(act)
        self.act.setVisible(bool(act))

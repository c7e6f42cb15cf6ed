"""The diary cannot be opened: one sentence, and what to do."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout

from needlewise.errors import DiaryDamaged, DiaryInUse, DiaryMissing, DiaryNewer, NeedlewiseError
from needlewise.messages import Message, message
from needlewise.services.changes import Kind
from needlewise.ui.desk import Desk
from needlewise.ui.pages.base import Page
from needlewise.ui.widgets.text import Button, ButtonStyle, Card, Label, TextSize, Tone


def what_happened(error: Exception) -> Message:
    if isinstance(error, NeedlewiseError):
        return error.message
    return message("window-fault", kind=type(error).__name__)


def what_to_do(error: Exception) -> Message:
    for kind, id_ in {
        DiaryInUse: "window-trouble-in-use",
        DiaryNewer: "window-trouble-newer",
        DiaryDamaged: "window-trouble-damaged",
        DiaryMissing: "window-trouble-missing",
    }.items():
        if isinstance(error, kind):
            return message(id_)
    return message("window-trouble-other")


class TroublePage(Page):
    title = "window-trouble-title"
    watches: ClassVar[frozenset[Kind]] = frozenset()
    column_max_px: ClassVar[int] = 800
    stands_free: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        words = desk.words
        card = Card()
        self.happened = Label(size=TextSize.TEXT, is_strong=True)
        self.to_do = Label()
        self.again = Button(words("window-trouble-again"), ButtonStyle.PRIMARY)
        self.demo = Button(words("window-trouble-demo"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.again)
        buttons.addWidget(self.demo)
        buttons.addStretch(1)
        self.folder = Label(size=TextSize.SMALL, tone=Tone.MUTED)
        for row in (self.happened, self.to_do, self.folder):
            card.rows.addWidget(row)
        card.rows.addLayout(buttons)
        self.column.addWidget(card)
        self.again.clicked.connect(desk.own_diary_wanted)
        self.demo.clicked.connect(desk.demo_wanted)

    def refresh(self) -> None:
        self.again.setFocus()

    def arrive(self, argument: object) -> None:
        if isinstance(argument, Exception):
            words = self.desk.words
            self.happened.setText(words(what_happened(argument)))
            self.to_do.setText(words(what_to_do(argument)))
            self.folder.setText(words("window-trouble-where", folder=str(self.desk.folder)))

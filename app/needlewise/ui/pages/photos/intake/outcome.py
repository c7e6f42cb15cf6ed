"""The outcome for files that do not wait: those that could not be read, and those that the diary had."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea

from needlewise.ui.desk import Desk
from needlewise.ui.pages.photos.intake.inbox import IntakeOutcome
from needlewise.ui.widgets.disclosure import Disclosure
from needlewise.ui.widgets.text import Button, ButtonStyle, Card, Label, TextSize, Tone

_SHOWN_AT_ONCE = 3
_MOST_LIST_PX = 132
_LEAST_WIDTH_PX = 440
_ROUND_PX = 8


class OutcomeCard(Card):
    """Hidden while there is nothing to say. Every file that was refused is listed with its reason."""

    dismissed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._words = desk.words
        self.counted = Label()
        self.dismiss = Button(desk.words("inbox-said-dismiss"), ButtonStyle.QUIET)
        self.more = Disclosure(desk.words("inbox-said-which"), desk.theme)
        self.reasons = Label(size=TextSize.SMALL, tone=Tone.MUTED)
        self.reasons.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.reasons.setMinimumSize(1, 1)
        self._list = QScrollArea(widgetResizable=True)
        self._list.setFrameShape(QScrollArea.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._list.setAccessibleName(desk.words("inbox-said-which"))
        self._list.setWidget(self.reasons)
        self._list.viewport().setAutoFillBackground(False)
        self.reasons.setAutoFillBackground(False)
        self.reasons.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.more.rows.addWidget(self._list)
        head = QHBoxLayout()
        head.addWidget(self.counted, 1)
        head.addWidget(self.dismiss)
        self.rows.setContentsMargins(16, 10, 10, 10)
        self.rows.setSpacing(4)
        self.rows.addLayout(head)
        self.rows.addWidget(self.more)
        self.dismiss.clicked.connect(self.dismissed)
        self.hide()

    def show_outcome(self, said: IntakeOutcome) -> None:
        words = self._words
        counts = {"refused": len(said.refused), "same": said.same, "twins": said.twins, "others": said.others}
        parts = [words(f"inbox-said-{what}", count=count) for what, count in counts.items() if count]
        self.counted.setText(" ".join(parts))
        self.reasons.setText("\n".join(words(reason) for reason in said.refused))
        height = self.reasons.heightForWidth(_LEAST_WIDTH_PX) + _ROUND_PX if said.refused else 0
        self._list.setFixedHeight(min(_MOST_LIST_PX, height))
        self.more.setVisible(bool(said.refused))
        self.more.set_open(0 < len(said.refused) <= _SHOWN_AT_ONCE)
        self.setVisible(bool(said))

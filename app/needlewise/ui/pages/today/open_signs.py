"""The open signs under the verdict: when each was recorded, what clears it, and one press to say so."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from needlewise.ui.desk import Desk
from needlewise.ui.pages.checkin.open_signs import Answer
from needlewise.ui.pages.checkin.presenter import OpenSignField
from needlewise.ui.widgets.text import Button, ButtonStyle, Label, TextSize, Tone, clear_layout


class OpenSignsBlock(QWidget):
    """Hidden while no sign is open. `answered` carries an effect and an Answer."""

    answered = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._words = desk.words
        self.buttons: dict[tuple[str, Answer], Button] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 6, 0, 0)
        self._rows.setSpacing(2)

    def render_signs(self, signs: Sequence[OpenSignField]) -> None:
        """A sign that the check-in's own scales ask about is answered there."""
        clear_layout(self._rows)
        self.buttons.clear()
        self.setVisible(bool(signs))
        for sign in signs:
            self._rows.addWidget(self._line(sign))
        self._rows.addWidget(Label(self._words("open-sign-clears"), TextSize.SMALL, Tone.MUTED))

    def _line(self, sign: OpenSignField) -> QWidget:
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(16)
        across.addWidget(Label(f"{sign.label}: {sign.recorded[:1].lower()}{sign.recorded[1:]}"), 1)
        for answer in Answer if sign.is_asked else ():
            words = self._words(f"open-sign-is-{answer}")
            button = Button(words, ButtonStyle.LINK, f"{sign.label}: {words}")
            button.clicked.connect(partial(self.answered.emit, sign.id, answer))
            self.buttons[sign.id, answer] = button
            across.addWidget(button)
        return line

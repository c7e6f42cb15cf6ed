"""The emergency list on one screen. It is handed words and ids, and needs no diary."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from needlewise.ui.pages.emergency.presenter import EmergencyState, SignGroup, SignLine
from needlewise.ui.widgets.text import Button, ButtonStyle, Card, Label, TextSize, Tone, clear_layout
from needlewise.ui.words import Words

_GAP_PX = 16


class EmergencySheet(QWidget):
    """`sign_chosen` carries the id of a sign to record; the words of its button change with the next state."""

    sign_chosen = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.buttons: dict[str, Button] = {}
        self.number = Label(size=TextSize.VERDICT, tone=Tone.CARE, is_strong=True)
        self.elsewhere = Label(tone=Tone.MUTED)
        self.sources = Label(size=TextSize.SMALL, tone=Tone.MUTED)
        self._groups = QHBoxLayout()
        self._groups.setSpacing(_GAP_PX)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(_GAP_PX // 2)
        whole.addWidget(self.number)
        whole.addWidget(self.elsewhere)
        whole.addLayout(self._groups)
        whole.addWidget(self.sources)

    def render_state(self, state: EmergencyState) -> None:
        held = next((id_ for id_, button in self.buttons.items() if button.hasFocus()), "")
        self.number.setText(state.number)
        self.elsewhere.setText(state.elsewhere)
        self.sources.setText(state.sources)
        clear_layout(self._groups)
        self.buttons.clear()
        for group, tone in ((state.now, Tone.CARE), (state.today, Tone.INK)):
            self._groups.addWidget(self._card(group, tone, state.can_record), 1)
        if held in self.buttons:
            self.buttons[held].setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, group: SignGroup, tone: Tone, can_record: bool) -> Card:
        card = Card()
        card.rows.setContentsMargins(20, 12, 12, 12)
        card.rows.setSpacing(_GAP_PX // 2)
        card.rows.addWidget(Label(group.title, tone=tone, is_strong=True))
        card.rows.addWidget(Label(group.what_to_do))
        card.rows.addLayout(self._lines(group.signs, can_record))
        if group.beside:
            card.rows.addWidget(Label(group.beside, is_strong=True))
            card.rows.addLayout(self._lines(group.signs_beside, can_record))
        card.rows.addStretch(1)
        return card

    def _lines(self, signs: tuple[SignLine, ...], can_record: bool) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for row, sign in enumerate(signs):
            if sign.id and can_record:
                grid.addWidget(Label(sign.words), row, 0)
                grid.addWidget(self._button(sign), row, 1, Qt.AlignmentFlag.AlignRight)
            else:
                grid.addWidget(Label(sign.words), row, 0, 1, 2)
        return grid

    def _button(self, sign: SignLine) -> Button:
        said = self._words("emergency-is-recorded" if sign.is_recorded else "emergency-record")
        button = Button(said, ButtonStyle.QUIET, f"{said}: {sign.words}")
        button.setEnabled(not sign.is_recorded)
        button.clicked.connect(partial(self._on_button_clicked, sign.id))
        self.buttons[sign.id] = button
        return button

    def _on_button_clicked(self, sign_id: str) -> None:
        self.buttons[sign_id].setEnabled(False)
        self.sign_chosen.emit(sign_id)

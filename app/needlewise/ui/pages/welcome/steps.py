"""The three steps of the first run, one widget each."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from needlewise.domain.devices import MAX_NEEDLE_LENGTH_MM, Device, DeviceKind
from needlewise.guidance.model import ScreeningQuestion
from needlewise.ui.desk import Desk
from needlewise.ui.forms.needle_length import LengthQuestion
from needlewise.ui.pages.welcome.presenter import answered, questions, spacing_note
from needlewise.ui.widgets.fields import Choice, Rows, problem_label
from needlewise.ui.widgets.number_field import NumberField
from needlewise.ui.widgets.text import Button, ButtonStyle, Card, Label, TextSize, Tone
from needlewise.ui.widgets.tick import Tick

FIRST_LENGTH_MM = 0.25


class WelcomeStep(QWidget):
    """A heading, a lead, what `self.rows` is filled with, and a row of buttons."""

    def __init__(self, heading: str, lead: str) -> None:
        super().__init__()
        self.setAccessibleName(heading)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(16)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addWidget(Label(heading, TextSize.VERDICT, is_strong=True))
        whole.addWidget(Label(lead))
        whole.addLayout(self.rows)
        whole.addLayout(self.buttons)

    def end_with(self, *buttons: Button) -> None:
        for button in buttons:
            self.buttons.addWidget(button)
        self.buttons.addStretch(1)


class WhatStep(WelcomeStep):
    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(words("welcome-heading"), words("welcome-lead"))
        card = Card(words("welcome-what-title"))
        card.rows.addWidget(Label(words("welcome-disclaimer")))
        card.rows.addWidget(Label(words("welcome-private")))
        self.rows.addWidget(card)
        self.accept = Button(words("welcome-accept"), ButtonStyle.PRIMARY)
        self.demo = Button(words("welcome-demo"))
        self.end_with(self.accept, self.demo)


class ScreeningStep(WelcomeStep):
    def __init__(self, desk: Desk) -> None:
        words, lists = desk.words, desk.guidance.document.screening
        super().__init__(words("welcome-screening-heading"), words("welcome-screening-lead"))
        self._desk = desk
        self.ticks: dict[str, Tick] = {}
        self.rows.addWidget(self._list(words("welcome-screening-before"), lists.ask_before_any))
        self.rows.addWidget(self._list(words("welcome-screening-ask"), lists.ask_first))
        self.answer = Label()
        self.rows.addWidget(self.answer)
        self.go_on = Button(words("welcome-continue"), ButtonStyle.PRIMARY)
        self.rather_not = Button(words("welcome-rather-not"))
        self.back = Button(words("welcome-back"), ButtonStyle.QUIET)
        self.end_with(self.go_on, self.rather_not, self.back)
        self._on_tick_toggled()

    @property
    def answers(self) -> dict[str, bool]:
        """Only what was ticked: the rest is not said."""
        return {id_: True for id_, tick in self.ticks.items() if tick.is_ticked}

    def _list(self, title: str, items: Sequence[ScreeningQuestion]) -> Card:
        card = Card(title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        asked = questions(items, self._desk.words)
        half = (len(asked) + 1) // 2
        for place, question in enumerate(asked):
            tick = Tick(question.words, question.why)
            tick.toggled.connect(self._on_tick_toggled)
            self.ticks[question.id] = tick
            grid.addWidget(tick, place % half, place // half)
        card.rows.addLayout(grid)
        return card

    @Slot()
    def _on_tick_toggled(self) -> None:
        said = answered(self.answers, self._desk.guidance, self._desk.words)
        self.answer.setText(said.words)
        self.answer.set_tone(Tone(said.tone))


class DeviceStep(WelcomeStep):
    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(words("welcome-device-heading"), words("welcome-device-lead"))
        self._desk = desk
        kinds = [(kind.value, words.label(f"device-{kind}")) for kind in DeviceKind]
        self.kind = Choice(words("welcome-device-kind"), kinds)
        self.length = NumberField(
            words("welcome-device-length"),
            words,
            least=0.05,
            most=MAX_NEEDLE_LENGTH_MM,
            step=0.05,
            digits=2,
            unit="mm",
        )
        self.length.set_number(FIRST_LENGTH_MM)
        self.name = QLineEdit()
        self.name.setAccessibleName(words("welcome-device-name"))
        self.name.setPlaceholderText(words("welcome-device-name-hint"))
        self.spacing = Label(tone=Tone.MUTED)
        self.question = problem_label()
        self._question = LengthQuestion(desk.guidance, words)
        card = Card()
        rows = Rows()
        rows.add(words("welcome-device-kind"), self.kind)
        rows.add(words("welcome-device-length"), self.length, note=self.spacing)
        rows.add(words("welcome-device-name"), self.name)
        card.rows.addLayout(rows)
        self.rows.addWidget(card)
        self.rows.addWidget(self.question)
        self.save = Button(words("welcome-device-save"), ButtonStyle.PRIMARY)
        self.none = Button(words("welcome-device-none"))
        self.back = Button(words("welcome-back"), ButtonStyle.QUIET)
        self.end_with(self.save, self.none, self.back)
        self.length.changed.connect(self._on_length_changed)
        self._on_length_changed()

    def asks(self) -> bool:
        """Whether a question about the length was put, which the person answers by pressing once more."""
        question = self._question.ask(self.length.number or 0)
        self.question.setText(question)
        self.question.setVisible(bool(question))
        return bool(question)

    def device(self) -> Device:
        return Device(
            id=str(uuid4()),
            kind=DeviceKind(self.kind.chosen or DeviceKind.ROLLER),
            needle_length_mm=self.length.number or 0,
            name=self.name.text().strip() or None,
        )

    @Slot()
    def _on_length_changed(self) -> None:
        length_mm = self.length.number or 0
        self.spacing.setText(spacing_note(length_mm, self._desk.guidance, self._desk.words))

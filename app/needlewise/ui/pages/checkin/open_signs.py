"""What a check-in asks about each open sign, and the second question after "None of these"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from needlewise.domain.health import HealthKind, HealthRecord
from needlewise.ui.desk import Desk
from needlewise.ui.pages.checkin.presenter import OpenSignField
from needlewise.ui.widgets.fields import quiet_wheel
from needlewise.ui.widgets.text import Button, ButtonStyle, Label, TextSize, Tone


class Answer(StrEnum):
    THERE = "there"
    GONE = "gone"


class OpenSignRow(QWidget):
    """One sign: still there, gone, or not answered, and whether a professional looked at it, which closes nothing.
    `answered` comes with every answer and with taking one back."""

    answered = Signal(str)

    def __init__(self, desk: Desk, field: OpenSignField) -> None:
        super().__init__()
        words = desk.words
        self.field = field
        self._clock = desk.clock
        self.buttons = {answer: _button(field, words(f"open-sign-{answer}")) for answer in Answer}
        for place, (answer, button) in enumerate(self.buttons.items()):
            button.setProperty("look", "segment")
            button.setProperty("end", "last" if place else "first")
            button.clicked.connect(partial(self._on_button_clicked, answer))
        self.seen = _button(field, words("open-sign-seen"))
        self.seen.setProperty("look", "segment")
        self.seen.setProperty("end", "only")
        self.seen_on = QDateEdit()
        self.seen_on.setCalendarPopup(True)
        self.seen_on.setDisplayFormat("d MMM yyyy")
        self.seen_on.setAccessibleName(words("open-sign-seen-on", effect=field.label))
        quiet_wheel(self.seen_on)
        self.seen_on.hide()
        self._lay_out()
        self.seen.toggled.connect(self._on_seen_toggled)

    @property
    def answer(self) -> Answer | None:
        return next((answer for answer, button in self.buttons.items() if button.isChecked()), None)

    def set_answer(self, answer: Answer | None) -> None:
        """Does not emit `answered`."""
        for each, button in self.buttons.items():
            button.setChecked(each is answer)

    @property
    def visit(self) -> HealthRecord | None:
        """None where no professional is said to have looked."""
        if not self.seen.isChecked():
            return None
        day = self.seen_on.date()
        return HealthRecord(
            id=str(uuid4()),
            kind=HealthKind.SEEN,
            about=(self.field.id,),
            since=date(day.year(), day.month(), day.day()),
        )

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(Label(self.field.label, is_strong=True))
        head.addWidget(Label(self.field.recorded, TextSize.SMALL, Tone.MUTED))
        segments = QHBoxLayout()
        segments.setSpacing(0)
        for button in self.buttons.values():
            segments.addWidget(button)
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addLayout(segments)
        across.addWidget(self.seen)
        across.addWidget(self.seen_on)
        across.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addLayout(head)
        rows.addLayout(across)

    def _on_button_clicked(self, answer: Answer) -> None:
        """A second press takes the answer back."""
        self.set_answer(answer if self.buttons[answer].isChecked() else None)
        self.answered.emit(self.field.id)

    @Slot(bool)
    def _on_seen_toggled(self, is_seen: bool) -> None:
        today = self._clock.now().day
        self.seen_on.setMaximumDate(QDate(today.year, today.month, today.day))
        self.seen_on.setDate(self.seen_on.maximumDate())
        self.seen_on.setVisible(is_seen)


class OpenSigns(QWidget):
    """All signs that are open, asked about one by one. `answered` carries the effect of an answer."""

    answered = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.fields: Mapping[str, OpenSignField] = {}
        self.rows: dict[str, OpenSignRow] = {}
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(12)

    def ask_about(self, fields: Sequence[OpenSignField]) -> None:
        """An answer under way is kept while its sign is the same."""
        self.fields = {field.id: field for field in fields}
        for id_ in [id_ for id_, row in self.rows.items() if self.fields.get(id_) != row.field]:
            row = self.rows.pop(id_)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, field in enumerate(field for field in fields if field.is_asked):
            if field.id not in self.rows:
                self.rows[field.id] = OpenSignRow(self._desk, field)
                self.rows[field.id].answered.connect(self.answered)
            self._list.insertWidget(place, self.rows[field.id])
        self.setVisible(bool(self.rows))

    def clear(self) -> None:
        for row in self.rows.values():
            row.set_answer(None)
            row.seen.setChecked(False)

    def answer_all_gone(self, effect_ids: Collection[str]) -> None:
        for id_ in effect_ids:
            if id_ in self.rows:
                self.rows[id_].set_answer(Answer.GONE)
                self.answered.emit(id_)

    @property
    def said(self) -> dict[str, float | bool]:
        """By effect, what the answers record. One that wants a measurement records nothing by itself."""
        found = {id_: value_of(row.field, row.answer) for id_, row in self.rows.items() if row.answer}
        return {id_: value for id_, value in found.items() if value is not None}

    @property
    def measured(self) -> tuple[str, ...]:
        """The effects said to be gone whose measurement has to say so."""
        return tuple(id_ for id_, row in self.rows.items() if row.answer is Answer.GONE and row.field.gone is None)

    @property
    def none(self) -> dict[str, float | bool]:
        """What "None of these" says of each."""
        return {id_: 0 if row.field.gone is None else row.field.gone for id_, row in self.rows.items()}

    @property
    def visits(self) -> tuple[HealthRecord, ...]:
        return tuple(row.visit for row in self.rows.values() if row.visit is not None)


def value_of(field: OpenSignField, answer: Answer) -> float | bool | None:
    """What an answer records; None where a measurement has to be typed."""
    return field.value if answer is Answer.THERE else field.gone


class SecondQuestion(QFrame):
    """Asks, by name, whether the signs are gone that "None of these" would close."""

    confirmed = Signal()
    left_open = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        words = desk.words
        self.setProperty("advice", Tone.WAIT.value)
        self.question = Label()
        self.yes = Button(words("open-sign-all-gone"))
        self.no = Button(words("open-sign-leave-open"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.no, self.yes):
            buttons.addWidget(button)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 12, 16, 12)
        rows.setSpacing(12)
        rows.addWidget(self.question)
        rows.addLayout(buttons)
        self._words = words
        self.yes.clicked.connect(self.confirmed)
        self.no.clicked.connect(self.left_open)
        self.hide()

    def ask(self, named: Sequence[str]) -> None:
        self.question.setText(self._words("open-sign-second-question", signs="\n".join(named)))
        self.setAccessibleName(self.question.text())
        self.show()
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)


def _button(field: OpenSignField, words: str) -> Button:
    button = Button(words, ButtonStyle.PLAIN, f"{field.label}: {words}")
    button.setCheckable(True)
    return button

"""Where an entry of the diary is edited: the form its kind asks for, in place of the days."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from needlewise.services.changes import Kind
from needlewise.ui.desk import Desk
from needlewise.ui.forms.event import EventForm
from needlewise.ui.forms.uses import UsesForm
from needlewise.ui.pages.checkin.form import CheckInForm
from needlewise.ui.pages.diary.rows import EntryRow
from needlewise.ui.widgets.text import Button, ButtonStyle, Card, Label

_TITLES = {
    Kind.CHECKINS: "diary-edit-checkin",
    Kind.LIFE_EVENTS: "diary-edit-event",
    Kind.TREATMENT_USES: "diary-edit-uses",
}


class Editor(QWidget):
    """Knows check-ins, events and uses; other kinds are edited on pages of their own. `closed` ends an editing."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._words = desk.words
        self.title = Label(is_strong=True)
        self.back = Button(desk.words("diary-back"), ButtonStyle.QUIET)
        self.checkin = CheckInForm(desk)
        self.event_form = EventForm(desk)
        self.uses = UsesForm(desk)
        self._forms: dict[Kind, CheckInForm | EventForm | UsesForm] = {
            Kind.CHECKINS: self.checkin,
            Kind.LIFE_EVENTS: self.event_form,
            Kind.TREATMENT_USES: self.uses,
        }
        card = Card()
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.back)
        card.rows.addLayout(head)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(card)
        rows.addStretch(1)
        for form in self._forms.values():
            card.rows.addWidget(form)
            form.saved.connect(self.closed)
            form.cancelled.connect(self.closed)
        self.back.clicked.connect(self.closed)

    def open(self, entry: EntryRow) -> None:
        self.title.setText(self._words(_TITLES[entry.kind], day=entry.day))
        for kind, form in self._forms.items():
            form.setVisible(kind is entry.kind)
        if entry.kind is Kind.CHECKINS:
            self.checkin.load(entry.records[0])
        elif entry.kind is Kind.LIFE_EVENTS:
            self.event_form.load(entry.records[0])
        else:
            self.uses.load(entry.records)
        self._forms[entry.kind].focus_first()

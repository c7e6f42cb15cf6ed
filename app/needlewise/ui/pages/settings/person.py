"""The card about the person. Every answer is kept at once, a moment after it is given."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from needlewise.domain.person import Person, Sex
from needlewise.messages import Problem
from needlewise.services.changes import Change
from needlewise.ui.desk import Desk
from needlewise.ui.forms.base import line_field, text_of
from needlewise.ui.pages.settings.hair import HairCard
from needlewise.ui.pages.settings.screening import ScreeningCard
from needlewise.ui.widgets.fields import Choice
from needlewise.ui.widgets.form_rows import FormRows
from needlewise.ui.widgets.number_field import NumberField
from needlewise.ui.widgets.text import Card

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext

_KEEP_AFTER_MS = 600
_YEARS = (1900, 2100)
_MOST_INTERVAL_DAYS = 365
_SKIN_TYPES = range(1, 7)
_SHORTEST_SKIN_TYPE = 16
"""Letters that fit in the narrowest window."""


class PersonSection(QWidget):
    """`edited` comes with every change made by the person, before it is kept. The questions of the screening
    belong to it and are shown on the page about health."""

    edited = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        words = desk.words
        blank = words("form-not-noted")
        self._pending: dict[str, Any] = {}
        self.name = line_field(words("settings-person-name"))
        self.birth_year = NumberField(
            words("settings-person-birth-year"), words, least=_YEARS[0], most=_YEARS[1], blank=blank
        )
        self.sex = Choice(
            words("settings-person-sex"), [(None, blank), *((s.value, words.label(f"sex-{s}")) for s in Sex)]
        )
        self.skin_type = Choice(
            words("settings-person-skin"),
            [(None, blank), *((str(n), words(f"settings-skin-{n}")) for n in _SKIN_TYPES)],
        )
        self.skin_type.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.skin_type.setMinimumContentsLength(_SHORTEST_SKIN_TYPE)
        self.skin_type.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.interval = NumberField(
            words("settings-person-interval"),
            words,
            least=1,
            most=_MOST_INTERVAL_DAYS,
            unit=words("settings-days"),
            blank=words("settings-person-interval-none"),
        )
        self.notes = {
            "medicines_note": line_field(words("settings-person-medicines")),
            "allergies_note": line_field(words("settings-person-allergies")),
        }
        self.hair = HairCard(desk)
        self.screening = ScreeningCard(desk)
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(_KEEP_AFTER_MS)
        self.form = FormRows(words)
        self._lay_out()
        self._connect()

    def show_person(self, person: Person | None) -> None:
        """A field that is being changed keeps what is in it."""
        known = person or Person()
        if "display_name" not in self._pending and not self.name.hasFocus():
            self.name.setText(known.display_name or "")
        for field, line in self.notes.items():
            if field not in self._pending and not line.hasFocus():
                line.setText(getattr(known, field) or "")
        if "hair" not in self._pending:
            self.hair.show_history(known.hair)
        for field, number, value in (
            ("birth_year", self.birth_year, known.birth_year),
            ("clinician_min_interval_days", self.interval, known.clinician_min_interval_days),
        ):
            if field not in self._pending and number.number != value:
                number.blockSignals(True)
                number.set_number(value)
                number.blockSignals(False)
        self.sex.choose(known.sex)
        self.skin_type.choose(None if known.skin_type is None else str(known.skin_type))
        self.screening.show_answers(known.screening or {})

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.keep()

    @Slot()
    def keep(self) -> None:
        """Saves what was changed since the last time."""
        self._keep_soon.stop()
        if self._pending:
            fields, self._pending = self._pending, {}
            self._desk.change(
                self, partial(_save, fields), lambda _: self.form.clear_problems(), rejected=self._on_rejected
            )

    def _lay_out(self) -> None:
        words = self._desk.words
        card = Card(words("settings-person"))
        add = self.form.add_field
        add("display_name", words("settings-person-name"), self.name, explained=words("settings-person-name-help"))
        add("birth_year", words("settings-person-birth-year"), self.birth_year)
        add("sex", words("settings-person-sex"), self.sex)
        add("skin_type", words("settings-person-skin"), self.skin_type, explained=words("settings-person-skin-help"))
        add(
            "clinician_min_interval_days",
            words("settings-person-interval"),
            self.interval,
            explained=words("settings-person-interval-help"),
        )
        for field, line in self.notes.items():
            add(field, line.accessibleName(), line)
        card.rows.addLayout(self.form)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(16)
        rows.addWidget(card)
        rows.addWidget(self.hair)

    def _connect(self) -> None:
        self.name.textEdited.connect(lambda _: self._note("display_name", text_of(self.name)))
        for field, line in self.notes.items():
            line.textEdited.connect(partial(self._note_line, field))
        self.hair.answered.connect(lambda: self._note("hair", self.hair.history))
        self.birth_year.changed.connect(lambda: self._note("birth_year", _whole(self.birth_year.number)))
        self.sex.activated.connect(lambda _: self._note("sex", self.sex.chosen and Sex(self.sex.chosen)))
        self.skin_type.activated.connect(
            lambda _: self._note("skin_type", self.skin_type.chosen and int(self.skin_type.chosen))
        )
        self.interval.changed.connect(lambda: self._note("clinician_min_interval_days", _whole(self.interval.number)))
        self.screening.answered.connect(lambda: self._note("screening", self.screening.answers or None))
        self._keep_soon.timeout.connect(self.keep)

    def _note(self, field: str, value: object) -> None:
        self._pending[field] = value
        self._keep_soon.start()
        self.edited.emit()

    def _note_line(self, field: str, _text: str) -> None:
        self._note(field, text_of(self.notes[field]))

    def _on_rejected(self, problems: tuple[Problem, ...]) -> None:
        self.form.show_problems(problems)


def _whole(number: float | None) -> int | None:
    return None if number is None else int(number)


def _save(fields: dict[str, Any], ctx: AppContext) -> Change:
    from needlewise.services.records.person import load_person, save_person

    return save_person(ctx, replace(load_person(ctx) or Person(), **fields))

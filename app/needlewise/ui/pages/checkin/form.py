"""The check-in form: three scales, more effects one by one, and Enter saves."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from needlewise.domain.checkins import CheckIn
from needlewise.domain.effects import is_own
from needlewise.domain.health import HealthRecord
from needlewise.messages import Problem, message
from needlewise.ui.desk import Desk
from needlewise.ui.pages.checkin.add_button import AddButton
from needlewise.ui.pages.checkin.details import CheckinDetails
from needlewise.ui.pages.checkin.open_signs import Answer, OpenSigns, SecondQuestion, value_of
from needlewise.ui.pages.checkin.presenter import (
    QUICK_EFFECTS,
    OpenSignField,
    effect_field,
    sign_name,
)
from needlewise.ui.pages.checkin.rows import EffectRow
from needlewise.ui.pages.checkin.writing import edit, save
from needlewise.ui.widgets.advice import Advice
from needlewise.ui.widgets.disclosure import Disclosure
from needlewise.ui.widgets.fields import problem_label
from needlewise.ui.widgets.number_field import misunderstood_in
from needlewise.ui.widgets.text import Button, ButtonStyle, Tone

if TYPE_CHECKING:
    from needlewise.analysis.results import Finding


class CheckInForm(QWidget):
    """Empty for a new check-in; `load` takes one to edit. `saved` and `cancelled` end an editing.

    A new one asks about each open sign of `ask_about`; what is not answered stays open. A time that is not touched
    is the time of saving.
    """

    saved = Signal()
    cancelled = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setAccessibleName(desk.words("checkin-group"))
        self._edited: CheckIn | None = None
        self._details: CheckinDetails | None = None
        self.rows: dict[str, EffectRow] = {}
        self._questioned: tuple[str, ...] = ()
        self._build()
        self.clear()

    def clear(self) -> None:
        """Back to an empty check-in of now."""
        self._fill(None)

    def load(self, checkin: CheckIn) -> None:
        self._fill(checkin)

    def focus_first(self) -> None:
        self.rows[QUICK_EFFECTS[0]].control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_about(self, signs: Sequence[OpenSignField]) -> None:
        """The signs that are open now."""
        self.signs.ask_about(signs)

    def record_sign(self, effect_id: str, answer: Answer) -> None:
        """One sign alone, as a check-in of now. One that is gone by a measurement is asked for it."""
        value = value_of(self.signs.fields[effect_id], answer)
        if value is None:
            self.signs.answer_all_gone((effect_id,))
            return
        checkin = CheckIn(id=str(uuid4()), at=self.desk.clock.now(), symptoms={effect_id: value})
        self.desk.change(self, partial(save, checkin, ()))

    def add_effect(self, effect_id: str) -> EffectRow:
        """Shows one more effect. An effect that is shown already is left as it is."""
        if effect_id not in self.rows:
            field = effect_field(effect_id, self.desk.guidance, self.desk.words)
            row = EffectRow(self.desk, field, can_go=effect_id not in QUICK_EFFECTS, parent=self)
            row.place(self._grid, self._grid.rowCount())
            row.changed.connect(self._on_row_changed)
            row.removed.connect(self._on_row_removed)
            self.rows[effect_id] = row
        return self.rows[effect_id]

    def draft(self) -> CheckIn:
        kept = {} if self._edited is None else {i: v for i, v in self._edited.symptoms.items() if is_own(i)}
        values: dict[str, float | bool | None] = {} if self._edited else {**self.signs.said}
        values |= {id_: row.value for id_, row in self.rows.items()} | kept
        details = self._details
        return CheckIn(
            id=str(uuid4()) if self._edited is None else self._edited.id,
            at=(details and details.moment) or self.desk.clock.now(),
            symptoms={id_: value for id_, value in values.items() if value is not None},
            zones=None if details is None else details.zones,
            notes=None if details is None else details.words,
        )

    @property
    def details(self) -> CheckinDetails:
        """Made when it is first wanted, which for most check-ins is never."""
        if self._details is None:
            self._details = CheckinDetails(self.desk)
            self.more.rows.addWidget(self._details)
        return self._details

    @Slot()
    def save(self) -> None:
        draft, visits = self.draft(), self._visits()
        if not self._is_whole(draft, bool(visits)):
            return
        write = partial(save, draft, visits) if self._edited is None else partial(edit, draft)
        self.desk.change(self, write, lambda _: self._on_written(), rejected=self._on_rejected)

    @Slot()
    def save_none(self) -> None:
        """Records zero for each of the three scales and the open signs that are not answered, and saves. What this
        would close is asked about a second time, by name."""
        self._save_none(())

    def _save_none(self, left_open: Collection[str]) -> None:
        from needlewise.services.assessment.quick_check_in import quick_check_in

        draft, visits = self.draft(), self._visits()
        if not self._is_whole(draft, True):
            return
        none = {id_: value for id_, value in self._none.items() if id_ not in left_open}
        whole = replace(draft, symptoms={**none, **draft.symptoms})
        self.desk.change(
            self,
            lambda ctx: quick_check_in(ctx, whole, frozenset(draft.symptoms), visits),
            lambda _: self._on_written(),
            rejected=self._on_none_rejected,
        )

    @property
    def _none(self) -> dict[str, float | bool]:
        return dict.fromkeys(QUICK_EFFECTS, 0) | self.signs.none

    def _visits(self) -> tuple[HealthRecord, ...]:
        return self.signs.visits if self._edited is None else ()

    def _is_whole(self, draft: CheckIn, says_more: bool) -> bool:
        """Whether it can be saved; says what is missing. `says_more` than the draft does is something to save."""
        if misunderstood_in(self) is not None:
            return False
        measured = [] if self._edited else [id_ for id_ in self.signs.measured if not self._is_measured(id_, draft)]
        if measured:
            below = self.desk.guidance.numbers("SGN-01", "present_from")[measured[0]]
            self._say_problem(self.desk.words("open-sign-temperature", below=self.desk.words.number(below)))
            self._add_and_focus(measured[0])
            return False
        if self._details is not None and self._details.is_future:
            self._say_problem(self.desk.words("when-future"))
            self.more.set_open(True)
            return False
        if not draft.symptoms and draft.notes is None and not says_more:
            self._say_problem(self.desk.words("checkin-nothing"))
            return False
        return True

    def _is_measured(self, effect_id: str, draft: CheckIn) -> bool:
        below = self.desk.guidance.numbers("SGN-01", "present_from")[effect_id]
        return draft.symptoms.get(effect_id, below) < below

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and N reach the form where the control in focus has no use for them."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        elif event.key() == Qt.Key.Key_N and not event.modifiers():
            self.save_none()
        elif event.key() == Qt.Key.Key_Escape and self._edited is not None:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        words = self.desk.words
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.add = AddButton(self.desk, self.rows.keys)
        self.signs = OpenSigns(self.desk)
        self.second = SecondQuestion(self.desk)
        self.advice = Advice(self.desk.theme)
        self.more = Disclosure(words("checkin-more"), self.desk.theme)
        self.problem = problem_label()
        self.save_button = Button(words("checkin-save"), ButtonStyle.PRIMARY)
        self.none = Button(words("checkin-none"))
        self.cancel = Button(words("checkin-cancel"), ButtonStyle.QUIET)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.save_button, self.none, self.cancel):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.add)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self.signs)
        whole.addLayout(self._grid)
        whole.addWidget(self.second)
        whole.addWidget(self.advice)
        whole.addWidget(self.problem)
        whole.addLayout(buttons)
        whole.addWidget(self.more)
        self.save_button.clicked.connect(self.save)
        self.none.clicked.connect(self.save_none)
        self.add.effect_chosen.connect(self._add_and_focus)
        self.signs.answered.connect(self._on_sign_answered)
        self.second.confirmed.connect(self._on_second_confirmed)
        self.second.left_open.connect(self._on_second_left_open)
        self.cancel.clicked.connect(self.cancelled)
        self.more.toggled.connect(lambda _: self.details)

    def _fill(self, checkin: CheckIn | None) -> None:
        self._edited = checkin
        for id_ in [id_ for id_, row in self.rows.items() if row.can_go]:
            self.rows.pop(id_).discard()
        for id_ in QUICK_EFFECTS:
            self.add_effect(id_).set_value(None)
        for id_, value in (checkin.symptoms if checkin is not None else {}).items():
            if not is_own(id_):
                self.add_effect(id_).set_value(value)
        if checkin is not None or self._details is not None:
            self.details.load(checkin)
        self.more.set_open(checkin is not None and bool(checkin.notes or checkin.zones))
        self.signs.clear()
        self.signs.setVisible(checkin is None and bool(self.signs.rows))
        self.second.hide()
        self.advice.clear()
        self.problem.hide()
        self.none.setVisible(checkin is None)
        self.cancel.setVisible(checkin is not None)
        self.save_button.setText(self.desk.words("checkin-save" if checkin is None else "checkin-save-edit"))

    def _say_problem(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.show()

    def _on_written(self) -> None:
        self.clear()
        self.saved.emit()

    def _on_none_rejected(self, problems: tuple[Problem, ...]) -> None:
        from needlewise.services.assessment.quick_check_in import SIGN_IS_OPEN

        if any(problem.message.id != SIGN_IS_OPEN for problem in problems):
            self._on_rejected(problems)
            return
        self._questioned = tuple(str(problem.where[1]) for problem in problems)
        words = self.desk.words
        self.second.ask(
            [
                words("open-sign-named", sign=sign_name(id_, words), day=problem.message.args["day"])
                for id_, problem in zip(self._questioned, problems, strict=True)
            ]
        )

    @Slot()
    def _on_second_confirmed(self) -> None:
        """All of them are gone: what is answered one by one is saved as such."""
        self.second.hide()
        for id_ in QUICK_EFFECTS:
            if self.rows[id_].value is None:
                self.rows[id_].set_value(0)
        self.signs.answer_all_gone(self._questioned)
        self.save()

    @Slot()
    def _on_second_left_open(self) -> None:
        self.second.hide()
        self._save_none(self._questioned)

    @Slot(str)
    def _on_sign_answered(self, effect_id: str) -> None:
        """Where a sign has a degree, its scale opens on the last one; a measurement waits to be typed."""
        row = self.signs.rows[effect_id]
        added = self.rows.pop(effect_id, None)
        if added is not None:
            added.discard()
        if row.answer is Answer.THERE and not isinstance(row.field.value, bool):
            self.add_effect(effect_id).set_value(row.field.value)
        elif row.answer is Answer.GONE and row.field.gone is None:
            self._add_and_focus(effect_id)
        self.second.hide()
        self._on_row_changed()

    def _on_rejected(self, problems: tuple[Problem, ...]) -> None:
        words = self.desk.words
        said = []
        for problem in problems:
            is_effect = problem.where[0] == "symptoms" and len(problem.where) > 1
            field = words.label(f"effect-{problem.where[1]}") if is_effect else words("checkin-group")
            said.append(words(message("checkin-problem", field=field, problem=problem.message)))
        self._say_problem("\n".join(said))

    def _show_advice(self, found: tuple[Finding, ...]) -> None:
        if not found:
            self.advice.clear()
            return
        words = self.desk.words
        advice = list(dict.fromkeys(words(f.explanation.args["advice"]) for f in found))
        self.advice.say(Tone.CARE, words(found[0].title), "\n".join(advice))

    @Slot()
    def _on_row_changed(self) -> None:
        from needlewise.services.assessment.today import signs_to_act_on

        self.problem.hide()
        draft = self.draft()
        effects = self.desk.guidance.effects
        if any(value and id_ in effects and effects[id_].red for id_, value in draft.symptoms.items()):
            self.desk.ask(self, lambda ctx: signs_to_act_on(ctx, draft), self._show_advice, topic="signs")
        else:
            self.desk.jobs.forget(self, "signs")
            self.advice.clear()

    @Slot(str)
    def _on_row_removed(self, effect_id: str) -> None:
        self.rows.pop(effect_id).discard()
        if effect_id in self.signs.rows:
            self.signs.rows[effect_id].set_answer(None)
        self.add.setFocus()
        self._on_row_changed()

    @Slot(str)
    def _add_and_focus(self, effect_id: str) -> None:
        self.add_effect(effect_id).control.setFocus(Qt.FocusReason.OtherFocusReason)

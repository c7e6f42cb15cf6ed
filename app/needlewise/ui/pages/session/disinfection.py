"""The disinfection card: real ticks, with what, how strong, how long."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy

from needlewise.domain.sessions import Disinfection, DisinfectionMethod, DisinfectionStep, NeedlingSession
from needlewise.ui.desk import Desk
from needlewise.ui.widgets.fields import LABEL_COLUMN_PX, Choice
from needlewise.ui.widgets.number_field import NumberField
from needlewise.ui.widgets.text import Card, Label

_MOST_SOAK_MIN = 240
_FIXED_PCT = {DisinfectionMethod.ISOPROPYL_70: 70.0}


class DisinfectionCard(Card):
    edited = Signal()

    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(words("session-clean-card"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        grid.setColumnMinimumWidth(0, LABEL_COLUMN_PX)
        grid.setColumnStretch(3, 1)
        self.before = _StepRow(desk, words("session-clean-before"), grid, 0, self)
        self.after = _StepRow(desk, words("session-clean-after"), grid, 1, self)
        self.scalp = NotedBox(words("session-clean-scalp-done"), words("session-clean-scalp"))
        grid.addWidget(Label(words("session-clean-scalp"), wraps=False), 4, 0)
        grid.addWidget(self.scalp, 4, 1, 1, 2)
        self.rows.addLayout(grid)
        self.before.edited.connect(self.edited)

    def load(self, session: NeedlingSession, soaks: Disinfection | None = None) -> None:
        """`soaks` are those of last time; what they were done with stands ready for when a tick is set."""
        steps, habit = session.disinfection or Disinfection(), soaks or Disinfection()
        self.before.load(steps.before, habit.before)
        self.after.load(steps.after, habit.after)
        self.scalp.set_answer(session.scalp_cleansed)

    def fields(self) -> dict[str, Any]:
        before, after = self.before.step(), self.after.step()
        noted = before is not None or after is not None
        return {
            "disinfection": Disinfection(before=before, after=after) if noted else None,
            "scalp_cleansed": self.scalp.answer,
        }


class NotedBox(QCheckBox):
    """A tick that may stand between yes and no: not noted, until it is clicked once."""

    def __init__(self, words: str, name: str) -> None:
        super().__init__(words)
        self.setAccessibleName(f"{name}: {words}")
        self.clicked.connect(self._on_clicked)

    @property
    def answer(self) -> bool | None:
        state = self.checkState()
        return None if state is Qt.CheckState.PartiallyChecked else state is Qt.CheckState.Checked

    def set_answer(self, answer: bool | None) -> None:
        self.setTristate(answer is None)
        if answer is None:
            self.setCheckState(Qt.CheckState.PartiallyChecked)
        else:
            self.setChecked(answer)

    @Slot()
    def _on_clicked(self) -> None:
        self.setTristate(False)


class _StepRow(QObject):
    edited = Signal()

    def __init__(self, desk: Desk, name: str, grid: QGridLayout, row: int, parent: QObject) -> None:
        super().__init__(parent)
        words = desk.words
        not_noted = words("session-not-noted")
        self.done = NotedBox(words("session-clean-done"), name)
        self.method = Choice(
            words("session-clean-method", step=name),
            [(None, not_noted), *((m.value, words.label(f"disinfectant-{m}")) for m in DisinfectionMethod)],
        )
        self.method.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.strength_pct = NumberField(
            words("session-clean-strength", step=name), words, most=100, digits=1, unit="%", blank=not_noted
        )
        self.soak_min = NumberField(
            words("session-clean-soak", step=name),
            words,
            most=_MOST_SOAK_MIN,
            digits=1,
            unit="min",
            blank=not_noted,
        )
        grid.addWidget(Label(name, wraps=False), 2 * row, 0)
        for place, field in enumerate((self.done, self.method, self.strength_pct, self.soak_min)):
            grid.addWidget(field, 2 * row + place // 2, 1 + place % 2)
        self.done.checkStateChanged.connect(self._on_done_changed)
        self.method.currentIndexChanged.connect(self._on_method_changed)
        for number in (self.strength_pct, self.soak_min):
            number.changed.connect(self.edited)

    def load(self, step: DisinfectionStep | None, habit: DisinfectionStep | None) -> None:
        shown = step or habit
        with QSignalBlocker(self):
            self.done.set_answer(None if step is None else step.done)
            self.method.choose(None if shown is None else shown.method)
            self.strength_pct.set_number(None if shown is None else shown.concentration_pct)
            self.soak_min.set_number(None if shown is None else shown.soak_min)
            self._on_done_changed()

    def step(self) -> DisinfectionStep | None:
        """None where nothing was noted; what was left out keeps no details."""
        if self.done.answer is None:
            return None
        if not self.done.answer:
            return DisinfectionStep(done=False)
        chosen = self.method.chosen
        return DisinfectionStep(
            done=True,
            method=None if chosen is None else DisinfectionMethod(chosen),
            concentration_pct=self.strength_pct.number,
            soak_min=self.soak_min.number,
        )

    @Slot()
    def _on_done_changed(self) -> None:
        for field in (self.method, self.strength_pct, self.soak_min):
            field.setEnabled(bool(self.done.answer))
        self.edited.emit()

    @Slot()
    def _on_method_changed(self) -> None:
        chosen = self.method.chosen
        if chosen in _FIXED_PCT:
            self.strength_pct.set_number(_FIXED_PCT[DisinfectionMethod(chosen)])
        self.edited.emit()

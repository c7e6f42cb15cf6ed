"""Shared parts of the forms of small records: rows, a way to save, problems beside their fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from uuid import uuid4

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from needlewise.messages import Problem
from needlewise.services.changes import Change
from needlewise.ui.desk import Desk
from needlewise.ui.widgets.fields import problem_label
from needlewise.ui.widgets.form_rows import FormRows
from needlewise.ui.widgets.number_field import misunderstood_in
from needlewise.ui.widgets.text import Button, ButtonStyle

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext

R = TypeVar("R")
_NOTES_PX = 64


class RecordForm(QWidget, Generic[R]):
    """Fill `self.rows` once; `load` takes a record to edit, or None for a new one. `saved` and `cancelled` end it."""

    saved = Signal()
    cancelled = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.edited: R | None = None
        self.rows = FormRows(desk.words)
        self.problem = problem_label()
        self.save_button = Button(desk.words("form-save"), ButtonStyle.PRIMARY)
        self.cancel = Button(desk.words("form-cancel"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addLayout(self.rows)
        whole.addWidget(self.problem)
        whole.addLayout(buttons)
        self.save_button.clicked.connect(self.save)
        self.cancel.clicked.connect(self.cancelled)

    def load(self, record: R | None) -> None:
        self.edited = record
        self.rows.clear_problems()
        self.problem.hide()
        self.fill(record)

    def fill(self, record: R | None) -> None:
        """Puts a record's values into the fields; None puts what a new one starts from."""
        raise NotImplementedError

    def draft(self) -> R:
        raise NotImplementedError

    def service(self) -> Callable[[AppContext, R], Change]:
        """What writes the draft, by whether a record is being edited."""
        raise NotImplementedError

    def focus_first(self) -> None:
        self.rows.focus_first()

    @property
    def id(self) -> str:
        """The edited record's, or a new one."""
        return str(uuid4()) if self.edited is None else str(getattr(self.edited, "id", ""))

    @Slot()
    def save(self) -> None:
        wrong = misunderstood_in(self)
        if wrong is not None:
            self.rows.show_complaint(wrong, wrong.hint)
            return
        draft, write = self.draft(), self.service()
        self.desk.change(self, lambda ctx: write(ctx, draft), lambda _: self.saved.emit(), rejected=self._on_rejected)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _on_rejected(self, problems: tuple[Problem, ...]) -> None:
        homeless = self.rows.show_problems(problems)
        self.problem.setText("\n".join(self.desk.words.label(problem.message) for problem in homeless))
        self.problem.setVisible(bool(homeless))


def line_field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    return field


def notes_field(name: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setTabChangesFocus(True)
    field.setAccessibleName(name)
    field.setFixedHeight(_NOTES_PX)
    return field


def text_of(field: QLineEdit | QPlainTextEdit) -> str | None:
    """None where nothing is written."""
    words: Any = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    return str(words).strip() or None

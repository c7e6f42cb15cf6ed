"""Rows of a form that say help and problems below their field."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from needlewise.messages import Problem
from needlewise.ui.widgets.fields import Rows, problem_label
from needlewise.ui.widgets.text import Label, TextSize, Tone
from needlewise.ui.words import Words


class FormRows(Rows):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.problems: dict[str, Label] = {}
        self._fields: dict[str, QWidget] = {}
        self._parts: dict[str, list[QWidget]] = {}

    def add_field(self, name: str, words: str, *fields: QWidget, explained: str = "") -> None:
        """`name` is that of the record's field, by which its problems find their place."""
        self._parts[name] = [self.add(words, *fields), *fields]
        if explained:
            help_label = Label(explained, TextSize.SMALL, Tone.MUTED)
            fields[0].setAccessibleDescription(explained)
            self._parts[name].append(help_label)
            self._below(help_label)
        self.problems[name] = problem_label()
        self._fields[name] = fields[0]
        self._below(self.problems[name])

    def show_field(self, name: str, *, is_shown: bool) -> None:
        for part in self._parts[name]:
            part.setVisible(is_shown)

    def focus_first(self) -> None:
        next(iter(self._fields.values())).setFocus()

    def clear_problems(self) -> None:
        for label in self.problems.values():
            label.hide()

    def show_problems(self, problems: Iterable[Problem]) -> list[Problem]:
        """Says each problem below its field, and gives those that belong to no field here."""
        self.clear_problems()
        homeless = []
        for problem in problems:
            label = self.problems.get(str(problem.where[0]))
            if label is None:
                homeless.append(problem)
            elif label.isHidden():
                label.setText(self._words.label(problem.message))
                label.show()
        self._focus_first_problem()
        return homeless

    def show_complaint(self, field: QWidget, words: str) -> None:
        """A problem that the field itself has found."""
        for name, each in self._fields.items():
            if each is field:
                self.problems[name].setText(words)
                self.problems[name].show()

    def _focus_first_problem(self) -> None:
        wrong = next((name for name, label in self.problems.items() if not label.isHidden()), None)
        if wrong is not None:
            self._fields[wrong].setFocus()

    def _below(self, label: Label) -> None:
        self.addWidget(label, self.rowCount(), 1)

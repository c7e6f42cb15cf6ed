"""Fields of a form: choices, and rows that put a label before fields."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)

from needlewise.ui.widgets.text import Label, TextSize, Tone

LABEL_COLUMN_PX = 168
_INSET_PX = 7
"""A stylesheet pads the words of a choice and of a date, but not those of a spin box."""


class Choice(QComboBox):
    """Pairs of value and words. A value of None is "not noted"."""

    def __init__(self, name: str, options: Sequence[tuple[str | None, str]] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        quiet_wheel(self)
        self.offer(options)

    def offer(self, options: Sequence[tuple[str | None, str]]) -> None:
        """Replaces the options; the first one is chosen."""
        self.clear()
        for value, words in options:
            self.addItem(words, value)

    @property
    def chosen(self) -> str | None:
        value = self.currentData()
        return None if value is None else str(value)

    def choose(self, value: str | None) -> None:
        """A value that is not offered chooses nothing."""
        self.setCurrentIndex(self.findData(value))


class _QuietWheel(QObject):
    """A wheel that scrolls the page must not change a field that it happens to pass over."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent) and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def quiet_wheel(field: QWidget) -> None:
    """For every spin box, date and choice: keeps the wheel to the page, and a number off its edge."""
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.installEventFilter(_QuietWheel(field))
    if isinstance(field, QAbstractSpinBox) and not isinstance(field, QDateEdit):
        field.lineEdit().setTextMargins(_INSET_PX, 0, 0, 0)


class Rows(QGridLayout):
    """Labels in one column, fields in the next."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(16)
        self.setVerticalSpacing(12)
        self.setColumnMinimumWidth(0, LABEL_COLUMN_PX)
        self.setColumnStretch(1, 1)

    def add(self, words: str, *fields: QWidget, note: QLabel | None = None) -> Label:
        """Fields of one row stand side by side; a single one that can grow fills the row."""
        row = self.rowCount()
        label = Label(words, wraps=False)
        label.setBuddy(fields[0])
        self.addWidget(label, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across = QHBoxLayout()
        across.setSpacing(12)
        for field in fields:
            across.addWidget(field)
        if all(field.sizePolicy().horizontalPolicy() != QSizePolicy.Policy.Expanding for field in fields):
            across.addStretch(1)
        self.addLayout(across, row, 1)
        if note is not None:
            self.addWidget(note, row + 1, 1)
        return label


def problem_label() -> Label:
    """A line for what is wrong with a field; hidden until there is something."""
    label = Label(size=TextSize.SMALL, tone=Tone.STOP)
    label.hide()
    return label

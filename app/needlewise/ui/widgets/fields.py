"""Fields of a form: numbers that may be left out, choices, and rows that put a label before them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
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


class OptionalNumber(QDoubleSpinBox):
    """A number with its unit; its lowest place reads `blank` and means that nothing was noted."""

    def __init__(
        self,
        name: str,
        *,
        most: float,
        blank: str,
        step: float = 1,
        digits: int = 0,
        unit: str = "",
        least: float = 0,
    ) -> None:
        super().__init__()
        self._step = step
        self._least = least
        self.setDecimals(digits)
        self.setRange(least - step, most)
        self.setSingleStep(step)
        self.setSpecialValueText(blank)
        self.setSuffix(f" {unit}" if unit else "")
        self.setAccessibleName(name)
        self.setMinimumWidth(112)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setStepType(QAbstractSpinBox.StepType.DefaultStepType)
        quiet_wheel(self)
        self.set_number(None)

    @property
    def number(self) -> float | None:
        return None if self.value() < self._least else self.value()

    def set_number(self, number: float | None) -> None:
        self.setValue(self.minimum() if number is None else number)


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

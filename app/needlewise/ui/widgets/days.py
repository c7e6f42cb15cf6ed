"""Fields for a day, and for a day that may be left open."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QSizePolicy, QWidget

from needlewise.domain.moments import EARLIEST, LATEST
from needlewise.ui.widgets.fields import quiet_wheel


class DayField(QDateEdit):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setDisplayFormat("ddd d MMM yyyy")
        self.setDateRange(_to_qdate(EARLIEST), _to_qdate(LATEST))
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        quiet_wheel(self)

    @property
    def day(self) -> date:
        day = self.date()
        return date(day.year(), day.month(), day.day())

    def set_day(self, day: date) -> None:
        """Does not emit `dateChanged`."""
        with QSignalBlocker(self):
            self.setDate(_to_qdate(day))


class OptionalDay(QWidget):
    """A tick that brings a day with it; `edited` comes with every change made by the person."""

    edited = Signal()

    def __init__(self, name: str, words: str, today: date) -> None:
        """`words` stand beside the tick; a day that is first ticked is `today`."""
        super().__init__()
        self.tick = QCheckBox(words)
        self.tick.setAccessibleName(f"{name}: {words}")
        self.field = DayField(name)
        self.field.set_day(today)
        self.field.hide()
        self.setFocusProxy(self.tick)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.tick)
        row.addWidget(self.field)
        row.addStretch(1)
        self.tick.toggled.connect(self._on_tick_toggled)
        self.field.dateChanged.connect(self.edited)

    @property
    def day(self) -> date | None:
        return self.field.day if self.tick.isChecked() else None

    def set_day(self, day: date | None) -> None:
        """Does not emit `edited`."""
        with QSignalBlocker(self.tick):
            self.tick.setChecked(day is not None)
        self.field.setVisible(day is not None)
        if day is not None:
            self.field.set_day(day)

    @Slot(bool)
    def _on_tick_toggled(self, is_ticked: bool) -> None:
        self.field.setVisible(is_ticked)
        self.edited.emit()


def _to_qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)

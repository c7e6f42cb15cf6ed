"""A date and a time of day, with words for times that have not come or never were."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QTime, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from needlewise.clock import Clock, at_local_time, is_skipped
from needlewise.domain.moments import EARLIEST, LATEST, Moment
from needlewise.ui.widgets.fields import problem_label, quiet_wheel
from needlewise.ui.words import Words


class WhenField(QWidget):
    """`edited` comes with every change made by the person. A moment that is not touched keeps its own offset."""

    edited = Signal()

    def __init__(self, name: str, words: Words, clock: Clock) -> None:
        super().__init__()
        self._words = words
        self._clock = clock
        self._kept: Moment | None = None
        self.date = QDateEdit()
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("ddd d MMM yyyy")
        self.date.setDateRange(_to_qdate(EARLIEST), _to_qdate(LATEST))
        self.date.setAccessibleName(f"{name}: {words('when-date')}")
        self.time = QTimeEdit()
        self.time.setDisplayFormat("HH:mm")
        self.time.setAccessibleName(f"{name}: {words('when-time')}")
        self.note = problem_label()
        across = QHBoxLayout()
        across.setSpacing(8)
        for field in (self.date, self.time):
            quiet_wheel(field)
            across.addWidget(field)
        across.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(across)
        rows.addWidget(self.note)
        self.date.dateChanged.connect(self._on_field_changed)
        self.time.timeChanged.connect(self._on_field_changed)

    @property
    def moment(self) -> Moment:
        wall = self._wall()
        if self._kept is not None and self._kept.wall.replace(second=0, microsecond=0) == wall:
            return self._kept
        return at_local_time(wall)

    @property
    def is_future(self) -> bool:
        return self.moment.utc > self._clock.now().utc

    def set_moment(self, moment: Moment) -> None:
        """Does not emit `edited`."""
        self._kept = None
        for field in (self.date, self.time):
            field.blockSignals(True)
        self.date.setDate(QDate(moment.day.year, moment.day.month, moment.day.day))
        self.time.setTime(QTime(moment.wall.hour, moment.wall.minute))
        for field in (self.date, self.time):
            field.blockSignals(False)
        self._kept = moment
        self._tell()

    def _wall(self) -> datetime:
        day, time = self.date.date(), self.time.time()
        return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())  # noqa: DTZ001  a wall time

    def _tell(self) -> None:
        if self.is_future:
            self.note.setText(self._words("when-future"))
        elif self._kept is None and is_skipped(self._wall()):
            self.note.setText(self._words("when-skipped"))
        else:
            self.note.setText("")
        self.note.setVisible(bool(self.note.text()))

    @Slot()
    def _on_field_changed(self) -> None:
        if self._kept is not None and self._kept.wall.replace(second=0, microsecond=0) != self._wall():
            self._kept = None
        self._tell()
        self.edited.emit()


def _to_qdate(day: object) -> QDate:
    return QDate.fromString(str(day), "yyyy-MM-dd")

"""The column where one chooses what the report covers."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from needlewise.report.options import Paper, Section
from needlewise.ui.desk import Desk
from needlewise.ui.pages.report.presenter import Chosen, Days
from needlewise.ui.widgets.days import DayField
from needlewise.ui.widgets.fields import Choice
from needlewise.ui.widgets.segments import Segments
from needlewise.ui.widgets.text import Card, Label, TextSize, Tone
from needlewise.ui.widgets.tick import Tick

_SETTLE_MS = 250
_QUESTION_PX = 68
_SHORTEST_DAYS = 8
"""Letters of the choice of days that always fit."""
_FIRST_SPAN_DAYS = 182


class Question(QPlainTextEdit):
    """`left` comes when the person goes on to something else."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class OptionsCard(Card):
    """`changed` comes a moment after the last change; `question_left` when the question was perhaps rewritten."""

    changed = Signal()
    question_left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        words, today = desk.words, desk.clock.now().day
        self.days = Choice(words("report-page-days"), [(d.value, words(f"report-page-days-{d}")) for d in Days])
        self.first = DayField(words("report-page-first"))
        self.last = DayField(words("report-page-last"))
        self.first.set_day(today - timedelta(days=_FIRST_SPAN_DAYS - 1))
        self.last.set_day(today)
        self.paper = Segments(words("report-page-paper"), [(p.value, words(f"report-page-paper-{p}")) for p in Paper])
        self.paper.choose(Paper.A4.value)
        self.anonymise = Tick(words("report-page-anonymise"), words("report-page-anonymise-note"))
        self.sections = {section: Tick(words(f"report-page-section-{section}")) for section in Section}
        for tick in self.sections.values():
            tick.set_ticked(True)
        self.question = Question()
        self.question.setTabChangesFocus(True)
        self.question.setFixedHeight(_QUESTION_PX)
        self.question.setAccessibleName(words("report-page-question"))
        self.question.setPlaceholderText(words("report-page-question-hint"))
        self.days.choose(Days.YEAR)
        self.days.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.days.setMinimumContentsLength(_SHORTEST_DAYS)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._lay_out(desk)
        self._connect()

    @property
    def chosen(self) -> Chosen:
        return Chosen(
            days=Days(self.days.chosen or Days.ALL),
            first=self.first.day,
            last=self.last.day,
            paper=Paper(self.paper.value or Paper.A4),
            sections=frozenset(section for section, tick in self.sections.items() if tick.is_ticked),
            anonymise=self.anonymise.is_ticked,
        )

    def _lay_out(self, desk: Desk) -> None:
        words = desk.words
        self.rows.setContentsMargins(20, 16, 20, 16)
        self.rows.setSpacing(8)
        self._title(words("report-page-question"))
        self.rows.addWidget(self.question)
        self._title(words("report-page-days-and-paper"))
        across = QHBoxLayout()
        across.addWidget(self.days, 1)
        across.addWidget(self.paper)
        self.rows.addLayout(across)
        self._between = QWidget()
        between = QGridLayout(self._between)
        between.setContentsMargins(0, 0, 0, 0)
        between.setSpacing(8)
        for row, field in enumerate((self.first, self.last)):
            between.addWidget(Label(field.accessibleName(), TextSize.SMALL, Tone.MUTED, wraps=False), row, 0)
            between.addWidget(field, row, 1)
        self._between.hide()
        self.rows.addWidget(self._between)
        self._title(words("report-page-sections"))
        ticks = QVBoxLayout()
        ticks.setSpacing(2)
        for tick in self.sections.values():
            ticks.addWidget(tick)
        self.rows.addLayout(ticks)
        self._title(words("report-page-privacy"))
        self.rows.addWidget(self.anonymise)
        self.rows.addStretch(1)

    def _title(self, words: str) -> None:
        if self.rows.count():
            self.rows.addSpacing(8)
        self.rows.addWidget(Label(words, is_strong=True))

    def _connect(self) -> None:
        self.days.activated.connect(self._on_days_activated)
        for field in (self.first, self.last):
            field.dateChanged.connect(self._settled.start)
        self.paper.chosen.connect(self._settled.start)
        for tick in (self.anonymise, *self.sections.values()):
            tick.toggled.connect(self._settled.start)
        self.question.left.connect(self.question_left)
        self._settled.timeout.connect(self.changed)

    @Slot()
    def _on_days_activated(self) -> None:
        self._between.setVisible(self.days.chosen == Days.BETWEEN)
        self._settled.start()

"""The column where one chooses what the report covers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from needlewise.report.options import FIRST_PAGE, Paper, ReportChoice, Section
from needlewise.ui.desk import Desk
from needlewise.ui.pages.report.pairs import PairsPanel
from needlewise.ui.pages.report.presenter import UNCHOSEN, Preset, ReportDays, with_preset
from needlewise.ui.widgets.days import DayField
from needlewise.ui.widgets.fields import Choice
from needlewise.ui.widgets.segments import Segments
from needlewise.ui.widgets.text import Button, Card, Label, TextSize, Tone
from needlewise.ui.widgets.tick import Tick

_SETTLE_MS = 250
_QUESTION_PX = 68
_SHORTEST_DAYS = 8
"""Letters of the choice of days that always fit."""
_FIRST_SPAN_DAYS = 182


class QuestionField(QPlainTextEdit):
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
        words, self._today = desk.words, desk.clock.now().day
        self._words = words
        self._last_made: date | None = None
        self.presets = {preset: Button(words(f"report-page-preset-{preset}")) for preset in Preset}
        self.days = Choice(words("report-page-days"))
        self.first = DayField(words("report-page-first"))
        self.last = DayField(words("report-page-last"))
        self.paper = Segments(words("report-page-paper"), [(p.value, words(f"report-page-paper-{p}")) for p in Paper])
        speaks = words.catalogue
        self.language = Choice(
            words("report-page-language"), [(code, speaks.name_of(code)) for code in speaks.languages]
        )
        self.anonymise = Tick(words("report-page-anonymise"), words("report-page-anonymise-note"))
        self.archival = Tick(words("report-page-archival"), words("report-page-archival-note"))
        self.sections = {section: Tick(words(f"report-page-section-{section}")) for section in Section}
        self.pairs = PairsPanel(desk)
        self.question = QuestionField()
        self.question.setTabChangesFocus(True)
        self.question.setFixedHeight(_QUESTION_PX)
        self.question.setAccessibleName(words("report-page-question"))
        self.question.setPlaceholderText(words("report-page-question-hint"))
        self.days.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.days.setMinimumContentsLength(_SHORTEST_DAYS)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._between = QWidget()
        self._lay_out()
        self.choose(UNCHOSEN, None)
        self._connect()

    @property
    def chosen(self) -> ReportChoice:
        return ReportChoice(
            days=self.days.chosen or ReportDays.ALL,
            first=self.first.day,
            last=self.last.day,
            paper=Paper(self.paper.value or Paper.A4),
            language=self.language.chosen,
            sections=frozenset(section for section, tick in self.sections.items() if tick.is_ticked),
            anonymise=self.anonymise.is_ticked,
            is_archival=self.archival.is_ticked,
            has_photos=self.pairs.is_ticked,
            pairs=self.pairs.pairs,
        )

    def choose(self, choice: ReportChoice, last_made: date | None) -> None:
        """Does not emit `changed`. `last_made` is the day of the last report, where there was one."""
        self.know_last_made(last_made)
        self.days.choose(choice.days if self.days.findData(choice.days) >= 0 else UNCHOSEN.days)
        self.first.set_day(choice.first or self._today - timedelta(days=_FIRST_SPAN_DAYS - 1))
        self.last.set_day(choice.last or self._today)
        self.paper.choose(choice.paper)
        self.language.choose(choice.language or self._words.catalogue.language)
        for section, tick in self.sections.items():
            tick.set_ticked(section in choice.sections)
        self.anonymise.set_ticked(choice.anonymise)
        self.archival.set_ticked(choice.is_archival)
        self.pairs.choose(choice.pairs, is_ticked=choice.has_photos)
        self._between.setVisible(self.days.chosen == ReportDays.BETWEEN)
        self._settled.stop()

    @property
    def last_made(self) -> date | None:
        return self._last_made

    def know_last_made(self, day: date | None) -> None:
        """Offers the days since the last report where there was one."""
        chosen = self.days.chosen
        self._last_made = day
        since = [] if day is None else [(ReportDays.SINCE.value, self._words("report-page-days-since", day=day))]
        others = [(d.value, self._words(f"report-page-days-{d}")) for d in ReportDays if d is not ReportDays.SINCE]
        self.days.offer([*since, *others])
        if chosen is not None:
            self.days.choose(chosen)

    def _lay_out(self) -> None:
        words = self._words
        self.rows.setContentsMargins(20, 16, 20, 16)
        self.rows.setSpacing(8)
        self._title(words("report-page-presets"))
        self.rows.addLayout(_abreast(self.presets.values()))
        self._title(words("report-page-question"))
        self.rows.addWidget(self.question)
        self._title(words("report-page-days-and-paper"))
        across = QHBoxLayout()
        across.addWidget(self.days, 1)
        across.addWidget(self.paper)
        self.rows.addLayout(across)
        between = QGridLayout(self._between)
        between.setContentsMargins(0, 0, 0, 0)
        between.setSpacing(8)
        for row, field in enumerate((self.first, self.last)):
            between.addWidget(Label(field.accessibleName(), TextSize.SMALL, Tone.MUTED, wraps=False), row, 0)
            between.addWidget(field, row, 1)
        self.rows.addWidget(self._between)
        self._title(words("report-page-language"))
        self.rows.addWidget(self.language)
        self._title(words("report-page-sections"))
        self._ticks(section for section in Section if section in FIRST_PAGE)
        self._title(words("report-page-further"))
        self._ticks(section for section in Section if section not in FIRST_PAGE)
        self.rows.addWidget(self.pairs)
        self._title(words("report-page-privacy"))
        self.rows.addWidget(self.anonymise)
        self._title(words("report-page-form"))
        self.rows.addWidget(self.archival)
        self.rows.addStretch(1)

    def _title(self, words: str) -> None:
        if self.rows.count():
            self.rows.addSpacing(8)
        self.rows.addWidget(Label(words, is_strong=True))

    def _ticks(self, sections: Iterable[Section]) -> None:
        ticks = QVBoxLayout()
        ticks.setSpacing(2)
        for section in sections:
            ticks.addWidget(self.sections[section])
        self.rows.addLayout(ticks)

    def _connect(self) -> None:
        for preset, button in self.presets.items():
            button.clicked.connect(partial(self._start_from, preset))
        self.days.activated.connect(self._on_days_activated)
        for field in (self.first, self.last):
            field.dateChanged.connect(self._settled.start)
        self.paper.chosen.connect(self._settled.start)
        self.language.activated.connect(self._settled.start)
        self.pairs.changed.connect(self._settled.start)
        for tick in (self.anonymise, self.archival, *self.sections.values()):
            tick.toggled.connect(self._settled.start)
        self.question.left.connect(self.question_left)
        self._settled.timeout.connect(self.changed)

    def _start_from(self, preset: Preset) -> None:
        self.choose(with_preset(self.chosen, preset, self._last_made), self._last_made)
        self.changed.emit()

    @Slot()
    def _on_days_activated(self) -> None:
        self._between.setVisible(self.days.chosen == ReportDays.BETWEEN)
        self._settled.start()


def _abreast(buttons: Iterable[Button]) -> QHBoxLayout:
    across = QHBoxLayout()
    across.setSpacing(8)
    for button in buttons:
        across.addWidget(button)
    return across

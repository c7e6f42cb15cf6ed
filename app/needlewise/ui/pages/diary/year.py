"""The card with the year: the strip, and the way to other years."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout

from needlewise.ui.desk import Desk
from needlewise.ui.pages.diary.lines import Teller
from needlewise.ui.pages.diary.rows import DayFacts
from needlewise.ui.widgets.text import Button, ButtonStyle, Card, Label
from needlewise.ui.widgets.year_strip import StripWords, StripYear, YearStrip
from needlewise.ui.words import Words


class YearCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        words = desk.words
        self._theme = desk.theme
        self._facts: Mapping[date, DayFacts] = {}
        self._teller: Teller | None = None
        self._today = desk.clock.now().day
        self.year = self._today.year
        self.name = Label(str(self.year), is_strong=True, wraps=False)
        self.earlier = Button("", ButtonStyle.QUIET, words("diary-year-before"))
        self.later = Button("", ButtonStyle.QUIET, words("diary-year-after"))
        self.strip = YearStrip(desk.theme, strip_words(words), self._say)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.name)
        head.addSpacing(8)
        head.addWidget(self.earlier)
        head.addWidget(self.later)
        head.addStretch(1)
        self.rows.setContentsMargins(20, 8, 20, 12)
        self.rows.setSpacing(4)
        self.rows.addLayout(head)
        self.rows.addWidget(self.strip)
        for button in (self.earlier, self.later):
            button.setToolTip(button.accessibleName())
        self.earlier.clicked.connect(self._on_earlier_clicked)
        self.later.clicked.connect(self._on_later_clicked)
        self.strip.left.connect(self.show_day)
        desk.theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_facts(self, today: date, facts: Mapping[date, DayFacts], teller: Teller) -> None:
        self._today, self._facts, self._teller = today, facts, teller
        self._show_year(self.year)

    @Slot(object)
    def show_day(self, day: date) -> None:
        self._show_year(day.year)
        self.strip.show_day(day)

    def _show_year(self, year: int) -> None:
        first = min(self._facts, default=self._today).year
        self.year = min(max(year, first), self._today.year)
        self.name.setText(str(self.year))
        self.earlier.setEnabled(self.year > first)
        self.later.setEnabled(self.year < self._today.year)
        marks = {day: facts.mark for day, facts in self._facts.items() if day.year == self.year}
        self.strip.show_year(StripYear(year=self.year, today=self._today, marks=marks))

    def _say(self, day: date) -> str:
        return "" if self._teller is None else self._teller.day_in_words(day, self._facts.get(day))

    @Slot()
    def _on_earlier_clicked(self) -> None:
        self._show_year(self.year - 1)

    @Slot()
    def _on_later_clicked(self) -> None:
        self._show_year(self.year + 1)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.earlier.setIcon(self._theme.icon("earlier", "accent"))
        self.later.setIcon(self._theme.icon("later", "accent"))


def strip_words(words: Words) -> StripWords:
    named = words.catalogue.date_in
    return StripWords(
        name=words("diary-strip"),
        months=tuple(named(date(2024, month, 1), "LLL") for month in range(1, 13)),
        weekdays=tuple(named(date(2024, 1, day), "EEE") for day in range(1, 8)),
        key=(
            words("diary-strip-lowest"),
            words("diary-strip-highest"),
            words("diary-strip-mark"),
            words("diary-strip-today"),
        ),
    )

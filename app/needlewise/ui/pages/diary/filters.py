"""The filters of the diary's search: words, a kind of entry, days, an effect."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from needlewise.messages import Message
from needlewise.services.changes import Kind
from needlewise.ui.desk import Desk
from needlewise.ui.pages.diary.presenter import KINDS, Query, SearchDays
from needlewise.ui.widgets.days import DayField
from needlewise.ui.widgets.fields import Choice
from needlewise.ui.widgets.text import Button, ButtonStyle, Label, Tone

_TYPING_MS = 200
_FIRST_SPAN_DAYS = 28


class SearchField(QLineEdit):
    """Escape empties it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._theme = desk.theme
        self.setAccessibleName(desk.words("diary-search"))
        self.setPlaceholderText(desk.words("diary-search-hint"))
        self.setClearButtonEnabled(True)
        self._sign = QAction(self)
        self.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        desk.theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._sign.setIcon(self._theme.icon("search", "muted"))


class Filters(QWidget):
    """`asked` comes with every change, a moment after the last letter typed."""

    asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        words = desk.words
        self.search = SearchField(desk)
        self.kind = Choice(
            words("diary-filter-kind"),
            [(None, words("diary-filter-kind-any")), *((k.value, words(f"diary-filter-kind-{k}")) for k in KINDS)],
        )
        self.days = Choice(
            words("diary-filter-days"), [(d.value, words(f"diary-filter-days-{d}")) for d in SearchDays]
        )
        effects = [(id_, words.label(f"effect-{id_}")) for id_ in desk.guidance.effects]
        self.effect = Choice(words("diary-filter-effect"), [(None, words("diary-filter-effect-any")), *effects])
        self.first = DayField(words("diary-filter-first"))
        self.last = DayField(words("diary-filter-last"))
        self.found = Label(tone=Tone.MUTED)
        self.clear = Button(words("diary-clear"), ButtonStyle.QUIET)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPING_MS)
        self._lay_out()
        self._connect()
        self.reset()

    @property
    def query(self) -> Query:
        kind = self.kind.chosen
        return Query(
            text=self.search.text(),
            kind=None if kind is None else Kind(kind),
            effect=self.effect.chosen,
            days=SearchDays(self.days.chosen or SearchDays.ANY),
            first=self.first.day,
            last=self.last.day,
        )

    def reset(self) -> None:
        """Asks for everything."""
        today = self._desk.clock.now().day
        self.first.set_day(today - timedelta(days=_FIRST_SPAN_DAYS - 1))
        self.last.set_day(today)
        self.search.clear()
        for choice in (self.kind, self.days, self.effect):
            choice.setCurrentIndex(0)
        self._between.hide()
        self.tell(None)

    def tell(self, found: Message | None) -> None:
        """What a search found; None while there is none."""
        self._result.setVisible(found is not None)
        if found is not None:
            self.found.setText(self._desk.words(found))

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(8)
        upper.addWidget(self.search, 1)
        for choice in (self.kind, self.days, self.effect):
            choice.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            choice.setMinimumContentsLength(9)
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumWidth(136)
            upper.addWidget(choice)
        self._between = QWidget()
        between = QHBoxLayout(self._between)
        between.setContentsMargins(0, 0, 0, 0)
        between.addStretch(1)
        between.addWidget(self.first)
        between.addWidget(Label(self._desk.words("diary-filter-to"), tone=Tone.MUTED, wraps=False))
        between.addWidget(self.last)
        self._result = QWidget()
        result = QHBoxLayout(self._result)
        result.setContentsMargins(0, 0, 0, 0)
        result.addWidget(self.found)
        result.addWidget(self.clear)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(upper)
        rows.addWidget(self._between)
        rows.addWidget(self._result)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._typed.start)
        self._typed.timeout.connect(self.asked)
        for choice in (self.kind, self.effect):
            choice.activated.connect(self.asked)
        self.days.activated.connect(self._on_days_activated)
        for field in (self.first, self.last):
            field.dateChanged.connect(self.asked)
        self.clear.clicked.connect(self._on_clear_clicked)

    @Slot()
    def _on_days_activated(self) -> None:
        self._between.setVisible(self.days.chosen == SearchDays.BETWEEN)
        self.asked.emit()

    @Slot()
    def _on_clear_clicked(self) -> None:
        self.reset()
        self.search.setFocus()
        self.asked.emit()

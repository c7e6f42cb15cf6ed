"""The person's hair in their own words: how it has changed, where it became less, since when, and in the family."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon

from needlewise.domain.hair_patterns import HairPattern
from needlewise.domain.person import HAIR_CHANGES, HairHistory
from needlewise.ui.desk import Desk
from needlewise.ui.widgets.fields import Choice
from needlewise.ui.widgets.form_rows import FormRows
from needlewise.ui.widgets.number_field import NumberField
from needlewise.ui.widgets.text import Card

_YEARS = (1900, 2100)
_NO_CHANGE = HAIR_CHANGES.index("same")
_YES, _NO = "yes", "no"
_DRAWING_PX = 28


class HairCard(Card):
    """`answered` comes with every answer; `history` is then None where nothing is said any more."""

    answered = Signal()

    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(words("settings-hair"))
        self._desk = desk
        self._history = HairHistory()
        blank = (None, words("form-not-noted"))
        steps = [(str(step - _NO_CHANGE), words(f"hair-change-{said}")) for step, said in enumerate(HAIR_CHANGES)]
        patterns = [(p.value, words(f"hair-pattern-{p}")) for p in HairPattern]
        family = [(_YES, words("checkin-yes")), (_NO, words("checkin-no"))]
        self.change = Choice(words("settings-hair-change"), [blank, *steps])
        self.pattern = Choice(words("settings-hair-pattern"), [blank, *patterns])
        self.family = Choice(words("settings-hair-family"), [blank, *family])
        self.onset = NumberField(
            words("settings-hair-onset"), words, least=_YEARS[0], most=_YEARS[1], blank=words("form-not-noted")
        )
        self._draw_patterns()
        form = FormRows(words)
        form.add_field("change", words("settings-hair-change"), self.change, explained=words("settings-hair-help"))
        form.add_field("pattern", words("settings-hair-pattern"), self.pattern)
        form.add_field("onset_year", words("settings-hair-onset"), self.onset)
        form.add_field("family_history", words("settings-hair-family"), self.family)
        self.rows.addLayout(form)
        for choice in (self.change, self.pattern, self.family):
            choice.activated.connect(lambda _: self._take())
        self.onset.changed.connect(self._take)

    @property
    def history(self) -> HairHistory | None:
        return None if self._history == HairHistory() else self._history

    def show_history(self, history: HairHistory | None) -> None:
        self._history = history or HairHistory()
        known = self._history
        self.change.choose(None if known.change is None else str(known.change))
        self.pattern.choose(known.pattern)
        self.family.choose(None if known.family_history is None else _YES if known.family_history else _NO)
        if self.onset.number != known.onset_year:
            self.onset.blockSignals(True)
            self.onset.set_number(known.onset_year)
            self.onset.blockSignals(False)

    def _take(self) -> None:
        """A change is of the day on which it was said."""
        change = None if self.change.chosen is None else int(self.change.chosen)
        on = self._history.on
        if change != self._history.change:
            on = None if change is None else self._desk.clock.now().day
        year = self.onset.number
        self._history = replace(
            self._history,
            change=change,
            on=on,
            pattern=self.pattern.chosen,
            onset_year=None if year is None else int(year),
            family_history=None if self.family.chosen is None else self.family.chosen == _YES,
        )
        self.answered.emit()

    def _draw_patterns(self) -> None:
        self.pattern.setIconSize(QSize(_DRAWING_PX, _DRAWING_PX))
        for place, pattern in enumerate(HairPattern, start=1):
            drawing = self._desk.theme.pixmap(f"hair/{pattern}", "ink", _DRAWING_PX)
            self.pattern.setItemIcon(place, QIcon(drawing))

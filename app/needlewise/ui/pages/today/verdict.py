"""The verdict card: word, date, one or two reasons, and "Why?"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from needlewise.ui.desk import Desk
from needlewise.ui.pages.today.explained import ExplainedBlock
from needlewise.ui.pages.today.open_signs import OpenSignsBlock
from needlewise.ui.pages.today.state import Explained, Verdict
from needlewise.ui.widgets.disclosure import Disclosure
from needlewise.ui.widgets.text import Card, Label, TextSize, Tone, clear_layout

_ICON_PX = 40
_GAP_PX = 16
_NEUTRAL = "neutral"


class VerdictCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._verdict: Verdict | None = None
        self._sign = QLabel()
        self.headline = Label(size=TextSize.VERDICT, is_strong=True)
        self.when = Label(tone=Tone.MUTED)
        self.reasons = QVBoxLayout()
        self.reasons.setSpacing(4)
        self.signs = OpenSignsBlock(desk)
        self.over_use = Label(is_strong=True, tone=Tone.WAIT)
        self.why = Disclosure(desk.words("today-why"), desk.theme)
        self._lay_out()
        self.why.toggled.connect(self._fill_why)
        desk.theme.changed.connect(self._on_theme_changed)

    def render_verdict(self, verdict: Verdict) -> None:
        self._verdict = verdict
        self.headline.setText(verdict.headline)
        self.headline.set_tone(Tone.INK if verdict.level == _NEUTRAL else Tone(verdict.level))
        self.when.setText(verdict.when)
        self.when.setVisible(bool(verdict.when))
        self.over_use.setText(verdict.over_use)
        self.over_use.setVisible(bool(verdict.over_use))
        clear_layout(self.reasons)
        for reason in verdict.reasons:
            self.reasons.addWidget(Label(reason))
        self._fill_why()
        self.setAccessibleName(verdict.headline)
        self._on_theme_changed()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self.headline)
        words.addWidget(self.when)
        words.addLayout(self.reasons)
        words.addWidget(self.over_use)
        words.addWidget(self.signs)
        across = QHBoxLayout()
        across.setSpacing(_GAP_PX)
        across.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        self.rows.addLayout(across)
        under = QHBoxLayout()
        under.setContentsMargins(_ICON_PX + _GAP_PX, 0, 0, 0)
        under.addWidget(self.why)
        self.rows.addLayout(under)

    @Slot()
    def _fill_why(self) -> None:
        """Only what is open is made: a start shows the verdict first."""
        words, verdict = self._desk.words, self._verdict
        rows = self.why.rows
        clear_layout(rows)
        if verdict is None or not self.why.is_open:
            return
        if not verdict.why and not verdict.over_use_why:
            self._add_part(words("today-why-ready"), [words("today-why-ready-words")])
        self._add_explained(words("today-why-rest"), verdict.why)
        self._add_explained(words("today-why-over-use"), verdict.over_use_why)
        if verdict.zones:
            self._add_part(words("today-why-zones"), [verdict.zones])
        self._add_part(words("today-why-not-judged"), verdict.not_judged)
        rows.addWidget(Label(words("today-why-foot"), TextSize.SMALL, Tone.MUTED))

    def _add_explained(self, heading: str, items: Sequence[Explained]) -> None:
        if items:
            self._add_heading(heading)
        for item in items:
            self.why.rows.addWidget(ExplainedBlock(self._desk, item))

    def _add_heading(self, words: str) -> None:
        rule = QFrame()
        rule.setProperty("rule", True)
        self.why.rows.addWidget(rule)
        self.why.rows.addWidget(Label(words, tone=Tone.MUTED, is_strong=True))

    def _add_part(self, heading: str, lines: Sequence[str]) -> None:
        if lines:
            self._add_heading(heading)
        for line in lines:
            self.why.rows.addWidget(Label(line))

    @Slot()
    def _on_theme_changed(self) -> None:
        level = "ready" if self._verdict is None else self._verdict.level
        icon, token = ("info", "muted") if level == _NEUTRAL else (level, level)
        self._sign.setPixmap(self._desk.theme.pixmap(icon, token, _ICON_PX))

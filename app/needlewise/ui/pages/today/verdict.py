"""The verdict card: word, date, one or two reasons, and "Why?"."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from needlewise.ui.desk import Desk
from needlewise.ui.pages.today.state import Verdict, Why
from needlewise.ui.widgets.disclosure import Disclosure
from needlewise.ui.widgets.text import Card, Label, TextSize, Tone, clear_layout

_ICON_PX = 40
_GAP_PX = 16


class VerdictCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._level = "ready"
        self._sign = QLabel()
        self.headline = Label(size=TextSize.VERDICT, is_strong=True)
        self.when = Label(tone=Tone.MUTED)
        self.reasons = QVBoxLayout()
        self.reasons.setSpacing(4)
        self.over_use = Label(is_strong=True, tone=Tone.WAIT)
        self.why = Disclosure(desk.words("today-why"), desk.theme)
        self._lay_out()
        desk.theme.changed.connect(self._on_theme_changed)

    def render_verdict(self, verdict: Verdict) -> None:
        self._level = verdict.level
        self.headline.setText(verdict.headline)
        self.headline.set_tone(Tone(verdict.level))
        self.when.setText(verdict.when)
        self.when.setVisible(bool(verdict.when))
        self.over_use.setText(verdict.over_use)
        self.over_use.setVisible(bool(verdict.over_use))
        clear_layout(self.reasons)
        for reason in verdict.reasons:
            self.reasons.addWidget(Label(reason))
        self._fill_why(verdict)
        self.setAccessibleName(verdict.headline)
        self._on_theme_changed()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self.headline)
        words.addWidget(self.when)
        words.addLayout(self.reasons)
        words.addWidget(self.over_use)
        across = QHBoxLayout()
        across.setSpacing(_GAP_PX)
        across.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        self.rows.addLayout(across)
        under = QHBoxLayout()
        under.setContentsMargins(_ICON_PX + _GAP_PX, 0, 0, 0)
        under.addWidget(self.why)
        self.rows.addLayout(under)

    def _fill_why(self, verdict: Verdict) -> None:
        words = self._desk.words
        rows = self.why.rows
        clear_layout(rows)
        for item in verdict.why:
            rows.addWidget(_WhyBlock(item))
        if not verdict.why:
            rows.addWidget(Label(words("today-why-ready"), is_strong=True))
            rows.addWidget(Label(words("today-why-ready-words")))
        if verdict.not_judged:
            rows.addWidget(Label(words("today-why-not-judged"), is_strong=True))
            for line in verdict.not_judged:
                rows.addWidget(Label(line))
        rows.addWidget(Label(words("today-why-foot"), TextSize.SMALL, Tone.MUTED))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._sign.setPixmap(self._desk.theme.pixmap(self._level, self._level, _ICON_PX))


class _WhyBlock(QFrame):
    def __init__(self, why: Why) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 8)
        rows.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(Label(why.title, is_strong=True))
        head.addWidget(Label(why.rule_id, TextSize.SMALL, Tone.MUTED, wraps=False))
        rows.addLayout(head)
        rows.addWidget(Label(why.explanation))
        source = Label(why.source, TextSize.SMALL, Tone.MUTED)
        source.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        rows.addWidget(source)

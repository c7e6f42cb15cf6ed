"""The cards of Trends: a chart each, and the past warnings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from needlewise.charts.registry import ChartEntry
from needlewise.charts.style import ChartStyle, load_style
from needlewise.errors import OutputError
from needlewise.messages import message
from needlewise.ui.desk import Desk
from needlewise.ui.file_dialogs import ask_where_to_save
from needlewise.ui.pages.trends.presenter import CardState
from needlewise.ui.widgets.chart_view import Chart, ChartView, save
from needlewise.ui.widgets.disclosure import Disclosure
from needlewise.ui.widgets.text import Button, ButtonStyle, Card, Label, TextSize, Tone, clear_layout

if TYPE_CHECKING:
    from needlewise.charts.chart import Plot
    from needlewise.ui.pages.trends.looking_back import PastEntry

PAST_AT_ONCE = 3


class ChartCard(Card):
    """One chart: its name, the picture, what it shows in words, and a way to save it."""

    def __init__(self, desk: Desk, chart: ChartEntry) -> None:
        super().__init__()
        words = desk.words
        name = words(chart.title)
        self._desk = desk
        self._chart = chart
        self._plot: Plot[Any] | None = None
        self.heading = Label(name, is_strong=True, wraps=False)
        self.explained = Label(words(chart.about), TextSize.SMALL, Tone.MUTED)
        self.view = ChartView(desk, name, chart.height_px, words("trends-drawing"))
        self.described = Label(tone=Tone.MUTED)
        self.save = Button(words("trends-save"), ButtonStyle.QUIET, words("trends-save-name", chart=name))
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.save)
        self.rows.setContentsMargins(24, 12, 16, 20)
        self.rows.setSpacing(8)
        self.rows.addLayout(head)
        for row in (self.explained, self.view, self.described):
            self.rows.addWidget(row)
        self.save.clicked.connect(self._on_save_clicked)
        self.view.hide()
        self.save.hide()

    def render_state(self, state: CardState) -> None:
        self.view.setVisible(not state.is_empty)
        self.save.setVisible(not state.is_empty)
        self.described.setText(self._desk.words(state.described))

    def show_chart(self, plot: Plot[Any]) -> None:
        self._plot = plot
        if plot.is_empty:
            return
        words = self._desk.words

        def read(panel: int, value: int) -> str:
            return words(plot.read(panel, value))

        draw = plot.drawing(self._style(), words.catalogue)
        self.view.show_chart(Chart(draw=draw, read=read, description=words(plot.described)))

    def _style(self) -> ChartStyle:
        """As the theme has it, with the small text of the chart at the theme's small size."""
        theme = self._desk.theme
        style = load_style("dark" if theme.is_dark else "light")
        return style.sized(style.text_pt * theme.font("small").pointSizeF() / style.small_pt)

    @Slot()
    def _on_save_clicked(self) -> None:
        words = self._desk.words
        kinds = [(words("trends-save-png"), "png"), (words("trends-save-svg"), "svg")]
        ask_where_to_save(self, words("trends-save-title"), f"needlewise-{self._chart.id}.png", kinds, self._save)

    def _save(self, path: Path) -> None:
        if self._plot is None:
            return
        draw = self._plot.drawing(load_style("light"), self._desk.words.catalogue)
        self._desk.ask_files(self, partial(save, draw, path), lambda _: None, failed=partial(self._say_unsaved, path))

    def _say_unsaved(self, path: Path, error: Exception) -> None:
        if isinstance(error, OSError):
            reason = error.strerror or str(error)
            error = OutputError(message("output-failed", file=str(path), reason=reason))
        self._desk.report(error)


class PastCard(Card):
    """Past warnings, the newest first; the oldest wait to be opened."""

    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(words("trends-past"))
        self._desk = desk
        self.rows.setContentsMargins(24, 16, 24, 20)
        self.rows.setSpacing(8)
        self.rows.addWidget(Label(words("trends-past-lead"), TextSize.SMALL, Tone.MUTED))
        self.content = QVBoxLayout()
        self.content.setSpacing(12)
        self.rows.addLayout(self.content)

    def say_looking(self) -> None:
        clear_layout(self.content)
        self.content.addWidget(Label(self._desk.words("trends-past-looking"), tone=Tone.MUTED))

    def render_entries(self, entries: Sequence[PastEntry]) -> None:
        words = self._desk.words
        clear_layout(self.content)
        for entry in entries[:PAST_AT_ONCE]:
            self.content.addWidget(self._block(entry))
        if not entries:
            self.content.addWidget(Label(words("trends-past-none"), tone=Tone.MUTED))
        rest = entries[PAST_AT_ONCE:]
        if rest:
            more = Disclosure(words("trends-past-more", count=len(rest)), self._desk.theme)
            more.rows.setSpacing(12)
            for entry in rest:
                more.rows.addWidget(self._block(entry))
            self.content.addWidget(more)

    def _block(self, entry: PastEntry) -> QWidget:
        words = self._desk.words
        block = QWidget()
        rows = QVBoxLayout(block)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(Label(words(entry.heading), tone=Tone(entry.level), is_strong=True))
        why, *after = entry.lines
        rows.addWidget(Label(words(why)))
        rows.addWidget(Label(" ".join(words(line) for line in after), tone=Tone.MUTED))
        return block

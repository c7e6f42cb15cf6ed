"""Trends: three charts of the same days, each with its description in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout

from needlewise.analysis.results import Assessment
from needlewise.charts.style import ChartStyle, load_style
from needlewise.domain.diary import Diary
from needlewise.errors import OutputError
from needlewise.guidance.loader import Guidance
from needlewise.messages import message
from needlewise.services.changes import Kind
from needlewise.ui.desk import Desk
from needlewise.ui.file_dialogs import ask_where_to_save
from needlewise.ui.pages import PageId
from needlewise.ui.pages.base import Page
from needlewise.ui.pages.trends.presenter import CardState, ChartId, Reach, TrendsState, present
from needlewise.ui.widgets.chart_view import Chart, ChartView, save
from needlewise.ui.widgets.empty import Empty
from needlewise.ui.widgets.segments import Segments
from needlewise.ui.widgets.text import Button, Card, Label, Look, TextSize, Tone

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext
    from needlewise.ui.pages.trends.charted import Charted

HEIGHTS_PX = {ChartId.SYMPTOMS: 460, ChartId.REACTION: 300, ChartId.SPACING: 340}


@dataclass(frozen=True, slots=True)
class _Loaded:
    diary: Diary
    guidance: Guidance
    assessment: Assessment


def _load(ctx: AppContext) -> _Loaded:
    from needlewise.services.assessing import assess_diary
    from needlewise.services.diary import load_diary

    diary = load_diary(ctx)
    return _Loaded(diary, ctx.guidance, assess_diary(diary, ctx.guidance, ctx.clock.now().day))


def _prepare(loaded: _Loaded, reach: Reach) -> Mapping[ChartId, Charted]:
    from needlewise.ui.pages.trends.charted import prepare

    return prepare(loaded.diary, loaded.guidance, loaded.assessment, reach)


class TrendsPage(Page):
    title = "trends-title"
    watches: ClassVar[frozenset[Kind]] = frozenset(Kind) - {Kind.SETTINGS}

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        words = desk.words
        self._loaded: _Loaded | None = None
        self._charted: Mapping[ChartId, Charted] = {}
        self.reach = Segments(words("trends-reach"), [(r.value, words(f"trends-reach-{r}")) for r in Reach])
        self.reach.choose(Reach.YEAR.value)
        self.head_row.addWidget(self.reach)
        self.empty = Empty(words("trends-empty"), words("trends-empty-do"), words("trends-empty-act"))
        self.empty.hide()
        self.column.addWidget(self.empty)
        self.cards = {chart: TrendCard(desk, chart) for chart in ChartId}
        for card in self.cards.values():
            self.column.addWidget(card)
        self.empty.act.clicked.connect(partial(desk.go, PageId.SESSION))
        self.reach.chosen.connect(self._prepare)
        desk.theme.changed.connect(self._on_theme_changed)

    def refresh(self) -> None:
        self.desk.ask(self, _load, self._on_loaded, topic="load")

    def render_state(self, state: TrendsState) -> None:
        self.empty.setVisible(state.is_empty)
        self.reach.setVisible(not state.is_empty)
        for chart, card in self.cards.items():
            card.setVisible(chart in state.cards)
            if chart in state.cards:
                card.render_state(state.cards[chart])

    def _on_loaded(self, loaded: _Loaded) -> None:
        self._loaded = loaded
        self._prepare()

    @Slot()
    def _prepare(self) -> None:
        if self._loaded is not None and self.reach.value is not None:
            work = partial(_prepare, self._loaded, Reach(self.reach.value))
            self.desk.ask_files(self, work, self._on_prepared, topic="prepare")

    def _on_prepared(self, charted: Mapping[ChartId, Charted]) -> None:
        self._charted = charted
        self.render_state(present({id_: (chart.described, chart.is_empty) for id_, chart in charted.items()}))
        self._on_theme_changed()

    @Slot()
    def _on_theme_changed(self) -> None:
        for id_, charted in self._charted.items():
            self.cards[id_].show_chart(charted)


class TrendCard(Card):
    """One chart: its name, the picture, what it shows in words, and a way to save it."""

    def __init__(self, desk: Desk, chart: ChartId) -> None:
        super().__init__()
        words = desk.words
        name = words(f"trends-{chart}")
        self._desk = desk
        self._chart = chart
        self._charted: Charted | None = None
        self.heading = Label(name, is_strong=True, wraps=False)
        self.explained = Label(words(f"trends-{chart}-explained"), TextSize.SMALL, Tone.MUTED)
        self.view = ChartView(desk, name, HEIGHTS_PX[chart], words("trends-drawing"))
        self.described = Label(tone=Tone.MUTED)
        self.save = Button(words("trends-save"), Look.QUIET, words("trends-save-name", chart=name))
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

    def show_chart(self, charted: Charted) -> None:
        self._charted = charted
        if charted.is_empty:
            return
        words = self._desk.words

        def read(panel: int, value: int) -> str:
            return words(charted.read(panel, value))

        draw = charted.draw(self._style(), words.catalogue)
        self.view.show_chart(Chart(draw=draw, read=read, description=words(charted.described)))

    def _style(self) -> ChartStyle:
        """As the theme has it, with the small text of the chart at the theme's small size."""
        theme = self._desk.theme
        style = load_style("dark" if theme.is_dark else "light")
        return style.sized(style.text_pt * theme.font("small").pointSizeF() / style.small_pt)

    @Slot()
    def _on_save_clicked(self) -> None:
        words = self._desk.words
        kinds = [(words("trends-save-png"), "png"), (words("trends-save-svg"), "svg")]
        ask_where_to_save(self, words("trends-save-title"), f"needlewise-{self._chart}.png", kinds, self._save)

    def _save(self, path: Path) -> None:
        if self._charted is None:
            return
        draw = self._charted.draw(load_style("light"), self._desk.words.catalogue)
        self._desk.ask_files(self, partial(save, draw, path), lambda _: None, failed=partial(self._say_unsaved, path))

    def _say_unsaved(self, path: Path, error: Exception) -> None:
        if isinstance(error, OSError):
            reason = error.strerror or str(error)
            error = OutputError(message("output-failed", file=str(path), reason=reason))
        self._desk.report(error)

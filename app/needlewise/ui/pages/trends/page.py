"""Trends: charts of the same days, each with its description in words, and the warnings of those days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QPoint, QTimer, Slot

from needlewise.analysis.results import Assessment
from needlewise.charts.registry import SYMPTOMS, Place, charts_in
from needlewise.domain.diary import Diary
from needlewise.guidance.loader import Guidance
from needlewise.services.changes import Kind
from needlewise.ui.desk import Desk
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.base import UNIT_PX, Page
from needlewise.ui.pages.trends.cards import ChartCard, PastCard
from needlewise.ui.pages.trends.presenter import ChartWanted, Reach, TrendsState, present
from needlewise.ui.widgets.empty import Empty
from needlewise.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext
    from needlewise.charts.chart import Plot
    from needlewise.ui.pages.trends.charted import LookedBack


@dataclass(frozen=True, slots=True)
class _Loaded:
    diary: Diary
    guidance: Guidance
    assessment: Assessment


def _load(ctx: AppContext) -> _Loaded:
    from needlewise.services.assessment.assessing import assess_diary
    from needlewise.services.records.diary import load_diary

    diary = load_diary(ctx)
    return _Loaded(diary, ctx.guidance, assess_diary(diary, ctx.guidance, ctx.clock.now().day))


def _prepare(loaded: _Loaded, reach: Reach, effect_id: str | None) -> Mapping[str, Plot[Any]]:
    from needlewise.ui.pages.trends.charted import prepare

    return prepare(loaded.diary, loaded.guidance, loaded.assessment, reach, effect_id)


def _look_back(loaded: _Loaded, reach: Reach) -> LookedBack:
    from needlewise.ui.pages.trends.charted import look_back_over

    return look_back_over(loaded.diary, loaded.guidance, loaded.assessment, reach)


class TrendsPage(Page):
    """`arrive` takes a ChartWanted, or None."""

    title = "trends-title"
    watches: ClassVar[frozenset[Kind]] = frozenset(Kind) - {Kind.SETTINGS}

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        words = desk.words
        self._loaded: _Loaded | None = None
        self._plots: dict[str, Plot[Any]] = {}
        self._looked_back: dict[Reach, LookedBack] = {}
        self._wanted: str | None = None
        self._effect_id: str | None = None
        self.reach = Segments(words("trends-reach"), [(r.value, words(f"trends-reach-{r}")) for r in Reach])
        self.reach.choose(Reach.YEAR.value)
        self.head_row.addWidget(self.reach)
        self.empty = Empty(words("trends-empty"), words("trends-empty-do"), words("trends-empty-act"))
        self.empty.hide()
        self.column.addWidget(self.empty)
        self.cards = {row.id: ChartCard(desk, row) for row in charts_in(Place.SCREEN)}
        self.past = PastCard(desk)
        self.past.hide()
        for chart, card in self.cards.items():
            self.column.addWidget(card)
            if chart == SYMPTOMS.id:
                self.column.addWidget(self.past)
        self.empty.act.clicked.connect(partial(desk.go, PageId.SESSION))
        self.reach.chosen.connect(self._prepare)
        desk.theme.changed.connect(self._on_theme_changed)

    def refresh(self) -> None:
        self.desk.ask(self, _load, self._on_loaded, topic="load")

    def arrive(self, argument: object) -> None:
        wanted = argument if isinstance(argument, ChartWanted) else None
        effect_id = None if wanted is None else wanted.effect_id
        if wanted is not None:
            self._wanted = wanted.chart
            self.reach.choose(wanted.reach.value)
        if wanted is not None or effect_id != self._effect_id:
            self._effect_id = effect_id
            self._prepare()

    def render_state(self, state: TrendsState) -> None:
        self.empty.setVisible(state.is_empty)
        self.reach.setVisible(not state.is_empty)
        self.past.setVisible(not state.is_empty)
        for chart, card in self.cards.items():
            card.setVisible(chart in state.cards)
            if chart in state.cards:
                card.render_state(state.cards[chart])

    def _on_loaded(self, loaded: _Loaded) -> None:
        self._loaded = loaded
        self._looked_back.clear()
        self._prepare()

    @property
    def _reach(self) -> Reach:
        return Reach(self.reach.value or Reach.YEAR)

    @Slot()
    def _prepare(self) -> None:
        if self._loaded is not None:
            work = partial(_prepare, self._loaded, self._reach, self._effect_id)
            self.desk.ask_files(self, work, self._on_prepared, topic="prepare")

    def _on_prepared(self, plots: Mapping[str, Plot[Any]]) -> None:
        self._plots = dict(plots)
        if self._loaded is not None and self._reach not in self._looked_back:
            self.past.say_looking()
            work = partial(_look_back, self._loaded, self._reach)
            then = partial(self._on_looked_back, self._loaded, self._reach)
            self.desk.ask_files(self, work, then, topic="look back")
        else:
            self._show_past(self._looked_back[self._reach])
        self._describe_charts()
        self._on_theme_changed()
        if self._wanted is not None:
            QTimer.singleShot(0, self, partial(self._go_to, self._wanted))
            self._wanted = None

    def _on_looked_back(self, loaded: _Loaded, reach: Reach, looked: LookedBack) -> None:
        if loaded is not self._loaded:
            return
        self._looked_back[reach] = looked
        if reach is self._reach:
            self._show_past(looked)
            self._describe_charts()
            self.cards[SYMPTOMS.id].show_chart(self._plots[SYMPTOMS.id])

    def _show_past(self, looked: LookedBack) -> None:
        from needlewise.ui.pages.trends.charted import with_spells
        from needlewise.ui.pages.trends.looking_back import present_look_back

        self.past.render_entries(present_look_back(looked.found, looked.span.last))
        self._plots[SYMPTOMS.id] = with_spells(self._plots[SYMPTOMS.id], looked)

    def _describe_charts(self) -> None:
        self.render_state(present({id_: (plot.described, plot.is_empty) for id_, plot in self._plots.items()}))

    def _go_to(self, chart: str) -> None:
        card = self.cards[chart]
        place = card.mapTo(self, QPoint()).y() + self.area.verticalScrollBar().value()
        self.area.verticalScrollBar().setValue(place - 2 * UNIT_PX)
        card.view.setFocus()

    @Slot()
    def _on_theme_changed(self) -> None:
        for id_, plot in self._plots.items():
            self.cards[id_].show_chart(plot)

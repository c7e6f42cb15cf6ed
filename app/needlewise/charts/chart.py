"""A chart as the program knows it: from what is asked to a figure, to words and to a table. No matplotlib here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from needlewise.analysis.case import Case
from needlewise.analysis.recovery import settling_effects
from needlewise.analysis.results import Assessment
from needlewise.analysis.sessions import LoggedSession
from needlewise.charts.span import Span
from needlewise.charts.style import ChartStyle
from needlewise.messages import Catalogue, Message

if TYPE_CHECKING:
    from matplotlib.figure import Figure

DRAWN_EFFECTS = ("redness", "itch", "shedding")
REACTION_EFFECTS = ("redness", "itch")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartRequest:
    """The days of one diary to draw. `case` ends with the day assessed; `effect_id` is drawn beside
    those that always are. `recent_since` is the first of the last days, for charts that hold them against the time
    before."""

    case: Case
    assessment: Assessment
    span: Span
    effect_id: str | None = None
    recent_since: date | None = None

    @property
    def sessions(self) -> list[LoggedSession]:
        """Those of the days drawn."""
        return [s for s in self.case.log.sessions if self.span.first <= s.day <= self.span.last]

    @property
    def effects(self) -> tuple[str, ...]:
        return _with(DRAWN_EFFECTS, self.effect_id)

    @property
    def reaction_effects(self) -> tuple[str, ...]:
        """Only those that settle after a session."""
        settles = self.effect_id in settling_effects(self.case.guidance)
        return _with(REACTION_EFFECTS, self.effect_id if settles else None)


def _with(effect_ids: tuple[str, ...], another: str | None) -> tuple[str, ...]:
    return effect_ids if another is None or another in effect_ids else (*effect_ids, another)


class ChartData(Protocol):
    @property
    def is_empty(self) -> bool:
        """Whether there is too little to draw; it is then described by what is still needed."""


D = TypeVar("D", bound=ChartData)
Value = date | float | str | Message | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartTable:
    """The numbers of a chart. None is a value that there is not."""

    heads: tuple[Message, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart(Generic[D]):
    """`draw` clears a figure first. `describe` gives caption and text alternative. `read` says what panel `n` shows
    at a whole x value, for a reader who points at it."""

    data: Callable[[ChartRequest], D]
    draw: Callable[[Figure, D, ChartStyle, Catalogue], None]
    describe: Callable[[D], Message]
    read: Callable[[D, int, int], Message]
    table: Callable[[D], ChartTable]

    def plot(self, asked: ChartRequest) -> Plot[D]:
        return Plot(chart=self, data=self.data(asked))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Plot(Generic[D]):
    """A chart with the data of one diary."""

    chart: Chart[D]
    data: D

    @property
    def is_empty(self) -> bool:
        return self.data.is_empty

    @property
    def described(self) -> Message:
        return self.chart.describe(self.data)

    @property
    def table(self) -> ChartTable:
        return self.chart.table(self.data)

    def drawing(self, style: ChartStyle, words: Catalogue) -> Callable[[Figure], None]:
        return lambda figure: self.chart.draw(figure, self.data, style, words)

    def read(self, panel: int, value: int) -> Message:
        return self.chart.read(self.data, panel, value)

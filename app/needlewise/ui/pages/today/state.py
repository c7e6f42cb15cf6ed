"""The state of Today: words and levels, nothing drawn. It is kept in the diary between two starts as it is."""

from __future__ import annotations

from dataclasses import dataclass

from needlewise.ui.pages.checkin.presenter import OpenSignField
from needlewise.ui.pages.trends.presenter import ChartWanted

NOTED_AT_ONCE = 3
TREND_DAYS = 56


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One rule that has something to say. `explanation` has this diary's figures, `clears` says what would end it,
    `source` how it was found and what it rests on; the first two may be empty. `level` is a token, or "muted"."""

    rule_id: str
    level: str
    title: str
    explanation: str
    clears: str
    source: str
    chart: ChartWanted | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """`level` is a level token: ready, wait, stop or care; it names colour and icon. It is `neutral` where nothing
    says wait and a talk with a professional is still due. `why` are the reasons to rest, `over_use_why` those of
    `over_use`; `zones` is empty where spacing leaves all of them free on one day."""

    level: str
    headline: str
    when: str
    reasons: tuple[str, ...]
    over_use: str
    why: tuple[Explained, ...]
    over_use_why: tuple[Explained, ...]
    zones: str
    not_judged: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LastSession:
    id: str
    line: str
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceLine:
    name: str
    wear: str
    is_worn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendRow:
    """Points as days ago and share of the scale, 0 to 1."""

    effect_id: str
    label: str
    points: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallTrendState:
    rows: tuple[TrendRow, ...]
    session_days_ago: tuple[int, ...]
    description: str

    @property
    def is_empty(self) -> bool:
        return not self.session_days_ago and not any(row.points for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedLine:
    words: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AftercareState:
    """What to leave alone: a line for each time until when, and a sourced one for each thing. Empty when nothing."""

    title: str = ""
    lines: tuple[str, ...] = ()
    items: tuple[SourcedLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayState:
    """Of `noted`, those after the first NOTED_AT_ONCE open under the words `noted_more`. `photos_due` is empty
    when none are."""

    date: str
    verdict: Verdict
    open_signs: tuple[OpenSignField, ...]
    noted: tuple[Explained, ...]
    noted_more: str
    last_session: LastSession | None
    devices: tuple[DeviceLine, ...]
    photos_due: str
    trend: SmallTrendState
    aftercare: AftercareState

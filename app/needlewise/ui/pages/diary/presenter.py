"""The diary page's question to the diary, and its state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from needlewise.messages import Message, message
from needlewise.services.changes import Kind
from needlewise.ui.pages.diary.rows import DayFacts, DayRow, DiaryRow, EntryRow, Names, facts_by_day, rows_of

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext

KINDS = (
    Kind.SESSIONS,
    Kind.CHECKINS,
    Kind.TREATMENTS,
    Kind.TREATMENT_USES,
    Kind.LIFE_EVENTS,
    Kind.PHOTOS,
)


class SearchDays(StrEnum):
    """SearchDays that a search looks in."""

    ANY = "any"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    BETWEEN = "between"


_REACH_DAYS = {SearchDays.MONTH: 30, SearchDays.QUARTER: 91, SearchDays.YEAR: 365}


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """`kind` and `effect` of None are any. `first` and `last` count for `SearchDays.BETWEEN` alone."""

    text: str = ""
    kind: Kind | None = None
    effect: str | None = None
    days: SearchDays = SearchDays.ANY
    first: date | None = None
    last: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether nothing is asked for, so that the whole diary is shown."""
        return not self.text.strip() and self.kind is None and self.effect is None and self.days is SearchDays.ANY

    def limits(self, today: date) -> tuple[date | None, date | None]:
        """The first and the last day looked in; None leaves an end open."""
        if self.days is SearchDays.BETWEEN:
            return self.first, self.last
        reach = _REACH_DAYS.get(self.days)
        return (None, None) if reach is None else (today - timedelta(days=reach - 1), None)


class Nothing(StrEnum):
    """Why there is nothing to list."""

    NOTHING_KEPT = "kept"
    NOTHING_FOUND = "found"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DiaryState:
    """`found` counts what a search found, None while there is none."""

    today: date
    rows: tuple[DiaryRow, ...]
    facts: Mapping[date, DayFacts] = field(hash=False)
    names: Names
    found: Message | None
    nothing: Nothing | None


def look(ctx: AppContext, query: Query) -> DiaryState:
    """Reads the diary, off the window's thread."""
    from needlewise.services.records.diary import ENTRY_KINDS, load_diary, search

    today = ctx.clock.now().day
    diary = load_diary(ctx)
    first, last = query.limits(today)
    entries = search(
        ctx,
        query.text,
        first,
        last,
        ENTRY_KINDS if query.kind is None else {query.kind},
        effects=() if query.effect is None else (query.effect,),
    )
    return present(today, rows_of(entries), facts_by_day(diary, ctx.guidance), Names.of(diary), query)


def present(
    today: date, rows: tuple[DiaryRow, ...], facts: Mapping[date, DayFacts], names: Names, query: Query
) -> DiaryState:
    days = sum(isinstance(row, DayRow) for row in rows)
    records = sum(len(row.records) for row in rows if isinstance(row, EntryRow))
    nothing = None
    if not rows:
        nothing = Nothing.NOTHING_KEPT if query.is_open else Nothing.NOTHING_FOUND
    return DiaryState(
        today=today,
        rows=rows,
        facts=facts,
        names=names,
        found=None if query.is_open else message("diary-found", entries=records, days=days),
        nothing=nothing,
    )


def row_to_show(rows: tuple[DiaryRow, ...], day: date) -> int | None:
    """The place of a day's heading, or of the nearest earlier day's; the oldest for a day before all."""
    headings = [place for place, row in enumerate(rows) if isinstance(row, DayRow)]
    return next((place for place in headings if rows[place].day <= day), headings[-1] if headings else None)

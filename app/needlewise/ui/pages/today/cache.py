"""Today as it was last worked out, for a start that need not wait for the diary to be read.

The assessment is a pure function of records, guidance and day. So its answer holds until one of them changes:
writing drops it (see `store/kept.py`), another day looks for its own, another version of the program ignores it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, is_dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from needlewise import __version__
from needlewise.ui.pages.today.state import TodayState
from needlewise.ui.words import Words

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext
    from needlewise.domain.diary import Diary

DAYS_AHEAD = 3
"""For how many days after today an unchanged diary opens at once."""


def recall(folder: Path, day: date) -> TodayState | None:
    """None when there is nothing that still holds on that day. Reads the diary without opening it."""
    from needlewise.store.kept import read_kept

    kept = _days(read_kept(folder)).get(day.isoformat())
    if kept is None:
        return None
    try:
        state: TodayState = _built(TodayState, kept)
    except (KeyError, TypeError, ValueError):
        return None
    return state


def work_out(ctx: AppContext, words: Words, ahead: int = 0) -> TodayState:
    """Today, or a day after it if nothing is written until then; keeps what it finds."""
    from needlewise.clock import FixedClock
    from needlewise.domain.moments import Moment
    from needlewise.services.assessment.today import look_at_today
    from needlewise.ui.pages.today.presenter import present_today

    now = ctx.clock.now()
    then = Moment.at(now.wall + timedelta(days=ahead), now.utc_offset_min)
    facts = look_at_today(replace(ctx, clock=FixedClock(then)))
    state = present_today(facts, ctx.guidance, words)
    _keep(ctx, then.day, state)
    return state


def work_out_of(diary: Diary, day: date, words: Words) -> TodayState:
    """Today of records that are in no diary yet; nothing is kept."""
    from needlewise.guidance.loader import load_guidance
    from needlewise.services.assessment.today import today_of
    from needlewise.ui.pages.today.presenter import present_today

    guidance = load_guidance()
    return present_today(today_of(diary, guidance, day), guidance, words)


def work_out_beforehand(ctx: AppContext) -> TodayState:
    """For a window that is not open yet, in the words it will have."""
    from needlewise.messages import Catalogue
    from needlewise.paths import resource_root

    this_year = ctx.clock.now().day.year
    return work_out(ctx, Words(Catalogue(resource_root() / "locales", this_year=this_year)))


def _keep(ctx: AppContext, day: date, state: TodayState) -> None:
    if ctx.store.is_read_only:
        return
    with ctx.store.read() as uow:
        found = _days(uow.settings.get("kept"))
    days = {day.isoformat(): asdict(state)}
    if found.get(day.isoformat()) == _as_json(days)[day.isoformat()]:
        return
    today = ctx.clock.now().day.isoformat()
    days |= {other: kept for other, kept in found.items() if other >= today and other != day.isoformat()}
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.keep({"by": __version__, "days": days})


def _days(kept: Any) -> Mapping[str, Any]:
    """By ISO day; empty where another version kept it."""
    if not isinstance(kept, dict) or kept.get("by") != __version__:
        return {}
    days = kept.get("days")
    return days if isinstance(days, dict) else {}


def _as_json(value: Any) -> Any:
    """As it comes back: JSON knows lists, not tuples."""
    if isinstance(value, dict):
        return {key: _as_json(each) for key, each in value.items()}
    return [_as_json(each) for each in value] if isinstance(value, tuple | list) else value


def _built(kind: Any, value: Any) -> Any:
    """The value of that type: dataclasses, tuples, optional ones, names and plain values."""
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value)
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        return kind(**{name: _built(hints[name], value[name]) for name in hints})
    inner = get_args(kind)
    if get_origin(kind) is UnionType:
        return None if value is None else _built(inner[0], value)
    if get_origin(kind) is tuple and inner[-1] is Ellipsis:
        return tuple(_built(inner[0], each) for each in value)
    if get_origin(kind) is tuple:
        return tuple(_built(part, each) for part, each in zip(inner, value, strict=True))
    return value

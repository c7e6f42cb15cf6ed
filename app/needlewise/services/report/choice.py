"""What a person last chose for the report, kept with the diary, and when the last report was made."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from needlewise.bootstrap import AppContext
from needlewise.domain.moments import parse_day
from needlewise.report.options import MOST_PAIRS, Paper, ReportChoice, Section
from needlewise.store.kept import KEPT

_CHOICE = "report"
_MADE = "report-made"


def load_choice(ctx: AppContext) -> ReportChoice | None:
    """None where nothing was chosen yet, or what is kept is of another release."""
    with ctx.store.read() as uow:
        kept = uow.settings.get(_CHOICE)
    try:
        return None if kept is None else _read(kept)
    except (KeyError, TypeError, ValueError):
        return None


def keep_choice(ctx: AppContext, choice: ReportChoice) -> None:
    _keep(ctx, _CHOICE, _written(choice))


def last_made(ctx: AppContext) -> date | None:
    """The day a report was last saved or printed."""
    with ctx.store.read() as uow:
        kept = uow.settings.get(_MADE)
    return None if kept is None else parse_day(kept)


def keep_made(ctx: AppContext) -> None:
    """Today."""
    _keep(ctx, _MADE, ctx.clock.now().day.isoformat())


def _keep(ctx: AppContext, key: str, value: Any) -> None:
    """What was worked out from the records still holds: a preference is none of them."""
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.settings.put(key, value)
        uow.keep(uow.settings.get(KEPT))


def _written(choice: ReportChoice) -> dict[str, Any]:
    return {
        **asdict(choice),
        "first": choice.first and choice.first.isoformat(),
        "last": choice.last and choice.last.isoformat(),
        "sections": sorted(choice.sections),
        "pairs": None if choice.pairs is None else [list(pair) for pair in choice.pairs],
    }


def _read(kept: dict[str, Any]) -> ReportChoice:
    pairs = kept["pairs"]
    return ReportChoice(
        days=kept["days"],
        first=kept["first"] and parse_day(kept["first"]),
        last=kept["last"] and parse_day(kept["last"]),
        paper=Paper(kept["paper"]),
        language=kept["language"],
        sections=frozenset(map(Section, kept["sections"])),
        anonymise=bool(kept["anonymise"]),
        is_archival=bool(kept["is_archival"]),
        has_photos=bool(kept["has_photos"]),
        pairs=None if pairs is None else tuple((str(one), str(other)) for one, other in pairs[:MOST_PAIRS]),
    )

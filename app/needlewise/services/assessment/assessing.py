"""The present assessment of the diary that is open."""

from __future__ import annotations

from datetime import date

from needlewise.analysis.assess import assess as assess_diary
from needlewise.analysis.assess import assess_every as assess_diary_every
from needlewise.analysis.results import Assessment
from needlewise.bootstrap import AppContext
from needlewise.services.records.diary import load_diary


def assess(ctx: AppContext, as_of: date | None = None) -> Assessment:
    """As of the end of `as_of`, today where it is not given."""
    return assess_diary(load_diary(ctx), ctx.guidance, as_of or ctx.clock.now().day)


__all__ = ["assess", "assess_diary", "assess_diary_every"]

"""What was chosen for the report is kept with the diary."""

from datetime import date
from typing import Any

import pytest

from builders import day
from needlewise.bootstrap import AppContext
from needlewise.report.options import Paper, ReportChoice, Section
from needlewise.services.report.choice import keep_choice, keep_made, last_made, load_choice

CHOICE = ReportChoice(
    days="between",
    first=date(2026, 1, 2),
    last=date(2026, 3, 4),
    paper=Paper.LETTER,
    language="de",
    sections=frozenset({Section.CHARTS, Section.CHECKINS}),
    anonymise=True,
    is_archival=True,
    has_photos=True,
    pairs=(("a", "b"), ("c", "d")),
)


@pytest.mark.parametrize("choice", [CHOICE, ReportChoice(days="all")])
def test_that_a_choice_comes_back_as_it_was(choice: ReportChoice, ctx: AppContext) -> None:
    assert load_choice(ctx) is None
    keep_choice(ctx, choice)
    assert load_choice(ctx) == choice


@pytest.mark.parametrize("kept", [{}, [], "x", {"days": "all", "sections": ["no-such-part"]}])
def test_that_what_cannot_be_read_counts_as_no_choice(kept: Any, ctx: AppContext) -> None:
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.settings.put("report", kept)
        uow.commit()
    assert load_choice(ctx) is None


def test_that_the_day_of_the_last_report_is_known(ctx: AppContext) -> None:
    assert last_made(ctx) is None
    keep_made(ctx)
    assert last_made(ctx) == day(100)


def test_that_a_preference_does_not_drop_what_was_worked_out_of_the_records(ctx: AppContext) -> None:
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.keep({"for": "today"})
    keep_choice(ctx, CHOICE)
    with ctx.store.read() as uow:
        assert uow.settings.get("kept") == {"for": "today"}

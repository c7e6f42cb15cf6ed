"""The report page's work off the window's thread. Imports matplotlib and Typst when it is first used."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.domain.person import Person
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.report.options import MOST_PAIRS, Paper, PhotoIds, ReportChoice, ReportOptions
from needlewise.ui.pages.report.presenter import assessed_on
from needlewise.ui.widgets.chart_view import DRAWING

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from needlewise.analysis.results import Assessment
    from needlewise.bootstrap import AppContext
    from needlewise.progress import Progress
    from needlewise.report.facts import PrintedPair
    from needlewise.report.model import Block, ReportModel
    from needlewise.services.changes import Change

_WIDTH_IN = {Paper.A4: 210 / 25.4, Paper.LETTER: 8.5}
_ROWS_SHOWN = 60
"""Of each list in the preview, which is a page or two: ten years of check-ins are a hundred pages."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """`choice` is None before the first report; `last_made` is the day a report was last saved or printed."""

    diary: Diary
    guidance: Guidance
    catalogue: Catalogue
    now: Moment
    choice: ReportChoice | None
    last_made: date | None

    @property
    def is_empty(self) -> bool:
        return self.diary.days() is None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A report as it is asked for."""

    loaded: Loaded
    options: ReportOptions
    pairs: tuple[PrintedPair, ...] = ()


def load(ctx: AppContext) -> Loaded:
    from needlewise.services.records.diary import load_diary
    from needlewise.services.report.choice import last_made, load_choice

    return Loaded(load_diary(ctx), ctx.guidance, ctx.catalogue, ctx.clock.now(), load_choice(ctx), last_made(ctx))


def keep(choice: ReportChoice, ctx: AppContext) -> None:
    from needlewise.services.report.choice import keep_choice

    keep_choice(ctx, choice)


def note_made(ctx: AppContext) -> date | None:
    from needlewise.services.report.choice import keep_made, last_made

    keep_made(ctx)
    return last_made(ctx)


def save_question(question: str | None, ctx: AppContext) -> Change:
    from needlewise.services.records.person import load_person, save_person

    return save_person(ctx, replace(load_person(ctx) or Person(), question_for_clinician=question))


def propose(diary: Diary, progress: Progress, ctx: AppContext) -> tuple[PhotoIds, ...]:
    from needlewise.services.report.photos import proposed_pairs

    return proposed_pairs(ctx, diary, MOST_PAIRS, progress)


def copies(diary: Diary, pairs: tuple[PhotoIds, ...], ctx: AppContext) -> tuple[PrintedPair, ...]:
    """Raises InputError."""
    from needlewise.services.report.photos import printed_pairs

    return printed_pairs(ctx, diary, pairs)


def set_report(wanted: Wanted) -> ReportModel:
    """The report in words, with its charts drawn."""
    from needlewise.services.report.making import report_model

    loaded, options = wanted.loaded, wanted.options
    with DRAWING:
        assessment = _assess(loaded, options)
        return report_model(
            loaded.diary, loaded.guidance, assessment, options, loaded.catalogue, loaded.now, wanted.pairs
        )


def picture(report: ReportModel, width_dots: int) -> tuple[QImage, ...]:
    """A picture for each page, as wide as it will be shown: to decode and scale larger ones would hold up the
    window. Of the lists, as much as shows what they are like."""
    from needlewise.report.typst_render import render_pages

    dots_per_inch = width_dots / _WIDTH_IN[report.paper]
    pages = render_pages(replace(report, lists=tuple(map(_begun, report.lists))), dots_per_inch)
    return tuple(QImage.fromData(page) for page in pages)


def _begun(block: Block) -> Block:
    if block.table is None:
        return block
    return replace(block, table=replace(block.table, rows=block.table.rows[:_ROWS_SHOWN]))


def write(wanted: Wanted, out: Path) -> None:
    """Raises OutputError."""
    from needlewise.services.report.making import save_report

    save_report(set_report(wanted), out)


def print_out(wanted: Wanted, printer: QPrinter) -> None:
    """Raises OutputError."""
    from needlewise.report.typst_render import render_pages
    from needlewise.ui.pages.report.printing import MOST_DOTS_PER_INCH, paint_pages

    dots_per_inch = min(printer.resolution(), MOST_DOTS_PER_INCH)
    paint_pages(printer, render_pages(set_report(wanted), dots_per_inch))


def _assess(loaded: Loaded, options: ReportOptions) -> Assessment:
    from needlewise.services.assessment.assessing import assess_diary

    return assess_diary(loaded.diary, loaded.guidance, assessed_on(options, loaded.now.day))

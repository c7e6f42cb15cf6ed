"""What the report page has done off the window's thread. Imports matplotlib and Typst when it is first used."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.report.options import Paper, ReportOptions
from needlewise.ui.pages.report.presenter import assessed_on
from needlewise.ui.widgets.chart_view import DRAWING

if TYPE_CHECKING:
    from needlewise.analysis.results import Assessment
    from needlewise.bootstrap import AppContext
    from needlewise.report.model import ReportModel

_WIDTH_IN = {Paper.A4: 210 / 25.4, Paper.LETTER: 8.5}


@dataclass(frozen=True, slots=True)
class Loaded:
    diary: Diary
    guidance: Guidance
    catalogue: Catalogue
    now: Moment

    @property
    def is_empty(self) -> bool:
        return self.diary.days() is None


def load(ctx: AppContext) -> Loaded:
    from needlewise.services.diary import load_diary

    return Loaded(load_diary(ctx), ctx.guidance, ctx.catalogue, ctx.clock.now())


def set_report(loaded: Loaded, options: ReportOptions) -> ReportModel:
    """The report in words, with its charts drawn."""
    from needlewise.services.reporting import report_model

    with DRAWING:
        assessment = _assess(loaded, options)
        return report_model(loaded.diary, loaded.guidance, assessment, options, loaded.catalogue, loaded.now)


def picture(report: ReportModel, width_dots: int) -> tuple[QImage, ...]:
    """A picture for each page, as wide as it will be shown: to decode and scale larger ones would hold up the
    window."""
    from needlewise.report.typst_render import render_pages

    dots_per_inch = width_dots / _WIDTH_IN[report.paper]
    return tuple(QImage.fromData(page) for page in render_pages(report, dots_per_inch))


def write(loaded: Loaded, options: ReportOptions, out: Path) -> None:
    """Raises OutputError."""
    from needlewise.services.reporting import write_report

    with DRAWING:
        assessment = _assess(loaded, options)
        write_report(loaded.diary, loaded.guidance, assessment, out, options, loaded.catalogue, loaded.now)


def _assess(loaded: Loaded, options: ReportOptions) -> Assessment:
    from needlewise.services.assessing import assess_diary

    return assess_diary(loaded.diary, loaded.guidance, assessed_on(options, loaded.now.day))

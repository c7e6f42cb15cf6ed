"""Making the dermatologist's summary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from needlewise.analysis.case import Case
from needlewise.analysis.log import History
from needlewise.analysis.recovery_times import days_after
from needlewise.analysis.results import Assessment
from needlewise.charts.chart import ChartRequest
from needlewise.charts.data.settling import median_settled
from needlewise.charts.registry import Place, charts_in
from needlewise.charts.span import Span, whole_span
from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.exchange.files import replacing
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.report.build import build_report, with_pages_on_request
from needlewise.report.facts import Facts, Noted, PrintedPair, Settling, Worn
from needlewise.report.figures import illustrated, wanted_room_pt
from needlewise.report.limits import LADDER, Limits
from needlewise.report.model import ReportModel
from needlewise.report.options import Paper, ReportOptions, Section
from needlewise.report.typst_render import render, spare_pt
from needlewise.services.assessment.charting import plots_of
from needlewise.services.records.devices import wear_of

__all__ = [
    "Paper",
    "ReportOptions",
    "Section",
    "report_model",
    "save_report",
    "write_report",
]
_WORTHWHILE_PT = 8.0
"""Room below which words are not worth cutting."""


def write_report(
    diary: Diary,
    guidance: Guidance,
    assessment: Assessment,
    out: Path,
    options: ReportOptions,
    catalogue: Catalogue,
    now: Moment,
    pairs: Sequence[PrintedPair] = (),
) -> None:
    """Writes the PDF whole or not at all. `assessment` is of the last day reported. Raises OutputError."""
    save_report(report_model(diary, guidance, assessment, options, catalogue, now, pairs), out)


def save_report(report: ReportModel, out: Path) -> None:
    """Like `write_report`, for a report that was set already."""
    pdf = render(report)
    with replacing(out) as file:
        file.write(pdf)


def report_model(
    diary: Diary,
    guidance: Guidance,
    assessment: Assessment,
    options: ReportOptions,
    catalogue: Catalogue,
    now: Moment,
    pairs: Sequence[PrintedPair] = (),
) -> ReportModel:
    """The report in words. Days after the one assessed are left out."""
    known = diary.until(assessment.as_of)
    span = _span(known, assessment, options)
    case = Case(History(known, guidance).until(assessment.as_of), guidance)
    words = catalogue.speaking(options.language or catalogue.language)
    if options.anonymise:
        words = words.counting_from(span.first)
    facts = replace(_facts(case, assessment, span), pairs=tuple(pairs))
    first = _first_page(known, guidance, facts, options, words, now)
    return with_pages_on_request(first, known, guidance, facts, options, words)


def _first_page(
    diary: Diary, guidance: Guidance, facts: Facts, options: ReportOptions, words: Catalogue, now: Moment
) -> ReportModel:
    """With the charts as large as the words leave room, and fewer words where they leave too little and to cut
    them helps."""
    has_charts = Section.CHARTS in options.sections
    wanted_pt = wanted_room_pt(facts) if has_charts else 0.0
    model, room_pt = _tried(diary, guidance, facts, options, words, now, LADDER[0])
    for limits in LADDER[1:]:
        if room_pt >= wanted_pt:
            break
        shorter, gained_pt = _tried(diary, guidance, facts, options, words, now, limits)
        if gained_pt > room_pt + _WORTHWHILE_PT:
            model, room_pt = shorter, gained_pt
    return illustrated(model, facts, words, room_pt) if has_charts else model


def _tried(
    diary: Diary,
    guidance: Guidance,
    facts: Facts,
    options: ReportOptions,
    words: Catalogue,
    now: Moment,
    limits: Limits,
) -> tuple[ReportModel, float]:
    """The words of the first page, and the height that they leave."""
    model = build_report(diary, guidance, facts, options, words, now, limits)
    return model, spare_pt(model)


def _span(diary: Diary, assessment: Assessment, options: ReportOptions) -> Span:
    whole = whole_span(diary, assessment.as_of)
    last = min(options.last or whole.last, whole.last)
    first = max(options.first or whole.first, whole.first)
    return replace(whole, first=min(first, last), last=last)


def _facts(case: Case, assessment: Assessment, span: Span) -> Facts:
    asked = ChartRequest(case=case, assessment=assessment, span=span)
    devices = (wear_of(d, case.log.diary.sessions, case.guidance, span.last) for d in case.log.diary.devices)
    return Facts(
        as_of=assessment.as_of,
        span=span,
        charts=plots_of(asked, charts_in(Place.REPORT, Place.REPORT_FRONT)),
        above_from=case.calm.above_from,
        settling={effect_id: _settling(case, effect_id, span) for effect_id in case.reactions},
        devices=tuple(
            Worn(
                device=worn.device,
                uses=worn.uses,
                age_days=worn.age_days,
                max_uses=worn.max_uses,
                max_days=worn.max_days,
            )
            for worn in devices
        ),
        noted=tuple(
            Noted(
                rule_id=finding.rule_id,
                level=finding.level,
                tier=finding.tier,
                title=finding.title,
                explanation=finding.explanation,
                sources=finding.sources,
            )
            for finding in assessment.findings
        ),
        not_judged=assessment.not_judged,
    )


def _settling(case: Case, effect_id: str, span: Span) -> Settling:
    found = [r for r in case.reactions[effect_id] if r and span.first <= r.session.day <= span.last]
    settled = [days_after(r, r.settled_h) for r in found if r.settled_h is not None]
    return Settling(median_days=median_settled(settled, len(found)), settled=len(settled), sessions=len(found))

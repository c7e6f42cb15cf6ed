"""Making the dermatologist's summary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from needlewise.analysis.case import Case
from needlewise.analysis.log import History
from needlewise.analysis.results import Assessment
from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.exchange.files import replacing
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.report.build import build_report, with_pages_on_request
from needlewise.report.facts import Facts, PrintedPair
from needlewise.report.figures import illustrated, wanted_room_pt
from needlewise.report.front import words_on_front
from needlewise.report.limits import LADDER, MOST_WORDS, Limits
from needlewise.report.model import ReportModel
from needlewise.report.options import Paper, ReportOptions, Section
from needlewise.report.typst_render import render, spare_pt
from needlewise.services.report.facts import facts_of, reported_span

__all__ = [
    "Paper",
    "ReportOptions",
    "Section",
    "report_model",
    "save_report",
    "write_report",
]


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
    span = reported_span(known, assessment, options)
    case = Case(History(known, guidance).until(assessment.as_of), guidance)
    words = catalogue.speaking(options.language or catalogue.language)
    if options.anonymise:
        words = words.counting_from(span.first)
    facts = replace(facts_of(case, assessment, span), pairs=tuple(pairs))
    first = _first_page(known, guidance, facts, options, words, now)
    return with_pages_on_request(first, known, guidance, facts, options, words)


def _first_page(
    diary: Diary, guidance: Guidance, facts: Facts, options: ReportOptions, words: Catalogue, now: Moment
) -> ReportModel:
    """The fullest one that has room for its charts and no more words than are read in the time there is; else the one
    with the fewest words."""
    found = [_tried(diary, guidance, facts, options, words, now, LADDER[0])]
    for limits in LADDER[1:]:
        if found[-1].fits:
            break
        found.append(_tried(diary, guidance, facts, options, words, now, limits))
    return found[-1].model


@dataclass(frozen=True, slots=True, kw_only=True)
class _Try:
    model: ReportModel
    fits: bool


def _tried(
    diary: Diary,
    guidance: Guidance,
    facts: Facts,
    options: ReportOptions,
    words: Catalogue,
    now: Moment,
    limits: Limits,
) -> _Try:
    model = build_report(diary, guidance, facts, options, words, now, limits)
    if Section.CHARTS not in options.sections:
        return _Try(model=model, fits=words_on_front(model) <= MOST_WORDS)
    room_pt = spare_pt(model)
    drawn = illustrated(model, facts, words, room_pt, limits)
    fits = room_pt >= wanted_room_pt(facts) and words_on_front(drawn) <= MOST_WORDS
    return _Try(model=drawn, fits=fits)

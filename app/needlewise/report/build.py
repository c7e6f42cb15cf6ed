"""From a diary and its facts to the report in words, shortened so that the first page always is one page."""

from __future__ import annotations

from dataclasses import replace
from importlib.metadata import version

from needlewise.charts.span import Span
from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.report.background import completeness_block, person_line
from needlewise.report.comparison import comparison_block
from needlewise.report.details import details_of
from needlewise.report.facts import Facts
from needlewise.report.hair import hair_of
from needlewise.report.health import health_block
from needlewise.report.limits import ROOMY, Limits
from needlewise.report.lists import checkins_list, sessions_list
from needlewise.report.medicines import medicines_block
from needlewise.report.model import Block, ReportModel
from needlewise.report.options import ReportOptions, Section
from needlewise.report.photos import photo_pages
from needlewise.report.remarks import titles_block
from needlewise.report.shedding import peaks_block
from needlewise.report.signs import signs_block
from needlewise.report.tuning import muted
from needlewise.report.wording import on, shortened, written


def build_report(
    diary: Diary,
    guidance: Guidance,
    facts: Facts,
    options: ReportOptions,
    words: Catalogue,
    now: Moment,
    limits: Limits = ROOMY,
) -> ReportModel:
    """The first page without its charts, and the pages that say it in full. `diary` holds what was recorded up to the
    day assessed; `words` count days where the report is anonymous."""
    span, asked = facts.span, options.sections
    within = _reported(diary, span)
    signs = signs_block(facts.signs, guidance, words, shown=limits.signs, gone=limits.gone, named=limits.named)
    return ReportModel(
        language=words.language,
        paper=options.paper,
        is_archival=options.is_archival,
        made_at=None if options.anonymise else now.wall.isoformat(timespec="minutes"),
        title=words.text("report-title"),
        claim=words.text("report-claim"),
        person=person_line(within.person, span.last, words, anonymise=options.anonymise),
        period=words.text("report-days", first=on(span.first, words), last=on(span.last, words)),
        made=_made(now, options, words),
        footer=words.text("report-footer"),
        page_words=words.text("report-page"),
        question=_question(within, options, limits, words),
        health=health_block(
            within, facts.health, guidance, span.last, limits.health, words, anonymise=options.anonymise
        )
        if Section.SCREENING in asked
        else None,
        signs=signs,
        comparison=comparison_block(within, guidance, facts, limits.symptoms, asked, words),
        hair=hair_of(within.person, span.last, words) if Section.HAIR in asked else None,
        medicines=medicines_block(within, span.last, limits.treatments, asked, words),
        shedding=peaks_block(within, guidance, span.last, limits.peaks, words) if Section.SHEDDING in asked else None,
        remarks=titles_block(facts, limits.remarks, words, muted=muted(within, span.last, words))
        if Section.FINDINGS in asked
        else None,
        completeness=completeness_block(within, facts, words, anonymise=options.anonymise),
        details=details_of(within, facts, guidance, options, words, has_cut_question=_is_cut(within, limits))
        if Section.DETAILS in asked
        else None,
    )


def with_pages_on_request(
    model: ReportModel, diary: Diary, guidance: Guidance, facts: Facts, options: ReportOptions, words: Catalogue
) -> ReportModel:
    """The report with its photos and its lists, which take time to set and do not change the first page."""
    within = _reported(diary, facts.span)
    with_notes = not options.anonymise
    lists = []
    if Section.SESSIONS in options.sections:
        lists.append(sessions_list(within, words, with_notes=with_notes))
    if Section.CHECKINS in options.sections:
        lists.append(checkins_list(within, guidance, words, with_notes=with_notes))
    return replace(model, photos=photo_pages(facts.pairs, words), lists=tuple(lists))


def _made(now: Moment, options: ReportOptions, words: Catalogue) -> str:
    release = version("needlewise")
    if options.anonymise:
        return words.text("report-made-with", version=release)
    return words.text("report-made", day=on(now.day, words), version=release)


def _reported(diary: Diary, span: Span) -> Diary:
    """The days of the span, by time, with every treatment, event, photo and health record: those before it explain
    what came in it."""
    within = diary.between(span.first, span.last)
    return replace(
        within,
        sessions=tuple(sorted(within.sessions, key=lambda s: s.started_at.utc)),
        checkins=tuple(sorted(within.checkins, key=lambda c: c.at.utc)),
        treatments=diary.treatments,
        life_events=diary.life_events,
        photos=diary.photos,
        health=diary.health,
        tuning=diary.tuning,
    )


def _is_cut(diary: Diary, limits: Limits) -> bool:
    return len(asked_by_person(diary)) > limits.question_letters


def asked_by_person(diary: Diary) -> str:
    """The person's question, "" where there is none."""
    person = diary.person
    return written(person.question_for_clinician) if person and person.question_for_clinician else ""


def _question(diary: Diary, options: ReportOptions, limits: Limits, words: Catalogue) -> Block | None:
    text = asked_by_person(diary)
    if not text or Section.QUESTION not in options.sections:
        return None
    if _is_cut(diary, limits):
        text = shortened(text, limits.question_letters)
        if Section.DETAILS in options.sections:
            text = words.text("report-shortened", text=text)
    return Block(title=words.text("report-question"), text=text)

"""From a diary and its facts to the report in words, shortened so that the first page always is one page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib.metadata import version

from needlewise.charts.span import Span
from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.report.background import completeness_block, person_line, screening_block
from needlewise.report.facts import Facts
from needlewise.report.flags import first_flags, flags_block
from needlewise.report.limits import ROOMY, Limits
from needlewise.report.lists import checkins_list, sessions_list
from needlewise.report.model import Block, Details, Remarks, ReportModel, Row
from needlewise.report.options import ReportOptions, Section
from needlewise.report.photos import photo_pages
from needlewise.report.protocol import protocol_block
from needlewise.report.remarks import first_remarks, remarks, sources_block
from needlewise.report.shedding import shedding_block
from needlewise.report.symptoms import symptoms_block
from needlewise.report.treatments import treatments_block
from needlewise.report.wording import first_rows, on, shortened, written

_SCALES = ("redness", "itch", "shedding", "episodes", "settle", "curve", "load", "over-use", "ctcae")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Long:
    """The parts that have no limit of their own, in full."""

    question: Block | None
    flags: Block
    treatments: Block | None
    symptoms: Block | None
    remarks: Remarks | None


def build_report(
    diary: Diary,
    guidance: Guidance,
    facts: Facts,
    options: ReportOptions,
    words: Catalogue,
    now: Moment,
    limits: Limits = ROOMY,
) -> ReportModel:
    """The first page without its charts. `diary` holds what was recorded up to the day assessed; `words` count days
    where the report is anonymous."""
    span = facts.span
    within = _reported(diary, span)
    long = _long_parts(within, guidance, facts, options, words)
    follow = Section.DETAILS in options.sections

    def asked(section: Section, block: Block) -> Block | None:
        return block if section in options.sections else None

    def trimmed(block: Block, rows: int) -> Block:
        return (
            block
            if block.table is None
            else replace(block, table=first_rows(block.table, rows, words, follow=follow))
        )

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
        question=_shortened(long.question, limits, words, follow=follow),
        flags=first_flags(long.flags, limits.flags, words, follow=follow),
        protocol=asked(Section.PROTOCOL, protocol_block(within.sessions, facts, words)),
        treatments=trimmed(long.treatments, limits.treatments) if long.treatments else None,
        symptoms=trimmed(long.symptoms, limits.symptoms) if long.symptoms else None,
        shedding=asked(Section.SHEDDING, shedding_block(within, guidance, span.last, words)),
        remarks=first_remarks(long.remarks, limits.remarks, words, follow=follow) if long.remarks else None,
        screening=asked(Section.SCREENING, screening_block(within.person, guidance, limits.answers, words)),
        completeness=completeness_block(within, facts, words, anonymise=options.anonymise),
        details=_details(long, limits, facts, guidance, options, words) if follow else None,
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
    """The days of the span, by time, with every treatment and event: those before it explain what came in it."""
    within = diary.between(span.first, span.last)
    return replace(
        within,
        sessions=tuple(sorted(within.sessions, key=lambda s: s.started_at.utc)),
        checkins=tuple(sorted(within.checkins, key=lambda c: c.at.utc)),
        treatments=diary.treatments,
        life_events=diary.life_events,
    )


def _long_parts(diary: Diary, guidance: Guidance, facts: Facts, options: ReportOptions, words: Catalogue) -> _Long:
    asked = options.sections
    person = diary.person
    question = written(person.question_for_clinician) if person and person.question_for_clinician else ""
    return _Long(
        question=Block(title=words.text("report-question"), text=question)
        if question and Section.QUESTION in asked
        else None,
        flags=flags_block(diary.checkins, guidance, words),
        treatments=treatments_block(diary, words) if Section.TREATMENTS in asked else None,
        symptoms=symptoms_block(diary.checkins, guidance, facts, words) if Section.SYMPTOMS in asked else None,
        remarks=remarks(facts, guidance, words) if Section.FINDINGS in asked else None,
    )


def _details(
    long: _Long, limits: Limits, facts: Facts, guidance: Guidance, options: ReportOptions, words: Catalogue
) -> Details:
    return Details(
        title=words.text("report-second-title"),
        blocks=_shown_shortened(long, limits),
        remarks=long.remarks if long.remarks and len(long.remarks.items) > limits.remarks else None,
        scales=Block(
            title=words.text("report-scales"),
            rows=tuple(
                Row(name=words.text(f"report-scale-{name}"), value=words.text(f"report-scale-{name}-is"))
                for name in _SCALES
            ),
        ),
        sources=sources_block(facts, guidance, words) if Section.FINDINGS in options.sections else None,
    )


def _shown_shortened(long: _Long, limits: Limits) -> tuple[Block, ...]:
    """What the first page holds only in part."""
    tables = (
        (long.flags, limits.flags),
        (long.treatments, limits.treatments),
        (long.symptoms, limits.symptoms),
    )
    found = [block for block, rows in tables if block and block.table and len(block.table.rows) > rows]
    if long.question and len(long.question.text) > limits.question_letters:
        found.insert(0, long.question)
    return tuple(found)


def _shortened(question: Block | None, limits: Limits, words: Catalogue, *, follow: bool) -> Block | None:
    if question is None or len(question.text) <= limits.question_letters:
        return question
    cut = shortened(question.text, limits.question_letters)
    return replace(question, text=words.text("report-shortened", text=cut) if follow else cut)

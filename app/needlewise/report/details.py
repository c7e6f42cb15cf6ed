"""The pages after the first: everything in full, how to read it, and where the rules come from."""

from __future__ import annotations

from needlewise.domain.diary import Diary
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.report.background import screening_block
from needlewise.report.facts import Facts
from needlewise.report.model import Block, Details, Row
from needlewise.report.options import ReportOptions, Section
from needlewise.report.protocol import protocol_block
from needlewise.report.remarks import remarks, sources_block
from needlewise.report.shedding import shedding_block
from needlewise.report.signs import signs_block
from needlewise.report.symptoms import symptoms_block
from needlewise.report.treatments import treatments_block
from needlewise.report.wording import written

_SCALES = ("redness", "itch", "shedding", "episodes", "settle", "curve", "load", "over-use", "disinfection", "ctcae")


def details_of(
    diary: Diary,
    facts: Facts,
    guidance: Guidance,
    options: ReportOptions,
    words: Catalogue,
    *,
    has_cut_question: bool,
) -> Details:
    """`diary` holds the days reported, by time."""
    asked = options.sections
    has_remarks = Section.FINDINGS in asked
    return Details(
        title=words.text("report-second-title"),
        blocks=_blocks(diary, facts, guidance, options, words, has_cut_question=has_cut_question),
        remarks=remarks(facts, guidance, words) if has_remarks else None,
        scales=Block(
            title=words.text("report-scales"),
            rows=tuple(
                Row(name=words.text(f"report-scale-{name}"), value=words.text(f"report-scale-{name}-is"))
                for name in _SCALES
            ),
        ),
        sources=sources_block(facts, guidance, words) if has_remarks else None,
    )


def _blocks(
    diary: Diary,
    facts: Facts,
    guidance: Guidance,
    options: ReportOptions,
    words: Catalogue,
    *,
    has_cut_question: bool,
) -> tuple[Block, ...]:
    asked, last = options.sections, facts.span.last
    blocks: list[Block] = []
    if has_cut_question and Section.QUESTION in asked and diary.person:
        question = written(diary.person.question_for_clinician or "")
        blocks.append(Block(title=words.text("report-question"), text=question))
    all_signs = len(guidance.effects)
    blocks.append(signs_block(facts.signs, guidance, words, shown=all_signs, gone=all_signs, named=all_signs))
    if Section.PROTOCOL in asked:
        blocks.append(protocol_block(diary.sessions, facts, words))
    if Section.SYMPTOMS in asked:
        blocks.append(symptoms_block(diary.checkins, guidance, facts, words))
    if Section.SHEDDING in asked:
        blocks.append(shedding_block(diary, guidance, last, words))
    if Section.TREATMENTS in asked:
        blocks.append(treatments_block(diary, words))
    if Section.SCREENING in asked:
        blocks.append(screening_block(diary.person, guidance, words))
    return tuple(blocks)

"""What the program pointed out to the person on the last day reported, with rule ids and numbered sources."""

from __future__ import annotations

from collections.abc import Sequence

from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.report.facts import Facts, Noted
from needlewise.report.model import Block, Remark, Remarks, Row
from needlewise.report.wording import joined

_ABOUT_THE_DIARY = ("PHO", "STA")
"""Remarks on how the diary is kept: for the person, and for the later pages."""


def remarks(facts: Facts, guidance: Guidance, words: Catalogue) -> Remarks:
    """In the order of the assessment, the most pressing first."""
    numbers = _numbers(facts.noted, guidance)
    not_judged = joined([words.text(item) for item in facts.not_judged])
    items = tuple(
        Remark(
            level=_level(noted, words),
            title=words.text(noted.title),
            words=words.text(noted.explanation),
            rule_id=noted.rule_id,
            cites=_cites(noted, numbers, guidance, words),
        )
        for noted in facts.noted
    )
    return Remarks(
        title=words.text("report-remarks", day=facts.as_of),
        text="" if items else words.text("report-remarks-none"),
        items=items,
        note=words.text("report-not-judged", what=not_judged) if not_judged else "",
    )


def titles_block(facts: Facts, shown: int, words: Catalogue, *, muted: Sequence[str]) -> Block:
    """The titles of at most `shown` remarks by level, and what the person does not want to hear of."""
    by_level: dict[str, list[str]] = {}
    clinical = [noted for noted in facts.noted if not noted.rule_id.startswith(_ABOUT_THE_DIARY)]
    for noted in clinical[:shown]:
        by_level.setdefault(_level(noted, words), []).append(words.text(noted.title))
    more = len(clinical) - shown
    if more > 0:
        list(by_level.values())[-1].append(words.text("report-more-answers", count=more))
    rows = [Row(name=level, value="; ".join(titles)) for level, titles in by_level.items()]
    if muted:
        rows.append(Row(name=words.text("report-muted"), value="; ".join(muted)))
    return Block(
        title=words.text("report-pointed-out"),
        text="" if by_level else words.text("report-remarks-none"),
        rows=tuple(rows),
    )


def _level(noted: Noted, words: Catalogue) -> str:
    level = words.label(f"level-{noted.level}")
    return f"{level}, {words.text(f'tier-{noted.tier}')}" if noted.tier else level


def _numbers(noted: Sequence[Noted], guidance: Guidance) -> dict[str, int]:
    cited = dict.fromkeys(id_ for item in noted for id_ in item.sources if id_ in guidance.citations)
    return {id_: number for number, id_ in enumerate(cited, start=1)}


def _cites(noted: Noted, numbers: dict[str, int], guidance: Guidance, words: Catalogue) -> str:
    cites = [str(numbers[id_]) for id_ in noted.sources if id_ in numbers]
    if guidance.is_own_choice(noted.sources):
        cites.append(words.text("report-own-choice"))
    return ", ".join(cites)


def sources_block(facts: Facts, guidance: Guidance, words: Catalogue) -> Block:
    """The numbered sources, then what the program's own cautious choices are."""
    rows = tuple(
        Row(name=str(number), value=guidance.citations[id_].line)
        for id_, number in _numbers(facts.noted, guidance).items()
    )
    cited = "report-sources-text" if rows else "report-sources-none"
    return Block(title=words.text("report-sources"), text=words.text(cited), rows=rows)

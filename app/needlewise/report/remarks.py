"""What the program pointed out to the person on the last day reported, with rule ids and numbered sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.report.facts import Facts, Noted
from needlewise.report.model import Block, Remark, Remarks, Row
from needlewise.report.wording import joined, left_out_words


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


def first_remarks(whole: Remarks, count: int, words: Catalogue, *, follow: bool) -> Remarks:
    left_out = len(whole.items) - count
    if left_out <= 0:
        return whole
    more = left_out_words(left_out, words, follow=follow)
    return replace(whole, items=whole.items[:count], note=joined((more, whole.note)))


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

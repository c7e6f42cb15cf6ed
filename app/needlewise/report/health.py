"""What speaks against needling or asks for a talk first, as the rules read it, with its dates and who agreed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from needlewise.domain.diary import Diary
from needlewise.domain.health import HealthKind, HealthRecord
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue, Message
from needlewise.report.facts import HealthFact
from needlewise.report.model import Block
from needlewise.report.wording import on, upper_first, written


def health_block(
    diary: Diary,
    said: Sequence[HealthFact],
    guidance: Guidance,
    last: date,
    shown: int,
    words: Catalogue,
    *,
    anonymise: bool,
) -> Block:
    """As of `last`, the graver ones first, at most `shown` in full."""
    title = words.text("report-health")
    by_question: dict[str, list[HealthFact]] = {id_: [] for id_ in guidance.screening}
    for fact in said:
        by_question.setdefault(fact.about, []).append(fact)
    found = {about: facts for about, facts in by_question.items() if facts}
    answers = (diary.person.screening if diary.person else None) or {}
    unsaid = sum(1 for id_ in guidance.screening if id_ not in answers and id_ not in found)
    if not found and unsaid == len(guidance.screening):
        return Block(title=title, text=words.text("report-health-unasked", of=unsaid))
    named = [
        _told(about, found[about], _agreement(diary, about, found[about], guidance, last), words, anonymise=anonymise)
        for about in list(found)[:shown]
    ]
    if len(found) > shown:
        named.append(words.text("report-more-answers", count=len(found) - shown))
    told = upper_first("; ".join(named))
    parts = [words.text("report-health-named", said=told) if told else words.text("report-health-none")]
    if unsaid:
        parts.append(words.text("report-health-unsaid", count=unsaid, of=len(guidance.screening)))
    return Block(title=title, text=" ".join(parts))


def _told(
    about: str, facts: Sequence[HealthFact], agreement: HealthRecord | None, words: Catalogue, *, anonymise: bool
) -> str:
    """The question, then what names it more closely; the day of a bare answer where nothing does."""
    question = Message(f"screening-{about}")
    closer = [_closer(fact.words, words) for fact in facts if fact.words != question]
    if not closer:
        closer = [words.text("report-since", day=on(fact.since, words)) for fact in facts if fact.since]
    if agreement is not None:
        closer.append(_agreed(agreement, words, anonymise=anonymise))
    more = "; ".join(dict.fromkeys(closer))
    name = about_words(about, words)
    return words.text("report-health-with", name=name, more=more) if more else name


def _closer(said: Message, words: Catalogue) -> str:
    """In words for the clinician where those for the person speak to them, with days as the report writes them."""
    for_reader = f"report-{said.id}"
    args = {name: on(value, words) if isinstance(value, date) else value for name, value in said.args.items()}
    return written(words.text(Message(for_reader if for_reader in words else said.id, args)))


def _agreement(
    diary: Diary, about: str, facts: Sequence[HealthFact], guidance: Guidance, last: date
) -> HealthRecord | None:
    """The latest one that holds and is not older than what it is about."""
    is_grave = any(question.id == about for question in guidance.document.screening.ask_before_any)
    ids = {about, "CON-01" if is_grave else "CON-02"}
    since = max((fact.since for fact in facts if fact.since), default=date.min)
    found = [
        record
        for record in diary.health
        if record.kind is HealthKind.AGREEMENT
        and not ids.isdisjoint(record.about)
        and record.holds_on(last)
        and (record.since is None or record.since >= since)
    ]
    return max(found, key=lambda record: record.since or date.min, default=None)


def _agreed(agreement: HealthRecord, words: Catalogue, *, anonymise: bool) -> str:
    by = words.text("report-health-professional")
    if agreement.by and not anonymise:
        by = written(agreement.by)
    if agreement.since is None:
        return words.text("report-health-agreed", by=by)
    return words.text("report-health-agreed-on", by=by, day=on(agreement.since, words))


def about_words(about: str, words: Catalogue) -> str:
    """The words of a question, an effect or a medicine; what is none of them, as it was written."""
    for kind in ("screening", "effect", "medicine"):
        if f"{kind}-{about}" in words:
            return words.text(f"{kind}-{about}")
    return written(about)

"""Who the report is about, their answers to the screening questions, and how complete the diary is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from needlewise.charts.span import Span
from needlewise.domain.diary import Diary
from needlewise.domain.person import Person
from needlewise.domain.sessions import NeedlingSession
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.report.facts import Facts
from needlewise.report.model import Block, Row
from needlewise.report.wording import lately, on, shortened, written

_SKIN_TYPES = ("I", "II", "III", "IV", "V", "VI")
_NAME_LETTERS = 48
_INITIALS = 3


def person_line(person: Person | None, last: date, words: Catalogue, *, anonymise: bool) -> str:
    """Name, age, sex and skin type as far as given; initials for the name where the report is anonymous."""
    parts: list[str] = []
    if person is not None:
        name = written(person.display_name or "")
        name = initials(name) if anonymise else shortened(name, _NAME_LETTERS)
        if name:
            parts.append(name)
        if person.birth_year:
            parts.append(words.text("report-age", years=last.year - person.birth_year))
        if person.sex:
            parts.append(words.text(f"sex-{person.sex}"))
        if person.skin_type:
            parts.append(words.text("report-skin-type", type=_SKIN_TYPES[person.skin_type - 1]))
    return " · ".join(parts) if parts else words.text("report-person-unknown")


def initials(name: str) -> str:
    """The first letters of at most three words, for instance "A.K."; "" where no word begins with a letter."""
    firsts = [word[0].upper() for word in name.split() if word[0].isalpha()]
    return "".join(f"{letter}." for letter in firsts[:_INITIALS])


def screening_block(person: Person | None, guidance: Guidance, words: Catalogue) -> Block:
    """The questions answered with yes, the graver ones first, by name; how many were answered with no, and not at
    all."""
    title = words.text("report-screening")
    answers = (person.screening if person else None) or {}
    if not answers:
        return Block(title=title, text=words.text("report-screening-none"))
    yes = [words.text(f"screening-{id_}") for id_ in guidance.screening if answers.get(id_)]
    no = sum(1 for id_ in guidance.screening if answers.get(id_) is False)
    open_ = len(guidance.screening) - len(yes) - no
    rows = (
        Row(
            name=words.text("report-screening-yes"),
            value="; ".join(yes) if yes else words.text("report-screening-no-yes"),
        ),
        Row(name=words.text("report-screening-no"), value=words.text("report-screening-counts", no=no, open=open_)),
    )
    return Block(title=title, rows=rows)


def completeness_block(diary: Diary, facts: Facts, words: Catalogue, *, anonymise: bool) -> Block:
    """What is not counted with the figures. `diary` holds the days of the span, and every photo."""
    span = facts.span
    logged = sorted({c.at.day for c in diary.checkins})
    rows = []
    silence = _longest_silence(logged, span)
    if logged and silence is not None:
        first, last = silence
        count = (last - first).days + 1
        said = words.text("report-silence", count=count, first=lately(first, span.last, words), last=on(last, words))
        rows.append(Row(name=words.text("report-longest-silence"), value=said))
    rows.append(Row(name=words.text("report-photos"), value=_photos(diary, facts, words)))
    if anonymise:
        rows.append(Row(name=words.text("report-anonymised"), value=words.text("report-anonymised-is")))
    return Block(title=words.text("report-completeness"), rows=tuple(rows))


def method_words(sessions: Sequence[NeedlingSession], words: Catalogue) -> str:
    """How often needle length and device changed."""
    pairs = list(pairwise(sessions))
    lengths = sum(a.needle_length_mm != b.needle_length_mm for a, b in pairs)
    devices = sum(a.device_id != b.device_id for a, b in pairs)
    return "; ".join(
        (words.text("report-length-changes", count=lengths), words.text("report-device-changes", count=devices))
    )


def _photos(diary: Diary, facts: Facts, words: Catalogue) -> str:
    """Those before the first session show how it was, and count."""
    days = len({p.taken_at.day for p in diary.photos})
    held = words.text("report-photo-days", count=len(diary.photos), days=days)
    if not diary.photos:
        return held
    begun = diary.sessions[0].started_at.utc if diary.sessions else None
    early = sum(1 for p in diary.photos if begun is not None and p.taken_at.utc < begun)
    return words.text("report-photos-printed", held=held, early=early, pairs=len(facts.pairs))


def _longest_silence(logged: list[date], span: Span) -> tuple[date, date] | None:
    """First and last day of the longest stretch without a check-in, None when every day has one."""
    edges = [span.first.toordinal() - 1, *(day.toordinal() for day in logged), span.last.toordinal() + 1]
    start, end = max(pairwise(edges), key=lambda pair: pair[1] - pair[0])
    if end - start <= 1:
        return None
    return date.fromordinal(start + 1), date.fromordinal(end - 1)

"""Treatments in use, other medicines and allergies, as the first page tells them."""

from __future__ import annotations

from datetime import date

from needlewise.domain.diary import Diary
from needlewise.domain.health import HealthKind
from needlewise.domain.person import Person
from needlewise.domain.treatments import Treatment
from needlewise.messages import Catalogue
from needlewise.report.health import about_words
from needlewise.report.model import Block, Row
from needlewise.report.options import Section
from needlewise.report.treatments import treatment_name
from needlewise.report.wording import on, shortened, written

_NOTE_LETTERS = 120
_DOSE_LETTERS = 24
_ALLERGY = "metal_or_anaesthetic_allergy"


def medicines_block(
    diary: Diary, last: date, shown: int, sections: frozenset[Section], words: Catalogue
) -> Block | None:
    """None where neither part is asked for. What was not said is not none."""
    person = diary.person or Person()
    rows: list[tuple[str, str]] = []
    if Section.TREATMENTS in sections:
        rows += [
            ("in-use", _in_use(diary, last, shown, words)),
            ("medicines", _noted(person.medicines_note, words) or words.text("report-not-said")),
        ]
    if Section.SCREENING in sections:
        rows.append(("allergies", _allergies(diary, person, last, words)))
    if not rows:
        return None
    return Block(
        title=words.text("report-medicines"),
        rows=tuple(Row(name=words.text(f"report-medicines-{name}"), value=said) for name, said in rows),
    )


def _in_use(diary: Diary, last: date, shown: int, words: Catalogue) -> str:
    """The latest first, and how many have ended."""
    found = sorted((t for t in diary.treatments if t.in_use_on(last)), key=lambda t: t.started_on, reverse=True)
    said = [_course(treatment, words) for treatment in found[:shown]]
    if len(found) > shown:
        said.append(words.text("report-more-answers", count=len(found) - shown))
    ended = len(diary.treatments) - len(found)
    if ended:
        said.append(words.text("report-medicines-ended", count=ended))
    return "; ".join(said) if said else words.text("report-medicines-none")


def _course(treatment: Treatment, words: Catalogue) -> str:
    name = treatment_name(treatment, words)
    since = on(treatment.started_on, words)
    if not treatment.dose:
        return words.text("report-medicines-since", name=name, day=since)
    return words.text(
        "report-medicines-dosed", name=name, dose=shortened(written(treatment.dose), _DOSE_LETTERS), day=since
    )


def _allergies(diary: Diary, person: Person, last: date, words: Catalogue) -> str:
    records = [r for r in diary.health if r.kind is HealthKind.ALLERGY and r.holds_on(last)]
    said = [about_words(about, words) for record in records for about in record.about]
    said.append(_noted(person.allergies_note, words))
    named = list(dict.fromkeys(filter(None, said)))
    if named:
        return "; ".join(named)
    answer = (person.screening or {}).get(_ALLERGY)
    if answer is None:
        return words.text("report-not-said")
    return words.text("report-medicines-allergy" if answer else "report-medicines-no-allergy")


def _noted(note: str | None, words: Catalogue) -> str:
    return words.text("report-quoted", name=shortened(written(note), _NOTE_LETTERS)) if note else ""

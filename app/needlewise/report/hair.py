"""The person's hair in their own words: since when, where, whether it runs in the family, and how it has changed."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from needlewise.domain.hair_patterns import HairPattern
from needlewise.domain.person import HAIR_CHANGES, HairHistory, Person
from needlewise.messages import Catalogue
from needlewise.paths import resource_root
from needlewise.report.model import Block, Hair, Picture, Row
from needlewise.report.wording import on, written

DRAWING_PT = 34.0


def hair_of(person: Person | None, last: date, words: Catalogue) -> Hair:
    hair = (person.hair if person else None) or HairHistory()
    unsaid = words.text("report-not-said")
    rows = (
        ("change", _change(hair, words) or unsaid),
        ("pattern", _pattern(hair.pattern, words) or unsaid),
        ("onset", _onset(hair.onset_year, last, words) or unsaid),
        ("family", unsaid if hair.family_history is None else _yes_or_no(words, is_yes=hair.family_history)),
    )
    title = words.text("report-hair")
    if all(said == unsaid for _, said in rows):
        return Hair(block=Block(title=title, text=words.text("report-hair-unsaid")), drawing=None)
    named = tuple(Row(name=words.text(f"report-hair-{name}"), value=said) for name, said in rows)
    return Hair(block=Block(title=title, rows=named), drawing=_drawing(hair.pattern, words))


def _change(hair: HairHistory, words: Catalogue) -> str:
    if hair.change is None:
        return ""
    said = words.text(f"hair-change-{HAIR_CHANGES[hair.change + 3]}")
    signed = f"{hair.change:+d}".replace("-", "\N{MINUS SIGN}") if hair.change else "0"
    if hair.on is None:
        return words.text("report-hair-changed", said=said, step=signed)
    return words.text("report-hair-changed-on", said=said, step=signed, day=on(hair.on, words))


def _pattern(pattern: str | None, words: Catalogue) -> str:
    """In the words of the drawing; a pattern that is none of ours, as it was written."""
    if pattern is None:
        return ""
    return words.text(f"hair-pattern-{pattern}") if pattern in frozenset(HairPattern) else written(pattern)


def _onset(year: int | None, last: date, words: Catalogue) -> str:
    """Where days are counted, as years ago."""
    if year is None:
        return ""
    if words.day_one is not None:
        return words.text("report-hair-years-ago", years=max(last.year - year, 0))
    return words.text("report-hair-since", year=year)


def _yes_or_no(words: Catalogue, *, is_yes: bool) -> str:
    return words.text("report-yes" if is_yes else "report-no")


def _drawing(pattern: str | None, words: Catalogue) -> Picture | None:
    with suppress(ValueError):
        found = HairPattern(pattern or "")
        svg = (resource_root() / "hair" / f"{found}.svg").read_text(encoding="utf-8")
        said = words.text(f"hair-pattern-{found}")
        return Picture(title="", svg=svg, alt=words.text("report-hair-drawing", pattern=said), width_pt=DRAWING_PT)
    return None

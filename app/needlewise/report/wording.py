"""Small words that all parts of the report share."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from needlewise.messages import Catalogue
from needlewise.report.model import Table

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def on(day: date, words: Catalogue) -> str:
    """A day as the report writes it, for instance "4 Dec 2026"."""
    return words.date_in(day, "d MMM y")


def lately(day: date, last: date, words: Catalogue) -> str:
    """A day without its year, where it lies in the year that ends with `last`."""
    return words.date_in(day, "d MMM") if (last - day).days < 365 else on(day, words)


def written(text: str) -> str:
    """The person's own text as a page can set it: on one line, with a visible mark for each character that
    has no shape or would turn the line around."""
    shown = (_REPLACEMENT if _is_unprintable(letter) else letter for letter in " ".join(text.split()))
    return "".join(shown)


def _is_unprintable(letter: str) -> bool:
    return letter in _BIDI_CONTROLS or unicodedata.category(letter) in ("Cc", "Cn", "Co", "Cs")


def shortened(text: str, letters: int) -> str:
    """At most so many letters, cut at a word where one ends near."""
    if len(text) <= letters:
        return text
    cut = text[: letters - 1]
    at_word = cut.rsplit(" ", 1)[0]
    return f"{at_word if len(at_word) > 0.8 * letters else cut}…"


def first_rows(table: Table, count: int, words: Catalogue, *, follow: bool) -> Table:
    """The table with at most so many rows, saying how many more there are; `follow` tells that they come on a later
    page."""
    left_out = len(table.rows) - count
    if left_out <= 0:
        return table
    return replace(
        table, rows=table.rows[:count], note=joined((left_out_words(left_out, words, follow=follow), table.note))
    )


def left_out_words(count: int, words: Catalogue, *, follow: bool) -> str:
    return words.text("report-more-rows" if follow else "report-more-unprinted", count=count)


def joined(sentences: Sequence[str]) -> str:
    return " ".join(sentence for sentence in sentences if sentence)

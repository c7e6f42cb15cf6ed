"""Small words that all parts of the report share."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date

from needlewise.messages import Catalogue

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


def upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def shortened(text: str, letters: int) -> str:
    """At most so many letters, cut at a word where one ends near."""
    if len(text) <= letters:
        return text
    cut = text[: letters - 1]
    at_word = cut.rsplit(" ", 1)[0]
    return f"{at_word if len(at_word) > 0.8 * letters else cut}…"


def joined(sentences: Sequence[str]) -> str:
    return " ".join(sentence for sentence in sentences if sentence)

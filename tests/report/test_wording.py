from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from needlewise.messages import Catalogue
from needlewise.report.wording import lately, shortened, written


def test_that_what_a_person_wrote_stands_on_one_line_with_a_mark_for_what_has_no_shape() -> None:
    assert written("  Привет\n\tмир \x00 \u202e !") == "Привет мир \ufffd \ufffd !"
    assert written("中文 😀 ελλ مرحبا") == "中文 😀 ελλ مرحبا"


@given(st.text(max_size=80), st.integers(1, 60))
def test_that_shortened_text_keeps_to_its_letters(text: str, letters: int) -> None:
    short = shortened(text, letters)
    assert len(short) <= max(letters, 0) or short == text
    assert short == text or short.endswith("…")


def test_that_text_is_cut_at_a_word_where_one_ends_near() -> None:
    assert shortened("should I pause or not", 16) == "should I pause…"
    assert shortened("Donaudampfschiffahrt", 10) == "Donaudamp…"


@pytest.mark.parametrize(("day", "words"), [(date(2026, 3, 8), "8 Mar"), (date(2025, 3, 8), "8 Mar 2025")])
def test_that_days_of_the_last_year_need_no_year(day: date, words: str, catalogue: Catalogue) -> None:
    assert lately(day, date(2026, 7, 1), catalogue) == words

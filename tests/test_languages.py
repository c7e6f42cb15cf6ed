"""Catalogues of other languages than English."""

from datetime import date, datetime
from pathlib import Path

import pytest

from needlewise.messages import Catalogue, MissingWords, message

DAY = date(2026, 12, 4)


ENGLISH = """
hello = Hello
day-number = day { $number }
some = { $n ->
    [one] one thing
   *[other] { $n } things
}
"""
GERMAN = """
hello = Guten Tag
length = { $mm } mm am { $day }
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for language, text in (("en", ENGLISH), ("de", GERMAN)):
        (tmp_path / language).mkdir()
        (tmp_path / language / "words.ftl").write_text(text, encoding="utf-8")
    return tmp_path


def test_that_what_a_language_lacks_is_said_in_english(folder: Path) -> None:
    german = Catalogue(folder).speaking("de")
    assert german.text("hello") == "Guten Tag"
    assert german.text("some", n=1) == "one thing"
    assert "some" in german and "nothing" not in german
    with pytest.raises(MissingWords):
        german.text("nothing")


def test_that_days_and_numbers_are_written_as_the_language_has_them(folder: Path) -> None:
    german = Catalogue(folder, "de")
    assert german.text(message("length", mm=0.25, day=DAY)) == "0,25 mm am Fr., 4. Dez. 2026"
    assert german.date_in(DAY, "d MMM") == "4. Dez."
    assert german.date_in(DAY, "MMM y") == "Dez. 2026"
    assert german.time(datetime(2026, 12, 4, 9, 5)) == "Fr., 4. Dez. 2026, 09:05"
    assert german.listed(["a", "b", "c"]) == "a, b und c"
    assert german.counting_from(DAY).short_date(DAY) == "day 1"


def test_that_the_languages_are_those_with_words(folder: Path) -> None:
    assert Catalogue(folder).languages == ("de", "en")

"""Sentences with their arguments."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Event
from typing import Any

import pytest
from fluent.runtime import FluentBundle

from needlewise.messages import Catalogue, MissingWords, message
from needlewise.paths import resource_root


def test_that_a_day_of_this_year_stands_without_its_year() -> None:
    ended = message("problem-ends-before-start", start=date(2026, 3, 2), end=date(2025, 3, 1))
    spoken = Catalogue(resource_root() / "locales", this_year=2026).text(ended)
    assert spoken == "it ends on Sat 1 Mar 2025, before it starts on Mon 2 Mar"
    assert Catalogue(resource_root() / "locales").text(ended).endswith("Mon 2 Mar 2026")


def test_that_days_counted_from_the_first_tell_no_date(catalogue: Catalogue) -> None:
    ended = message("problem-ends-before-start", start=date(2026, 3, 2), end=date(2026, 3, 1))
    assert "2026" not in catalogue.counting_from(date(2026, 3, 1)).text(ended)


@pytest.mark.parametrize("said", [message("no-such-words"), message("problem-not-whole")])
def test_that_missing_words_and_missing_arguments_are_faults(said: object, catalogue: Catalogue) -> None:
    with pytest.raises(MissingWords):
        catalogue.text(said)  # type: ignore[arg-type]


def test_that_nothing_has_no_sign(catalogue: Catalogue) -> None:
    assert catalogue.number(-0.0) == catalogue.number(-0.001) == "0"


def test_that_threads_which_ask_for_their_first_words_at_once_keep_them(monkeypatch: pytest.MonkeyPatch) -> None:
    class SlowBundle(FluentBundle):
        def __init__(self, *args: Any, **options: Any) -> None:
            Event().wait(0.05)
            super().__init__(*args, **options)

    monkeypatch.setattr("fluent.runtime.FluentBundle", SlowBundle)
    fresh = Catalogue(resource_root() / "locales")
    assert "cli-count-sessions" in fresh
    asked = [message("cli-count-sessions", count=2), message("cli-count-checkins", count=2)]
    with ThreadPoolExecutor(2) as threads:
        assert list(threads.map(fresh.text, asked)) == ["2 sessions", "2 check-ins"]
    assert list(map(fresh.text, asked)) == ["2 sessions", "2 check-ins"]

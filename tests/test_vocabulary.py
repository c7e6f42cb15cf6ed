"""Every id that a diary can hold has a name."""

from collections.abc import Iterable
from enum import StrEnum

import pytest

from named_words import NAMED
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue


def _unnamed(prefix: str, ids: Iterable[str], catalogue: Catalogue) -> list[str]:
    return [id_ for id_ in ids if f"{prefix}-{id_}" not in catalogue]


@pytest.mark.parametrize(("prefix", "kind"), NAMED.items())
def test_that_every_kind_of_record_has_a_name(prefix: str, kind: type[StrEnum], catalogue: Catalogue) -> None:
    assert _unnamed(prefix, kind, catalogue) == []


def test_that_every_effect_question_and_bleeding_level_has_a_name(guidance: Guidance, catalogue: Catalogue) -> None:
    document = guidance.document
    assert _unnamed("effect", guidance.effects, catalogue) == []
    assert _unnamed("screening", guidance.screening, catalogue) == []
    assert _unnamed("skip", document.screening.skip_today, catalogue) == []
    assert _unnamed("bleeding", document.vocab.bleeding_level, catalogue) == []


def test_that_a_label_starts_with_a_capital_and_a_sentence_part_does_not(catalogue: Catalogue) -> None:
    assert catalogue.text("effect-redness") == "redness"
    assert catalogue.label("effect-redness") == "Redness"


def test_that_a_counting_catalogue_gives_days_as_numbers_wherever_they_stand(catalogue: Catalogue) -> None:
    from datetime import date, datetime

    counting = catalogue.counting_from(date(2026, 1, 1))
    assert counting.date(date(2026, 1, 1)) == "day 1"
    assert counting.short_date(date(2025, 12, 31)) == "day 0"
    assert counting.time(datetime(2026, 2, 1, 9, 30)) == "day 32, 09:30"
    assert "2026" in catalogue.date(date(2026, 1, 1))

"""Diaries such as a person could write, judged beforehand from the evidence, the seed articles and public advice."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from needlewise.analysis.assess import assess
from needlewise.exchange.document import decode
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from said_of_diaries import holds

FOLDER = Path(__file__).parent / "clinic"
EXPECTED: dict[str, dict[str, Any]] = json.loads((FOLDER / "expected.json").read_text())


@pytest.mark.parametrize("name", EXPECTED)
def test_that_what_was_judged_beforehand_holds(name: str, guidance: Guidance, catalogue: Catalogue) -> None:
    diary = decode((FOLDER / f"{name}.json").read_bytes(), name, guidance).diary
    assessment = assess(diary, guidance, date.fromisoformat(EXPECTED[name]["as_of"]))
    wrong = [statement for statement in EXPECTED[name]["holds"] if not holds(assessment, statement, catalogue)]
    assert not wrong, EXPECTED[name]["in_words"]

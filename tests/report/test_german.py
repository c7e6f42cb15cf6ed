"""All that the report can say is there in German, with the same figures in it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from builders import a_checkin, a_diary, a_photo, a_session, day
from charted import a_long_diary
from needlewise.analysis.assess import assess
from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.domain.photos import Hair, PhotoView
from needlewise.domain.treatments import TreatmentKind
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue, message
from needlewise.paths import resource_root
from needlewise.report.facts import PrintedPair, PrintedPhoto
from needlewise.report.options import ReportOptions, Section
from needlewise.services.report.making import report_model
from sheet_people import PEOPLE

LOCALES = resource_root() / "locales"
NOW = Moment.parse("2027-08-01T10:00+02:00")
WHOLE = ("report.ftl", "charts.ftl", "rules.ftl", "over_use.ftl", "vocabulary.ftl")
"""The files whose words the report is made of."""
IN_PART = ("compare-reason-", "signs-")
"""What it says of photos."""
NOT_ON_PAPER = ("readiness-", "disinfectant-", "chart-settling-", "chart-day-")
"""Words of those files that only the window says."""


class _Figures(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.found.add(node.id.name)


def figures(language: str, files: str = "*.ftl") -> Mapping[str, frozenset[str]]:
    """The variables of each message."""
    found = {}
    for file in (LOCALES / language).glob(files):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{file.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                visitor = _Figures()
                visitor.visit(entry)
                found[entry.id.name] = frozenset(visitor.found)
    return found


def test_that_every_word_of_the_report_is_there_with_the_same_figures() -> None:
    german = figures("de")
    needed = {id_: names for file in WHOLE for id_, names in figures("en", file).items()}
    needed |= {id_: names for id_, names in figures("en").items() if id_.startswith(IN_PART)}
    said = {id_: names for id_, names in needed.items() if not id_.startswith(NOT_ON_PAPER)}
    assert len(said) > 500
    assert {id_: names for id_, names in said.items() if german.get(id_) != names} == {}


def test_that_nothing_is_said_in_german_that_is_not_said_in_english() -> None:
    assert set(figures("de")) - set(figures("en")) == set()


class _NoSpare(Catalogue):
    """German without English to fall back on."""

    def __init__(self, folder: Path, language: str = "de", day_one: date | None = None) -> None:
        super().__init__(folder, language, day_one)

    def speaking(self, language: str) -> Catalogue:
        return self

    def _strings_with(self, id_: str) -> Any:
        assert id_ in self._strings("de"), id_
        return self._strings("de")


def a_pair(*reasons: str) -> PrintedPair:
    photo = PrintedPhoto(
        jpeg=b"",
        width=4,
        height=3,
        day=day(3),
        hair=Hair.WET,
        hours_since_session=5,
        treatments=(),
    )
    dry = replace(photo, day=day(90), hair=None, hours_since_session=None)
    said = tuple(message(reason, wet=day(3), dry=day(90)) for reason in reasons)
    return PrintedPair(view=PhotoView.VERTEX, first=photo, second=dry, reasons=said)


def diaries() -> dict[str, tuple[Diary, date]]:
    long, last = a_long_diary(years=1)
    signs = {"pus_yellow_crust": True, "fever_c": 39.0, "lumps": 2, "shedding_wash": 80, "pustules": 7}
    ill = replace(long, checkins=(*long.checkins, a_checkin((last - day(0)).days, **signs)))
    return {
        "long": (long, last),
        "ill": (ill, last),
        "empty": (a_diary(), day(0)),
        "sessions": (a_diary(sessions=[a_session(n, notes="x") for n in (0, 1, 2)], photos=[a_photo(0)]), day(2)),
        "silent": (replace(long, checkins=long.checkins[:3]), last + timedelta(days=60)),
        **{name: person() for name, person in PEOPLE.items() if name != "ten-years"},
    }


@pytest.mark.parametrize("name", diaries())
@pytest.mark.parametrize("anonymise", [False, True])
def test_that_a_german_report_needs_no_english(name: str, anonymise: bool, guidance: Guidance) -> None:
    diary, as_of = diaries()[name]
    options = ReportOptions(sections=frozenset(Section), anonymise=anonymise)
    pairs = (a_pair(), a_pair("compare-reason-hair", "compare-reason-views"))
    model = report_model(diary, guidance, assess(diary, guidance, as_of), options, _NoSpare(LOCALES), NOW, pairs)
    assert model.language == "de"
    assert model.claim == "Selbstangaben, keine Diagnose"


def test_that_days_and_numbers_are_german(guidance: Guidance) -> None:
    diary, as_of = a_long_diary(years=1)
    words = Catalogue(LOCALES)
    model = report_model(diary, guidance, assess(diary, guidance, as_of), ReportOptions(language="de"), words, NOW)
    assert model.period == "1. Jan. 2026 bis 31. Dez. 2026"
    assert model.comparison is not None and model.comparison.table is not None
    assert any("0,5 mm" in cell for row in model.comparison.table.rows for cell in row)
    assert model.details is not None
    (treatments,) = (block.table for block in model.details.blocks if block.title == "Behandlungen")
    assert treatments is not None
    assert treatments.rows[1][0] == words.speaking("de").text(f"treatment-{TreatmentKind.KETOCONAZOLE}")

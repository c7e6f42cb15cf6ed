"""The form of the file: one first page whatever the diary holds, reading order, standards, the same bytes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from builders import a_checkin, a_device, a_diary, a_session, a_treatment, an_event, day, uid
from charted import QUESTION, a_long_diary
from needlewise.analysis.assess import assess
from needlewise.charts.letters import MARK
from needlewise.domain.diary import Diary
from needlewise.domain.life_events import LifeEventKind
from needlewise.domain.moments import Moment
from needlewise.domain.person import Person, Sex
from needlewise.domain.treatments import TreatmentKind
from needlewise.errors import OutputError
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.paths import resource_root
from needlewise.report.limits import MOST_WORDS
from needlewise.report.model import ReportModel
from needlewise.report.options import Paper, ReportOptions, Section
from needlewise.report.typst_render import render, render_pages, spare_pt
from needlewise.services.report.making import report_model, write_report
from sheet_people import PEOPLE

NOW = Moment.parse("2028-01-01T10:00+01:00")
LONG_NOTE = ("Sore <b>#x</b> $y$ \\ \" ' today. " * 200)[:5000]
Made = Callable[..., ReportModel]


@pytest.fixture
def made(guidance: Guidance, catalogue: Catalogue) -> Made:
    def make(diary: Diary, as_of: date | None = None, **options: Any) -> ReportModel:
        last = as_of or (diary.days() or (day(0), day(0)))[1]
        assessment = assess(diary, guidance, last)
        return report_model(diary, guidance, assessment, ReportOptions(**options), catalogue, NOW)

    return make


def words_of(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def a_crowded_diary(guidance: Guidance) -> Diary:
    """The longest of every list, with notes of 5,000 letters on everything."""
    diary, as_of = a_long_diary(years=2)
    last = (as_of - day(0)).days
    effects = guidance.effects.values()
    strongest = {
        e.id: 39.5 if e.scale == "number" else True if e.scale == "yn" else _top(guidance, e.id) for e in effects
    }
    name = "with quite a long name, as its maker has it"
    return replace(
        diary,
        person=Person(
            display_name="W" * 300,
            birth_year=1950,
            sex=Sex.OTHER,
            skin_type=6,
            screening=dict.fromkeys(guidance.screening, True),
            question_for_clinician=LONG_NOTE,
        ),
        devices=tuple(
            a_device(id=uid("d", n), name=f"Device {n} {name}", acquired_on=day(n * 40), needle_count=540)
            for n in range(12)
        ),
        sessions=tuple(
            replace(
                session,
                device_id=uid("d", n % 12),
                notes=LONG_NOTE,
                needle_length_mm=(0.2, 0.25, 0.5, 0.6, 0.75, 1.0)[n % 6],
                pain=n % 11,
                bleeding=n % 4,
            )
            for n, session in enumerate(diary.sessions)
        ),
        checkins=(
            *(replace(checkin, notes=LONG_NOTE) for checkin in diary.checkins),
            *(a_checkin(last - n, hour=21, notes=LONG_NOTE, **strongest) for n in range(0, 60, 3)),
        ),
        treatments=tuple(
            a_treatment(
                last - 700 + n * 23,
                list(TreatmentKind)[n % len(TreatmentKind)],
                id=uid("t", n),
                name=f"Treatment {n} {name}",
                dose="1 ml twice a day, every second day",
            )
            for n in range(30)
        ),
        treatment_uses=(),
        life_events=tuple(
            an_event(last - n * 7, list(LifeEventKind)[n % len(LifeEventKind)], notes=LONG_NOTE) for n in range(60)
        ),
    )


def _top(guidance: Guidance, effect_id: str) -> int:
    return int(guidance.scale_of(effect_id).max or 9)


@pytest.mark.parametrize(
    ("language", "paper", "anonymise"),
    [("en", Paper.A4, False), ("de", Paper.LETTER, True)],
)
def test_that_the_first_page_is_one_page_in_full_size_whatever_there_is(
    language: str, paper: Paper, anonymise: bool, guidance: Guidance, made: Made, catalogue: Catalogue
) -> None:
    crowded = a_crowded_diary(guidance)
    model = made(crowded, language=language, paper=paper, anonymise=anonymise)
    assert spare_pt(model) >= 0
    words = catalogue.speaking(language)
    first, second, *_ = words_of(render(model))
    assert words.text("report-footer") in first
    assert second.startswith(words.text("report-second-title"))


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", PEOPLE)
def test_that_the_first_page_is_read_in_ninety_seconds(
    name: str, language: str, made: Made, guidance: Guidance
) -> None:
    """Words as the file holds them, and nothing of rules' ids among them, which stand with the sources."""
    model = made(*PEOPLE[name](), language=language)
    first = words_of(render(model))[0]
    assert 150 < len(first.split()) <= MOST_WORDS
    assert [id_ for id_ in guidance.rules if id_ in first] == []


@pytest.mark.parametrize("years", [2, pytest.param(10, marks=pytest.mark.slow)])
def test_that_many_years_have_one_first_page(years: int, made: Made) -> None:
    model = made(*a_long_diary(years=years), language="de")
    assert spare_pt(model) >= 0
    first, second, *_ = words_of(render(model))
    assert len(first.split()) <= MOST_WORDS and second.startswith("Vollständig")


def test_that_wide_letters_are_set_smaller_rather_than_on_another_page(made: Made) -> None:
    wide = replace(a_long_diary(years=1)[0], person=Person(question_for_clinician="\N{FULL BLOCK}" * 300))
    treatments = tuple(a_treatment(n, id=uid(n), name="\N{FULL BLOCK}" * 80, dose="W" * 80) for n in range(9))
    pages = words_of(render(made(replace(wide, treatments=treatments))))
    assert "Self-reported" in pages[0] and pages[1].startswith("In full")


def test_that_words_are_read_in_the_order_of_the_page(made: Made) -> None:
    first = words_of(render(made(*a_long_diary())))[0]
    order = (
        "Self-reported; not a diagnosis",
        QUESTION,
        "Warning signs",
        "The last 90 days",
        "Last 90 days, and before",
        "Hair, in the person’s words",
        "Minoxidil 5 % foam",
        "The whole diary",
        "What the program pointed out",
        "Completeness",
    )
    places = [first.find(words) for words in order]
    assert places == sorted(places) and places[0] >= 0


def test_that_lists_hold_every_session_and_check_in_and_their_notes_cut(made: Made) -> None:
    sessions = [a_session(n, notes="x" * 5000 if n else None, pain=3, passes=1) for n in (0, 9, 18)]
    checkins = [a_checkin(1, redness=2, blisters=False, notes="Not $x$ again"), a_checkin(2)]
    model = made(a_diary(sessions=sessions, checkins=checkins), sections=frozenset(Section))
    by_session, by_checkin = model.lists
    assert by_session.table is not None and by_checkin.table is not None
    assert [row[0] for row in by_session.table.rows] == ["1 Jan 2026", "10 Jan 2026", "19 Jan 2026"]
    assert by_session.table.rows[0] == ("1 Jan 2026", "0.5 mm", "–", "1 pass; pain 3 of 10", "yes / yes", "–")
    assert len(by_session.table.rows[1][5]) == 300
    assert by_checkin.table.rows == (
        ("2 Jan 2026", "redness 2 of 4, blisters no", "–", "Not $x$ again"),
        ("3 Jan 2026", "–", "–", "–"),
    )
    *_, sessions_page, checkins_page = words_of(render(model))
    assert sessions_page.startswith("Every session") and "Not $x$ again" in checkins_page


def test_that_an_anonymous_list_has_no_notes_and_no_dates(made: Made) -> None:
    diary = a_diary(sessions=[a_session(0, notes="Ask Maria")], checkins=[a_checkin(3, itch=1, notes="Maria again")])
    words = " ".join(words_of(render(made(diary, sections=frozenset(Section), anonymise=True))))
    assert "day 4" in words and "itch 1 of 10" in words
    assert "Maria" not in words and "2026" not in words


def test_that_lists_without_a_row_say_so(made: Made) -> None:
    model = made(a_diary(), sections=frozenset(Section))
    assert [block.text for block in model.lists] == [
        "No session was recorded in these days.",
        "No check-in was recorded in these days.",
    ]


def test_that_one_page_is_one_page_and_names_no_other(guidance: Guidance, made: Made) -> None:
    model = made(
        a_crowded_diary(guidance), sections=frozenset(Section) - {Section.DETAILS, Section.SESSIONS, Section.CHECKINS}
    )
    pages = words_of(render(model))
    assert len(pages) == 1
    assert "later page" not in pages[0]


def test_that_a_range_that_holds_nothing_is_reported_as_holding_nothing(made: Made) -> None:
    diary = a_diary(sessions=[a_session(0), a_session(90)], checkins=[a_checkin(1, itch=3)])
    first = words_of(render(made(diary, day(60), first=day(30), last=day(60))))[0]
    assert "Sessions none" in first and "0 of 31 days" in first
    assert "None open." in first and "Never recorded" in first
    assert "31 Jan 2026 to 2 Mar 2026" in first


@pytest.mark.parametrize("anonymise", [False, True])
def test_that_an_archival_file_is_of_both_standards(anonymise: bool, made: Made) -> None:
    pdf = render(made(*a_long_diary(years=1), is_archival=True, anonymise=anonymise))
    reader = PdfReader(BytesIO(pdf))
    said = reader.trailer["/Root"]["/Metadata"].get_data()
    assert b"<pdfaid:part>2<" in said and b"<pdfaid:conformance>A<" in said and b"pdfuaid" in said
    assert anonymise is (b"2028" not in said)


def test_that_a_german_file_says_so(made: Made) -> None:
    reader = PdfReader(BytesIO(render(made(*a_long_diary(years=1), language="de"))))
    assert reader.trailer["/Root"]["/Lang"] == "de"
    assert reader.metadata is not None and reader.metadata.title == "Microneedling der Kopfhaut: Kurzbericht"


def test_that_no_letter_of_a_treatments_name_vanishes_from_page_or_chart(made: Made) -> None:
    treatment = a_treatment(0, TreatmentKind.OTHER, name="毛髪 한국 🩸")
    first = words_of(render(made(a_diary(treatments=[treatment], sessions=[a_session(0), a_session(9)]))))[0]
    assert "毛髪" in first or first.count(MARK) > 5
    assert f"{MARK}{MARK} {MARK}{MARK} {MARK}" in first


def test_that_another_process_with_another_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    """Without its date, which may turn over between the two."""
    document = resource_root() / "example" / "diary.json"
    outs = [tmp_path / f"{seed}.pdf" for seed in (1, 2)]
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "needlewise", "report", str(out), str(document), "--anonymise"],
            env={**os.environ, "PYTHONHASHSEED": out.stem},
            stdout=subprocess.DEVNULL,
        )
        for out in outs
    ]
    assert [process.wait() for process in running] == [0, 0]
    digests = {hashlib.sha256(out.read_bytes()).hexdigest() for out in outs}
    assert len(digests) == 1


@pytest.mark.parametrize("name", ["folder", "no/such.pdf"])
def test_that_a_place_that_cannot_be_written_is_said_in_one_sentence(
    name: str, guidance: Guidance, catalogue: Catalogue, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    diary = a_diary()
    assessment = assess(diary, guidance, day(0))
    with pytest.raises(OutputError) as caught:
        write_report(diary, guidance, assessment, tmp_path / name, ReportOptions(), catalogue, NOW)
    assert catalogue.text(caught.value.message)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder"]


def test_that_a_report_that_cannot_be_set_leaves_the_old_file(
    guidance: Guidance, catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "r.pdf"
    out.write_bytes(b"old")

    def full(_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("needlewise.exchange.files.os.fsync", full)
    diary = a_diary()
    with pytest.raises(OutputError):
        write_report(diary, guidance, assess(diary, guidance, day(0)), out, ReportOptions(), catalogue, NOW)
    assert out.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["r.pdf"]


def test_that_the_pages_shown_are_the_pages_that_print(made: Made) -> None:
    model = made(*a_long_diary(years=1))
    pages = render_pages(model, 50)
    assert len(pages) == len(words_of(render(model)))
    assert all(page.startswith(b"\x89PNG") for page in pages)

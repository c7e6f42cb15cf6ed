import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from builders import a_checkin, a_diary, a_session, a_treatment, day
from charted import QUESTION, a_long_diary
from needlewise.analysis.assess import assess
from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.domain.person import Person
from needlewise.domain.treatments import TreatmentKind
from needlewise.errors import OutputError
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.services.report.making import Paper, ReportOptions, write_report
from pdfs import tagged

NOW = Moment.parse("2026-08-01T10:00+02:00")
Written = Callable[..., bytes]


@pytest.fixture
def written(guidance: Guidance, catalogue: Catalogue, tmp_path: Path) -> Written:
    """The bytes of the report file of a diary as of its last day."""

    def write(diary: Diary, **options: Any) -> bytes:
        as_of = (diary.days() or (day(0), day(0)))[1]
        assessment = assess(diary, guidance, as_of)
        out = tmp_path / "report.pdf"
        write_report(diary, guidance, assessment, out, ReportOptions(**options), catalogue, NOW)
        return out.read_bytes()

    return write


def pages_of(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def test_that_the_file_is_a_tagged_pdf_with_title_and_language(written: Written) -> None:
    reader = PdfReader(BytesIO(written(a_long_diary()[0])))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "en"
    assert reader.metadata.title == "Scalp microneedling diary: summary for a clinician"
    assert b"pdfuaid" in root["/Metadata"].get_data()


def test_that_charts_have_their_description_and_tables_their_heads(written: Written) -> None:
    reader = PdfReader(BytesIO(written(a_long_diary()[0])))
    figures = tagged(reader, "/Figure")
    assert len(figures) == 6
    assert all("sessions" in figure["/Alt"] for figure in figures)
    assert len(tagged(reader, "/TH")) >= 14


def test_that_words_of_page_and_charts_can_be_read_out(written: Written) -> None:
    first, second, *_ = pages_of(written(a_long_diary()[0]))
    order = [
        "Self-reported; not a diagnosis",
        QUESTION,
        "Contraindications and cautions",
        "Warning signs",
        "The last 90 days",
        "Last 90 days, and before",
        "Hair, in the person’s words",
        "Medicines and allergies",
        "Shedding",
        "The whole diary",
        "What the program pointed out",
        "Completeness",
    ]
    flat = " ".join(first.split())
    places = [flat.find(words) for words in order]
    assert -1 not in places
    assert "Not validated on scalp" in flat
    assert second.startswith("In full, and how to read it")


def _fonts(pdf: bytes) -> list[Any]:
    found = {}
    for page in PdfReader(BytesIO(pdf)).pages:
        for name, font in page["/Resources"]["/Font"].items():
            found[name] = font.get_object()
    return list(found.values())


def test_that_every_font_is_embedded(written: Written) -> None:
    fonts = _fonts(written(a_long_diary()[0]))
    assert any("DejaVuSans" in font["/BaseFont"] for font in fonts)
    for font in fonts:
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)


def test_that_the_same_diary_and_moment_give_the_same_bytes(written: Written) -> None:
    diary = a_long_diary(years=1)[0]
    assert written(diary) == written(diary)


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_that_the_paper_is_the_one_asked_for(paper: Paper, size: tuple[int, int], written: Written) -> None:
    box = PdfReader(BytesIO(written(a_long_diary(years=1)[0], paper=paper))).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


@pytest.mark.parametrize(
    "diary",
    [
        a_diary(),
        a_diary(sessions=[a_session(0)]),
        a_diary(checkins=[a_checkin(0, itch=2)]),
        a_diary(sessions=[a_session(n * 9) for n in range(6)]),
    ],
    ids=["empty", "one session", "one check-in", "no check-ins"],
)
def test_that_a_diary_with_little_in_it_says_so(diary: Diary, written: Written) -> None:
    first, *_ = pages_of(written(diary))
    assert "recorded" in first
    assert "Self-reported" in first


HOSTILE = [
    '#panic("no")',
    "$x^2$ and $",
    "*bold* _under_ `raw` <label> @ref",
    '#import "@preview/x:1.0.0"',
    '"), "scales": [] //',
    "\\u{1F600} \\ ~ -- --- ... ' \"",
    "= Heading\n- list\n/ term: x",
    "&lt;script&gt; <svg onload='x'>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_that_what_a_person_wrote_is_set_as_written(text: str, written: Written) -> None:
    diary = a_diary(
        person=Person(display_name=text, question_for_clinician=text),
        treatments=[a_treatment(0, TreatmentKind.OTHER, name=text, dose=text)],
        checkins=[a_checkin(0, itch=4)],
    )
    first = "".join(pages_of(written(diary))[0].split())
    assert first.count("".join(text.split())[:20]) >= 3


@pytest.mark.parametrize("text", ["Привет", "Ελληνικά", "مرحبا", "עברית", "😀"])
def test_that_scripts_of_the_shipped_fonts_are_kept_as_text(text: str, written: Written) -> None:
    first, *_ = pages_of(written(a_diary(person=Person(question_for_clinician=f"a {text} b"))))
    assert set(text) <= set(first)


@pytest.mark.parametrize("text", ["中文字符", "한국어", "ไทย", "🩸🧬", "हिन्दी"])
def test_that_other_scripts_are_set_by_the_computers_fonts_or_marked_letter_by_letter(
    text: str, written: Written
) -> None:
    first, *_ = pages_of(written(a_diary(person=Person(question_for_clinician=f"a{text}b"))))
    shown = re.search(r"Why I am here\s+a(.*)b", first)
    assert shown is not None
    assert len(shown[1].strip()) == len(text)
    assert set(shown[1].strip()) <= {*text, "\ufffd"}


def test_that_letters_without_a_shape_are_marked(written: Written) -> None:
    first, *_ = pages_of(written(a_diary(person=Person(question_for_clinician="a \x07 b \u202e c \ud800"))))
    assert first.count("\ufffd") == 3


def test_that_an_anonymous_file_carries_no_date_at_all(written: Written) -> None:
    pdf = written(a_long_diary(years=1)[0], anonymise=True)
    reader = PdfReader(BytesIO(pdf))
    assert reader.metadata.creation_date is None
    assert b"2026" not in reader.trailer["/Root"]["/Metadata"].get_data()
    assert not any("2026" in page or "A. K." in page for page in pages_of(pdf))


def test_that_a_file_that_cannot_be_written_is_said_in_words_and_the_old_one_stays(
    guidance: Guidance, catalogue: Catalogue, tmp_path: Path
) -> None:
    diary = a_diary()
    assessment = assess(diary, guidance, day(0))
    with pytest.raises(OutputError) as caught:
        write_report(diary, guidance, assessment, tmp_path / "no" / "r.pdf", ReportOptions(), catalogue, NOW)
    assert str(tmp_path / "no") in catalogue.text(caught.value.message)

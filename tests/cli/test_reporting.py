from pathlib import Path
from typing import Any

from pypdf import PdfReader


def words_of(pdf: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(pdf).pages)


def test_that_a_summary_is_made_of_a_document_or_of_the_diary(
    run: Any, example: Path, diary: Path, tmp_path: Path
) -> None:
    for name, source in (("a.pdf", [example]), ("b.pdf", ["--diary", diary])):
        outcome = run("report", tmp_path / name, *source)
        assert outcome.code == 0 and str(tmp_path / name) in outcome.out
        assert "Eleni" in words_of(tmp_path / name)


def test_that_a_document_is_reported_as_of_its_last_recorded_day(run: Any, example: Path, tmp_path: Path) -> None:
    assert "11 Jul 2026" in run("report", tmp_path / "a.pdf", example).out
    assert "1 Jun 2026" in run("report", tmp_path / "a.pdf", example, "--to", "2026-06-01").out


def test_that_paper_range_and_name_follow_the_options(run: Any, example: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    run("report", out, example, "--paper", "letter", "--from", "2026-04-01", "--to", "2026-05-31", "--anonymise")
    box = PdfReader(out).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (612, 792)
    assert "Eleni" not in words_of(out)


def test_that_the_language_the_parts_and_the_form_can_be_chosen(run: Any, example: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    run("report", out, example, "--language", "de", "--sections", "question, symptoms", "--pdf-a")
    words = words_of(out)
    assert "Selbstangaben, keine Diagnose" in words and "Beschwerden" in words
    assert "Behandlungen" not in words
    assert b"<pdfaid:part>2<" in PdfReader(out).trailer["/Root"]["/Metadata"].get_data()


def test_that_an_unknown_part_and_photos_of_a_file_are_wrong_arguments(
    run: Any, example: Path, tmp_path: Path
) -> None:
    out = tmp_path / "a.pdf"
    assert "nonsense" in run("report", out, example, "--sections", "charts,nonsense").refused_in_one_line(2)
    assert "import" in run("report", out, example, "--photos", 2).refused_in_one_line(2)
    assert not out.exists()


def test_that_photos_are_printed_as_far_as_there_are_comparable_ones(run: Any, diary: Path, tmp_path: Path) -> None:
    outcome = run("report", tmp_path / "a.pdf", "--diary", diary, "--photos", 2)
    assert outcome.code == 0
    assert "No pair of photos of the 2 asked for" in outcome.out


def test_that_a_bad_file_leaves_an_old_report_as_it_was(run: Any, tmp_path: Path) -> None:
    out, bad = tmp_path / "a.pdf", tmp_path / "bad.json"
    out.write_bytes(b"old")
    bad.write_text("{")
    assert "bad.json" in run("report", out, bad).refused_in_one_line(3)
    assert out.read_bytes() == b"old"


def test_that_a_missing_folder_is_named(run: Any, example: Path, tmp_path: Path) -> None:
    assert "nowhere" in run("report", tmp_path / "nowhere" / "a.pdf", example).refused_in_one_line(3)

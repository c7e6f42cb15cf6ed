"""The page Report on a real diary."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from builders import a_checkin, a_diary, a_session
from desks import DeskOn, desk_on, unnamed
from needlewise.domain.diary import Diary
from needlewise.domain.person import Person
from needlewise.errors import OutputError
from needlewise.report.options import USUAL, Paper, Section
from needlewise.services.records.person import load_person
from needlewise.ui.pages.report.page import ReportPage
from needlewise.ui.pages.report.presenter import ReportDays

DIARY = a_diary(
    person=Person(display_name="Sam", question_for_clinician="Is it too often?"),
    sessions=[a_session(n) for n in (60, 74, 88)],
    checkins=[a_checkin(n, redness=max(0, 3 - n % 14), itch=1) for n in range(61, 99)],
)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskOn]:
    with desk_on(qapp, tmp_path, DIARY) as desk:
        yield desk


@pytest.fixture
def page(qtbot: QtBot, desk: DeskOn) -> ReportPage:
    return shown(qtbot, desk)


def shown(qtbot: QtBot, desk: DeskOn) -> ReportPage:
    page = ReportPage(desk)
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    return page


def height_by_width(page: ReportPage) -> float:
    return page.pages.pages[0].height() / page.pages.pages[0].width()


def save_as(page: ReportPage, qtbot: QtBot, out: Path) -> None:
    qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.setDirectory(str(out.parent))
    dialog.selectFile(out.name)
    dialog.accept()


def test_that_the_page_is_shown_as_it_will_print(page: ReportPage) -> None:
    assert len(page.pages.pages) >= 1
    assert height_by_width(page) == pytest.approx(297 / 210, rel=0.01)
    assert page.pages.accessibleDescription() == f"{len(page.pages.pages)} page" + "s" * (len(page.pages.pages) > 1)
    assert unnamed(page) == []


def test_that_another_paper_and_other_days_set_the_page_anew(page: ReportPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.options.paper.buttons[Paper.LETTER], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: height_by_width(page) == pytest.approx(11 / 8.5, rel=0.01))
    page.options.days.choose(ReportDays.BETWEEN)
    page.options.days.activated.emit(0)
    assert page.options.first.isVisible()


def test_that_pages_are_made_as_wide_as_they_are_shown(page: ReportPage, qtbot: QtBot) -> None:
    page.resize(900, 700)
    qtbot.waitUntil(lambda: abs(page.pages.pages[0].width() - page.pages.width_dots) <= 1)


def test_that_what_is_chosen_is_what_is_reported(page: ReportPage, qtbot: QtBot) -> None:
    page.options.anonymise.set_ticked(True)
    page.options.sections[Section.SHEDDING].set_ticked(False)
    chosen = page.options.chosen
    assert chosen.anonymise
    assert chosen.sections == USUAL - {Section.SHEDDING}


def test_that_a_question_is_kept_with_the_person_when_one_goes_on(
    page: ReportPage, desk: DeskOn, qtbot: QtBot
) -> None:
    assert page.options.question.toPlainText() == "Is it too often?"
    page.options.question.setPlainText("Shall I stop?")
    page.options.question.left.emit()
    person = load_person(desk.context)
    assert person is not None
    assert (person.display_name, person.question_for_clinician) == ("Sam", "Shall I stop?")
    desk.undo()
    assert load_person(desk.context) == DIARY.person


def test_that_the_report_is_saved_as_pdf_and_can_then_be_opened(
    page: ReportPage, desk: DeskOn, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr("needlewise.ui.pages.report.saved_strip.open_file", opened.append)
    monkeypatch.setattr("needlewise.ui.pages.report.saved_strip.show_in_folder", opened.append)
    assert not page.made.open.isVisible()
    save_as(page, qtbot, tmp_path / "for-the-doctor")
    out = tmp_path / "for-the-doctor.pdf"
    assert out.read_bytes().startswith(b"%PDF")
    qtbot.mouseClick(page.made.open, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.made.show_folder, Qt.MouseButton.LeftButton)
    assert opened == [out, out]
    assert "for-the-doctor.pdf" in page.made.said.text()


def test_that_a_cancelled_dialog_does_nothing(page: ReportPage, desk: DeskOn, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("needlewise-2026-04-11.pdf")
    dialog.reject()
    assert not page.made.open.isVisible()
    assert desk.errors == []


def test_that_a_folder_that_cannot_be_written_ends_in_words(page: ReportPage, desk: DeskOn, tmp_path: Path) -> None:
    page._write(tmp_path / "nowhere" / "report.pdf")
    assert [type(error) for error in desk.errors] == [OutputError]
    assert not page.made.open.isVisible()


def test_that_an_empty_diary_has_nothing_to_report(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    with desk_on(qapp, tmp_path, Diary()) as desk:
        page = shown(qtbot, desk)
        assert page.empty.isVisible()
        assert not page.save.isVisible()
        assert page.pages.pages == ()

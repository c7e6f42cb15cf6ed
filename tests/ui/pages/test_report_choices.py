"""What the report page offers beside the page itself: presets, photos, paper, and what was chosen last."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import a_checkin, a_diary, a_photo, a_session
from desks import DeskOn, desk_on, unnamed
from needlewise.domain.photos import Photo, PhotoView
from needlewise.errors import OutputError
from needlewise.report.options import FIRST_PAGE, USUAL, Paper, ReportChoice, Section
from needlewise.services.report.choice import keep_choice, last_made, load_choice
from needlewise.ui.pages.report.page import ReportPage
from needlewise.ui.pages.report.presenter import Preset, ReportDays
from needlewise.ui.pages.report.printing import paint_pages, printer_for
from pictures import a_picture

DIARY = a_diary(sessions=[a_session(n) for n in (60, 74)], checkins=[a_checkin(n, itch=1) for n in range(61, 99)])


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskOn]:
    with desk_on(qapp, tmp_path, DIARY) as desk:
        yield desk


@pytest.fixture
def photos(desk: DeskOn) -> list[Photo]:
    """Two of the crown and one of a temple."""
    found = []
    for number, view in ((2, PhotoView.VERTEX), (3, PhotoView.TEMPLE_LEFT), (90, PhotoView.VERTEX)):
        digest = desk.context.store.photos.put(a_picture(size=(120, 80 + number)))
        found.append(a_photo(number, view, sha256=digest))
    with desk.context.store.write(desk.clock.now()) as uow:
        uow.photos.add_all(found)
        uow.commit()
    return found


def shown(qtbot: QtBot, desk: DeskOn) -> ReportPage:
    page = ReportPage(desk)
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    return page


def click(qtbot: QtBot, button: Any) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_that_a_preset_is_one_click(desk: DeskOn, qtbot: QtBot) -> None:
    page = shown(qtbot, desk)
    click(qtbot, page.options.presets[Preset.SHORT])
    assert page.options.chosen.sections == FIRST_PAGE
    assert len(page.pages.pages) == 1
    click(qtbot, page.options.presets[Preset.FIRST_VISIT])
    assert (page.options.chosen.days, page.options.chosen.sections) == (ReportDays.ALL, USUAL)
    assert len(page.pages.pages) > 1


def test_that_what_was_chosen_last_stands_there_the_next_time(desk: DeskOn, qtbot: QtBot) -> None:
    page = shown(qtbot, desk)
    page.options.paper.choose(Paper.LETTER)
    page.options.language.choose("de")
    page.options.sections[Section.SESSIONS].set_ticked(True)
    page.options.archival.set_ticked(True)
    qtbot.waitUntil(lambda: load_choice(desk.context) == page.options.chosen)
    again = shown(qtbot, desk)
    assert again.options.chosen == page.options.chosen
    assert (again.options.chosen.paper, again.options.chosen.language) == (Paper.LETTER, "de")


def test_that_days_since_the_last_report_are_offered_once_there_was_one(
    desk: DeskOn, qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(qtbot, desk)
    assert page.options.days.findData(ReportDays.SINCE) < 0
    page._write(tmp_path / "r.pdf")
    assert last_made(desk.context) == desk.clock.now().day
    click(qtbot, page.options.presets[Preset.FOLLOW_UP])
    assert page.options.chosen.days == ReportDays.SINCE


def test_that_photos_are_printed_only_when_asked_for(
    desk: DeskOn, photos: list[Photo], qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(qtbot, desk)
    panel = page.options.pairs
    assert not panel.is_ticked
    page._write(tmp_path / "without.pdf")
    click(qtbot, panel.tick.box)
    assert [panel.view.itemData(row) for row in range(panel.view.count())] == [PhotoView.VERTEX]
    panel.choose((), is_ticked=True)
    click(qtbot, panel.add)
    assert panel.pairs == ((photos[0].id, photos[2].id),)
    assert unnamed(page) == []
    page._write(tmp_path / "with.pdf")
    counts = [sum(len(p.images) for p in PdfReader(tmp_path / f"{name}.pdf").pages) for name in ("without", "with")]
    assert counts == [0, 2]
    click(qtbot, panel.removes[0])
    assert panel.pairs == ()


def test_that_pairs_are_proposed_when_photos_are_first_asked_for(
    desk: DeskOn, photos: list[Photo], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair = (photos[0].id, photos[2].id)
    monkeypatch.setattr("needlewise.services.report.photos.proposed_pairs", lambda *_: (pair,))
    page = shown(qtbot, desk)
    click(qtbot, page.options.pairs.tick.box)
    assert page.options.pairs.pairs == (pair,)
    monkeypatch.setattr("needlewise.services.report.photos.proposed_pairs", lambda *_: ())
    click(qtbot, page.options.pairs.propose)
    assert page.options.pairs.pairs == ()
    assert "choose a pair yourself" in page.options.pairs.state.text()


def test_that_the_same_photo_twice_is_no_pair(desk: DeskOn, photos: list[Photo], qtbot: QtBot) -> None:
    page = shown(qtbot, desk)
    panel = page.options.pairs
    panel.choose((), is_ticked=True)
    panel.second.choose(photos[0].id)
    click(qtbot, panel.add)
    assert panel.pairs == ()
    assert panel.state.isVisible()


def test_that_a_pair_whose_picture_is_gone_is_said_beside_it(desk: DeskOn, photos: list[Photo], qtbot: QtBot) -> None:
    gone = a_photo(95, sha256="0" * 64)
    with desk.context.store.write(desk.clock.now()) as uow:
        uow.photos.add(gone)
        uow.commit()
    keep_choice(desk.context, ReportChoice(days=ReportDays.ALL, has_photos=True, pairs=((photos[0].id, gone.id),)))
    page = shown(qtbot, desk)
    assert "not in the diary" in page.options.pairs.state.text()
    assert len(page.pages.pages) >= 1
    assert desk.errors == []


def test_that_pairs_of_photos_that_were_deleted_are_let_go(desk: DeskOn, qtbot: QtBot) -> None:
    keep_choice(desk.context, ReportChoice(days=ReportDays.ALL, has_photos=True, pairs=(("a", "b"),)))
    page = shown(qtbot, desk)
    assert page.options.chosen.pairs == ()
    assert not page.options.pairs.isVisible()


def test_that_the_report_goes_to_a_printer_page_by_page(desk: DeskOn, qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, desk)
    printer = printer_for(Paper.LETTER, "Report")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(72)
    page._print_on(printer)
    printed = PdfReader(tmp_path / "printed.pdf").pages
    assert len(printed) == len(page.pages.pages)
    assert (round(printed[0].mediabox.width), round(printed[0].mediabox.height)) == (612, 792)
    assert page.made.said.text() == "Sent to the printer."
    assert not page.made.open.isVisible()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_that_a_printer_that_takes_nothing_ends_in_words(desk: DeskOn, tmp_path: Path) -> None:
    printer = printer_for(Paper.A4, "Report")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    with pytest.raises(OutputError) as caught:
        paint_pages(printer, [])
    assert "did not take the report" in desk.words(caught.value.message)

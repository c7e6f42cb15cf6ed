"""Something is wrong: through the real window, from the first run on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from needlewise.bootstrap import open_context
from needlewise.services.records.diary import load_diary
from needlewise.ui.app import Program
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.emergency.page import EmergencyPage
from programs import running, settle, today_of

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
EMERGENCY = "Get help now"


def emergency_of(program: Program) -> EmergencyPage:
    page = program.window.pages[PageId.EMERGENCY]
    assert isinstance(page, EmergencyPage)
    return page


def recorded_signs(folder: Path, sign: str) -> int:
    with open_context(folder / "diary", read_only=True) as ctx:
        return sum(sign in checkin.symptoms for checkin in load_diary(ctx).checkins)


def test_that_a_sign_is_recorded_by_one_press_changes_today_and_is_undone(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    with running(qapp, qtbot, folder) as program:
        before = today_of(program).verdict.headline.text()
        assert before != EMERGENCY
        qtbot.keyClick(program.window, Key.Key_F2)
        settle(qtbot, program)
        page = emergency_of(program)
        qtbot.mouseClick(page.sheet.buttons["confusion"], LEFT)
        settle(qtbot, program)
        assert page.sheet.buttons["confusion"].text() == "Recorded"
        assert not page.sheet.buttons["confusion"].isEnabled()

        qtbot.keyClick(page, Key.Key_Escape)
        settle(qtbot, program)
        assert program.window.current is PageId.TODAY
        assert today_of(program).verdict.headline.text() == EMERGENCY
        assert recorded_signs(folder, "confusion") == 1

        qtbot.mouseClick(today_of(program).emergency, LEFT)
        program.desk.undo()
        settle(qtbot, program)
        assert page.sheet.buttons["confusion"].isEnabled()
        program.window.show_page(PageId.TODAY)
        settle(qtbot, program)
        assert today_of(program).verdict.headline.text() == before
    assert recorded_signs(folder, "confusion") == 0


def test_that_the_list_is_there_before_there_is_a_diary_and_leads_back(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with running(qapp, qtbot, tmp_path) as program:
        assert program.window.current is PageId.WELCOME
        qtbot.keyClick(program.window, Key.Key_F2)
        settle(qtbot, program)
        assert emergency_of(program).sheet.number.isVisible()
        assert not program.window.rail.isVisible()
        qtbot.mouseClick(emergency_of(program).back, LEFT)
        assert program.window.current is PageId.WELCOME


def test_that_the_number_is_that_of_the_computers_region(qapp: QApplication, qtbot: QtBot, folder: Path) -> None:
    usual = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Switzerland))
    try:
        with running(qapp, qtbot, folder) as program:
            qtbot.keyClick(program.window, Key.Key_F2)
            assert emergency_of(program).sheet.number.text() == "Emergency number: 144 or 112"
    finally:
        QLocale.setDefault(usual)

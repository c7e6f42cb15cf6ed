"""The pages of the real window: keys, names, and when they ask again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from builders import a_checkin
from needlewise.charts.registry import SPACING
from needlewise.services.records.checkins import save_checkin
from needlewise.ui.app import Program
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.registry import PAGES
from needlewise.ui.pages.trends.page import TrendsPage
from programs import running, settle, today_of

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("key", "modifier", "page"),
    [
        (Key.Key_2, Control, PageId.DIARY),
        (Key.Key_3, Control, PageId.PHOTOS),
        (Key.Key_4, Control, PageId.TRENDS),
        (Key.Key_5, Control, PageId.REPORT),
        (Key.Key_Comma, Control, PageId.SETTINGS),
        (Key.Key_N, Control, PageId.SESSION),
        (Key.Key_F, Control, PageId.DIARY),
        (Key.Key_F1, Qt.KeyboardModifier.NoModifier, PageId.HELP),
        (Key.Key_F2, Qt.KeyboardModifier.NoModifier, PageId.EMERGENCY),
    ],
)
def test_that_a_shortcut_opens_its_page_and_ctrl_1_comes_back(
    qapp: QApplication, qtbot: QtBot, folder: Path, key: Qt.Key, modifier: Qt.KeyboardModifier, page: PageId
) -> None:
    with running(qapp, qtbot, folder) as program:
        qtbot.keyClick(program.window, key, modifier)
        settle(qtbot, program)
        assert program.window.current is page
        assert [id_ for id_, button in program.window.rail.buttons.items() if button.isChecked()] == [
            id_ for id_ in program.window.rail.buttons if id_ is page
        ]
        qtbot.keyClick(program.window, Key.Key_1, Control)
        assert program.window.current is PageId.TODAY


def test_that_shortcuts_do_nothing_while_there_is_no_diary_to_show(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with running(qapp, qtbot, tmp_path) as program:
        qtbot.keyClick(program.window, Key.Key_N, Control)
        assert program.window.current is PageId.WELCOME


def test_that_every_control_of_every_page_has_a_name_and_is_reached_by_tab(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    nameless: list[str] = []
    seen = 0
    with running(qapp, qtbot, folder) as program:
        for entry in PAGES:
            program.window.show_page(entry.id)
            settle(qtbot, program)
            for widget in program.window.pages[entry.id].findChildren(QWidget):
                if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and is_ours(widget, program):
                    seen += 1
                    if not widget.accessibleName() and not widget.isHidden():
                        nameless.append(f"{entry.id}: {type(widget).__name__} {widget.parentWidget()}")
    assert seen > 100
    assert not nameless, "\n".join(nameless)


def test_that_a_reason_on_today_opens_the_chart_that_shows_it(qapp: QApplication, qtbot: QtBot, folder: Path) -> None:
    with running(qapp, qtbot, folder) as program:
        today = today_of(program)
        today.verdict.why.set_open(True)
        link = next(b for b in today.verdict.why.findChildren(QPushButton) if b.text() == "See the chart")
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
        settle(qtbot, program)
        trends = program.window.pages[PageId.TRENDS]
        assert isinstance(trends, TrendsPage)
        assert program.window.current is PageId.TRENDS
        qtbot.waitUntil(lambda: trends.cards[SPACING.id].view.hasFocus())


def is_ours(widget: QWidget, program: Program) -> bool:
    """Qt's own parts of a field speak through it, and a list that drops down is another window."""
    is_part = widget.objectName().startswith("qt_") or widget.focusProxy() is not None
    return not is_part and widget.window() is program.window


def test_that_a_hidden_page_asks_again_only_when_it_is_shown(qapp: QApplication, qtbot: QtBot, folder: Path) -> None:
    with running(qapp, qtbot, folder) as program:
        today = today_of(program)
        program.window.show_page(PageId.PHOTOS)
        settle(qtbot, program)
        program.desk.change(program.window, lambda ctx: save_checkin(ctx, a_checkin(100, redness=4)))
        settle(qtbot, program)
        before = today.state
        assert today.is_stale
        program.window.show_page(PageId.TODAY)
        settle(qtbot, program)
        assert today.state != before

"""What goes wrong comes into the window in words: diaries that cannot be opened, faults, Qt's own messages."""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QtMsgType
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlcipher3 import dbapi2

from needlewise.errors import DiaryError
from needlewise.messages import message
from needlewise.services.changes import Change, Kind
from needlewise.store.store import open_diary
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.trouble import TroublePage
from needlewise.ui.troubles import Troubles
from programs import running, settle, today_of


def damage(folder: Path) -> None:
    (folder / "diary" / "diary.sqlite").write_bytes(b"nothing that a database begins with" * 300)


def make_newer(folder: Path) -> None:
    connection = dbapi2.connect(str(folder / "diary" / "diary.sqlite"))
    connection.execute("PRAGMA user_version = 999")
    connection.close()


def make_a_file(folder: Path) -> None:
    for file in (folder / "diary").iterdir():
        file.unlink()
    (folder / "diary").rmdir()
    (folder / "diary").write_text("not a folder")


@pytest.mark.parametrize(
    ("spoil", "to_do"),
    [(damage, "window-trouble-damaged"), (make_newer, "window-trouble-newer"), (make_a_file, "window-trouble-other")],
)
def test_that_a_diary_that_cannot_be_opened_is_said_in_a_page_with_what_to_do(
    qapp: QApplication, qtbot: QtBot, folder: Path, spoil: object, to_do: str
) -> None:
    assert callable(spoil)
    spoil(folder)
    before = {file: file.read_bytes() for file in folder.rglob("diary.sqlite")}
    with running(qapp, qtbot, folder) as program:
        page = program.window.pages[PageId.TROUBLE]
        assert isinstance(page, TroublePage)
        assert page.isVisible()
        assert page.happened.text()
        assert page.to_do.text() == program.desk.words(to_do)
        assert str(folder / "diary") in page.folder.text()
        qtbot.mouseClick(page.again, Qt.MouseButton.LeftButton)
        settle(qtbot, program)
        assert program.window.current is PageId.TROUBLE
    assert {file: file.read_bytes() for file in folder.rglob("diary.sqlite")} == before


def test_that_a_folder_that_cannot_be_written_is_said_in_a_page(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise DiaryError(message("store-read-only", path="there"))

    monkeypatch.setattr("needlewise.store.store.open_diary", refuse)
    with running(qapp, qtbot, tmp_path) as program:
        page = program.window.pages[PageId.TROUBLE]
        assert isinstance(page, TroublePage)
        assert page.happened.text() == program.desk.words("store-read-only", path="there")
        assert page.to_do.text() == program.desk.words("window-trouble-other")


def test_that_a_diary_in_use_can_be_tried_again_once_it_is_free(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    held = open_diary(folder / "diary")
    with running(qapp, qtbot, folder) as program:
        page = program.window.pages[PageId.TROUBLE]
        assert isinstance(page, TroublePage)
        assert page.to_do.text() == program.desk.words("window-trouble-in-use")
        held.close()
        qtbot.mouseClick(page.again, Qt.MouseButton.LeftButton)
        settle(qtbot, program)
        assert program.window.current is PageId.TODAY
        assert today_of(program).state is not None


def test_that_faults_come_into_the_window_in_words_and_into_the_log(
    qapp: QApplication, qtbot: QtBot, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    hooks = (sys.excepthook, threading.excepthook)
    with running(qapp, qtbot, folder) as program:
        troubles = Troubles()
        troubles.happened.connect(program.say_fault)
        try:
            troubles._on_exception(ZeroDivisionError, ZeroDivisionError("by zero"), None)
        finally:
            sys.excepthook, threading.excepthook = hooks
        assert program.window.trouble_bar.isVisible()
        assert "ZeroDivisionError" in program.window.trouble_bar.words
    assert "by zero" in caplog.text
    caplog.clear()


def test_that_qts_messages_are_logged_by_their_weight(caplog: pytest.LogCaptureFixture) -> None:
    troubles, told = Troubles(), []
    troubles.happened.connect(told.append)
    with caplog.at_level(logging.DEBUG, "needlewise"):
        for kind in (QtMsgType.QtDebugMsg, QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg):
            troubles._on_qt_message(kind, None, kind.name)  # type: ignore[arg-type]
    levels = [record.levelno for record in caplog.records if record.name == "needlewise"]
    assert levels == [logging.DEBUG, logging.WARNING, logging.ERROR]
    assert told == ["Qt"]
    caplog.clear()


def test_that_an_undo_that_fails_says_why_and_offers_itself_again(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    full = DiaryError(message("window-working"))
    undone: list[str] = []

    def undo() -> Change:
        if not undone:
            undone.append("failed")
            raise full
        undone.append("done")
        return change

    change = Change(frozenset({Kind.SETTINGS}), undo, message("window-back"))
    with running(qapp, qtbot, folder) as program:
        words, bar = program.desk.words, program.window.undo_bar
        program.desk.hub.publish(change)
        qtbot.mouseClick(bar.action, Qt.MouseButton.LeftButton)
        settle(qtbot, program)
        assert bar.words == words("window-undo-failed", reason=words(full.message))
        assert bar.isVisible()
        assert not bar.hide_timer.isActive(), "it waits for an answer"
        qtbot.mouseClick(bar.action, Qt.MouseButton.LeftButton)
        settle(qtbot, program)
        assert undone == ["failed", "done"]
        assert bar.action.text() == words("window-redo")

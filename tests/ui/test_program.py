"""Start and end of the window: kept glances, diaries that cannot be opened, keys, names, geometry, faults."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt, QtMsgType
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlcipher3 import dbapi2

from builders import CLEAN, a_checkin, a_device, a_diary, a_photo, a_session, a_treatment, an_event, at
from desks import keep
from executors import ManualExecutor
from needlewise.bootstrap import open_context
from needlewise.clock import FixedClock
from needlewise.errors import DiaryError
from needlewise.messages import Catalogue, message
from needlewise.paths import resource_root
from needlewise.services.checkins import save_checkin
from needlewise.store.store import open_diary
from needlewise.ui.app import Program
from needlewise.ui.heartbeat import Heartbeat
from needlewise.ui.jobs import Lane
from needlewise.ui.pages import PAGES, PageId
from needlewise.ui.pages.today.kept import work_out
from needlewise.ui.pages.today.page import TodayPage
from needlewise.ui.pages.trouble import TroublePage
from needlewise.ui.preferences import Preferences
from needlewise.ui.theme import Scheme
from needlewise.ui.troubles import Troubles
from needlewise.ui.words import Words
from programs import PATIENCE_MS, running, settle

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
DIARY = a_diary(
    devices=[a_device()],
    sessions=[a_session(n, device_id=a_device().id, disinfection=CLEAN) for n in (60, 80, 98)],
    checkins=[a_checkin(n, redness=n % 3, itch=n % 5) for n in range(60, 100, 2)],
    treatments=[a_treatment(20)],
    life_events=[an_event(30)],
    photos=[a_photo(70)],
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with open_context(tmp_path / "diary", clock=FixedClock(at(100, 12))) as ctx:
        keep(ctx, DIARY)
    return tmp_path


@contextmanager
def by_hand(application: QApplication, folder: Path) -> Iterator[tuple[Program, ManualExecutor]]:
    store = ManualExecutor()
    program = Program(
        application,
        folder=folder / "diary",
        preferences=Preferences(folder / "window.ini"),
        executors={Lane.STORE: store, Lane.FILES: ManualExecutor()},
        clock=FixedClock(at(100, 12)),
    )
    program.start(demo=False)
    try:
        yield program, store
    finally:
        program.window.close()
        program.close()


def today_of(program: Program) -> TodayPage:
    page = program.window.pages[PageId.TODAY]
    assert isinstance(page, TodayPage)
    return page


def test_that_what_today_said_last_is_painted_before_the_diary_is_opened(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    with running(qapp, qtbot, folder) as program:
        said = today_of(program).state
    with by_hand(qapp, folder) as (program, store):
        assert today_of(program).state is None
        with qtbot.waitSignal(today_of(program).painted):
            store.run_next()
        assert today_of(program).state == said
        with open_diary(folder / "diary"):
            """Nobody has it open yet."""
        store.drain()
        assert today_of(program).state == said


def test_that_a_diary_with_nothing_kept_is_opened_at_once(qapp: QApplication, folder: Path) -> None:
    with by_hand(qapp, folder) as (program, store):
        store.run_next()
        assert today_of(program).state is None
        store.drain()
        assert today_of(program).state is not None


def test_that_a_kept_glance_is_put_right_when_the_diary_says_otherwise(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    with open_context(folder / "diary", clock=FixedClock(at(100, 12))) as ctx:
        state = work_out(ctx, Words(Catalogue(resource_root() / "locales", this_year=2026)))
        with ctx.store.read() as uow:
            kept = uow.settings.get("kept")
        kept["days"]["2026-04-11"]["verdict"]["headline"] = "Something else"
        with ctx.store.write(at(100)) as uow:
            uow.keep(kept)
    with running(qapp, qtbot, folder) as program:
        assert today_of(program).state == state


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

    monkeypatch.setattr("needlewise.bootstrap.open_diary", refuse)
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


def is_ours(widget: QWidget, program: Program) -> bool:
    """Qt's own parts of a field speak through it, and a list that drops down is another window."""
    is_part = widget.objectName().startswith("qt_") or widget.focusProxy() is not None
    return not is_part and widget.window() is program.window


def test_that_the_window_opens_where_it_was_and_always_on_a_screen(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    room = QGuiApplication.primaryScreen().availableGeometry()
    with running(qapp, qtbot, folder) as program:
        program.window.setGeometry(QRect(-3000, -3000, 900, 620))
    with running(qapp, qtbot, folder) as program:
        assert room.contains(program.window.geometry().intersected(room))
        assert room.intersects(program.window.geometry())
    preferences = Preferences(folder / "window.ini")
    preferences.scheme = Scheme.DARK
    assert Preferences(folder / "window.ini").scheme is Scheme.DARK


def test_that_preferences_that_make_no_sense_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text("[look]\nscheme=purple\n[window]\ngeometry=nonsense\n")
    preferences = Preferences(tmp_path / "window.ini")
    assert preferences.scheme is Scheme.SYSTEM


def test_that_closing_leaves_no_window_and_no_thread_behind(qapp: QApplication, qtbot: QtBot, folder: Path) -> None:
    for _ in range(3):
        with running(qapp, qtbot, folder) as program:
            program.window.show_page(PageId.SESSION)
            settle(qtbot, program)
        del program
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == []
    assert [t.name for t in threading.enumerate() if t.name.startswith(("store", "files"))] == []


def test_that_the_windows_thread_is_not_held_up_while_the_diary_is_read(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    """A job that sleeps a quarter of a second stands for a slow disk: the beat goes on meanwhile."""
    with running(qapp, qtbot, folder) as program:
        done: list[None] = []
        beat = Heartbeat()
        beat.start()
        program.desk.ask(program.window, lambda _: threading.Event().wait(0.25), lambda _: done.append(None))
        qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE_MS)
        assert beat.stop() < 200


def test_that_a_heartbeat_sees_a_call_that_holds_the_thread(qtbot: QtBot) -> None:
    beat = Heartbeat()
    beat.start()
    threading.Event().wait(0.06)
    assert beat.stop() >= 60


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


def test_that_the_window_paints_before_what_is_slow_to_import(tmp_path: Path) -> None:
    code = "import sys, needlewise.ui.app; print(*sys.modules)"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    loaded = set(ran.stdout.split())
    assert "PySide6.QtWidgets" in loaded
    assert not loaded & {"matplotlib", "alembic", "typst", "sqlalchemy", "numpy", "PIL", "fluent.runtime"}


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

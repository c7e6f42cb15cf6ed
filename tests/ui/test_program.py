"""Start and end of the window: kept glances, geometry, threads, what is imported when."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import at
from executors import ManualExecutor
from heartbeat import Heartbeat
from needlewise.bootstrap import open_context
from needlewise.clock import FixedClock
from needlewise.messages import Catalogue
from needlewise.paths import resource_root
from needlewise.store.store import open_diary
from needlewise.ui.app import Program
from needlewise.ui.jobs import Lane
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.today.cache import work_out
from needlewise.ui.preferences import Preferences
from needlewise.ui.theme import Scheme
from needlewise.ui.words import Words
from programs import running, settle, today_of


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
    """A job that waits for an answer of the window's thread stands for a slow disk."""
    with running(qapp, qtbot, folder) as program:
        has_begun, was_answered, done = threading.Event(), threading.Event(), []

        def read(_: object) -> bool:
            has_begun.set()
            return was_answered.wait(60)

        program.desk.ask(program.window, read, done.append)
        qtbot.waitUntil(has_begun.is_set)
        assert not done
        was_answered.set()
        qtbot.waitUntil(lambda: bool(done))
        assert done == [True]


def test_that_a_heartbeat_sees_a_call_that_holds_the_thread(qtbot: QtBot) -> None:
    beat = Heartbeat()
    beat.start()
    threading.Event().wait(0.06)
    assert beat.stop() >= 60


def test_that_the_window_paints_before_what_is_slow_to_import(tmp_path: Path) -> None:
    code = "import sys, needlewise.ui.app; print(*sys.modules)"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    loaded = set(ran.stdout.split())
    assert "PySide6.QtWidgets" in loaded
    assert not loaded & {"matplotlib", "alembic", "typst", "sqlalchemy", "numpy", "PIL", "fluent.runtime"}

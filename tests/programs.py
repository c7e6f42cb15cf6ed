"""The real window on a real diary, with real lanes."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import at
from needlewise.clock import Clock, FixedClock
from needlewise.ui.app import Program
from needlewise.ui.jobs import threads
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.today.page import TodayPage
from needlewise.ui.preferences import Preferences


@contextmanager
def running(
    application: QApplication, qtbot: QtBot, folder: Path, *, demo: bool = False, clock: Clock | None = None
) -> Iterator[Program]:
    """Started, with every first question answered; closed as a person would close it. It is noon of day 100.

    What is left of the windows before it goes first, on the thread that they belong to: found by the collector on a
    lane's thread, their Qt objects would be taken apart under this window's hands."""
    gc.collect()
    program = Program(
        application,
        folder=folder / "diary",
        preferences=Preferences(folder / "window.ini"),
        executors=threads(),
        clock=clock or FixedClock(at(100, 12)),
    )
    program.start(demo=demo)
    try:
        program.window.activateWindow()
        settle(qtbot, program)
        yield program
    finally:
        program.window.close()
        program.close()
        program.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(qtbot: QtBot, program: Program) -> None:
    """Until nothing is asked any more."""
    qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)


def today_of(program: Program) -> TodayPage:
    page = program.window.pages[PageId.TODAY]
    assert isinstance(page, TodayPage)
    return page

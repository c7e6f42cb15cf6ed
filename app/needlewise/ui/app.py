"""Start-up of the window, in named steps, and its orderly end."""

from __future__ import annotations

import gc
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

gc.disable()  # Nothing that imports make is garbage; looking for it takes a tenth of their time.

# What needs no Qt comes first: PySide6 reads the source of every module that is imported after it.
import needlewise.domain.checkins  # noqa: E402
import needlewise.guidance.loader  # noqa: E402, F401  the pages below need them
from needlewise.clock import Clock, SystemClock  # noqa: E402
from needlewise.messages import Catalogue  # noqa: E402
from needlewise.paths import APP_NAME, config_dir, default_diary_dir, resource_root  # noqa: E402
from needlewise.store.folder import DiaryFolder  # noqa: E402
from needlewise.ui.opening import Opened, demo_diary, open_demo, open_folder  # noqa: E402
from needlewise.ui.page_ids import PageId  # noqa: E402
from needlewise.ui.pages.today.cache import recall, work_out_of  # noqa: E402
from needlewise.ui.pages.today.state import TodayState  # noqa: E402
from needlewise.ui.trace import step  # noqa: E402
from needlewise.ui.words import Words  # noqa: E402

step("plain modules imported")

from PySide6.QtCore import QObject, QTimer, Slot  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from needlewise.ui.demo_photos import DemoPhotos  # noqa: E402
from needlewise.ui.desk import Desk  # noqa: E402
from needlewise.ui.jobs import Err, Executor, Jobs, Lane, Ok, threads  # noqa: E402
from needlewise.ui.keyboard import install_shortcuts  # noqa: E402
from needlewise.ui.pages.today.page import TodayPage  # noqa: E402
from needlewise.ui.pauses import Pauses  # noqa: E402
from needlewise.ui.preferences import Preferences  # noqa: E402
from needlewise.ui.theme import Theme  # noqa: E402
from needlewise.ui.troubles import Troubles  # noqa: E402
from needlewise.ui.window import MainWindow  # noqa: E402

if TYPE_CHECKING:
    from needlewise.ui.pages.photos.intake.inbox import Inbox

gc.freeze()
gc.enable()
step("window modules imported")


LOOK_AFTER_MS = 3000


def run(folder: Path | None, demo: bool) -> int:
    """Shows the window until it is closed; `folder` of None is the platform's place. Gives the exit code."""
    application = make_application()
    step("application")
    troubles = Troubles()
    troubles.install()
    pauses = Pauses(application)
    pauses.shorten()
    program = Program(
        application,
        folder=folder or default_diary_dir(),
        preferences=Preferences(config_dir() / "window.ini"),
        executors=threads(),
        clock=SystemClock(),
    )
    troubles.happened.connect(program.say_fault)
    program.start(demo=demo)
    try:
        return application.exec()
    finally:
        program.close()
        pauses.restore()
        troubles.uninstall()


def make_application() -> QApplication:
    application = QApplication(sys.argv[:1])
    application.setApplicationName(APP_NAME)
    application.setApplicationDisplayName("Needlewise")
    application.setDesktopFileName(APP_NAME)
    application.setStyle("Fusion")
    return application


class Program(QObject):
    """Holds what lives as long as the window, and decides which diary it shows."""

    def __init__(
        self,
        application: QApplication,
        *,
        folder: Path,
        preferences: Preferences,
        executors: Mapping[Lane, Executor],
        clock: Clock,
    ) -> None:
        super().__init__()
        self.theme = Theme(application, preferences.scheme, preferences.text_percent)
        step("theme")
        self.desk = Desk(
            folder=folder,
            jobs=Jobs(executors),
            theme=self.theme,
            words=Words(Catalogue(resource_root() / "locales", this_year=clock.now().day.year)),
            clock=clock,
            preferences=preferences,
        )
        self.window = MainWindow(self.desk)
        self._glanced = Event()
        self._demo_photos = DemoPhotos(self.desk)
        self._inbox: Inbox | None = None
        self.look_timer = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self.look_timer.timeout.connect(self.look_for_photos)
        install_shortcuts(self.window)
        self.desk.opened.connect(self._on_desk_opened)
        self.desk.open_failed.connect(self._on_desk_open_failed)
        self.desk.demo_wanted.connect(self.open_demo)
        self.desk.own_diary_wanted.connect(self.open_own)
        self.window.closed.connect(self._on_window_closed)
        step("window built")

    def start(self, *, demo: bool) -> None:
        """Opening runs on the store's lane while the window paints; Today's question waits behind it."""
        if demo:
            self.open_demo()
        else:
            self.open_own()
        self.desk.preferences.restore_geometry(self.window)
        self.window.show()
        step("window shown")

    @Slot()
    def open_own(self) -> None:
        """What was last worked out is shown first, if it still holds, and the diary opened after that."""
        folder, clock = self.desk.folder, self.desk.clock
        if not DiaryFolder(folder).diary.is_file():
            self._open(partial(open_folder, folder, clock), PageId.WELCOME)
            return
        self._glanced = Event()
        self.desk.jobs.ask(Lane.STORE, self, lambda: recall(folder, clock.now().day), self._on_recalled)
        self._open(partial(open_folder, folder, clock, self._glanced), PageId.TODAY)

    @Slot()
    def open_demo(self) -> None:
        """Today comes from the records before they are written, and the photos are drawn behind."""
        day, words = self.desk.clock.now().day, self.desk.words
        self._glanced = Event()
        self.desk.jobs.ask(
            Lane.STORE, self, lambda: work_out_of(demo_diary(day, words), day, words), self._on_recalled
        )
        self._open(partial(open_demo, self.desk.clock, words, self._glanced), PageId.TODAY)

    @Slot(str)
    def say_fault(self, kind: str) -> None:
        self.window.say_fault(self.desk.words("window-fault", kind=kind))

    def close(self) -> None:
        self.desk.close()

    def _open(self, opener: partial[Opened], page: PageId) -> None:
        self.window.drop_pages()
        self.desk.open_diary(opener)
        self.window.show_page(page)

    def _on_recalled(self, result: Ok[TodayState | None] | Err) -> None:
        today = self.window.pages.get(PageId.TODAY)
        if isinstance(result, Ok) and result.value is not None and isinstance(today, TodayPage):
            today.painted.connect(self._glanced.set)
            today.show_cached(result.value)
        else:
            self._glanced.set()

    @Slot(object)
    def _on_desk_opened(self, opened: Opened) -> None:
        step("diary opened")
        self.window.show_demo_notice(opened.is_demo)
        self.look_timer.start()
        self._demo_photos.draw_for(opened)
        wanted = PageId.WELCOME if opened.is_new else PageId.TODAY
        if self.window.current is not wanted:
            self.window.show_page(wanted)

    @Slot()
    def look_for_photos(self) -> None:
        """Once for each diary, when it has long been painted: whether new photos came into the watched folder."""
        from needlewise.ui.pages.photos.intake.inbox import Inbox

        if self._inbox is None:
            self._inbox = self.desk.shared(Inbox)
            self._inbox.waiting_changed.connect(self.window.show_waiting)
            self.window.show_waiting(len(self._inbox.items))
        self._inbox.look()

    @Slot(object)
    def _on_desk_open_failed(self, error: Exception) -> None:
        self.window.drop_pages()
        self.window.show_page(PageId.TROUBLE, error)

    @Slot()
    def _on_window_closed(self) -> None:
        self.look_timer.stop()
        self.desk.preferences.keep_geometry(self.window)

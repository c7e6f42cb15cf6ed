"""The frame: rail, stack of pages, bars above and below. It knows no record, and pages by their entry."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from needlewise.errors import NeedlewiseError
from needlewise.services.changes import Change
from needlewise.ui.desk import Desk
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.base import Page
from needlewise.ui.pages.registry import ENTRIES, PAGES
from needlewise.ui.pauses import keep_from_workers
from needlewise.ui.rail import Rail
from needlewise.ui.widgets.bar import Bar
from needlewise.ui.widgets.text import Tone

UNDO_STAYS_MS = 20_000
SLOW_MS = 330
_INSTEAD_OF_DIARY = {PageId.WELCOME, PageId.TROUBLE}
WITHOUT_DIARY = {PageId.HELP, PageId.EMERGENCY}
"""They need no diary, and lead back to the page before them."""
LEAST_SIZE_PX = (880, 600)


class MainWindow(QMainWindow):
    """`closed` comes once, when the window is closed for good."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.pages: dict[PageId, Page] = {}
        self.current: PageId | None = None
        self._before: PageId = PageId.TODAY
        words = desk.words
        self.setWindowTitle(words("window-title"))
        self.setMinimumSize(*LEAST_SIZE_PX)
        self.rail = Rail(PAGES, words, desk.theme)
        self.stack = QStackedWidget()
        self.trouble_bar = Bar(desk.theme, words("window-dismiss"))
        self.demo_bar = Bar(desk.theme, words("window-dismiss"))
        self.undo_bar = Bar(desk.theme, words("window-dismiss"), stays_ms=UNDO_STAYS_MS)
        self.progress = QProgressBar(maximum=0, textVisible=False)
        self.progress.setAccessibleName(words("window-working"))
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._lay_out()
        self._connect()

    def show_page(self, id_: PageId, argument: object = None) -> None:
        """Makes the page when it is first wanted. While there is no diary to show, nothing leads past that."""
        if id_ is self.current and argument is None:
            return
        if id_ not in self.pages:
            page = ENTRIES[id_].load()(self.desk)
            self.pages[id_] = page
            self.stack.addWidget(page)
        if self.current is not None and (self.current in self.rail.buttons or self.current in _INSTEAD_OF_DIARY):
            self._before = self.current
        self.current = id_
        self.stack.setCurrentWidget(self.pages[id_])
        self.rail.show_chosen(id_)
        self.rail.setVisible(not {self._before if id_ in WITHOUT_DIARY else id_} & _INSTEAD_OF_DIARY)
        if not self.rail.isAncestorOf(self.focusWidget()):
            self.pages[id_].setFocus()
        self.pages[id_].arrive(argument)

    def drop_pages(self) -> None:
        """Forgets every page: another diary is about to be shown."""
        keep_from_workers()
        for page in self.pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self.pages.clear()
        self.current = None

    @Slot()
    def go_back(self) -> None:
        self.show_page(self._before)

    def say_fault(self, words: str) -> None:
        self.trouble_bar.say(words, Tone.STOP)

    def show_demo_notice(self, is_demo: bool) -> None:
        words = self.desk.words
        if is_demo:
            self.demo_bar.say(
                words("window-demo"), action=words("window-demo-leave"), act=self.desk.own_diary_wanted.emit
            )
        else:
            self.demo_bar.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    @Slot(int)
    def show_waiting(self, count: int) -> None:
        """How many photos wait to be taken in."""
        self.rail.show_waiting(PageId.PHOTOS, count, self.desk.words("window-photos-wait", count=count))

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        self.progress.setFixedHeight(2)
        keep = self.progress.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(keep)
        self.progress.hide()
        right.addWidget(self.progress)
        right.addWidget(self.demo_bar)
        right.addWidget(self.trouble_bar)
        right.addWidget(self.stack, 1)
        right.addWidget(self.undo_bar)
        whole = QWidget()
        across = QHBoxLayout(whole)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(right, 1)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        desk = self.desk
        self.rail.chosen.connect(self.show_page)
        desk.page_wanted.connect(self.show_page)
        desk.back_wanted.connect(self.go_back)
        desk.failed.connect(self._on_desk_failed)
        desk.undo_failed.connect(self._on_desk_undo_failed)
        desk.hub.recorded.connect(self._on_hub_recorded)
        desk.hub.undone.connect(self._on_hub_undone)
        desk.jobs.busy_changed.connect(self._on_jobs_busy_changed)
        self._slow.timeout.connect(self.progress.show)

    @Slot(object)
    def _on_desk_failed(self, error: Exception) -> None:
        self.say_fault(self._reason(error))

    def _reason(self, error: Exception) -> str:
        words = self.desk.words
        if isinstance(error, NeedlewiseError):
            return words(error.message)
        return words("window-fault", kind=type(error).__name__)

    @Slot(object, object)
    def _on_desk_undo_failed(self, error: Exception, again: Callable[[], None]) -> None:
        """The offer stays until it is taken or dismissed."""
        words = self.desk.words
        said = words("window-undo-failed", reason=self._reason(error))
        self.undo_bar.say(said, Tone.STOP, action=words("window-undo-again"), act=again, stays=True)

    @Slot(object)
    def _on_hub_recorded(self, change: Change) -> None:
        words = self.desk.words
        self.undo_bar.say(words(change.words), action=words("window-undo"), act=self.desk.undo)

    @Slot(object)
    def _on_hub_undone(self, change: Change) -> None:
        words = self.desk.words
        self.undo_bar.say(words(change.words), action=words("window-redo"), act=lambda: self.desk.redo(change))

    @Slot(bool)
    def _on_jobs_busy_changed(self, is_busy: bool) -> None:
        if is_busy:
            self._slow.start()
        else:
            self._slow.stop()
            self.progress.hide()

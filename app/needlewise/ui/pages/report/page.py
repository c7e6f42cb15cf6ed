"""The report: options on the left, on the right the page as it will print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from needlewise.domain.person import Person
from needlewise.domain.photos import Photo
from needlewise.errors import NeedlewiseError
from needlewise.progress import Progress
from needlewise.report.options import PhotoIds, ReportChoice
from needlewise.services.changes import Kind
from needlewise.ui.desk import Desk
from needlewise.ui.file_dialogs import ask_where_to_save
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.base import UNIT_PX, Page
from needlewise.ui.pages.report.options import OptionsCard
from needlewise.ui.pages.report.presenter import UNCHOSEN, file_name, options_of
from needlewise.ui.pages.report.saved_strip import SavedStrip
from needlewise.ui.pages.report.work import (
    Loaded,
    Wanted,
    copies,
    keep,
    load,
    note_made,
    picture,
    print_out,
    propose,
    save_question,
    set_report,
    write,
)
from needlewise.ui.widgets.empty import Empty
from needlewise.ui.widgets.pages_view import PagesView
from needlewise.ui.widgets.text import Button, ButtonStyle

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from needlewise.report.facts import PrintedPair
    from needlewise.report.model import ReportModel

_OPTIONS_PX = 340


class ReportPage(Page):
    title = "report-page-title"
    watches: ClassVar[frozenset[Kind]] = frozenset(Kind) - {Kind.SETTINGS}
    column_max_px: ClassVar[int] = 1240
    fills_height: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        words = desk.words
        self._loaded: Loaded | None = None
        self._report: ReportModel | None = None
        self._kept: ReportChoice | None = None
        self._proposing = Progress()
        self._copied: tuple[tuple[Photo, ...], tuple[PrintedPair, ...]] = ((), ())
        self.options = OptionsCard(desk)
        self.save = Button(words("report-page-save"), ButtonStyle.PRIMARY)
        self.print = Button(words("report-page-print"))
        self.made = SavedStrip(words)
        self.pages = PagesView(desk.theme, words("report-page-preview"), words("report-page-making"))
        self.empty = Empty(words("report-page-empty"), words("report-page-empty-do"), words("report-page-empty-act"))
        self._both = QWidget()
        self._lay_out_page()
        self._connect()

    def refresh(self) -> None:
        self.desk.ask(self, load, self._on_loaded, topic="load")

    def render_state(self, loaded: Loaded) -> None:
        """Fills in the question, unless it is being written just now."""
        self.empty.setVisible(loaded.is_empty)
        self._both.setVisible(not loaded.is_empty)
        self.save.setVisible(not loaded.is_empty)
        self.print.setVisible(not loaded.is_empty)
        person = loaded.diary.person or Person()
        if not self.options.question.hasFocus():
            self.options.question.setPlainText(person.question_for_clinician or "")

    def _lay_out_page(self) -> None:
        chooser = QScrollArea()
        chooser.setWidgetResizable(True)
        chooser.setFrameShape(QFrame.Shape.NoFrame)
        chooser.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        chooser.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chooser.setWidget(self.options)
        self._chooser = chooser
        self._on_theme_changed()
        across = QHBoxLayout(self._both)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(2 * UNIT_PX)
        across.addWidget(chooser)
        across.addWidget(self.pages, 1)
        for widget in (self.empty, self._both, self.save, self.print):
            widget.hide()
        self.head_row.addWidget(self.print)
        self.head_row.addWidget(self.save)
        self.column.addWidget(self.made)
        self.column.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self._both, 1)

    def _connect(self) -> None:
        self.options.changed.connect(self._on_options_changed)
        self.options.pairs.proposal_wanted.connect(self._propose)
        self.options.question_left.connect(self._keep_question)
        self.pages.resized.connect(self._picture)
        self.save.clicked.connect(self._on_save_clicked)
        self.print.clicked.connect(self._on_print_clicked)
        self.desk.theme.changed.connect(self._on_theme_changed)
        self.empty.act.clicked.connect(partial(self.desk.go, PageId.SESSION))

    def _on_loaded(self, loaded: Loaded) -> None:
        """What was chosen last holds when the page is first shown; later only what is on it."""
        if self._loaded is None:
            self.options.choose(loaded.choice or UNCHOSEN, loaded.last_made)
            self._kept = self.options.chosen
        self._loaded = loaded
        self._copied = ((), ())
        self.options.pairs.show_photos(loaded.diary.photos)
        self.render_state(loaded)
        self._preview()

    @Slot()
    def _on_options_changed(self) -> None:
        if not self.options.pairs.is_ticked:
            self._proposing.cancel()
            self.options.pairs.say("")
        if self.options.chosen != self._kept:
            self._kept = self.options.chosen
            self.desk.ask(self, partial(keep, self._kept), _nothing)
        self._preview()

    def _preview(self) -> None:
        """The first time without photos at once: to copy and compare them takes a moment."""
        if self._loaded is None or self._loaded.is_empty:
            return
        if self._report is None and self.options.chosen.has_photos:
            self._set(self._wanted(self._loaded))
        self._with_copies(self._set, topic="copies", failed=self._on_copies_failed)

    def _set(self, wanted: Wanted) -> None:
        self.desk.ask_files(self, partial(set_report, wanted), self._on_report_set, topic="set")

    def _with_copies(
        self,
        then: Callable[[Wanted], None],
        *,
        topic: str = "",
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Goes on with the report as it is chosen, once its photos are copied for paper."""
        loaded, choice = self._loaded, self.options.chosen
        if loaded is None:
            return
        wanted = self._wanted(loaded)
        pairs = choice.pairs if choice.has_photos and choice.pairs else ()
        photos = {photo.id: photo for photo in loaded.diary.photos}
        needed = tuple(photos[id_] for pair in pairs for id_ in pair)
        if not needed:
            then(wanted)
            return
        if self._copied[0] == needed:
            then(replace(wanted, pairs=self._copied[1]))
            return

        def on_copied(made: tuple[PrintedPair, ...]) -> None:
            self._copied = (needed, made)
            self.options.pairs.say("")
            then(replace(wanted, pairs=made))

        self.desk.ask(self, partial(copies, loaded.diary, pairs), on_copied, topic=topic, failed=failed)

    def _wanted(self, loaded: Loaded) -> Wanted:
        """Without photos."""
        return Wanted(loaded, options_of(self.options.chosen, loaded.now.day, self.options.last_made))

    def _on_copies_failed(self, error: Exception) -> None:
        """The preview goes on without the photos, and says why."""
        if self._loaded is None or not isinstance(error, NeedlewiseError):
            self.desk.report(error)
            return
        self.options.pairs.say(self.desk.words(error.message))
        self._set(self._wanted(self._loaded))

    @Slot()
    def _propose(self) -> None:
        """To take the tick back gives up looking."""
        if self._loaded is not None:
            self._proposing = Progress()
            self.options.pairs.say(self.desk.words("report-page-pair-looking"))
            work = partial(propose, self._loaded.diary, self._proposing)
            self.desk.ask(self, work, self._on_proposed, topic="propose")

    def _on_proposed(self, pairs: tuple[PhotoIds, ...]) -> None:
        if not self.options.pairs.is_ticked:
            return
        self.options.pairs.choose(pairs, is_ticked=True)
        self._on_options_changed()
        if not pairs:
            self.options.pairs.say(self.desk.words("report-page-pair-none"))

    def _on_report_set(self, report: ReportModel) -> None:
        self._report = report
        self._picture()

    @Slot()
    def _picture(self) -> None:
        if self._report is not None:
            work = partial(picture, self._report, self.pages.width_dots)
            self.desk.ask_files(self, work, self._on_pictured, topic="picture")

    def _on_pictured(self, pages: tuple[QImage, ...]) -> None:
        self.pages.show_pages(pages)
        count = len(pages)
        self.pages.setAccessibleDescription(self.desk.words("report-page-preview-pages", count=count))

    @Slot()
    def _keep_question(self) -> None:
        """Saves the question when it is another one than before."""
        if self._loaded is None:
            return
        person = self._loaded.diary.person or Person()
        question = self.options.question.toPlainText().strip() or None
        if question != person.question_for_clinician:
            self._loaded = replace(
                self._loaded,
                diary=replace(self._loaded.diary, person=replace(person, question_for_clinician=question)),
            )
            self.desk.change(self, partial(save_question, question))

    @Slot()
    def _on_save_clicked(self) -> None:
        if self._loaded is None:
            return
        self._keep_question()
        words = self.desk.words
        kinds = [(words("report-page-pdf"), "pdf")]
        name = file_name(self._loaded.now.day, anonymise=self.options.chosen.anonymise)
        ask_where_to_save(self, words("report-page-save-title"), name, kinds, self._write)

    def _write(self, out: Path) -> None:
        def on_set(wanted: Wanted) -> None:
            self.desk.ask_files(self, partial(write, wanted, out), lambda _: self._note_made(out))

        self._with_copies(on_set)

    @Slot()
    def _on_print_clicked(self) -> None:
        if self._loaded is None:
            return
        from PySide6.QtPrintSupport import QPrintDialog

        from needlewise.ui.pages.report.printing import printer_for

        self._keep_question()
        printer = printer_for(self.options.chosen.paper, self.desk.words(self.title))
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(self.desk.words("report-page-print-title"))
        dialog.accepted.connect(partial(self._print_on, printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()

    def _print_on(self, printer: QPrinter) -> None:
        def on_set(wanted: Wanted) -> None:
            self.desk.ask_files(self, partial(print_out, wanted, printer), lambda _: self._note_made(None))

        self._with_copies(on_set)

    def _note_made(self, file: Path | None) -> None:
        """None for a report that went to a printer."""
        if file is None:
            self.made.say_printed()
        else:
            self.made.say_saved(file)
        self.desk.ask(self, note_made, self.options.know_last_made)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._chooser.setFixedWidth(self.desk.theme.scaled(_OPTIONS_PX))


def _nothing(_: object) -> None:
    """For work whose answer nobody waits for."""

"""Bringing in another tracker's CSV file, in one place: what its columns mean, how it is to be read, what becomes of
it. Nothing is written before the last button."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from needlewise.services.changes import Change
from needlewise.ui.desk import Desk
from needlewise.ui.file_dialogs import ask_what_to_open
from needlewise.ui.pages.settings.tracker_parts import Edit, LinesGrid, Outcome, ReadingFields
from needlewise.ui.pages.settings.tracker_presenter import PlanState, Sheet, agree, look_at, read_sheet
from needlewise.ui.widgets.progress_line import ProgressLine
from needlewise.ui.widgets.text import Button, ButtonStyle, Card, Label, TextSize, Tone

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext
    from needlewise.progress import Progress

ENDINGS = ("csv", "tsv", "txt", "md", "xlsx", "xls", "ods", "zip")


class TrackerCard(Card):
    """`taken_in` comes when the file's records are in the diary."""

    taken_in = Signal()

    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(words("tracker"))
        self._desk = desk
        self._sheet: Sheet | None = None
        self.choose = Button(words("tracker-choose"))
        self.progress = ProgressLine(words("settings-cancel"))
        self.file = Label(is_strong=True)
        self.columns = LinesGrid(desk, is_of_columns=True)
        self.names = LinesGrid(desk, is_of_columns=False)
        self.reading = ReadingFields(desk)
        self.outcome = Outcome(desk)
        self.take = Button("", ButtonStyle.PRIMARY)
        self.leave = Button(words("settings-import-leave"))
        self._body = QWidget()
        self._lay_out()
        self.choose.clicked.connect(self._on_choose_clicked)
        self.columns.edited.connect(self._on_edited)
        self.names.edited.connect(self._on_edited)
        self.reading.edited.connect(self._on_edited)
        self.outcome.agree.toggled.connect(self._on_agree_toggled)
        self.outcome.update_those.toggled.connect(self._on_update_toggled)
        self.take.clicked.connect(self._on_take_clicked)
        self.leave.clicked.connect(self.forget)

    def consider(self, path: Path) -> None:
        """Reads the file and says what it would become."""
        self.forget()
        self.choose.setEnabled(False)
        progress = self.progress.begin(self._desk.words("settings-import-reading", file=path.name))
        self._desk.ask(
            self, partial(read_sheet, path, progress), self.show_sheet, topic="sheet", failed=self._on_failed
        )

    def show_sheet(self, sheet: Sheet) -> None:
        words = self._desk.words
        self.progress.end()
        self._sheet = sheet
        table = sheet.table
        self.file.setText(
            words("tracker-file", file=Path(table.file).name, rows=len(table.lines) + len(table.crooked))
        )
        self.columns.show_lines(sheet.columns)
        self.names.show_lines(sheet.names)
        self.reading.show_sheet(sheet)
        self.outcome.show_sheet(sheet)
        self.choose.hide()
        self._body.setEnabled(True)
        self._body.show()
        self._offer_take(sheet.plan)

    @Slot()
    def forget(self) -> None:
        self._sheet = None
        self._desk.jobs.forget(self, "sheet")
        self.progress.end()
        self.choose.setEnabled(True)
        self.choose.show()
        self._body.setEnabled(True)
        self._body.hide()

    def _lay_out(self) -> None:
        words = self._desk.words
        rows = QVBoxLayout(self._body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(16)
        buttons = QHBoxLayout()
        for button in (self.take, self.leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for part in (self.file, self.columns, self.names, self.reading, self.outcome):
            rows.addWidget(part)
        rows.addLayout(buttons)
        first = QHBoxLayout()
        first.addWidget(self.choose)
        first.addStretch(1)
        self.rows.addWidget(Label(words("tracker-explained"), TextSize.SMALL, Tone.MUTED))
        self.rows.addLayout(first)
        self.rows.addWidget(self._body)
        self.rows.addWidget(self.progress)
        self._body.hide()

    def _offer_take(self, state: PlanState | None) -> None:
        count = 0 if state is None else state.to_take
        self.take.setText(self._desk.words("tracker-take", count=count))
        self.take.setAccessibleName(self.take.text())
        self.take.setEnabled(count > 0 and self.outcome.is_agreed)

    def _edit(self, edit: Edit) -> None:
        """Everything below follows from the mapping, and is worked out anew off the window's thread."""
        if self._sheet is None:
            return
        self.take.setEnabled(False)
        progress = self.progress.begin(self._desk.words("tracker-looking"))
        work = partial(_look_again, self._sheet, edit, progress)
        self._desk.ask(self, work, self.show_sheet, topic="sheet", failed=self._on_failed)

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        self._edit(edit)

    @Slot()
    def _on_agree_toggled(self) -> None:
        if self._sheet is not None and self._sheet.plan is not None:
            self.take.setEnabled(self.outcome.is_agreed and self._sheet.plan.to_take > 0)

    @Slot(bool)
    def _on_update_toggled(self, is_wanted: bool) -> None:
        sheet = self._sheet
        if sheet is not None and sheet.update != is_wanted:
            self._sheet = replace(sheet, update=is_wanted)
            self._edit(lambda shown: shown.mapping)

    @Slot()
    def _on_choose_clicked(self) -> None:
        words = self._desk.words
        ask_what_to_open(self, words("tracker-choose-title"), words("tracker-kind"), ENDINGS, self.consider)

    @Slot()
    def _on_take_clicked(self) -> None:
        if self._sheet is None:
            return
        self._body.setEnabled(False)
        progress = self.progress.begin(self._desk.words("settings-import-taking"))
        work = partial(_take_in, self._sheet, progress)
        self._desk.change(self, work, lambda _: self._on_taken(), failed=self._on_failed)

    def _on_taken(self) -> None:
        self.forget()
        self.taken_in.emit()

    def _on_failed(self, error: Exception) -> None:
        """Calling off the reading leaves the sheet; calling off a later step goes back to what it showed."""
        sheet = self._sheet
        self.progress.end()
        if sheet is None:
            self.forget()
        else:
            self.show_sheet(sheet)
        self._desk.report(error)


def _look_again(sheet: Sheet, edit: Edit, progress: Progress, ctx: AppContext) -> Sheet:
    return look_at(sheet.table, edit(sheet), progress, ctx, update=sheet.update)


def _take_in(sheet: Sheet, progress: Progress, ctx: AppContext) -> Change:
    from needlewise.services.transfer.csv_import import import_csv

    return import_csv(ctx, sheet.table, agree(sheet.mapping), progress, update=sheet.update).change

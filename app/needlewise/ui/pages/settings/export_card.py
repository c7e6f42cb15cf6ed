"""Giving the diary out: whole, so that it comes back, or in the form of another program."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from needlewise.services.transfer.formats.registry import FORMATS, FormatEntry
from needlewise.ui.desk import Desk
from needlewise.ui.file_dialogs import ask_for_folder, ask_where_to_save, show_in_folder
from needlewise.ui.pages.settings.transfer import counted
from needlewise.ui.widgets.progress_line import ProgressLine
from needlewise.ui.widgets.text import Button, ButtonStyle, Card, Label, TextSize, Tone

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext
    from needlewise.progress import Progress
    from needlewise.services.transfer.formats.request import ExportReport


class ExportCard(Card):
    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(words("settings-export"))
        self._desk = desk
        self._written: Path | None = None
        self.buttons = {form: Button(words("settings-export-as", name=form.name)) for form in FORMATS}
        self.progress = ProgressLine(words("settings-cancel"))
        self.result = Label(tone=Tone.MUTED)
        self.show_button = Button(words("settings-place-show"), ButtonStyle.QUIET)
        self._lay_out()
        for form, button in self.buttons.items():
            button.clicked.connect(partial(self._ask_where, form))
        self.show_button.clicked.connect(self._on_show_button_clicked)

    def export(self, out: Path, form: FormatEntry) -> None:
        """Writes the diary there."""
        self.result.hide()
        self.show_button.hide()
        for button in self.buttons.values():
            button.setEnabled(False)
        progress = self.progress.begin(self._desk.words("settings-export-writing", file=out.name))
        work = partial(_export, out, form, progress)
        self._desk.ask(self, work, partial(self._say_written, out), failed=self._on_failed)

    def _lay_out(self) -> None:
        words = self._desk.words
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (lead, is_whole) in enumerate(
            (("settings-export-whole", True), ("settings-export-elsewhere", False))
        ):
            across = QHBoxLayout()
            across.setSpacing(8)
            for form, button in self.buttons.items():
                if form.is_whole is is_whole:
                    across.addWidget(button)
            across.addStretch(1)
            grid.addWidget(Label(words(lead), TextSize.SMALL, Tone.MUTED, wraps=False), row, 0)
            grid.addLayout(across, row, 1)
        below = QHBoxLayout()
        below.addWidget(self.result, 1)
        below.addWidget(self.show_button)
        self.rows.addWidget(Label(words("settings-export-explained"), TextSize.SMALL, Tone.MUTED))
        self.rows.addLayout(grid)
        self.rows.addLayout(below)
        self.rows.addWidget(self.progress)
        self.result.hide()
        self.show_button.hide()

    @property
    def _name(self) -> str:
        return f"needlewise-{self._desk.clock.now().day.isoformat()}"

    def _ask_where(self, form: FormatEntry) -> None:
        words = self._desk.words
        if form.is_folder:
            name = self._name if "" in form.endings else f"{self._name}-{form.id}"
            title = words("settings-export-folder-title", name=name)
            ask_for_folder(self, title, lambda folder: self.export(folder / name, form))
            return
        ending = form.endings[0]
        kinds = [(words(form.name), ending.removeprefix("."))]
        name = f"{self._name}{ending}"
        ask_where_to_save(self, words("settings-export-title"), name, kinds, lambda out: self.export(out, form))

    def _say_written(self, out: Path, report: ExportReport) -> None:
        words = self._desk.words
        self._end()
        self._written = out
        kinds = counted(report.records, words) or words("settings-count-none")
        said = [words("settings-export-done", file=out.name, kinds=kinds)]
        if report.photos_missing:
            said.append(words("settings-export-missing", count=report.photos_missing))
        self.result.setText(" ".join(said))
        self.result.show()
        self.show_button.show()

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self._desk.report(error)

    def _end(self) -> None:
        self.progress.end()
        for button in self.buttons.values():
            button.setEnabled(True)

    @Slot()
    def _on_show_button_clicked(self) -> None:
        if self._written is not None:
            show_in_folder(self._written)


def _export(out: Path, form: FormatEntry, progress: Progress, ctx: AppContext) -> ExportReport:
    from needlewise.services.transfer.exporting import export_to

    return export_to(ctx, out, form=form, progress=progress)

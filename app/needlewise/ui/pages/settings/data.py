"""The diary's data: where it lives, files in and out, whether it is whole."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from needlewise.ui.desk import Desk
from needlewise.ui.file_dialogs import ask_for_folder, ask_where_to_save, show_in_folder
from needlewise.ui.pages.settings.presenter import SettingsFacts, trash_rows
from needlewise.ui.pages.settings.taking_in import ImportCard
from needlewise.ui.pages.settings.transfer import counted, present_check
from needlewise.ui.pages.settings.trash import TrashCard
from needlewise.ui.widgets.text import Button, Card, Label, Look, TextSize, Tone
from needlewise.ui.words import Words

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext
    from needlewise.services.exporting import ExportReport
    from needlewise.store.check import CheckReport


class DataSection(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.place = PlaceCard(desk)
        self.importing = ImportCard(desk)
        self.exporting = ExportCard(desk)
        self.checking = CheckCard(desk)
        self.trash = TrashCard(desk)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(16)
        for card in (self.place, self.importing, self.exporting, self.checking, self.trash):
            rows.addWidget(card)

    def show_facts(self, facts: SettingsFacts, words: Words) -> None:
        self.place.show_folder(facts.folder)
        self.checking.folder = facts.folder
        self.trash.show_rows(trash_rows(facts, words))


class PlaceCard(Card):
    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(words("settings-place"))
        self._folder: Path | None = None
        self.path = Label()
        self.show_button = Button(words("settings-place-show"))
        self.rows.addWidget(Label(words("settings-place-explained"), TextSize.SMALL, Tone.MUTED))
        across = QHBoxLayout()
        across.addWidget(self.path, 1)
        across.addWidget(self.show_button)
        self.rows.addLayout(across)
        self.show_button.clicked.connect(self._on_show_button_clicked)

    def show_folder(self, folder: Path) -> None:
        self._folder = folder
        self.path.setText(str(folder))

    @Slot()
    def _on_show_button_clicked(self) -> None:
        if self._folder is not None:
            show_in_folder(self._folder)


class ExportCard(Card):
    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(words("settings-export"))
        self._desk = desk
        self.result = Label(tone=Tone.MUTED)
        self.result.hide()
        self.show_button = Button(words("settings-place-show"), Look.QUIET)
        self.show_button.hide()
        self._written: Path | None = None
        self.document = Button(words("settings-export-json"))
        self.bundle = Button(words("settings-export-zip"))
        self.tables = Button(words("settings-export-csv"))
        across = QHBoxLayout()
        for button in (self.document, self.bundle, self.tables):
            across.addWidget(button)
        across.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self.result, 1)
        below.addWidget(self.show_button)
        self.rows.addWidget(Label(words("settings-export-explained"), TextSize.SMALL, Tone.MUTED))
        self.rows.addLayout(across)
        self.rows.addLayout(below)
        self.document.clicked.connect(partial(self._ask_for_file, "json"))
        self.bundle.clicked.connect(partial(self._ask_for_file, "zip"))
        self.tables.clicked.connect(self._ask_for_folder)
        self.show_button.clicked.connect(self._on_show_button_clicked)

    def export(self, out: Path) -> None:
        """Writes the diary there, in the format of the name's ending; a name without one becomes a folder."""
        self._desk.ask(self, partial(_export, out), partial(self._say_written, out))

    @property
    def _name(self) -> str:
        return f"needlewise-{self._desk.clock.now().day.isoformat()}"

    def _ask_for_file(self, ending: str) -> None:
        words = self._desk.words
        kinds = [(words(f"settings-export-kind-{ending}"), ending)]
        ask_where_to_save(self, words("settings-export-title"), f"{self._name}.{ending}", kinds, self.export)

    @Slot()
    def _ask_for_folder(self) -> None:
        title = self._desk.words("settings-export-folder-title", name=self._name)
        ask_for_folder(self, title, lambda folder: self.export(folder / self._name))

    def _say_written(self, out: Path, report: ExportReport) -> None:
        words = self._desk.words
        self._written = out
        kinds = counted(report.records, words) or words("settings-count-none")
        said = [words("settings-export-done", file=out.name, kinds=kinds)]
        if report.photos_missing:
            said.append(words("settings-export-missing", count=report.photos_missing))
        self.result.setText(" ".join(said))
        self.result.show()
        self.show_button.show()

    @Slot()
    def _on_show_button_clicked(self) -> None:
        if self._written is not None:
            show_in_folder(self._written)


class CheckCard(Card):
    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(words("settings-check"))
        self._desk = desk
        self.folder: Path | None = None
        self.check = Button(words("settings-check-now"))
        self.result = Label()
        self.problems = Label(tone=Tone.MUTED)
        self.rows.addWidget(Label(words("settings-check-explained"), TextSize.SMALL, Tone.MUTED))
        across = QHBoxLayout()
        across.addWidget(self.check)
        across.addStretch(1)
        self.rows.addLayout(across)
        for label in (self.result, self.problems):
            label.hide()
            self.rows.addWidget(label)
        self.check.clicked.connect(self._on_check_clicked)

    @Slot()
    def _on_check_clicked(self) -> None:
        if self.folder is not None:
            self.check.setEnabled(False)
            self.result.setText(self._desk.words("settings-check-running"))
            self.result.set_tone(Tone.MUTED)
            self.result.show()
            self._desk.ask(self, partial(_check, self.folder), self._show_report, failed=self._on_failed)

    def _show_report(self, report: CheckReport) -> None:
        said, problems = present_check(report, self._desk.words)
        self.check.setEnabled(True)
        self.result.setText(said)
        self.result.set_tone(Tone.STOP if report.problems else Tone.READY)
        self.problems.setText("\n".join(problems))
        self.problems.setVisible(bool(problems))

    def _on_failed(self, error: Exception) -> None:
        self.check.setEnabled(True)
        self.result.hide()
        self._desk.report(error)


def _export(out: Path, ctx: AppContext) -> ExportReport:
    from needlewise.services.exporting import Format, export_to

    return export_to(ctx, out, form=None if out.suffix in (".json", ".zip") else Format.TABLES)


def _check(folder: Path, _ctx: AppContext) -> CheckReport:
    from needlewise.services.checking import check_diary_folder

    return check_diary_folder(folder)

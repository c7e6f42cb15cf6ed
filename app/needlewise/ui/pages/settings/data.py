"""The diary's data: where it lives, files in and out, whether it is whole."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from needlewise.ui.desk import Desk
from needlewise.ui.file_dialogs import show_in_folder
from needlewise.ui.pages.photos.intake.watched_folder import WatchedCard
from needlewise.ui.pages.settings.export_card import ExportCard
from needlewise.ui.pages.settings.import_card import ImportCard
from needlewise.ui.pages.settings.presenter import SettingsFacts, trash_rows
from needlewise.ui.pages.settings.tracker import TrackerCard
from needlewise.ui.pages.settings.transfer import present_check
from needlewise.ui.pages.settings.trash import TrashCard
from needlewise.ui.widgets.progress_line import ProgressLine
from needlewise.ui.widgets.text import Button, Card, Label, TextSize, Tone
from needlewise.ui.words import Words

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext
    from needlewise.progress import Progress
    from needlewise.store.check import CheckReport


class DataSection(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.place = PlaceCard(desk)
        self.watched = WatchedCard(desk, desk.words("watched-title"))
        self.importing = ImportCard(desk)
        self.tracker = TrackerCard(desk)
        self.exporting = ExportCard(desk)
        self.checking = CheckCard(desk)
        self.trash = TrashCard(desk)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(16)
        cards = (self.place, self.importing, self.tracker, self.watched, self.exporting, self.checking, self.trash)
        for card in cards:
            rows.addWidget(card)

    def show_facts(self, facts: SettingsFacts, words: Words) -> None:
        self.place.show_folder(facts.folder)
        self.watched.ask()
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


class CheckCard(Card):
    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(words("settings-check"))
        self._desk = desk
        self.folder: Path | None = None
        self.check = Button(words("settings-check-now"))
        self.progress = ProgressLine(words("settings-cancel"))
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
        self.rows.addWidget(self.progress)
        self.check.clicked.connect(self._on_check_clicked)

    @Slot()
    def _on_check_clicked(self) -> None:
        if self.folder is not None:
            self.check.setEnabled(False)
            self.result.hide()
            self.problems.hide()
            progress = self.progress.begin(self._desk.words("settings-check-running"))
            self._desk.ask(self, partial(_check, self.folder, progress), self._show_report, failed=self._on_failed)

    def _show_report(self, report: CheckReport) -> None:
        said, problems = present_check(report, self._desk.words)
        self.progress.end()
        self.check.setEnabled(True)
        self.result.setText(said)
        self.result.show()
        self.result.set_tone(Tone.STOP if report.problems else Tone.READY)
        self.problems.setText("\n".join(problems))
        self.problems.setVisible(bool(problems))

    def _on_failed(self, error: Exception) -> None:
        self.progress.end()
        self.check.setEnabled(True)
        self._desk.report(error)


def _check(folder: Path, progress: Progress, ctx: AppContext) -> CheckReport:
    from needlewise.services.records.checking import check_diary_folder

    return check_diary_folder(folder, ctx.clock.now(), progress)

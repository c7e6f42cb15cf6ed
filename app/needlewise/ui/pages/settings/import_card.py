"""Taking a file into the diary: what it would add is shown first, and nothing is written before a yes."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout

from needlewise.services.changes import Change
from needlewise.ui.desk import Desk
from needlewise.ui.file_dialogs import ask_what_to_open
from needlewise.ui.pages.settings.transfer import ImportState, present_import
from needlewise.ui.widgets.progress_line import ProgressLine
from needlewise.ui.widgets.text import Button, ButtonStyle, Card, Label, TextSize, Tone

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext
    from needlewise.exchange.plan import ImportPlan
    from needlewise.progress import Progress


class ImportCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.words("settings-import"))
        self._desk = desk
        self._path: Path | None = None
        words = desk.words
        self.choose = Button(words("settings-import-choose"))
        self.plan = Label()
        self.problems = Label(tone=Tone.STOP)
        self.progress = ProgressLine(words("settings-cancel"))
        self.take = Button(words("settings-import-take"), ButtonStyle.PRIMARY)
        self.leave = Button(words("settings-import-leave"))
        buttons = QHBoxLayout()
        for button in (self.choose, self.take, self.leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.rows.addWidget(Label(words("settings-import-explained"), TextSize.SMALL, Tone.MUTED))
        self.rows.addWidget(self.plan)
        self.rows.addWidget(self.problems)
        self.rows.addLayout(buttons)
        self.rows.addWidget(self.progress)
        self.choose.clicked.connect(self._on_choose_clicked)
        self.take.clicked.connect(self._on_take_clicked)
        self.leave.clicked.connect(self.forget)
        self.forget()

    def consider(self, path: Path) -> None:
        """Reads the file and says what it would add."""
        self.problems.hide()
        self.choose.setEnabled(False)
        progress = self.progress.begin(self._desk.words("settings-import-reading", file=path.name))
        work = partial(_preview, path, progress)
        self._desk.ask(self, work, partial(self._show_plan, path), failed=self._on_failed)

    @Slot()
    def forget(self) -> None:
        self._path = None
        self.progress.end()
        for button in (self.choose, self.take, self.leave):
            button.setEnabled(True)
        self.choose.show()
        for part in (self.plan, self.problems, self.take, self.leave):
            part.hide()

    def _show_plan(self, path: Path, plan: ImportPlan) -> None:
        self.progress.end()
        self._path = path
        self.render_state(present_import(plan, path.name, self._desk.words))

    def render_state(self, state: ImportState) -> None:
        self.plan.setText(state.words)
        self.plan.show()
        self.problems.setText("\n".join(state.problems))
        self.problems.setVisible(bool(state.problems))
        self.choose.hide()
        self.take.setVisible(state.can_take)
        self.leave.setText(self._desk.words("settings-import-leave" if state.can_take else "settings-import-done"))
        self.leave.setAccessibleName(self.leave.text())
        self.leave.show()
        (self.take if state.can_take else self.leave).setFocus()

    def _on_failed(self, error: Exception) -> None:
        self.forget()
        self._desk.report(error)

    @Slot()
    def _on_choose_clicked(self) -> None:
        words = self._desk.words
        ask_what_to_open(
            self, words("settings-import-title"), words("settings-import-kind"), ("json", "zip"), self.consider
        )

    @Slot()
    def _on_take_clicked(self) -> None:
        if self._path is not None:
            self.take.setEnabled(False)
            self.leave.setEnabled(False)
            progress = self.progress.begin(self._desk.words("settings-import-taking"))
            work = partial(_import, self._path, progress)
            self._desk.change(self, work, lambda _: self.forget(), failed=self._on_failed)


def _preview(path: Path, progress: Progress, ctx: AppContext) -> ImportPlan:
    from needlewise.services.transfer.importing import preview_import

    return preview_import(ctx, path, progress)


def _import(path: Path, progress: Progress, ctx: AppContext) -> Change:
    from needlewise.services.transfer.importing import import_file

    return import_file(ctx, path, progress).change

"""Which folder is watched for new pictures."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout

from needlewise.services.changes import Change
from needlewise.ui.desk import Desk
from needlewise.ui.file_dialogs import ask_for_folder
from needlewise.ui.pages.photos.panes import Pane
from needlewise.ui.widgets.text import Button, Card, Label, TextSize, Tone
from needlewise.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext


class WatchedCard(Card):
    """The folder into which the phone's photos come, to choose, to change, or to leave alone."""

    def __init__(self, desk: Desk, title: str | None = None) -> None:
        super().__init__(title)
        words = desk.words
        self._desk = desk
        self.folder = Label()
        self.choose = Button(words("watched-choose"))
        self.stop = Button(words("watched-stop"))
        self.with_present = Tick(words("watched-with-present"), words("watched-with-present-note"))
        across = QHBoxLayout()
        across.setSpacing(8)
        for button in (self.choose, self.stop):
            across.addWidget(button)
        across.addStretch(1)
        self.rows.addWidget(Label(words("watched-explained"), TextSize.SMALL, Tone.MUTED))
        self.rows.addWidget(self.folder)
        self.rows.addWidget(self.with_present)
        self.rows.addLayout(across)
        self.choose.clicked.connect(self._on_choose_clicked)
        self.stop.clicked.connect(self._on_stop_clicked)
        self.show_folder(None)

    def ask(self) -> None:
        self._desk.ask(self, _watched, self.show_folder, topic="watched")

    def show_folder(self, folder: Path | None) -> None:
        words = self._desk.words
        self.folder.setText(words("watched-none") if folder is None else words("watched-is", folder=str(folder)))
        self.choose.setText(words("watched-choose" if folder is None else "watched-change"))
        self.choose.setAccessibleName(self.choose.text())
        self.stop.setVisible(folder is not None)

    def watch(self, folder: Path | None) -> None:
        """From now on; what waits then is found by whoever looks into it."""
        work = partial(_watch, folder, self.with_present.is_ticked)
        self._desk.change(self, work, lambda _: self.show_folder(folder))

    @Slot()
    def _on_choose_clicked(self) -> None:
        ask_for_folder(self, self._desk.words("watched-which"), self.watch)

    @Slot()
    def _on_stop_clicked(self) -> None:
        self.watch(None)


class WatchedPane(Pane):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.card = WatchedCard(desk)
        self.rows.addWidget(self.card)
        self.rows.addStretch(1)
        self.set_title(desk.words("watched-title"))

    def focus_first(self) -> None:
        self.card.ask()
        self.card.choose.setFocus()


def _watched(ctx: AppContext) -> Path | None:
    from needlewise.services.photos.tray import watched_folder

    return watched_folder(ctx)


def _watch(folder: Path | None, with_present: bool, ctx: AppContext) -> Change:
    from needlewise.services.photos.tray import watch_folder

    return watch_folder(ctx, folder, with_present=with_present)

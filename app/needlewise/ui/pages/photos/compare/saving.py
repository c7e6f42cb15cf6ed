"""Saves a pair as one picture, and says where it went."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from needlewise.ui.desk import Desk
from needlewise.ui.file_dialogs import ask_where_to_save, show_in_folder
from needlewise.ui.pages.photos.compare.presenter import file_name
from needlewise.ui.widgets.text import Button, ButtonStyle, Label, Tone

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext
    from needlewise.services.photos.comparing import Comparison


class SavedRow(QWidget):
    """Hidden until a pair is saved."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._folder: Path | None = None
        self.said = Label(tone=Tone.MUTED)
        self.show_folder = Button(desk.words("compare-saved-folder"), ButtonStyle.QUIET)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.said, 1)
        across.addWidget(self.show_folder)
        self.show_folder.clicked.connect(self._on_show_folder_clicked)
        self.hide()

    def ask(self, pair: Comparison, *, is_aligned: bool, is_light_matched: bool) -> None:
        words = self._desk.words
        save = partial(self.save, pair, is_aligned=is_aligned, is_light_matched=is_light_matched)
        ask_where_to_save(
            self,
            words("compare-save-title"),
            file_name((pair.first, pair.second)),
            [(words("compare-save-png"), "png")],
            save,
        )

    def save(self, pair: Comparison, out: Path, *, is_aligned: bool, is_light_matched: bool) -> None:
        self._folder = None
        self.said.setText(self._desk.words("compare-saving"))
        self.show_folder.hide()
        self.show()

        def work(ctx: AppContext) -> None:
            from needlewise.services.photos.comparing import save_pair

            save_pair(ctx, pair, out, is_aligned=is_aligned, is_light_matched=is_light_matched)

        self._desk.ask(self, work, lambda _: self._say_saved(out), topic="save", failed=self._on_failed)

    def _say_saved(self, out: Path) -> None:
        self._folder = out.parent
        self.said.setText(self._desk.words("compare-saved", file=out.name, folder=str(out.parent)))
        self.show_folder.show()

    def _on_failed(self, error: Exception) -> None:
        self.hide()
        self._desk.report(error)

    @Slot()
    def _on_show_folder_clicked(self) -> None:
        if self._folder is not None:
            show_in_folder(self._folder)

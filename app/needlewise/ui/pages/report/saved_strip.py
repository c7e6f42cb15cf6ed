"""The strip that says where the report went, with the ways to it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from needlewise.ui.file_dialogs import open_file, show_in_folder
from needlewise.ui.widgets.text import Button, ButtonStyle, Label, Tone
from needlewise.ui.words import Words


class SavedStrip(QWidget):
    """Hidden until a report was saved or printed."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._file: Path | None = None
        self.said = Label(tone=Tone.MUTED)
        self.open = Button(words("report-page-open"), ButtonStyle.QUIET)
        self.show_folder = Button(words("report-page-folder"), ButtonStyle.QUIET)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.said, 1)
        across.addWidget(self.open)
        across.addWidget(self.show_folder)
        self.open.clicked.connect(self._on_open_clicked)
        self.show_folder.clicked.connect(self._on_show_folder_clicked)
        self.hide()

    def say_saved(self, file: Path) -> None:
        self._say(self._words("report-page-saved", file=file.name, folder=str(file.parent)), file)
        self.open.setFocus()

    def say_printed(self) -> None:
        self._say(self._words("report-page-printed"), None)

    def _say(self, words: str, file: Path | None) -> None:
        self._file = file
        self.said.setText(words)
        for way in (self.open, self.show_folder):
            way.setVisible(file is not None)
        self.show()

    @Slot()
    def _on_open_clicked(self) -> None:
        if self._file is not None:
            open_file(self._file)

    @Slot()
    def _on_show_folder_clicked(self) -> None:
        if self._file is not None:
            show_in_folder(self._file)

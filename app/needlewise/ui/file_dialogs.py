"""Asks for a file without stopping the window: the answer comes to a function, a cancelled dialog to none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[Path], None]


def ask_where_to_save(
    parent: QWidget, title: str, file_name: str, kinds: Sequence[tuple[str, str]], then: Chosen
) -> QFileDialog:
    """`kinds` are words and ending, for instance ("PDF", "pdf"). A name typed without one gets the ending of the
    kind that is chosen, and the dialog asks before it names a file that is there."""
    endings = {_filter(words, (ending,)): ending for words, ending in kinds}
    dialog = _dialog(parent, title, list(endings), then)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(kinds[0][1])
    dialog.selectFile(file_name)
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(endings[chosen]))
    dialog.open()
    return dialog


def ask_what_to_open(parent: QWidget, title: str, words: str, endings: Sequence[str], then: Chosen) -> QFileDialog:
    """`words` name the kind of file, for instance "Diary or bundle"."""
    dialog = _dialog(parent, title, [_filter(words, endings)], then)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()
    return dialog


def ask_what_to_open_several(
    parent: QWidget, title: str, words: str, endings: Sequence[str], then: Callable[[list[Path]], None]
) -> QFileDialog:
    """As `ask_what_to_open`, for any number of files."""
    dialog = _dialog(parent, title, [_filter(words, endings)])
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
    dialog.open()
    return dialog


def ask_for_folder(parent: QWidget, title: str, then: Chosen) -> QFileDialog:
    dialog = _dialog(parent, title, (), then)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()
    return dialog


def _filter(words: str, endings: Sequence[str]) -> str:
    return f"{words} ({' '.join(f'*.{ending}' for ending in endings)})"


def _dialog(parent: QWidget, title: str, filters: Sequence[str], then: Chosen | None = None) -> QFileDialog:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, title, folder)
    if filters:
        dialog.setNameFilters(filters)
    if then is not None:
        dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def open_file(path: Path) -> None:
    """With whatever program the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def show_in_folder(path: Path) -> None:
    open_file(path if path.is_dir() else path.parent)

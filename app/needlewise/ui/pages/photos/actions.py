"""Actions on the photos that are chosen: as a row of buttons, and as a menu."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from needlewise.domain.photos import Photo
from needlewise.ui.desk import Desk
from needlewise.ui.widgets.text import Button, ButtonStyle, Label, TextSize, Tone

if TYPE_CHECKING:
    from needlewise.services.photos.export import PhotosExported


class PhotoAction(StrEnum):
    OPEN = "open"
    COMPARE = "compare"
    DETAILS = "details"
    TURN = "turn"
    LOOK = "look"
    EXPORT = "export"
    ORIGINALS = "originals"
    DELETE = "delete"


_FOR_ONE = frozenset(PhotoAction) - {PhotoAction.COMPARE}
_FOR_SEVERAL = frozenset({PhotoAction.EXPORT, PhotoAction.ORIGINALS, PhotoAction.DELETE})
_IN_MENU_ONLY = frozenset({PhotoAction.ORIGINALS})


def possible(photos: Sequence[Photo]) -> frozenset[PhotoAction]:
    """What makes sense for these photos; any two of one view can be compared."""
    if not photos:
        return frozenset()
    if len(photos) == 1:
        return _FOR_ONE
    is_pair = len(photos) == 2 and photos[0].view is photos[1].view
    return _FOR_SEVERAL | ({PhotoAction.COMPARE} if is_pair else set())


class ActionsBar(QWidget):
    """`wanted` carries a PhotoAction. Only what is possible is shown; while copies are written, how far that is, and
    `stop_wanted` ends it."""

    wanted = Signal(object)
    stop_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._words = desk.words
        self.said = Label(size=TextSize.SMALL, tone=Tone.MUTED)
        self.stop = Button(desk.words("inbox-cancel"), ButtonStyle.QUIET)
        in_sight = [act for act in PhotoAction if act not in _IN_MENU_ONLY]
        self.buttons = {act: Button(desk.words(f"gallery-act-{act}"), ButtonStyle.QUIET) for act in in_sight}
        self._possible: frozenset[PhotoAction] = frozenset()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        row.setSpacing(0)
        row.addWidget(self.said, 1)
        for act, button in self.buttons.items():
            row.addWidget(button)
            button.clicked.connect(partial(self.wanted.emit, act))
        row.addWidget(self.stop)
        self.stop.hide()
        self.stop.clicked.connect(self.stop_wanted)
        self.setFixedHeight(row.sizeHint().height())
        self.show_chosen((), "")

    def show_chosen(self, photos: Sequence[Photo], name: str) -> None:
        """`name` is that of a photo that is chosen alone."""
        self._possible = possible(photos)
        for act, button in self.buttons.items():
            button.setVisible(act in self._possible)
        if not photos:
            words = self._words("gallery-chosen-none")
        elif len(photos) == 2 and PhotoAction.COMPARE not in self._possible:
            words = self._words("gallery-chosen-views")
        else:
            words = self._words("gallery-chosen", count=len(photos), photo=name)
        self.said.setText(words)

    def show_progress(self, done: int, of: int) -> None:
        """Nothing else is offered until the last is done."""
        is_busy = done < of
        self.stop.setVisible(is_busy)
        for act, button in self.buttons.items():
            button.setVisible(not is_busy and act in self._possible)
        if is_busy:
            self.said.setText(self._words("inbox-reading", done=done, of=of))

    def say_exported(self, folder: Path, report: PhotosExported, *, originals: bool) -> None:
        """Until something else is chosen."""
        words = self._words
        id_ = "gallery-exported-originals" if originals else "gallery-exported"
        said = [words(id_, count=report.written, folder=str(folder))]
        if report.missing:
            said.append(words("gallery-exported-missing", count=report.missing))
        said += [words(reason) for reason in report.failed]
        self.said.setText(" ".join(said))

    def open_menu(self, place: QPoint, parent: QWidget) -> QMenu:
        """The same, at a place on the screen."""
        menu = QMenu(parent)
        for act in PhotoAction:
            if act in self._possible:
                menu.addAction(self._words(f"gallery-act-{act}"), partial(self.wanted.emit, act))
        menu.popup(place)
        return menu

"""How the view that is looked at is taken, what is due, and what waits: one line each above the tiles."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from needlewise.domain.photos import FULL_SET
from needlewise.messages import Message, message
from needlewise.ui.desk import Desk
from needlewise.ui.pages.photos.presenter import GalleryState
from needlewise.ui.widgets.text import Button, ButtonStyle, Label, TextSize, Tone


class ProtocolLine(QWidget):
    """`take_wanted` comes from what is due."""

    take_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._words = desk.words
        self.due = Label(is_strong=True)
        self.how = Label(size=TextSize.SMALL, tone=Tone.MUTED)
        self.take = Button(desk.words("views-take"), ButtonStyle.QUIET)
        rows = QVBoxLayout()
        rows.setSpacing(2)
        rows.addWidget(self.due)
        rows.addWidget(self.how)
        across = QHBoxLayout(self)
        across.setContentsMargins(4, 0, 0, 0)
        across.addLayout(rows, 1)
        across.addWidget(self.take, 0, Qt.AlignmentFlag.AlignTop)
        self.take.clicked.connect(self.take_wanted)

    def show_state(self, state: GalleryState) -> None:
        due = said_due(state)
        self.due.setVisible(due is not None)
        self.take.setVisible(due is not None)
        if due is not None:
            self.due.setText(self._words.label(due))
        self.how.setText(self._words(f"views-how-{state.view or 'all'}"))


class WaitingLine(QWidget):
    """Hidden while nothing waits. `look_wanted` leads to the inbox."""

    look_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._words = desk.words
        self.said = Label()
        self.look = Button(desk.words("inbox-look"))
        across = QHBoxLayout(self)
        across.setContentsMargins(4, 0, 0, 0)
        across.addWidget(self.said, 1)
        across.addWidget(self.look)
        self.look.clicked.connect(self.look_wanted)
        self.hide()

    def show_count(self, count: int, refused: int) -> None:
        """How many wait, and how many files could not be read."""
        self.setVisible(bool(count or refused))
        id_ = "inbox-waits" if count else "inbox-said-refused"
        self.said.setText(self._words(id_, count=count or refused))


def said_due(state: GalleryState) -> Message | None:
    """What is due of the view that is looked at, or of the set. None where nothing is, or where no photo was taken
    yet: what to do first is said in its place then. A skin check is asked for only if something looks wrong, so it is
    no more than mentioned, where it is looked at."""
    due = [item for item in state.due if item.view is state.view or (state.view is None and not item.only_if_wrong)]
    if not due or state.is_empty:
        return None
    if state.view is None and len(due) == len(FULL_SET):
        return message("views-due-all", count=len(due))
    if state.view is None:
        return message("views-due-set", views=[message(f"view-{item.view}") for item in due])
    last = due[0].last
    if due[0].only_if_wrong:
        return message("views-due-check")
    return message("views-due-first") if last is None else message("views-due", last=last)

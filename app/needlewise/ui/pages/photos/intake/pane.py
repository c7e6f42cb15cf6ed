"""The intake sheet: what waits, what each picture shows, and one button that takes them in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from needlewise.domain.moments import Moment
from needlewise.domain.photos import Hair, PhotoView
from needlewise.domain.sessions import NeedlingSession
from needlewise.ui.desk import Desk
from needlewise.ui.pages.photos.intake.inbox import Inbox
from needlewise.ui.pages.photos.intake.model import InboxModel
from needlewise.ui.pages.photos.intake.outcome import OutcomeCard
from needlewise.ui.pages.photos.intake.panel import WIDTH_PX, InboxPanel
from needlewise.ui.pages.photos.intake.pending import next_without_view, with_view
from needlewise.ui.pages.photos.intake.tile_list import InboxView
from needlewise.ui.pages.photos.panes import Pane
from needlewise.ui.theme import Theme
from needlewise.ui.widgets.empty import Empty
from needlewise.ui.widgets.text import Button, ButtonStyle, Card, Label, Tone

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext


class InboxPane(Pane):
    """Shows the inbox and tells it what the person says."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.inbox = desk.shared(Inbox)
        words = desk.words
        self.model = InboxModel(desk, self)
        self.view = InboxView(desk, self.model)
        self.panel = InboxPanel(desk)
        self.outcome = OutcomeCard(desk)
        self.empty = Empty(words("inbox-empty"), words("inbox-empty-do"), words("inbox-back"))
        self.counted = Label(tone=Tone.MUTED)
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName(words("inbox-progress"))
        self.progress.setFixedHeight(4)
        self.stop = Button(words("inbox-cancel"))
        self.take = Button("", ButtonStyle.PRIMARY)
        self._lay_out()
        self._connect()
        self.set_title(words("inbox-title"))
        self._on_inbox_changed()

    def focus_first(self) -> None:
        """Asks for the sessions that pictures may belong to, too."""
        self.view.setFocus()
        self.desk.ask(self, _sessions, self._show_sessions, topic="sessions")

    def _show_sessions(self, sessions: tuple[NeedlingSession, ...]) -> None:
        self.panel.show_sessions(sessions)
        self.panel.show_items(self.view.chosen)

    def _lay_out(self) -> None:
        tiles = Card()
        tiles.rows.setContentsMargins(1, 12, 1, 1)
        tiles.rows.addWidget(self.view)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.outcome)
        left.addWidget(tiles, 1)
        self._sheet = QWidget()
        across = QHBoxLayout(self._sheet)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addLayout(left, 1)
        self._beside = _scrolling(self.panel, self.desk.theme)
        across.addWidget(self._beside)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(12)
        foot.addWidget(self.counted)
        foot.addWidget(self.progress, 1)
        foot.addWidget(self.stop)
        foot.addWidget(self.take)
        self.rows.addWidget(self._sheet, 1)
        self.rows.addWidget(self.empty, 1)
        self.rows.addWidget(self._foot)
        self.progress.hide()
        self.stop.hide()

    def _connect(self) -> None:
        self.inbox.changed.connect(self._on_inbox_changed)
        self.inbox.progressed.connect(self._on_inbox_progressed)
        for giver in (self.view, self.panel):
            giver.view_given.connect(self._on_view_given)
            giver.leave_wanted.connect(self._on_leave_wanted)
        self.view.hair_given.connect(self._on_hair_given)
        self.view.chosen_changed.connect(self._on_view_chosen_changed)
        self.panel.told.connect(self._on_panel_told)
        self.outcome.dismissed.connect(self.inbox.dismiss_outcome)
        self.stop.clicked.connect(self.inbox.cancel)
        self.take.clicked.connect(self.inbox.take_in)
        self.empty.act.clicked.connect(self.closed)

    @Slot()
    def _on_inbox_changed(self) -> None:
        words, items = self.desk.words, self.inbox.items
        self.view.show_items(items)
        self.panel.show_items(self.view.chosen)
        self.outcome.show_outcome(self.inbox.outcome)
        has_any = bool(items or self.inbox.outcome)
        self._sheet.setVisible(has_any)
        self.empty.setVisible(not has_any and not self.inbox.is_busy)
        self._beside.setVisible(bool(items))
        count, open_ = len(with_view(items)), len(items) - len(with_view(items))
        self.take.setText(words("inbox-take", count=count))
        self.take.setAccessibleName(self.take.text())
        self.take.setEnabled(count > 0 and not self.inbox.is_busy)
        self.counted.setText(words("inbox-open", count=open_) if open_ else words("inbox-all-have-views"))
        self._foot.setVisible(bool(items) or self.inbox.is_busy)

    @Slot(int, int)
    def _on_inbox_progressed(self, done: int, of: int) -> None:
        words = self.desk.words
        is_busy = self.inbox.is_busy and of > 0
        self.progress.setVisible(is_busy)
        self.stop.setVisible(is_busy)
        self.take.setEnabled(not self.inbox.is_busy and bool(with_view(self.inbox.items)))
        if is_busy:
            self._foot.show()
            self.empty.hide()
            self.progress.setRange(0, of)
            self.progress.setValue(done)
            self.counted.setText(words("inbox-reading", done=done, of=of))
        elif not self.inbox.is_busy:
            self._on_inbox_changed()

    @Slot(object)
    def _on_view_given(self, view: PhotoView) -> None:
        """One that was chosen alone hands over to the next one without a view."""
        chosen = self.view.chosen
        place = self.view.currentIndex().row()
        self.inbox.tell({item.id for item in chosen}, view=view)
        if len(chosen) == 1 and chosen[0].view is None:
            following = next_without_view(self.inbox.items, place)
            if following is not None:
                self.view.choose(following)

    @Slot(object)
    def _on_hair_given(self, hair: Hair) -> None:
        self.inbox.tell({item.id for item in self.view.chosen}, hair=hair)

    @Slot(object)
    def _on_panel_told(self, said: dict[str, Any]) -> None:
        """Another time makes another session likely."""
        if "taken_at" in said:
            said = {**said, "session_id": _proposed(self.panel.sessions, said["taken_at"])}
        self.inbox.tell({item.id for item in self.view.chosen}, **said)

    @Slot()
    def _on_leave_wanted(self) -> None:
        self.inbox.leave_out({item.id for item in self.view.chosen})
        self.view.setFocus()

    @Slot()
    def _on_view_chosen_changed(self) -> None:
        self.panel.show_items(self.view.chosen)


def _scrolling(panel: InboxPanel, theme: Theme) -> QScrollArea:
    """For a window that is lower than the panel."""
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidget(panel)
    area.setFixedWidth(theme.scaled(WIDTH_PX))
    return area


def _proposed(sessions: Sequence[NeedlingSession], moment: Moment) -> str | None:
    from needlewise.services.photos.dates import proposed_session

    return proposed_session(sessions, moment)


def _sessions(ctx: AppContext) -> tuple[NeedlingSession, ...]:
    from needlewise.services.records.diary import load_diary

    return load_diary(ctx).sessions

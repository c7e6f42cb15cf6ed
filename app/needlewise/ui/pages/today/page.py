"""Today: may I roll, and if not, when? Below it the check-in, and what else is worth a glance."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout

from needlewise.ui.desk import Desk
from needlewise.ui.pages import PageId
from needlewise.ui.pages.base import UNIT_PX, Page
from needlewise.ui.pages.checkin.form import CheckInForm
from needlewise.ui.pages.today.cards import DevicesCard, LastSessionCard, NotedCard, PhotosCard, TrendCard
from needlewise.ui.pages.today.presenter import TodayState, present_today
from needlewise.ui.pages.today.verdict import VerdictCard
from needlewise.ui.trace import step
from needlewise.ui.widgets.text import Button, Card, Label, Tone

CHECK_IN = "check-in"
"""An argument for `arrive`: put the cursor into the check-in."""


class TodayPage(Page):
    title = "today-title"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        words = desk.words
        self.state: TodayState | None = None
        self._was_painted = False
        self.date = Label(tone=Tone.MUTED, wraps=False)
        self.log_session = Button(words("today-log-session"))
        self.log_session.show_icon(desk.theme, "add", "ink")
        self.head_row.insertWidget(0, self.date)
        self.head_row.addWidget(self.log_session)
        self.verdict = VerdictCard(desk)
        self.check_in = Card(words("checkin-title"))
        self.form = CheckInForm(desk)
        self.check_in.rows.addWidget(self.form)
        self.noted = NotedCard(desk)
        self.last_session = LastSessionCard(desk)
        self.devices = DevicesCard(desk)
        self.photos = PhotosCard(desk)
        self.trend = TrendCard(desk)
        self._cards = (self.verdict, self.check_in, self.last_session, self.devices, self.trend)
        self._fill_column()
        self.log_session.clicked.connect(lambda: desk.go(PageId.SESSION))
        for card in (*self._cards, self.noted, self.photos):
            card.hide()

    def refresh(self) -> None:
        from needlewise.services.today import look_at_today

        guidance, words = self.desk.guidance, self.desk.words
        self.desk.ask(
            self, lambda ctx: present_today(look_at_today(ctx), guidance, words), self.render_state, topic="today"
        )

    def render_state(self, state: TodayState) -> None:
        self.state = state
        self.date.setText(state.date)
        self.verdict.render_verdict(state.verdict)
        self.noted.render_noted(state.noted)
        self.last_session.render_session(state.last_session)
        self.devices.render_devices(state.devices)
        self.photos.render_due(state.photos_due)
        self.trend.render_trend(state.trend)
        for card in self._cards:
            card.show()

    def arrive(self, argument: object) -> None:
        if argument == CHECK_IN:
            self.form.focus_first()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.state is not None and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, lambda: step("today painted"))

    def _fill_column(self) -> None:
        pair = QGridLayout()
        pair.setSpacing(2 * UNIT_PX)
        pair.setColumnStretch(0, 1)
        pair.setColumnStretch(1, 1)
        pair.addWidget(self.last_session, 0, 0)
        pair.addWidget(self.devices, 0, 1)
        self.column.addWidget(self.verdict)
        self.column.addWidget(self.check_in)
        self.column.addLayout(pair)
        self.column.addWidget(self.noted)
        self.column.addWidget(self.photos)
        self.column.addWidget(self.trend)

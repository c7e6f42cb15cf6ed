"""Today: may I roll, and if not, when? Below it the check-in, and what else is worth a glance."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout

from needlewise.ui.desk import Desk
from needlewise.ui.page_ids import AFTERCARE, PageId
from needlewise.ui.pages.base import UNIT_PX, Page
from needlewise.ui.pages.checkin.form import CheckInForm
from needlewise.ui.pages.today.aftercare_card import AftercareCard
from needlewise.ui.pages.today.cache import DAYS_AHEAD, work_out
from needlewise.ui.pages.today.cards import DevicesCard, LastSessionCard, NotedCard, PhotosCard, TrendCard
from needlewise.ui.pages.today.state import TodayState
from needlewise.ui.pages.today.verdict import VerdictCard
from needlewise.ui.trace import step
from needlewise.ui.widgets.text import Button, ButtonStyle, Card, Label, Tone

CHECK_IN = "check-in"
"""An argument for `arrive`: put the cursor into the check-in."""
_IDLE_MS = 2000
_MINUTE_MS = 60_000


class TodayPage(Page):
    """`painted` comes once, when it first shows what the diary says."""

    title = "today-title"
    painted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        words = desk.words
        self.state: TodayState | None = None
        self._was_painted = False
        self._look_ahead = QTimer(self)
        self._look_ahead.setSingleShot(True)
        self._look_ahead.setInterval(_IDLE_MS)
        self._look_ahead.timeout.connect(self._on_look_ahead_timeout)
        self._day: date | None = None
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self._on_minute_timeout)
        self._minute.start()
        self.date = Label(tone=Tone.MUTED, wraps=False)
        self.log_session = Button(words("today-log-session"))
        self.log_session.show_icon(desk.theme, "add", "ink")
        self.head_row.insertWidget(0, self.date)
        self.emergency = Button(words("emergency-open"), ButtonStyle.QUIET)
        self.emergency.clicked.connect(lambda: desk.go(PageId.EMERGENCY))
        self.head_row.addWidget(self.emergency)
        self.head_row.addWidget(self.log_session)
        self.verdict = VerdictCard(desk)
        self.check_in = Card(words("checkin-title"))
        self.form = CheckInForm(desk)
        self.check_in.rows.addWidget(self.form)
        self.noted = NotedCard(desk)
        self.aftercare = AftercareCard(desk)
        self.last_session = LastSessionCard(desk)
        self.devices = DevicesCard(desk)
        self.photos = PhotosCard(desk)
        self.trend = TrendCard(desk)
        self._cards = (self.verdict, self.check_in, self.last_session, self.devices, self.trend)
        self._fill_column()
        self.verdict.signs.answered.connect(self.form.record_sign)
        self.log_session.clicked.connect(lambda: desk.go(PageId.SESSION))
        for card in (*self._cards, self.aftercare, self.noted, self.photos):
            card.hide()

    def refresh(self) -> None:
        words = self.desk.words
        self._day = self.desk.clock.now().day
        self._look_ahead.stop()
        self.desk.ask(self, lambda ctx: work_out(ctx, words), self._on_worked_out, topic="today")

    def show_cached(self, state: TodayState) -> None:
        """Today as it was last worked out, until it is worked out anew."""
        if self.state is None:
            self.render_state(state)

    def render_state(self, state: TodayState) -> None:
        if state == self.state:
            return
        self.state = state
        self.date.setText(state.date)
        self.verdict.render_verdict(state.verdict)
        self.verdict.signs.render_signs(state.open_signs)
        self.form.ask_about(state.open_signs)
        self.aftercare.render_aftercare(state.aftercare)
        self.noted.render_noted(state.noted, state.noted_more)
        self.last_session.render_session(state.last_session)
        self.devices.render_devices(state.devices)
        self.photos.render_due(state.photos_due)
        self.trend.render_trend(state.trend)
        for card in self._cards:
            card.show()

    def arrive(self, argument: object) -> None:
        if argument == CHECK_IN:
            self.form.focus_first()
        elif argument == AFTERCARE:
            self.aftercare.set_open()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.state is not None and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self._on_painted)

    def _on_painted(self) -> None:
        step("today painted")
        self.painted.emit()

    def _on_worked_out(self, state: TodayState) -> None:
        self.render_state(state)
        self._look_ahead.start()

    @Slot()
    def _on_minute_timeout(self) -> None:
        """A window that is left open over midnight: it is another today."""
        if self._day is not None and self._day != self.desk.clock.now().day:
            self.refresh()

    @Slot()
    def _on_look_ahead_timeout(self) -> None:
        """Nobody is waiting: works out the next days too, one by one."""
        words = self.desk.words
        for ahead in range(1, DAYS_AHEAD + 1):
            self.desk.ask(self, partial(work_out, words=words, ahead=ahead), lambda _: None)

    def _fill_column(self) -> None:
        pair = QGridLayout()
        pair.setSpacing(2 * UNIT_PX)
        pair.setColumnStretch(0, 1)
        pair.setColumnStretch(1, 1)
        pair.addWidget(self.last_session, 0, 0)
        pair.addWidget(self.devices, 0, 1)
        self.column.addWidget(self.verdict)
        self.column.addWidget(self.aftercare)
        self.column.addWidget(self.check_in)
        self.column.addLayout(pair)
        self.column.addWidget(self.noted)
        self.column.addWidget(self.photos)
        self.column.addWidget(self.trend)

"""The smaller cards of Today."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from needlewise.ui.desk import Desk
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.today.explained import ExplainedBlock
from needlewise.ui.pages.today.state import (
    NOTED_AT_ONCE,
    TREND_DAYS,
    DeviceLine,
    Explained,
    LastSession,
    SmallTrendState,
)
from needlewise.ui.widgets.disclosure import Disclosure
from needlewise.ui.widgets.small_trend import SmallTrend
from needlewise.ui.widgets.text import Button, ButtonStyle, Card, Label, Tone, clear_layout

_NOTED_ICONS = {"muted": "info", "wait": "wait", "stop": "stop", "care": "care"}


class _TitledCard(Card):
    """A card whose heading has one quiet button beside it."""

    def __init__(self, desk: Desk, title: str, action: str, action_name: str | None = None) -> None:
        super().__init__()
        self.desk = desk
        self.action = Button(action, ButtonStyle.LINK, action_name)
        policy = self.action.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.action.setSizePolicy(policy)
        self.rows.setContentsMargins(24, 14, 24, 20)
        head = QHBoxLayout()
        head.addWidget(Label(title, is_strong=True), 1)
        head.addWidget(self.action)
        self.rows.addLayout(head)
        self.content = QVBoxLayout()
        self.content.setSpacing(4)
        self.rows.addLayout(self.content)
        self.rows.addStretch(1)

    def refill(self, widgets: Sequence[QWidget]) -> None:
        clear_layout(self.content)
        for widget in widgets:
            self.content.addWidget(widget)


class LastSessionCard(_TitledCard):
    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(desk, words("today-last-session"), words("today-last-edit"), words("today-last-edit-name"))
        self._session_id: str | None = None
        self.action.clicked.connect(self._on_action_clicked)

    def render_session(self, session: LastSession | None) -> None:
        self._session_id = None if session is None else session.id
        self.action.setVisible(session is not None)
        if session is None:
            self.refill([Label(self.desk.words("today-last-none"), tone=Tone.MUTED)])
        else:
            self.refill([Label(session.line), *(Label(line, tone=Tone.MUTED) for line in session.details)])

    @Slot()
    def _on_action_clicked(self) -> None:
        self.desk.go(PageId.SESSION, self._session_id)


class DevicesCard(_TitledCard):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, desk.words("today-devices"), desk.words("today-device-add"))
        self.action.clicked.connect(self._on_action_clicked)

    def render_devices(self, devices: Sequence[DeviceLine]) -> None:
        words = self.desk.words
        any_worn = any(line.is_worn for line in devices)
        self.action.setVisible(any_worn or not devices)
        self.action.setText(words("today-device-replace" if any_worn else "today-device-add"))
        self.action.setAccessibleName(self.action.text())
        if not devices:
            self.refill([Label(words("today-devices-none"), tone=Tone.MUTED)])
            return
        rows: list[QWidget] = []
        for line in devices:
            rows.append(Label(line.name))
            rows.append(Label(line.wear, tone=Tone.MUTED))
            if line.is_worn:
                rows.append(Label(words("today-device-worn"), tone=Tone.WAIT))
        self.refill(rows)

    @Slot()
    def _on_action_clicked(self) -> None:
        self.desk.go(PageId.SETTINGS, "devices")


class PhotosCard(_TitledCard):
    """Shown while a photo set is due."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, desk.words("today-photos"), desk.words("today-photos-take"))
        self.action.clicked.connect(self._on_action_clicked)

    def render_due(self, explanation: str) -> None:
        self.setVisible(bool(explanation))
        self.refill([Label(explanation, tone=Tone.MUTED)])

    @Slot()
    def _on_action_clicked(self) -> None:
        self.desk.go(PageId.PHOTOS)


class NotedCard(Card):
    """What else the rules found; hidden when there is nothing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.words("today-noted"))
        self._desk = desk
        self._items: tuple[Explained, ...] = ()
        self._more = ""
        self.content = QVBoxLayout()
        self.content.setSpacing(12)
        self.rows.addLayout(self.content)
        self.more: Disclosure | None = None
        desk.theme.changed.connect(self._on_theme_changed)

    def render_noted(self, items: tuple[Explained, ...], more: str) -> None:
        self._items, self._more = items, more
        self.setVisible(bool(items))
        clear_layout(self.content)
        for item in items[:NOTED_AT_ONCE]:
            self.content.addWidget(self._line(item))
        rest = items[NOTED_AT_ONCE:]
        if rest:
            self.more = Disclosure(more, self._desk.theme)
            self.more.rows.setSpacing(12)
            for item in rest:
                self.more.rows.addWidget(self._line(item))
            self.content.addWidget(self.more)

    def _line(self, item: Explained) -> QWidget:
        line = QWidget()
        sign = QLabel()
        sign.setPixmap(self._desk.theme.pixmap(_NOTED_ICONS[item.level], item.level, 20))
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(ExplainedBlock(self._desk, item), 1)
        return line

    @Slot()
    def _on_theme_changed(self) -> None:
        self.render_noted(self._items, self._more)


class TrendCard(_TitledCard):
    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(desk, words("today-trend"), words("today-trend-open"))
        self.drawing = SmallTrend(desk.theme, TREND_DAYS, words("today-trend-ago"), words("today-trend-now"))
        self.empty = Label(words("today-trend-empty"), tone=Tone.MUTED)
        self.content.addWidget(self.drawing)
        self.content.addWidget(self.empty)
        self.action.clicked.connect(self._on_action_clicked)

    def render_trend(self, trend: SmallTrendState) -> None:
        self.drawing.setVisible(not trend.is_empty)
        self.empty.setVisible(trend.is_empty)
        rows = [(row.effect_id, row.label, row.points) for row in trend.rows]
        self.drawing.show_rows(
            rows, self.desk.words("today-trend-needling"), trend.session_days_ago, trend.description
        )

    @Slot()
    def _on_action_clicked(self) -> None:
        self.desk.go(PageId.TRENDS)

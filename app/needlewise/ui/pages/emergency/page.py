"""Something is wrong: the emergency list, what to do now, the number to call, and one press to record a sign."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtGui import QKeyEvent

from needlewise.guidance.emergency import emergency_numbers_of
from needlewise.services.changes import Kind
from needlewise.ui.desk import Desk
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.base import Page
from needlewise.ui.pages.emergency.presenter import present_emergency
from needlewise.ui.pages.emergency.sheet import EmergencySheet
from needlewise.ui.widgets.text import Button


class EmergencyPage(Page):
    """Its words stand at once, with no diary too; what can be recorded is asked for behind them."""

    title = "emergency-title"
    watches: ClassVar[frozenset[Kind]] = frozenset({Kind.CHECKINS})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.sheet = EmergencySheet(desk.words)
        self.column.addWidget(self.sheet)
        self.else_record = Button(desk.words("emergency-record-else"))
        self.back = Button(desk.words("window-back"))
        self.head_row.addWidget(self.else_record)
        self.head_row.addWidget(self.back)
        self.sheet.sign_chosen.connect(self._on_sheet_sign_chosen)
        self.else_record.clicked.connect(lambda: desk.go(PageId.TODAY, "check-in"))
        self.back.clicked.connect(desk.back)
        self._render(None)

    def refresh(self) -> None:
        from needlewise.services.records.signs import signs_of_today

        self.desk.ask(self, signs_of_today, self._render, topic="emergency")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.desk.back()
        else:
            super().keyPressEvent(event)

    def _render(self, recorded: frozenset[str] | None) -> None:
        territory = QLocale.territoryToCode(self.locale().territory())
        numbers = emergency_numbers_of(territory)
        self.sheet.render_state(present_emergency(numbers, recorded, self.desk.guidance, self.desk.words))
        self.else_record.setVisible(recorded is not None)

    @Slot(str)
    def _on_sheet_sign_chosen(self, sign_id: str) -> None:
        from needlewise.services.records.signs import record_sign

        self.desk.change(self, partial(record_sign, effect_id=sign_id), failed=self._on_not_recorded)

    def _on_not_recorded(self, error: Exception) -> None:
        self.desk.report(error)
        self.refresh()

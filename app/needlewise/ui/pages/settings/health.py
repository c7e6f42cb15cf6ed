"""The page of what is dated about a person's health, with the questions answered by yes and no below it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from needlewise.ui.desk import Desk
from needlewise.ui.forms.health import IS_SO, HealthForm
from needlewise.ui.pages.settings.health_rows import ANSWER
from needlewise.ui.pages.settings.presenter import RowAction, SettingsSection
from needlewise.ui.pages.settings.rows import RecordSection
from needlewise.ui.pages.settings.screening import ScreeningCard
from needlewise.ui.widgets.fields import Choice
from needlewise.ui.widgets.text import Button, Card, Label, TextSize, Tone

MEDICINES = {
    "anticoagulant": "oral",
    "isotretinoin": "oral",
    "steroid_systemic": "oral",
    "immunosuppressant": "oral",
    "antibiotic": "oral",
    "prp": "injected_scalp",
}
"""Kinds of treatment that speak to the rules, with the route that is usual."""
PROCEDURES = ("biopsy", "surgery", "sunburn")


class HealthSection(QWidget):
    """`shortcut` carries a section, a kind and a route or "", for a record that is kept there; `acted` what is to be
    done with a row."""

    shortcut = Signal(str, str, str)
    acted = Signal(str, object)

    def __init__(self, desk: Desk, find: Callable[[str], Any], screening: ScreeningCard) -> None:
        super().__init__()
        self.form = HealthForm(desk)
        self._find = find
        self.records = RecordSection(desk, SettingsSection.HEALTH, self.form, find)
        self.elsewhere = Choice(desk.words("settings-health-elsewhere"), _entries(desk))
        self.begin_elsewhere = Button(desk.words("settings-health-elsewhere-add"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(16)
        for part in (self.records, self._shortcuts(desk), screening):
            rows.addWidget(part)
        self.begin_elsewhere.clicked.connect(self._on_begin_elsewhere_clicked)
        self.records.acted.connect(self._on_records_acted)

    def _begin(self, kind: str, about: str) -> None:
        self.records.edit(None)
        self.form.begin(kind, about)

    def _shortcuts(self, desk: Desk) -> Card:
        words = desk.words
        card = Card(words("settings-health-elsewhere"))
        card.rows.addWidget(Label(words("settings-health-elsewhere-explained"), TextSize.SMALL, Tone.MUTED))
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addWidget(self.elsewhere)
        across.addWidget(self.begin_elsewhere)
        across.addStretch(1)
        card.rows.addLayout(across)
        return card

    @Slot()
    def _on_begin_elsewhere_clicked(self) -> None:
        kind = self.elsewhere.chosen or ""
        section = SettingsSection.LIFE_EVENTS if kind in PROCEDURES else SettingsSection.TREATMENTS
        self.shortcut.emit(section.value, kind, MEDICINES.get(kind, ""))

    @Slot(str, object)
    def _on_records_acted(self, id_: str, act: RowAction) -> None:
        if act is RowAction.DATE:
            self._begin(IS_SO, id_.removeprefix(ANSWER))
        elif act is RowAction.AGREED:
            record = self._find(id_)
            about = id_.removeprefix(ANSWER) if record is None else record.about[-1]
            self._begin("agreement", about)
        else:
            self.acted.emit(id_, act)


def _entries(desk: Desk) -> list[tuple[str | None, str]]:
    words = desk.words
    return [
        *((kind, words.label(f"treatment-{kind}")) for kind in MEDICINES),
        *((kind, words.label(f"event-{kind}")) for kind in PROCEDURES),
    ]

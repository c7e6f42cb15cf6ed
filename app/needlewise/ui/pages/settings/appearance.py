"""How the window looks on this computer."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy

from needlewise.ui.desk import Desk
from needlewise.ui.theme import TEXT_PERCENTS, Scheme
from needlewise.ui.widgets.segments import Segments
from needlewise.ui.widgets.text import Card, Label, TextSize, Tone


class AppearanceSection(Card):
    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(words("settings-appearance"))
        self._desk = desk
        self.scheme = Segments(words("settings-scheme"), [(s.value, words(f"settings-scheme-{s}")) for s in Scheme])
        self.text_size = Segments(
            words("settings-text-size"),
            [(str(percent), words("settings-percent", percent=percent)) for percent in TEXT_PERCENTS],
        )
        self.scheme.choose(desk.preferences.scheme.value)
        self.text_size.choose(str(desk.theme.text_percent))
        self.rows.addWidget(Label(words("settings-appearance-explained"), TextSize.SMALL, Tone.MUTED))
        for segments in (self.scheme, self.text_size):
            self.rows.addWidget(Label(segments.accessibleName()))
            self.rows.addWidget(segments)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.scheme.chosen.connect(self._on_scheme_chosen)
        self.text_size.chosen.connect(self._on_text_size_chosen)

    @Slot(str)
    def _on_scheme_chosen(self, value: str) -> None:
        self._desk.choose_scheme(Scheme(value))

    @Slot(str)
    def _on_text_size_chosen(self, value: str) -> None:
        self._desk.choose_text_size(int(value))

"""Fixed advice that must be seen at once: an icon, a title, a sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from needlewise.ui.theme import Theme
from needlewise.ui.widgets.text import Label, Tone

_ICON_PX = 24


class Advice(QFrame):
    """Hidden while it has nothing to say. `tone` is a level; its icon stands beside the words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tone = Tone.CARE
        self._sign = QLabel()
        self.title = Label(is_strong=True)
        self.words = Label()
        rows = QVBoxLayout()
        rows.setSpacing(4)
        rows.addWidget(self.title)
        rows.addWidget(self.words)
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 12, 16, 12)
        across.setSpacing(12)
        across.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(rows, 1)
        theme.changed.connect(self._on_theme_changed)
        self.hide()

    def say(self, tone: Tone, title: str, words: str) -> None:
        self._tone = tone
        self.setProperty("advice", tone.value)
        self.style().polish(self)
        self.title.setText(title)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.setAccessibleName(f"{title}. {words}")
        self._on_theme_changed()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def clear(self) -> None:
        self.title.clear()
        self.words.clear()
        self.hide()

    @Slot()
    def _on_theme_changed(self) -> None:
        icon = "care" if self._tone is Tone.CARE else "stop" if self._tone is Tone.STOP else "wait"
        self._sign.setPixmap(self._theme.pixmap(icon, self._tone.value, _ICON_PX))

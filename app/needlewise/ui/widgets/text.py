"""Text in the four sizes, and the buttons and cards made of it. What they look like is in `window.qss`."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from needlewise.ui.theme import Theme


class TextSize(StrEnum):
    SMALL = "small"
    TEXT = "text"
    SECTION = "section"
    VERDICT = "verdict"


class Tone(StrEnum):
    """INK for what is read, MUTED for what stands beside it, the rest for levels."""

    INK = "ink"
    MUTED = "muted"
    READY = "ready"
    WAIT = "wait"
    STOP = "stop"
    CARE = "care"


class ButtonStyle(StrEnum):
    """PRIMARY once on a page; QUIET inside a row; LINK where it lines up with text; PLAIN for everything else."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    LINK = "link"


class Label(QLabel):
    """Wrapping text."""

    def __init__(
        self,
        words: str = "",
        size: TextSize = TextSize.TEXT,
        tone: Tone = Tone.INK,
        *,
        is_strong: bool = False,
        wraps: bool = True,
    ) -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self.setProperty("textSize", size.value)
        self.setProperty("strong", is_strong)
        self.set_tone(tone)
        if wraps:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def set_tone(self, tone: Tone) -> None:
        self.setProperty("tone", tone.value)
        if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            self.style().polish(self)


class Button(QPushButton):
    def __init__(self, words: str, style: ButtonStyle = ButtonStyle.PLAIN, name: str | None = None) -> None:
        """`name` is for a screen reader, where the words alone do not say what the button acts on."""
        super().__init__(words)
        self.set_button_style(style)
        self.setAccessibleName(name or words)
        self.setAutoDefault(False)
        self._theme: Theme | None = None
        self._icon = ("", "")

    def set_button_style(self, style: ButtonStyle) -> None:
        self.setProperty("look", style.value)
        if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            self.style().polish(self)

    def say(self, words: str) -> None:
        """Other words, which a screen reader says as well."""
        self.setText(words)
        self.setAccessibleName(words)

    def show_icon(self, theme: Theme, name: str, token: str) -> None:
        """An icon before the words, which keeps to the theme."""
        self._icon = (name, token)
        if self._theme is None:
            theme.changed.connect(self._on_theme_changed)
        self._theme = theme
        self._on_theme_changed()

    @Slot()
    def _on_theme_changed(self) -> None:
        if self._theme is not None:
            self.setIcon(self._theme.icon(*self._icon))


class Card(QFrame):
    """A surface with a hairline around it. Fill `self.rows`."""

    def __init__(self, title: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(24, 20, 24, 20)
        self.rows.setSpacing(12)
        if title is not None:
            self.rows.addWidget(Label(title, is_strong=True))


def clear_layout(layout: QLayout) -> None:
    """Takes every widget out and lets it go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if isinstance(widget, QWidget):
            widget.hide()
            widget.deleteLater()

"""A bar in the window that says one thing and offers at most one action. Nothing modal."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from needlewise.ui.theme import Theme
from needlewise.ui.widgets.text import Button, ButtonStyle, Label, Tone

_ICONS = {Tone.STOP: "stop", Tone.WAIT: "wait", Tone.READY: "ready", Tone.CARE: "care"}


class Bar(QFrame):
    """`stays_ms` of None stays until it is dismissed or something else is said."""

    def __init__(
        self, theme: Theme, dismiss: str, *, stays_ms: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("bar", True)
        self._theme = theme
        self._act: Callable[[], None] | None = None
        self._sign = QLabel()
        self._words = Label()
        self.action = Button("", ButtonStyle.QUIET)
        self.dismiss = Button("", ButtonStyle.QUIET, dismiss)
        self.dismiss.setToolTip(dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self.action)
        row.addWidget(self.dismiss)
        self.hide_timer = QTimer(self, singleShot=True)
        self._stays_ms = stays_ms
        self._tone = Tone.INK
        self.hide_timer.timeout.connect(self.hide)
        self.dismiss.clicked.connect(self.hide)
        self.action.clicked.connect(self._on_action_clicked)
        self.dismiss.show_icon(theme, "close", "muted")
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text()

    def say(
        self,
        words: str,
        tone: Tone = Tone.INK,
        action: str = "",
        act: Callable[[], None] | None = None,
        *,
        stays: bool = False,
    ) -> None:
        """With `stays` it waits for an answer, whatever it usually does."""
        self._tone, self._act = tone, act
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self.action.setText(action)
        self.action.setAccessibleName(action)
        self.action.setVisible(act is not None)
        self._on_theme_changed()
        self.show()
        if self._stays_ms is not None and not stays:
            self.hide_timer.start(self._stays_ms)
        else:
            self.hide_timer.stop()

    @Slot()
    def _on_action_clicked(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._sign.setVisible(self._tone in _ICONS)
        if self._tone in _ICONS:
            self._sign.setPixmap(self._theme.pixmap(_ICONS[self._tone], self._tone.value, 20))

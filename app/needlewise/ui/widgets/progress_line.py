"""How far long work is, with a way to call it off. It shows itself when the work takes longer than a moment."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from needlewise.progress import Progress
from needlewise.ui.widgets.text import Button, ButtonStyle, Label, TextSize, Tone

_AFTER_MS = 300
_EVERY_MS = 100
_BAR_PX = 160


class ProgressLine(QWidget):
    """`begin` gives what the worker tells its steps to; `end` comes with its answer, whatever that is."""

    def __init__(self, cancel: str) -> None:
        super().__init__()
        self.progress: Progress | None = None
        self.words = Label(size=TextSize.SMALL, tone=Tone.MUTED, wraps=False)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedSize(_BAR_PX, 6)
        self.cancel = Button(cancel, ButtonStyle.QUIET)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        for part in (self.bar, self.words, self.cancel):
            across.addWidget(part)
        across.addStretch(1)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._wait = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._wait.timeout.connect(self.show)
        self._timer.timeout.connect(self._on_timer_timeout)
        self.cancel.clicked.connect(self._on_cancel_clicked)
        self.hide()

    def begin(self, words: str) -> Progress:
        """Whatever ran before is called off."""
        if self.progress is not None:
            self.progress.cancel()
        self.progress = Progress()
        self.words.setText(words)
        self.bar.setAccessibleName(words)
        self.cancel.setEnabled(True)
        self._on_timer_timeout()
        self._timer.start()
        self._wait.start()
        return self.progress

    @Slot()
    def end(self) -> None:
        self.progress = None
        self._timer.stop()
        self._wait.stop()
        self.hide()

    @Slot()
    def _on_timer_timeout(self) -> None:
        """While nobody knows how much there is to do, the bar runs to and fro."""
        if self.progress is not None:
            self.bar.setRange(0, self.progress.total)
            self.bar.setValue(self.progress.done)

    @Slot()
    def _on_cancel_clicked(self) -> None:
        if self.progress is not None:
            self.progress.cancel()
            self.cancel.setEnabled(False)

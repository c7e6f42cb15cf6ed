"""Measures how long the window's thread was held up."""

from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Slot

BEAT_MS = 5


class Heartbeat(QObject):
    """Beats every few milliseconds; a call that holds the thread shows as a longer gap between beats."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._last = 0.0
        self.longest_gap_ms = 0.0

    def start(self) -> None:
        self._last = perf_counter()
        self.longest_gap_ms = 0.0
        self._timer.start()

    def stop(self) -> float:
        """The longest time without a beat since start, in milliseconds."""
        self._on_timer_timeout()
        self._timer.stop()
        return self.longest_gap_ms

    @Slot()
    def _on_timer_timeout(self) -> None:
        now = perf_counter()
        self.longest_gap_ms = max(self.longest_gap_ms, (now - self._last) * 1000)
        self._last = now

"""Keeps Python itself from stopping the window.

Two things would. The collector of reference cycles, when it goes through everything, holds all threads: with ten
years of a diary in memory for a sixth of a second, at whichever allocation it falls due. And a worker that computes
keeps the interpreter for 5 ms at a time, which a page that is being painted pays again and again.

Records are freed by counting references, so the full collection can wait until the person looks elsewhere.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication

YOUNG_OBJECTS = 10_000
"""New objects after which the youngest are gone through; that takes about a millisecond."""
NEVER = 1_000_000
SWITCH_S = 0.0005


class Pauses(QObject):
    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        self._application = application
        self._before = (gc.get_threshold(), sys.getswitchinterval())

    def shorten(self) -> None:
        gc.set_threshold(YOUNG_OBJECTS, NEVER, NEVER)
        sys.setswitchinterval(SWITCH_S)
        self._application.applicationStateChanged.connect(self._on_application_state_changed)

    def restore(self) -> None:
        """Back to what held before `shorten`."""
        thresholds, switch_s = self._before
        gc.set_threshold(*thresholds)
        sys.setswitchinterval(switch_s)
        self._application.applicationStateChanged.disconnect(self._on_application_state_changed)

    @Slot(Qt.ApplicationState)
    def _on_application_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive:
            gc.collect()


def keep_from_workers() -> None:
    """What was made so far leaves the youngest objects, the only ones that are gone through on a worker's thread:
    what belongs to Qt is to be taken apart on the window's."""
    gc.collect(0)

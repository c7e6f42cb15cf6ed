"""What the window needs of its toolkit."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def test_that_calls_into_qt_give_back_none_without_wearing_it_out(qtbot: QtBot) -> None:
    """PySide6 6.12.0 on Python 3.11 freed None a little with each call, and ended the process after some thousand."""
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(1000):
        widget.update()
    assert sys.getrefcount(None) > before - 500

"""The window's shortcuts, in one table."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut

from needlewise.ui.pages import PAGES, PageId
from needlewise.ui.window import MainWindow

SEARCH = "search"
CHECK_IN = "check-in"
"""Arguments for `Page.arrive`: put the cursor there."""

SHORTCUTS: tuple[tuple[str, PageId, str | None], ...] = (
    ("Ctrl+N", PageId.SESSION, None),
    ("Ctrl+K", PageId.TODAY, CHECK_IN),
    ("Ctrl+F", PageId.DIARY, SEARCH),
    ("F1", PageId.HELP, None),
)


def install_shortcuts(window: MainWindow) -> None:
    """None of them does anything before there is a diary, or while it is being set up."""

    def go(page: PageId, argument: str | None) -> None:
        if window.rail.isVisible() or page is PageId.HELP:
            window.show_page(page, argument)

    for entry in PAGES:
        if entry.shortcut:
            QShortcut(QKeySequence(entry.shortcut), window, partial(go, entry.id, None))
    for keys, page, argument in SHORTCUTS:
        QShortcut(QKeySequence(keys), window, partial(go, page, argument))
    QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), window, window.desk.undo)

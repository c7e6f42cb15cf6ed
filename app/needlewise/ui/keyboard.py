"""The window's shortcuts, in one table."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut

from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.registry import PAGES
from needlewise.ui.window import MainWindow

# The third is an argument for `Page.arrive`: where to put the cursor.
SHORTCUTS: tuple[tuple[str, PageId, str | None], ...] = (
    ("Ctrl+N", PageId.SESSION, None),
    ("Ctrl+K", PageId.TODAY, "check-in"),
    ("Ctrl+F", PageId.DIARY, "search"),
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

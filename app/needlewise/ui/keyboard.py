"""The window's shortcuts, in one table."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut

from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.registry import PAGES
from needlewise.ui.window import WITHOUT_DIARY, MainWindow

# The third is an argument for `Page.arrive`: where to put the cursor.
SHORTCUTS: tuple[tuple[str, PageId, str | None], ...] = (
    ("Ctrl+N", PageId.SESSION, None),
    ("Ctrl+K", PageId.TODAY, "check-in"),
    ("Ctrl+F", PageId.DIARY, "search"),
    ("F1", PageId.HELP, None),
    ("F2", PageId.EMERGENCY, None),
)


def install_shortcuts(window: MainWindow) -> None:
    """Before there is a diary, or while it is being set up, only those do anything that lead to what needs none."""

    def go(page: PageId, argument: str | None) -> None:
        if window.rail.isVisible() or page in WITHOUT_DIARY:
            window.show_page(page, argument)

    for entry in PAGES:
        if entry.shortcut:
            QShortcut(QKeySequence(entry.shortcut), window, partial(go, entry.id, None))
    for keys, page, argument in SHORTCUTS:
        QShortcut(QKeySequence(keys), window, partial(go, page, argument))
    QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), window, window.desk.undo)

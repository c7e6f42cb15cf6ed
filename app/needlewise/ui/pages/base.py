"""The frame of every page: a heading over one scrolling column."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from needlewise.services.changes import Kind
from needlewise.ui.desk import Desk
from needlewise.ui.widgets.text import Label, TextSize

COLUMN_MAX_PX = 960
UNIT_PX = 8
HEAD_PX = 32
"""As high as a button, so that all pages begin at one line."""
SCROLL_BAR_PX = 12
"""As in window.qss; what stands below the column keeps its edge."""


class Page(QWidget):
    """A heading over one scrolling column.

    A page fills `self.column` once, asks for its data in `refresh` with `desk.ask`, and shows the presenter's
    frozen state in its own `render_state(state)`. Kinds in `watches` make it ask again: at once when it is
    visible, else when it is next shown. Widgets to the right of the heading go into `self.head_row`. With
    `fills_height` the column takes the whole height, for a page that scrolls within; with `stands_free` it stands
    in the upper third, for a page that is all there is.
    """

    title: ClassVar[str]
    watches: ClassVar[frozenset[Kind]] = frozenset(Kind)
    column_max_px: ClassVar[int] = COLUMN_MAX_PX
    fills_height: ClassVar[bool] = False
    stands_free: ClassVar[bool] = False

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.is_stale = True
        self.setAccessibleName(desk.words(self.title))
        self.heading = Label(desk.words(self.title), TextSize.SECTION)
        self.heading.setMinimumHeight(HEAD_PX)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(UNIT_PX)
        self.column = QVBoxLayout()
        self.column.setSpacing(2 * UNIT_PX)
        self._lay_out()
        desk.hub.changed.connect(self._on_hub_changed)

    def refresh(self) -> None:
        """Asks for what the page shows; the answer is rendered when it comes."""
        raise NotImplementedError

    def arrive(self, argument: object) -> None:
        """The page was opened for something: a record's id, or a part of it to put the cursor in."""

    def on_changed(self, kinds: frozenset[Kind]) -> None:
        if not kinds & self.watches:
            return
        self.is_stale = True
        if self.isVisible():
            self._ask_again()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.is_stale:
            self._ask_again()

    def _ask_again(self) -> None:
        self.is_stale = False
        self.refresh()

    def add_footer(self, footer: QWidget) -> None:
        """Puts a widget below the scrolling column, where it is always seen."""
        strip = QFrame()
        strip.setProperty("footer", True)
        across = _centred(footer, self.column_max_px)
        across.setContentsMargins(4 * UNIT_PX, 2 * UNIT_PX, 4 * UNIT_PX + SCROLL_BAR_PX, 2 * UNIT_PX)
        strip.setLayout(across)
        self._whole.addWidget(strip)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addLayout(self.head_row)
        middle = QWidget()
        inner = QVBoxLayout(middle)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(2 * UNIT_PX)
        if self.stands_free:
            inner.addStretch(1)
        inner.addLayout(head)
        inner.addLayout(self.column, 1 if self.fills_height else 0)
        if not self.fills_height:
            inner.addStretch(2)
        ground = _Ground()
        ground.setObjectName("ground")
        across = _centred(middle, self.column_max_px)
        across.setContentsMargins(4 * UNIT_PX, 3 * UNIT_PX, 4 * UNIT_PX, 4 * UNIT_PX)
        ground.setLayout(across)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(ground)
        self.area = area
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(area, 1)

    @Slot(object)
    def _on_hub_changed(self, kinds: frozenset[Kind]) -> None:
        self.on_changed(kinds)


class _Ground(QWidget):
    """As high as its content is at the width it gets. The hint of wrapping labels knows no width and asks for more
    than they need, which would leave room to scroll into below the last card."""

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), 0) if self.hasHeightForWidth() else hint


def _centred(widget: QWidget, most_px: int) -> QHBoxLayout:
    widget.setMaximumWidth(most_px)
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(widget, 1000)
    across.addStretch(1)
    return across

"""The row that leads through marking the same points in both pictures."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from needlewise.ui.desk import Desk
from needlewise.ui.pages.photos.compare.points import Points
from needlewise.ui.widgets.text import Button, ButtonStyle, Label


class MarkingRow(QWidget):
    """Hidden, with `points` None, while none are marked. `changed` tells of other points, `used` carries Points that
    are enough, `ended` that marking was given up."""

    changed = Signal()
    used = Signal(object)
    ended = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        words = self._words = desk.words
        self.points: Points | None = None
        self.said = Label()
        self.undo = Button(words("compare-points-undo"))
        self.use = Button(words("compare-points-use"), ButtonStyle.PRIMARY)
        self.cancel = Button(words("compare-points-cancel"))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(self.said, 1)
        for button in (self.undo, self.cancel, self.use):
            across.addWidget(button)
        self.undo.clicked.connect(self.take_back)
        self.use.clicked.connect(self._on_use_clicked)
        self.cancel.clicked.connect(self.ended)
        self.hide()

    def begin(self) -> None:
        self._show(Points())

    @Slot()
    def end(self) -> None:
        if self.points is not None:
            self._show(None)

    @Slot(int, float, float)
    def mark(self, side: int, across: float, down: float) -> None:
        if self.points is not None:
            self._show(self.points.with_point(side, (across, down)))

    @Slot()
    def take_back(self) -> None:
        """The point that was marked last."""
        if self.points is not None:
            self._show(self.points.without_last())

    def _show(self, points: Points | None) -> None:
        self.points = points
        self.setVisible(points is not None)
        if points is not None:
            self.said.setText(self._words(points.words))
            self.undo.setEnabled(bool(points.order))
            self.use.setEnabled(points.is_enough)
        self.changed.emit()

    @Slot()
    def _on_use_clicked(self) -> None:
        self.used.emit(self.points)

"""A tick box whose words may take more than one line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from needlewise.ui.widgets.text import Label, TextSize, Tone


class Tick(QWidget):
    """`toggled` comes with every change. `note` is a second, smaller line."""

    toggled = Signal(bool)

    def __init__(self, words: str, note: str = "") -> None:
        super().__init__()
        self.box = QCheckBox()
        self.box.setProperty("bare", True)
        self.box.setAccessibleName(words)
        self.box.setAccessibleDescription(note)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.box, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Label(words), 0, 1)
        grid.setRowStretch(2, 1)
        if note:
            grid.addWidget(Label(note, TextSize.SMALL, Tone.MUTED), 1, 1)
        self.setFocusProxy(self.box)
        self.box.toggled.connect(self.toggled)

    @property
    def is_ticked(self) -> bool:
        return self.box.isChecked()

    def set_ticked(self, is_ticked: bool) -> None:
        self.box.setChecked(is_ticked)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The words belong to the box."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.box.toggle()
        super().mouseReleaseEvent(event)

"""One rule, explained: its figures, what would clear it, the chart of it and its source."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from needlewise.ui.desk import Desk
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.today.state import Explained
from needlewise.ui.widgets.text import Button, ButtonStyle, Label, TextSize, Tone


class ExplainedBlock(QWidget):
    def __init__(self, desk: Desk, item: Explained) -> None:
        super().__init__()
        self._desk = desk
        self._item = item
        words = desk.words
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 8)
        rows.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(item.title, is_strong=True), 1)
        if item.chart is not None:
            self.chart = Button(
                words("today-why-chart"), ButtonStyle.LINK, words("today-why-chart-name", title=item.title)
            )
            self.chart.clicked.connect(self._on_chart_clicked)
            head.addWidget(self.chart)
        rows.addLayout(head)
        for line in (item.explanation, item.clears):
            if line:
                rows.addWidget(Label(line))
        source = Label(words("today-why-rule", source=item.source, rule=item.rule_id), TextSize.SMALL, Tone.MUTED)
        source.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        rows.addWidget(source)

    @Slot()
    def _on_chart_clicked(self) -> None:
        self._desk.go(PageId.TRENDS, self._item.chart)

"""The floor of start-up: a PySide6 window with a table, which says when it is painted."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem


class Table(QTableWidget):
    was_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.was_painted:
            self.was_painted = True
            QTimer.singleShot(0, lambda: print("painted", file=sys.stderr, flush=True))


application = QApplication([])
table = Table(30, 6)
for row in range(30):
    for column in range(6):
        table.setItem(row, column, QTableWidgetItem(f"{row} {column}"))
window = QMainWindow()
window.setCentralWidget(table)
window.resize(1100, 720)
window.show()
application.exec()

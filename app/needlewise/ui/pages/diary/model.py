"""The days as a list model. Words are made when a row is first seen, and kept until the rows change.

A list view asks a model about each of its rows whenever it lays itself out, so the model gives out only as many
as were scrolled to, some hundred at a time.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from needlewise.ui.pages.diary.lines import Line, Teller
from needlewise.ui.pages.diary.rows import DayRow, DiaryRow, EntryRow

Index = QModelIndex | QPersistentModelIndex

MORE_ROWS = 400


class DiaryModel(QAbstractListModel):
    """Headings cannot be selected. `DisplayRole` is the row as one sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._teller: Teller | None = None
        self._lines: dict[int, Line] = {}
        self._given = 0
        self.rows: tuple[DiaryRow, ...] = ()

    def show_rows(self, rows: tuple[DiaryRow, ...], teller: Teller, given: int = 0) -> None:
        """`given` rows are given out at once where there are as many, so that a place among them can be kept."""
        self.beginResetModel()
        self.rows = rows
        self._given = min(len(rows), max(given, MORE_ROWS))
        self._teller = teller
        self._lines.clear()
        self.endResetModel()

    def line(self, place: int) -> Line:
        if place not in self._lines:
            if self._teller is None:
                raise RuntimeError("there are no rows yet")
            self._lines[place] = self._teller.line(self.rows[place])
        return self._lines[place]

    def entry(self, index: Index) -> EntryRow | None:
        row = self.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, EntryRow) else None

    def place_of(self, row: EntryRow) -> int | None:
        """Where the same record stands now."""
        return next((at for at, r in enumerate(self.rows) if isinstance(r, EntryRow) and r.key == row.key), None)

    def nearest_entry(self, place: int) -> int | None:
        """The entry at a place, or the next one before it, or after it."""
        entries = [at for at, row in enumerate(self.rows) if isinstance(row, EntryRow)]
        return min(entries, key=lambda at: (abs(at - place), at), default=None)

    def give_out(self, place: int) -> None:
        """Sees to it that the row at a place can be shown, and some below it."""
        if place >= self._given:
            last = min(place + MORE_ROWS, len(self.rows)) - 1
            self.beginInsertRows(QModelIndex(), self._given, last)
            self._given = last + 1
            self.endInsertRows()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._given

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._given < len(self.rows)

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self.give_out(self._given)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.line(index.row()).spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.line(index.row()).detail or None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.rows[index.row()], DayRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

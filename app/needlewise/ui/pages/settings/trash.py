"""The trash: what was deleted in the last 30 days, back again or gone for good."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from needlewise.services.changes import Change, Kind
from needlewise.ui.desk import Desk
from needlewise.ui.pages.settings.presenter import RowAction, RowState
from needlewise.ui.pages.settings.rows import RecordList
from needlewise.ui.widgets.text import Button, ButtonStyle, Card, Label, TextSize, Tone

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext

MOST_SHOWN = 30


class TrashCard(Card):
    """`emptied` comes when what was in it is gone."""

    emptied = Signal()

    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(words("settings-trash"))
        self._desk = desk
        self.list = RecordList(words, words("settings-trash-none"))
        self.more = Label(size=TextSize.SMALL, tone=Tone.MUTED)
        self.empty = Button(words("settings-trash-empty"))
        self.sure = Label(tone=Tone.STOP)
        self.remove = Button(words("settings-trash-remove"))
        self.keep = Button(words("settings-trash-keep"), ButtonStyle.PRIMARY)
        self._asking = QWidget()
        asking = QHBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.addWidget(self.sure, 1)
        asking.addWidget(self.keep)
        asking.addWidget(self.remove)
        across = QHBoxLayout()
        across.addWidget(self.empty)
        across.addStretch(1)
        self.rows.addWidget(Label(words("settings-trash-explained"), TextSize.SMALL, Tone.MUTED))
        self.rows.addWidget(self.list)
        self.rows.addWidget(self.more)
        self.rows.addLayout(across)
        self.rows.addWidget(self._asking)
        self._asking.hide()
        self.list.acted.connect(self._on_list_acted)
        self.empty.clicked.connect(self._on_empty_clicked)
        self.keep.clicked.connect(self._stop_asking)
        self.remove.clicked.connect(self._on_remove_clicked)

    def show_rows(self, rows: tuple[RowState, ...]) -> None:
        words = self._desk.words
        hidden = len(rows) - MOST_SHOWN
        self.list.show_rows(rows[:MOST_SHOWN])
        self.more.setText(words("settings-trash-more", count=hidden) if hidden > 0 else "")
        self.more.setVisible(hidden > 0)
        self.sure.setText(words("settings-trash-sure", count=len(rows)))
        if not rows:
            self._stop_asking()
        self.empty.setVisible(bool(rows) and self._asking.isHidden())

    @Slot(str, object)
    def _on_list_acted(self, id_: str, _act: RowAction) -> None:
        kind, _, record_id = id_.partition("/")
        self._desk.change(self, partial(_restore, Kind(kind), record_id))

    @Slot()
    def _on_empty_clicked(self) -> None:
        self.empty.hide()
        self._asking.show()
        self.keep.setFocus()

    @Slot()
    def _stop_asking(self) -> None:
        self._asking.hide()
        self.empty.setVisible(bool(self.list.rows))

    @Slot()
    def _on_remove_clicked(self) -> None:
        self._desk.ask(self, _empty, self._on_emptied)

    def _on_emptied(self, _count: int) -> None:
        self._asking.hide()
        self.emptied.emit()


def _restore(kind: Kind, record_id: str, ctx: AppContext) -> Change:
    from needlewise.services.records.trash import restore

    return restore(ctx, kind, record_id)


def _empty(ctx: AppContext) -> int:
    from needlewise.services.records.trash import empty_trash

    return empty_trash(ctx)

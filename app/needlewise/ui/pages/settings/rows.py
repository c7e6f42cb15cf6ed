"""A list of records as lines with buttons, and the form that takes its place while one is edited."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from needlewise.ui.desk import Desk
from needlewise.ui.forms.base import RecordForm
from needlewise.ui.pages.settings.presenter import RowAction, RowState
from needlewise.ui.widgets.text import Button, ButtonStyle, Card, Label, TextSize, Tone, clear_layout
from needlewise.ui.words import Words


class RecordRow(QWidget):
    """`acted` carries an RowAction."""

    acted = Signal(object)

    def __init__(self, state: RowState, words: Words) -> None:
        super().__init__()
        self.buttons: dict[RowAction, Button] = {}
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(Label(state.title))
        texts.addWidget(Label(state.detail, TextSize.SMALL, Tone.MUTED))
        if state.warning:
            texts.addWidget(Label(state.warning, TextSize.SMALL, Tone.WAIT))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addLayout(texts, 1)
        across.addSpacing(12)
        for act in state.acts:
            name = words("settings-act-name", act=words(f"settings-act-{act}"), entry=state.title)
            button = Button(words(f"settings-act-{act}"), ButtonStyle.QUIET, name)
            button.clicked.connect(partial(self.acted.emit, act))
            self.buttons[act] = button
            across.addWidget(button)


class RecordList(QWidget):
    """`acted` carries a row's id and an RowAction."""

    acted = Signal(str, object)

    def __init__(self, words: Words, nothing: str) -> None:
        super().__init__()
        self._words = words
        self._nothing = nothing
        self.rows: dict[str, RecordRow] = {}
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self._shown: tuple[RowState, ...] | None = None

    def show_rows(self, states: tuple[RowState, ...]) -> None:
        if states == self._shown:
            return
        self._shown = states
        clear_layout(self._list)
        self.rows = {}
        for state in states:
            if self.rows:
                self._list.addWidget(_rule())
            row = RecordRow(state, self._words)
            row.acted.connect(partial(self._on_row_acted, state.id))
            self.rows[state.id] = row
            self._list.addWidget(row)
        if not states:
            self._list.addWidget(Label(self._nothing, tone=Tone.MUTED))

    def _on_row_acted(self, id_: str, act: RowAction) -> None:
        self.acted.emit(id_, act)


class RecordSection(Card):
    """A list with a way to add to it. `acted` carries the acts that are not done here: all but EDIT."""

    acted = Signal(str, object)

    def __init__(self, desk: Desk, section: str, form: RecordForm[Any], find: Callable[[str], Any]) -> None:
        """`find` gives the record of an id, for the form."""
        super().__init__()
        words = desk.words
        self._words = words
        self._section = section
        self._find = find
        self.heading = Label(words(f"settings-{section}"), is_strong=True)
        self.explained = Label(words(f"settings-{section}-explained"), TextSize.SMALL, Tone.MUTED)
        self.add = Button(words(f"settings-{section}-add"))
        self.list = RecordList(words, words(f"settings-{section}-none"))
        self.form = form
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.add)
        self.rows.addLayout(head)
        for part in (self.explained, self.list, form):
            self.rows.addWidget(part)
        form.hide()
        self.add.clicked.connect(partial(self.edit, None))
        self.list.acted.connect(self._on_list_acted)
        form.saved.connect(self.close_form)
        form.cancelled.connect(self.close_form)

    def edit(self, id_: str | None) -> None:
        """Opens the form on a record, or on a new one."""
        record = None if id_ is None else self._find(id_)
        self.form.load(record)
        self.heading.setText(self._words(f"settings-{self._section}-{'new' if record is None else 'edit'}"))
        for part in (self.explained, self.list, self.add):
            part.hide()
        self.form.show()
        self.form.focus_first()

    def close_form(self) -> None:
        self.heading.setText(self._words(f"settings-{self._section}"))
        self.form.hide()
        for part in (self.explained, self.list, self.add):
            part.show()

    def _on_list_acted(self, id_: str, act: RowAction) -> None:
        if act is RowAction.EDIT:
            self.edit(id_)
        else:
            self.acted.emit(id_, act)


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("rule", True)
    return rule

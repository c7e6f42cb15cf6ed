"""The parts of the sheet for another tracker's file: what each column means, how days and sessions are read, what
becomes of it. An edit is a function from the sheet to the mapping that it makes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from functools import partial

from PySide6.QtCore import Qt, QTime, QTimer, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QGridLayout, QTimeEdit, QVBoxLayout, QWidget

from needlewise.domain.devices import MAX_NEEDLE_LENGTH_MM
from needlewise.exchange.csv_in.days import DayOrder
from needlewise.exchange.csv_in.mapping import CsvMapping
from needlewise.exchange.csv_in.roles import Role
from needlewise.exchange.csv_in.scales import SourceScale
from needlewise.ui.desk import Desk
from needlewise.ui.pages.settings.tracker_presenter import (
    LineState,
    PlanState,
    Sheet,
    meanings,
    with_meaning,
    with_scale,
)
from needlewise.ui.widgets.fields import Choice, Rows, quiet_wheel
from needlewise.ui.widgets.number_field import NumberField
from needlewise.ui.widgets.text import Label, TextSize, Tone, clear_layout
from needlewise.ui.widgets.tick import Tick

_WIDTHS_PX = (104, 0, 224, 148)
"""Of the four columns, so that both grids stand in line."""
_LINES_AT_ONCE = 2

Edit = Callable[[Sheet], CsvMapping]


class LinesGrid(QWidget):
    """Columns, or names of a long file, with what they mean. `edited` carries an Edit.

    Lines are made a few at a time: a hundred at once would hold the window up.
    """

    edited = Signal(object)

    def __init__(self, desk: Desk, *, is_of_columns: bool) -> None:
        super().__init__()
        self._desk = desk
        self._is_of_columns = is_of_columns
        self._meanings = QStandardItemModel(self)
        for value, words in meanings(desk.words, desk.guidance, of_column=is_of_columns):
            item = QStandardItem(words)
            item.setData(value, Qt.ItemDataRole.UserRole)
            self._meanings.appendRow(item)
        self._lines: tuple[LineState, ...] = ()
        self._last_head = Label()
        self.choices: dict[str, Choice] = {}
        self.scales: dict[str, Choice] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        for at, width_px in enumerate(_WIDTHS_PX):
            self._grid.setColumnMinimumWidth(at, width_px)
        self._more = QTimer(self, interval=0, singleShot=True)
        self._more.timeout.connect(self._make_some)
        self.hide()

    def show_lines(self, lines: tuple[LineState, ...]) -> None:
        self.setVisible(bool(lines))
        if [line.name for line in lines] != [line.name for line in self._lines]:
            self._begin()
        self._lines = lines
        has_scales = any(line.scales for line in lines)
        self._last_head.setText(self._desk.words("tracker-head-scale") if has_scales else "")
        for line in lines[: len(self.choices)]:
            self._show_line(line)
        self._make_some()

    def _begin(self) -> None:
        words = self._desk.words
        clear_layout(self._grid)
        self.choices, self.scales = {}, {}
        first = "tracker-head-column" if self._is_of_columns else "tracker-head-name"
        for at, head in enumerate((first, "tracker-head-examples", "tracker-head-meaning")):
            self._grid.addWidget(Label(words(head), TextSize.SMALL, Tone.MUTED, wraps=False), 0, at)
        self._last_head = Label("", TextSize.SMALL, Tone.MUTED, wraps=False)
        self._grid.addWidget(self._last_head, 0, 3)

    @Slot()
    def _make_some(self) -> None:
        made = len(self.choices)
        for line in self._lines[made : made + _LINES_AT_ONCE]:
            choice = Choice(self._desk.words("tracker-meaning-name", column=line.name))
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setModel(self._meanings)
            choice.setFixedWidth(_WIDTHS_PX[2])
            choice.activated.connect(partial(self._on_choice_activated, line.name))
            self.choices[line.name] = choice
            row = len(self.choices)
            for at, part in enumerate((Label(line.name), Label(line.examples, TextSize.SMALL, Tone.MUTED), choice)):
                self._grid.addWidget(part, row, at)
            self._show_line(line)
        if len(self.choices) < len(self._lines):
            self._more.start()

    def _show_line(self, line: LineState) -> None:
        self.choices[line.name].choose(line.meaning)
        scale = self.scales.get(line.name)
        if scale is None and line.scales:
            scale = self.scales[line.name] = Choice(self._desk.words("tracker-scale-name", column=line.name))
            scale.setFixedWidth(_WIDTHS_PX[3])
            scale.activated.connect(partial(self._on_scale_activated, line.name))
            self._grid.addWidget(scale, 1 + list(self.choices).index(line.name), 3)
        if scale is not None:
            effect = line.meaning.partition(":")[2]
            scale.offer([(value, self._scale_words(effect, value)) for value in line.scales])
            scale.choose(line.scale)
            scale.setVisible(bool(line.scales))

    def _scale_words(self, effect: str, value: str) -> str:
        words, guidance = self._desk.words, self._desk.guidance
        scale = guidance.document.vocab.scales.get(guidance.effects[effect].scale)
        if value == SourceScale.OURS and scale is not None and scale.max is not None:
            return words("tracker-scale-ours-top", top=int(scale.max))
        return words(f"tracker-scale-{value}")

    def _on_choice_activated(self, name: str, _index: int) -> None:
        meaning = self.choices[name].chosen or ""
        guidance = self._desk.guidance

        def edit(sheet: Sheet) -> CsvMapping:
            return with_meaning(sheet.mapping, sheet.table, name, meaning, guidance, is_column=self._is_of_columns)

        self.edited.emit(edit)

    def _on_scale_activated(self, name: str, _index: int) -> None:
        scale = self.scales[name].chosen or ""
        self.edited.emit(lambda sheet: with_scale(sheet.mapping, name, scale))


class ReadingFields(QWidget):
    """What the columns leave open: the order of days, the time of a day without one, the length of the needles.
    `edited` carries an Edit."""

    edited = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        words = desk.words
        orders = [(order.value, words(f"tracker-{order}")) for order in DayOrder]
        self.order = Choice(words("tracker-order"), [(None, words("tracker-order-open")), *orders])
        self.clock = QTimeEdit()
        self.clock.setDisplayFormat("HH:mm")
        self.clock.setAccessibleName(words("tracker-clock"))
        quiet_wheel(self.clock)
        self.length = NumberField(
            words("tracker-length"),
            words,
            most=MAX_NEEDLE_LENGTH_MM,
            least=0.05,
            step=0.05,
            digits=2,
            unit="mm",
            blank=words("tracker-length-open"),
        )
        rows = Rows()
        rows.setContentsMargins(0, 0, 0, 0)
        self._shown_with = {
            self.order: rows.add(words("tracker-order"), self.order),
            self.clock: rows.add(words("tracker-clock"), self.clock),
            self.length: rows.add(words("tracker-length"), self.length),
        }
        self.setLayout(rows)
        self.order.activated.connect(self._on_order_activated)
        self.clock.editingFinished.connect(self._on_clock_edited)
        self.length.editingFinished.connect(self._on_length_edited)
        self._mapping: CsvMapping | None = None

    def show_sheet(self, sheet: Sheet) -> None:
        mapping = self._mapping = sheet.mapping
        self.order.choose(None if mapping.day_order is None else mapping.day_order.value)
        self.clock.setTime(QTime(mapping.clock.hour, mapping.clock.minute))
        self.length.set_number(mapping.needle_length_mm)
        self._show(self.order, is_shown=sheet.asks_for_order)
        self._show(self.clock, is_shown=sheet.lacks_times)
        self._show(self.length, is_shown=mapping.has_sessions and Role.LENGTH not in mapping.roles())
        self.setVisible(any(not field.isHidden() for field in self._shown_with))

    def _show(self, field: QWidget, *, is_shown: bool) -> None:
        field.setVisible(is_shown)
        self._shown_with[field].setVisible(is_shown)

    @Slot()
    def _on_order_activated(self) -> None:
        chosen = self.order.chosen
        order = None if chosen is None else DayOrder(chosen)
        self.edited.emit(lambda sheet: replace(sheet.mapping, day_order=order))

    @Slot()
    def _on_clock_edited(self) -> None:
        clock = time(self.clock.time().hour(), self.clock.time().minute())
        if self._mapping is not None and clock != self._mapping.clock:
            self.edited.emit(lambda sheet: replace(sheet.mapping, clock=clock))

    @Slot()
    def _on_length_edited(self) -> None:
        length = self.length.number
        if self._mapping is not None and length != self._mapping.needle_length_mm:
            self.edited.emit(lambda sheet: replace(sheet.mapping, needle_length_mm=length))


class Outcome(QWidget):
    """What is still open, or what the file becomes: scales to agree to, the first records, what stays out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._words = desk.words
        self.open = Label(tone=Tone.WAIT)
        self.said = Label(is_strong=True)
        self.samples = QGridLayout()
        self.samples.setHorizontalSpacing(16)
        self.samples.setVerticalSpacing(4)
        self.samples.setColumnStretch(2, 1)
        self.problems = Label(tone=Tone.STOP)
        self.hints = Label(size=TextSize.SMALL, tone=Tone.MUTED)
        self.scales = Label(size=TextSize.SMALL)
        self.agree = Tick(desk.words("tracker-agree"))
        self.update_those = Tick(desk.words("tracker-update"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.open)
        rows.addWidget(self.said)
        rows.addLayout(self.samples)
        for part in (self.hints, self.problems, self.update_those, self.scales, self.agree):
            rows.addWidget(part)

    @property
    def is_agreed(self) -> bool:
        return self.agree.isHidden() or self.agree.is_ticked

    def show_sheet(self, sheet: Sheet) -> None:
        """An agreement holds for the sentences that were agreed to."""
        words, state = self._words, sheet.plan
        self._say(self.open, "\n".join(words("tracker-open", question=question) for question in sheet.open))
        self._say(self.said, "" if state is None else state.said)
        self._say(self.hints, "" if state is None else "\n".join(state.hints))
        self._say(self.problems, "" if state is None else "\n".join(state.problems))
        scales = "\n".join(map(words.label, sheet.to_agree))
        if scales != self.scales.text():
            self.agree.set_ticked(False)
        self._say(self.scales, scales)
        self.agree.setVisible(bool(scales))
        self.update_those.setVisible(state is not None and state.differs)
        self.update_those.set_ticked(sheet.update)
        self._show_samples(state)

    def _show_samples(self, state: PlanState | None) -> None:
        clear_layout(self.samples)
        if state is None or not state.samples:
            return
        heads = ("tracker-head-row", "tracker-head-when", "tracker-head-what")
        for at, head in enumerate(heads):
            self.samples.addWidget(Label(self._words(head), TextSize.SMALL, Tone.MUTED, wraps=False), 0, at)
        for row, sample in enumerate(state.samples, 1):
            self.samples.addWidget(Label(sample.row, tone=Tone.MUTED, wraps=False), row, 0)
            self.samples.addWidget(Label(sample.when, wraps=False), row, 1)
            self.samples.addWidget(Label(sample.what), row, 2)

    @staticmethod
    def _say(label: Label, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))

"""One effect of a check-in: its label, the control its scale asks for, and a way to take it off the form."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from needlewise.ui.desk import Desk
from needlewise.ui.pages.checkin.presenter import PLAUSIBLE_C, Control, EffectField
from needlewise.ui.widgets.number_field import NumberField
from needlewise.ui.widgets.step_scale import StepScale
from needlewise.ui.widgets.text import Button, ButtonStyle, Label

_MOST_COUNTED = 5000


class EffectRow(QObject):
    """`changed` comes with every answer; `removed` when the person takes the row away."""

    changed = Signal()
    removed = Signal(str)

    def __init__(self, desk: Desk, field: EffectField, *, can_go: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.field = field
        self.label = Label(field.label)
        self.label.setFixedWidth(152)
        self.control: StepScale | NumberField = _control(desk, field)
        self.label.setBuddy(self.control)
        self.remove = _remove_button(desk, field) if can_go else None
        if isinstance(self.control, StepScale):
            self.control.chosen.connect(self.changed)
        else:
            self.control.changed.connect(self.changed)
        if self.remove is not None:
            self.remove.clicked.connect(self._on_remove_clicked)

    @property
    def can_go(self) -> bool:
        return self.remove is not None

    @property
    def value(self) -> float | bool | None:
        """None where nothing was noted."""
        if isinstance(self.control, NumberField):
            return self.control.number
        if self.control.value is None:
            return None
        return bool(self.control.value) if self.field.control is Control.YES_NO else self.control.value

    def set_value(self, value: float | bool | None) -> None:
        if isinstance(self.control, NumberField):
            self.control.blockSignals(True)
            self.control.set_number(value)
            self.control.blockSignals(False)
        else:
            self.control.set_value(None if value is None else int(value))

    def place(self, grid: QGridLayout, row: int) -> None:
        grid.addWidget(self.label, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across = Qt.AlignmentFlag.AlignLeft if isinstance(self.control, NumberField) else Qt.AlignmentFlag(0)
        grid.addWidget(self.control, row, 1, across)
        if self.remove is not None:
            grid.addWidget(self.remove, row, 2)

    def discard(self) -> None:
        widgets: list[QWidget | None] = [self.label, self.control, self.remove]
        for widget in widgets:
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.deleteLater()

    @Slot()
    def _on_remove_clicked(self) -> None:
        self.removed.emit(self.field.id)


def _remove_button(desk: Desk, field: EffectField) -> Button:
    button = Button("", ButtonStyle.QUIET, desk.words("checkin-remove", effect=field.label))
    button.show_icon(desk.theme, "close", "muted")
    button.setToolTip(button.accessibleName())
    return button


def _control(desk: Desk, field: EffectField) -> StepScale | NumberField:
    not_noted = desk.words("checkin-not-noted")
    if field.control is Control.COUNT:
        return NumberField(field.label, desk.words, most=_MOST_COUNTED, blank=not_noted)
    if field.control is Control.DEGREES:
        low, high = PLAUSIBLE_C
        return NumberField(
            field.label, desk.words, least=low, most=high, step=0.1, digits=1, unit="°C", blank=not_noted
        )
    return StepScale(
        field.label,
        field.steps,
        not_noted,
        desk.theme,
        first=field.first,
        shows_numbers=field.control is Control.STEPS,
    )

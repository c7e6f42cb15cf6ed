"""When a course was used on a day: one time for each use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from needlewise.domain.treatments import TreatmentUse
from needlewise.services.changes import Change
from needlewise.ui.desk import Desk
from needlewise.ui.forms.base import RecordForm
from needlewise.ui.widgets.text import clear_layout
from needlewise.ui.widgets.when import WhenField

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext


class UsesForm(RecordForm[Sequence[TreatmentUse]]):
    """Only for editing: `load` takes the uses of one day."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.times: list[WhenField] = []
        self._fields = QWidget()
        self._list = QVBoxLayout(self._fields)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self.rows.add_field("at", desk.words("form-use-at"), self._fields)

    def fill(self, record: Sequence[TreatmentUse] | None) -> None:
        clear_layout(self._list)
        self.times = []
        for use in record or ():
            field = WhenField(self.desk.words("form-use-at"), self.desk.words, self.desk.clock)
            field.set_moment(use.at)
            self._list.addWidget(field)
            self.times.append(field)

    def focus_first(self) -> None:
        self.times[0].time.setFocus()

    def draft(self) -> Sequence[TreatmentUse]:
        uses = self.edited or ()
        return tuple(replace(use, at=field.moment) for use, field in zip(uses, self.times, strict=True))

    @Slot()
    def save(self) -> None:
        """A time that has not come is told of beside its field, and not saved."""
        if not any(field.is_future for field in self.times):
            super().save()

    def service(self) -> Callable[[AppContext, Sequence[TreatmentUse]], Change]:
        from needlewise.services.records.treatments import edit_uses

        return edit_uses

"""The form of a device."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from needlewise.domain.devices import MAX_NEEDLE_LENGTH_MM, Device, DeviceKind, NeedleMaterial
from needlewise.services.changes import Change
from needlewise.ui.desk import Desk
from needlewise.ui.forms.base import RecordForm, line_field, notes_field, text_of
from needlewise.ui.forms.needle_length import LengthQuestion
from needlewise.ui.widgets.days import OptionalDay
from needlewise.ui.widgets.fields import Choice
from needlewise.ui.widgets.number_field import NumberField

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext

_FIRST_LENGTH_MM = 0.5
_MOST_NEEDLES = 5000


class DeviceForm(RecordForm[Device]):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        words, today = desk.words, desk.clock.now().day
        not_noted = words("form-not-noted")
        self._question = LengthQuestion(desk.guidance, words)
        self.kind = Choice(words("form-device-kind"), [(k.value, words.label(f"device-{k}")) for k in DeviceKind])
        self.name = line_field(words("form-device-name"))
        self.length = NumberField(
            words("form-device-length"), words, least=0.05, most=MAX_NEEDLE_LENGTH_MM, step=0.05, digits=2, unit="mm"
        )
        self.count = NumberField(words("form-device-count"), words, most=_MOST_NEEDLES, least=1, blank=not_noted)
        self.material = Choice(
            words("form-device-material"),
            [(None, not_noted), *((m.value, words.label(f"material-{m}")) for m in NeedleMaterial)],
        )
        self.acquired = OptionalDay(words("form-device-acquired"), words("form-device-acquired-tick"), today)
        self.retired = OptionalDay(words("form-device-retired"), words("form-device-retired-tick"), today)
        self.reason = line_field(words("form-device-reason"))
        self.notes = notes_field(words("form-notes"))
        rows = self.rows
        rows.add_field("kind", words("form-device-kind"), self.kind)
        rows.add_field("name", words("form-device-name"), self.name)
        rows.add_field("needle_length_mm", words("form-device-length"), self.length)
        rows.add_field("needle_count", words("form-device-count"), self.count)
        rows.add_field("material", words("form-device-material"), self.material)
        rows.add_field("acquired_on", words("form-device-acquired"), self.acquired)
        rows.add_field("retired_on", words("form-device-retired"), self.retired)
        rows.add_field("retired_reason", words("form-device-reason"), self.reason)
        rows.add_field("notes", words("form-notes"), self.notes)
        self.retired.edited.connect(self._on_retired_edited)

    def fill(self, record: Device | None) -> None:
        self._question.forget()
        self.kind.choose((DeviceKind.ROLLER if record is None else record.kind).value)
        self.name.setText("" if record is None else record.name or "")
        self.length.set_number(_FIRST_LENGTH_MM if record is None else record.needle_length_mm)
        self.count.set_number(None if record is None else record.needle_count)
        self.material.choose(None if record is None else record.material)
        self.acquired.set_day(None if record is None else record.acquired_on)
        self.retired.set_day(None if record is None else record.retired_on)
        self.reason.setText("" if record is None else record.retired_reason or "")
        self.notes.setPlainText("" if record is None else record.notes or "")
        self.rows.show_field("retired_on", is_shown=record is not None)
        self._on_retired_edited()

    def draft(self) -> Device:
        count = self.count.number
        return Device(
            id=self.id,
            kind=DeviceKind(self.kind.chosen or DeviceKind.OTHER),
            name=text_of(self.name),
            needle_length_mm=self.length.number or 0,
            needle_count=None if count is None else int(count),
            material=None if self.material.chosen is None else NeedleMaterial(self.material.chosen),
            acquired_on=self.acquired.day,
            retired_on=self.retired.day,
            retired_reason=None if self.retired.day is None else text_of(self.reason),
            notes=text_of(self.notes),
        )

    @Slot()
    def save(self) -> None:
        """Asks once about a length that nobody uses at home."""
        length_mm = self.length.number
        is_new = self.edited is None or self.edited.needle_length_mm != length_mm
        question = self._question.ask(length_mm or 0) if is_new and self.length.is_understood else ""
        if question:
            self.rows.show_complaint(self.length, question)
        else:
            super().save()

    def service(self) -> Callable[[AppContext, Device], Change]:
        from needlewise.services.records.devices import add_device, edit_device

        return add_device if self.edited is None else edit_device

    @Slot()
    def _on_retired_edited(self) -> None:
        self.rows.show_field("retired_reason", is_shown=self.retired.day is not None)

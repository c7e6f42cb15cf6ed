"""The form of a life event."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from needlewise.domain.life_events import LifeEvent, LifeEventKind
from needlewise.services.changes import Change
from needlewise.ui.desk import Desk
from needlewise.ui.forms.base import RecordForm, notes_field, text_of
from needlewise.ui.widgets.days import DayField
from needlewise.ui.widgets.fields import Choice

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext


class EventForm(RecordForm[LifeEvent]):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        words = desk.words
        self.kind = Choice(words("form-event-kind"), [(k.value, words.label(f"event-{k}")) for k in LifeEventKind])
        self.on = DayField(words("form-event-on"))
        self.notes = notes_field(words("form-notes"))
        self.rows.add_field("kind", words("form-event-kind"), self.kind)
        self.rows.add_field("on", words("form-event-on"), self.on)
        self.rows.add_field("notes", words("form-notes"), self.notes)

    def begin(self, kind: str, _: str = "") -> None:
        """Ready for a new event of that kind."""
        self.kind.choose(kind)
        self.on.setFocus()

    def fill(self, record: LifeEvent | None) -> None:
        self.kind.choose((LifeEventKind.ILLNESS_FEVER if record is None else record.kind).value)
        self.on.set_day(self.desk.clock.now().day if record is None else record.on)
        self.notes.setPlainText("" if record is None else record.notes or "")

    def draft(self) -> LifeEvent:
        kind = LifeEventKind(self.kind.chosen or LifeEventKind.OTHER)
        return LifeEvent(id=self.id, kind=kind, on=self.on.day, notes=text_of(self.notes))

    def service(self) -> Callable[[AppContext, LifeEvent], Change]:
        from needlewise.services.records.life_events import add_life_event, edit_life_event

        return add_life_event if self.edited is None else edit_life_event

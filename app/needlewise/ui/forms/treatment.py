"""The form of a course of treatment."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from needlewise.domain.treatments import Route, Treatment, TreatmentKind
from needlewise.services.changes import Change
from needlewise.ui.desk import Desk
from needlewise.ui.forms.base import RecordForm, line_field, notes_field, text_of
from needlewise.ui.widgets.days import DayField, OptionalDay
from needlewise.ui.widgets.fields import Choice

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext


class TreatmentForm(RecordForm[Treatment]):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        words = desk.words
        kinds = [(k.value, words.label(f"treatment-{k}")) for k in TreatmentKind]
        self.kind = Choice(words("form-treatment-kind"), kinds)
        self.name = line_field(words("form-treatment-name"))
        self.route = Choice(
            words("form-treatment-route"),
            [(None, words("form-not-noted")), *((r.value, words.label(f"route-{r}")) for r in Route)],
        )
        self.dose = line_field(words("form-treatment-dose"))
        self.started = DayField(words("form-treatment-started"))
        self.ended = OptionalDay(
            words("form-treatment-ended"), words("form-treatment-ended-tick"), desk.clock.now().day
        )
        self.notes = notes_field(words("form-notes"))
        self.rows.add_field("kind", words("form-treatment-kind"), self.kind)
        self.rows.add_field("route", words("form-treatment-route"), self.route)
        self.rows.add_field("name", words("form-treatment-name"), self.name)
        self.rows.add_field("dose", words("form-treatment-dose"), self.dose)
        self.rows.add_field("started_on", words("form-treatment-started"), self.started)
        self.rows.add_field("ended_on", words("form-treatment-ended"), self.ended)
        self.rows.add_field("notes", words("form-notes"), self.notes)

    def begin(self, kind: str, route: str = "") -> None:
        """Ready for a new course of that kind."""
        self.kind.choose(kind)
        self.route.choose(route or None)
        self.name.setFocus()

    def fill(self, record: Treatment | None) -> None:
        self.kind.choose((TreatmentKind.MINOXIDIL if record is None else record.kind).value)
        self.route.choose(None if record is None else record.route)
        self.name.setText("" if record is None else record.name or "")
        self.dose.setText("" if record is None else record.dose or "")
        self.started.set_day(self.desk.clock.now().day if record is None else record.started_on)
        self.ended.set_day(None if record is None else record.ended_on)
        self.notes.setPlainText("" if record is None else record.notes or "")

    def draft(self) -> Treatment:
        return Treatment(
            id=self.id,
            kind=TreatmentKind(self.kind.chosen or TreatmentKind.OTHER),
            name=text_of(self.name),
            dose=text_of(self.dose),
            started_on=self.started.day,
            ended_on=self.ended.day,
            notes=text_of(self.notes),
            route=None if self.route.chosen is None else Route(self.route.chosen),
        )

    def service(self) -> Callable[[AppContext, Treatment], Change]:
        from needlewise.services.records.treatments import add_treatment, edit_treatment

        return add_treatment if self.edited is None else edit_treatment

"""The form of a dated health record: what is, what a professional agreed to, what one looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from needlewise.domain.health import HealthKind, HealthRecord
from needlewise.guidance.loader import Guidance
from needlewise.services.changes import Change
from needlewise.ui.desk import Desk
from needlewise.ui.forms.base import RecordForm, line_field, notes_field, text_of
from needlewise.ui.widgets.days import OptionalDay
from needlewise.ui.widgets.fields import Choice
from needlewise.ui.words import Words

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext

IS_SO = "state"
_SHORTEST_CHOICE = 24
"""Letters of a long choice that fit in the narrowest window."""
_MARKS = ("dark_marks", "light_marks", "raised_scar")
"""Signs that an agreement may be about."""


def name_of(id_: str, words: Words) -> str:
    """Of a question, a part of one, a sign or a rule."""
    known = (name for name in (f"screening-{id_}", f"effect-{id_}", f"title-{id_}") if name in words)
    name = next(known, None)
    return id_ if name is None else words.label(name)


class HealthForm(RecordForm[HealthRecord]):
    """`begin` makes it ready for a new record of one kind about one thing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        words, today = desk.words, desk.clock.now().day
        kinds = [(id_, words(f"form-health-kind-{id_}")) for id_ in (IS_SO, "agreement", "seen")]
        self.kind = Choice(words("form-health-kind"), kinds)
        self.about = Choice(words("form-health-about"))
        self.about.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.about.setMinimumContentsLength(_SHORTEST_CHOICE)
        self.since = OptionalDay(words("form-health-from"), words("form-health-day-known"), today)
        self.until = OptionalDay(words("form-health-until"), words("form-health-until-tick"), today)
        self.by = line_field(words("form-health-by"))
        self.notes = notes_field(words("form-health-notes"))
        add = self.rows.add_field
        add("kind", words("form-health-kind"), self.kind)
        add("about", words("form-health-about"), self.about)
        add("from", words("form-health-from"), self.since)
        add("until", words("form-health-until"), self.until)
        add("by", words("form-health-by"), self.by)
        add("notes", words("form-health-notes"), self.notes)
        self.kind.currentIndexChanged.connect(self._on_kind_changed)
        self._on_kind_changed()

    def begin(self, kind: str, about: str) -> None:
        self.kind.choose(kind)
        self.about.choose(about)
        if kind != IS_SO:
            self.since.set_day(self.desk.clock.now().day)

    def fill(self, record: HealthRecord | None) -> None:
        self.kind.choose(IS_SO if record is None or record.kind in _STATES else record.kind.value)
        self._offer(() if record is None else record.about)
        if record is not None and record.about:
            self.about.choose(record.about[-1])
        self.since.set_day(None if record is None else record.since)
        self.until.set_day(None if record is None else record.until)
        self.by.setText("" if record is None else record.by or "")
        self.notes.setPlainText("" if record is None else record.notes or "")

    def draft(self) -> HealthRecord:
        chosen = self.about.chosen or ""
        known = self.edited.about if self.edited is not None else ()
        about = known if known and chosen == known[-1] else about_of(chosen, self.desk.guidance)
        return HealthRecord(
            id=self.id,
            kind=self._kind(chosen),
            about=about,
            since=self.since.day,
            until=self.until.day,
            by=text_of(self.by),
            notes=text_of(self.notes),
        )

    def service(self) -> Callable[[AppContext, HealthRecord], Change]:
        from needlewise.services.records.health import add_health, edit_health

        return add_health if self.edited is None else edit_health

    def _kind(self, about: str) -> HealthKind:
        if self.kind.chosen != IS_SO:
            return HealthKind(self.kind.chosen or HealthKind.SEEN)
        if self.edited is not None and self.edited.kind in _STATES and about in self.edited.about:
            return self.edited.kind
        guidance = self.desk.guidance
        question = guidance.screening_parts.get(about) or guidance.screening.get(about)
        return HealthKind.CONDITION if question is None else HealthKind(question.kind)

    def _offer(self, also: Iterable[str] = ()) -> None:
        ids = [*_offered(self.kind.chosen or IS_SO, self.desk.guidance), *also]
        self.about.offer([(id_, name_of(id_, self.desk.words)) for id_ in dict.fromkeys(ids)])

    @Slot()
    def _on_kind_changed(self) -> None:
        chosen = self.about.chosen
        self._offer()
        self.about.choose(chosen)
        self.rows.show_field("by", is_shown=self.kind.chosen != IS_SO)
        self.rows.show_field("until", is_shown=self.kind.chosen != "seen")


_STATES = (HealthKind.CONDITION, HealthKind.ALLERGY, HealthKind.PREGNANCY)


def about_of(id_: str, guidance: Guidance) -> tuple[str, ...]:
    """A part stands behind its question, by which rules know it."""
    question = guidance.screening_parts.get(id_)
    return (id_,) if question is None else (question.id, id_)


def _offered(kind: str, guidance: Guidance) -> list[str]:
    signs = [effect.id for effect in guidance.effects.values() if not effect.expected]
    if kind == "seen":
        return signs
    questions = [id_ for question in guidance.screening.values() for id_ in (question.id, *question.parts)]
    return questions if kind == IS_SO else [*questions, *_MARKS]

"""Log a session, or edit one: filled from the last time, and honest about what speaks against it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from needlewise.domain.sessions import NeedlingSession
from needlewise.messages import Problem
from needlewise.services.assessment.aftercare import left_alone
from needlewise.services.assessment.today import SessionOutlook, look_ahead
from needlewise.services.changes import Kind
from needlewise.ui.desk import Desk
from needlewise.ui.forms.needle_length import LengthQuestion
from needlewise.ui.page_ids import AFTERCARE, PageId
from needlewise.ui.pages.base import Page
from needlewise.ui.pages.session.disinfection import DisinfectionCard
from needlewise.ui.pages.session.presenter import Objection, SessionFacts, present_objection, session_facts
from needlewise.ui.pages.session.sections import HowCard, SkipCard, WhenCard, WhereCard
from needlewise.ui.widgets.advice import Advice
from needlewise.ui.widgets.fields import problem_label
from needlewise.ui.widgets.number_field import misunderstood_in
from needlewise.ui.widgets.text import Button, ButtonStyle, Tone

_LOOK_AHEAD_AFTER_MS = 250


class SessionPage(Page):
    """`arrive` takes the id of a session to edit, or None for a new one."""

    title = "session-title"
    watches: ClassVar[frozenset[Kind]] = frozenset()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._facts: SessionFacts | None = None
        self._objection: Objection | None = None
        self._length = LengthQuestion(desk.guidance, desk.words)
        self.when = WhenCard(desk)
        self.skip = SkipCard(desk)
        self.where = WhereCard(desk)
        self.clean = DisinfectionCard(desk)
        self.how = HowCard(desk)
        self._cards = (self.when, self.skip, self.where, self.clean, self.how)
        for card in self._cards:
            self.column.addWidget(card)
        self.advice = Advice(desk.theme)
        self.problem = problem_label()
        self.save_button = Button(desk.words("session-save"), ButtonStyle.PRIMARY)
        self.cancel = Button(desk.words("session-cancel"))
        self.add_footer(self._footer())
        self._look_soon = QTimer(self)
        self._look_soon.setSingleShot(True)
        self._look_soon.setInterval(_LOOK_AHEAD_AFTER_MS)
        self._look_soon.timeout.connect(self._look_ahead)
        for edited in (self.when.edited, self.skip.edited, self.where.edited, self.clean.edited, self.how.edited):
            edited.connect(self._on_draft_edited)
        self.save_button.clicked.connect(self.save)
        self.cancel.clicked.connect(self.leave)

    def refresh(self) -> None:
        """The form keeps what is in it until it is opened anew."""

    def arrive(self, argument: object) -> None:
        session_id = argument if isinstance(argument, str) else None
        if session_id is None and self._is_under_way:
            self._look_ahead()
            return
        self.setEnabled(False)
        self.desk.ask(self, lambda ctx: session_facts(ctx, session_id), self.render_state, topic="facts")

    def render_state(self, facts: SessionFacts) -> None:
        self._facts = facts
        session = facts.session
        self.when.load(session, facts.devices)
        self.skip.load(session)
        self.where.load(session)
        self.clean.load(session, facts.soaks)
        self.how.load(session)
        self.heading.setText(self.desk.words("session-title" if facts.is_new else "session-title-edit"))
        self.problem.hide()
        self._length.forget()
        self._show_objection(None)
        self.setEnabled(True)
        self.area.verticalScrollBar().setValue(0)
        self.when.when.date.setFocus()
        self._look_ahead()

    def draft(self) -> NeedlingSession:
        """The session as the form has it. Only what the form was opened with has fields that it does not show."""
        if self._facts is None:
            raise RuntimeError("the form was not opened")
        fields = {}
        for card in self._cards:
            fields.update(card.fields())
        return replace(self._facts.session, **fields)

    @Slot()
    def save(self) -> None:
        """Saves at once unless something speaks against it that has not been shown yet."""
        if self._facts is None:
            return
        wrong = misunderstood_in(self)
        if wrong is not None:
            self._say_problem(wrong.hint)
            return
        draft = self.draft()
        question = self._length_question(draft)
        if self.when.when.is_future:
            self._say_problem(self.desk.words("when-future"))
        elif not self._facts.is_new:
            if question:
                self._say_problem(question)
            else:
                self._write(draft)
        else:
            then = partial(self._on_looked_before_saving, draft, question)
            self.desk.ask(self, lambda ctx: look_ahead(ctx, draft), then, topic="save")

    @Slot()
    def leave(self) -> None:
        """Back to where the person came from, with nothing left in the form."""
        self._facts = None
        self.desk.back()

    @property
    def _is_under_way(self) -> bool:
        """Whether a new session was begun and left without saving or cancelling; it is found as it was."""
        return self._facts is not None and self._facts.is_new and self.draft() != self._facts.session

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            super().keyPressEvent(event)

    def _footer(self) -> QWidget:
        footer = QWidget()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        rows = QVBoxLayout(footer)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self.advice)
        rows.addWidget(self.problem)
        rows.addLayout(buttons)
        return footer

    def _write(self, draft: NeedlingSession) -> None:
        from needlewise.services.records.sessions import edit_session, log_session

        is_new = self._facts is not None and self._facts.is_new
        write = log_session if is_new else edit_session
        then = self._show_aftercare if is_new and self._has_aftercare(draft) else self.leave
        self.desk.change(self, lambda ctx: write(ctx, draft), lambda _: then(), rejected=self._on_rejected)

    def _has_aftercare(self, draft: NeedlingSession) -> bool:
        return bool(left_alone((draft,), self.desk.guidance, self.desk.clock.now().day))

    def _show_aftercare(self) -> None:
        """What to leave alone now stands on Today."""
        self._facts = None
        self.desk.go(PageId.TODAY, AFTERCARE)

    def _length_question(self, draft: NeedlingSession) -> str:
        """Empty where the length and the device are those that the form was opened with."""
        if self._facts is None:
            return ""
        before = self._facts.session
        if (draft.needle_length_mm, draft.device_id) == (before.needle_length_mm, before.device_id):
            return ""
        device = next((each for each in self._facts.devices if each.id == draft.device_id), None)
        return self._length.ask(draft.needle_length_mm, device)

    def _on_looked_before_saving(self, draft: NeedlingSession, question: str, outlook: SessionOutlook) -> None:
        """What speaks against it and what is asked about the length are said at once, so that one more press does."""
        objection = present_objection(outlook, self.desk.words)
        was_seen = objection is None or (
            self._objection is not None and objection.rule_ids == self._objection.rule_ids
        )
        if not was_seen:
            self._show_objection(objection)
        if question:
            self._say_problem(question)
        if was_seen and not question:
            self._write(draft if objection is None else replace(draft, overrode=objection.rule_ids))

    @Slot()
    def _look_ahead(self) -> None:
        if self._facts is None or not self._facts.is_new:
            return
        draft, words = self.draft(), self.desk.words
        self.desk.ask(
            self,
            lambda ctx: present_objection(look_ahead(ctx, draft), words),
            self._show_objection,
            topic="outlook",
        )

    def _show_objection(self, objection: Objection | None) -> None:
        """Against an objection neither way is pressed on the person. The Enter key records, so that nothing written
        down is lost by habit."""
        words = self.desk.words
        self._objection = objection
        is_new = self._facts is None or self._facts.is_new
        self.save_button.set_button_style(ButtonStyle.PRIMARY if objection is None else ButtonStyle.PLAIN)
        if objection is None:
            self.advice.clear()
            self.save_button.say(words("session-save" if is_new else "session-save-edit"))
            self.cancel.say(words("session-cancel"))
        else:
            lines = [*objection.lines, words("session-objection-note")]
            self.advice.say(Tone(objection.tone), objection.title, "\n".join(lines))
            self.save_button.say(words("session-save-needled"))
            self.cancel.say(words("session-cancel-not-needled"))

    def _say_problem(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.show()

    def _on_rejected(self, problems: tuple[Problem, ...]) -> None:
        words = self.desk.words
        said = []
        for problem in problems:
            id_ = f"session-field-{problem.where[0]}"
            field = words(id_) if id_ in words else words("session-problem-general")
            said.append(words("session-problem", field=field, problem=words(problem.message)))
        self._say_problem("\n".join(said))

    @Slot()
    def _on_draft_edited(self) -> None:
        self.problem.hide()
        self._look_soon.start()

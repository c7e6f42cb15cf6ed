"""What is seldom asked of a session: who needled, which side, what numbed and what cleaned the scalp."""

from __future__ import annotations

from typing import Any

from needlewise.domain.sessions import NeedlingSession, Performer, Side
from needlewise.ui.desk import Desk
from needlewise.ui.forms.base import line_field, text_of
from needlewise.ui.widgets.disclosure import Disclosure
from needlewise.ui.widgets.fields import Choice, Rows


class AroundFields(Disclosure):
    """Closed unless the session has something in it."""

    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(words("session-around"), desk.theme)
        not_noted = words("session-not-noted")
        self.performer = Choice(
            words("session-performer"), [(None, not_noted), *((p.value, words(f"performer-{p}")) for p in Performer)]
        )
        self.side = Choice(words("session-side"), [(None, not_noted), *((s.value, words(f"side-{s}")) for s in Side)])
        self.cream = line_field(words("session-cream"))
        self.cream.setPlaceholderText(words("session-cream-hint"))
        self.antiseptic = line_field(words("session-antiseptic"))
        self.antiseptic.setPlaceholderText(words("session-antiseptic-hint"))
        rows = Rows()
        rows.add(words("session-performer"), self.performer)
        rows.add(words("session-side"), self.side)
        rows.add(words("session-cream"), self.cream)
        rows.add(words("session-antiseptic"), self.antiseptic)
        self.rows.addLayout(rows)

    def load(self, session: NeedlingSession) -> None:
        self.performer.choose(session.performed_by)
        self.side.choose(session.side)
        self.cream.setText(session.anaesthetic_cream or "")
        self.antiseptic.setText(session.antiseptic or "")
        self.set_open(any(value is not None for value in self.fields().values()))

    def fields(self) -> dict[str, Any]:
        performer, side = self.performer.chosen, self.side.chosen
        return {
            "performed_by": None if performer is None else Performer(performer),
            "side": None if side is None else Side(side),
            "anaesthetic_cream": text_of(self.cream),
            "antiseptic": text_of(self.antiseptic),
        }

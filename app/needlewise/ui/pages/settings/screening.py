"""The screening questions, each answered yes, no, or not at all."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from needlewise.guidance.model import ScreeningQuestion
from needlewise.ui.desk import Desk
from needlewise.ui.widgets.segments import Segments
from needlewise.ui.widgets.text import Card, Label, TextSize, Tone

YES, NO, UNANSWERED = "yes", "no", "unanswered"


class ScreeningCard(Card):
    """`answered` comes with every answer given or taken back."""

    answered = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.words("settings-screening"))
        self._words = desk.words
        self._others: dict[str, bool] = {}
        self.questions: dict[str, Segments] = {}
        lists = desk.guidance.document.screening
        self.rows.addWidget(Label(desk.words("settings-screening-explained"), TextSize.SMALL, Tone.MUTED))
        self._add_list("before", lists.ask_before_any)
        self._add_list("first", lists.ask_first)

    @property
    def answers(self) -> dict[str, bool]:
        """Only what was answered."""
        given = {
            id_: segments.value == YES for id_, segments in self.questions.items() if segments.value != UNANSWERED
        }
        return self._others | given

    def show_answers(self, answers: Mapping[str, bool]) -> None:
        self._others = {id_: answer for id_, answer in answers.items() if id_ not in self.questions}
        for id_, segments in self.questions.items():
            segments.choose({True: YES, False: NO, None: UNANSWERED}[answers.get(id_)])

    def _add_list(self, name: str, items: tuple[ScreeningQuestion, ...]) -> None:
        words = self._words
        self.rows.addSpacing(8)
        self.rows.addWidget(Label(words(f"settings-screening-{name}"), is_strong=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        for row, item in enumerate(items):
            question = words.label(f"screening-{item.id}")
            segments = Segments(
                question,
                [
                    (YES, words("settings-yes")),
                    (NO, words("settings-no")),
                    (UNANSWERED, words("settings-unanswered")),
                ],
            )
            segments.choose(UNANSWERED)
            segments.chosen.connect(self.answered)
            self.questions[item.id] = segments
            texts = QVBoxLayout()
            texts.setSpacing(0)
            texts.addWidget(Label(question))
            texts.addWidget(Label(item.why, TextSize.SMALL, Tone.MUTED))
            grid.addLayout(texts, row, 0)
            grid.addWidget(segments, row, 1, Qt.AlignmentFlag.AlignVCenter)
        self.rows.addLayout(grid)

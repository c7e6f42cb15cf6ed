"""Photos: for now, what the diary holds by view, and what will come here."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar

from PySide6.QtWidgets import QGridLayout

from needlewise.domain.photos import PhotoView
from needlewise.services.changes import Kind
from needlewise.ui.desk import Desk
from needlewise.ui.pages.base import Page
from needlewise.ui.widgets.text import Card, Label, Tone, clear_layout


class PhotosPage(Page):
    title = "window-page-photos"
    watches: ClassVar[frozenset[Kind]] = frozenset({Kind.PHOTOS})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.held = Card(desk.words("photos-held"))
        self._views = QGridLayout()
        self._views.setHorizontalSpacing(32)
        self._views.setVerticalSpacing(8)
        self._views.setColumnStretch(1, 1)
        self.held.rows.addLayout(self._views)
        self.coming = Card(desk.words("photos-coming"))
        self.coming.rows.addWidget(Label(desk.words("photos-coming-words")))
        self.coming.rows.addWidget(Label(desk.words("photos-until-then"), tone=Tone.MUTED))
        self.column.addWidget(self.held)
        self.column.addWidget(self.coming)

    def refresh(self) -> None:
        from needlewise.services.diary import load_diary

        self.desk.ask(
            self, lambda ctx: Counter(p.view for p in load_diary(ctx).photos), self.render_state, topic="photos"
        )

    def render_state(self, counts: Counter[PhotoView]) -> None:
        words = self.desk.words
        clear_layout(self._views)
        if not counts:
            self._views.addWidget(Label(words("photos-none"), tone=Tone.MUTED), 0, 0, 1, 2)
        for row, view in enumerate(view for view in PhotoView if counts[view]):
            self._views.addWidget(Label(words.label(f"view-{view}"), wraps=False), row, 0)
            self._views.addWidget(Label(words("photos-count", count=counts[view]), tone=Tone.MUTED), row, 1)

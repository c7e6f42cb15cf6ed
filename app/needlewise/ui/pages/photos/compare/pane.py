"""Compares two photos of a view: beside each other, parted by a line, one through the other, or in turn."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from needlewise.services.changes import Kind
from needlewise.ui.desk import Desk
from needlewise.ui.pages.photos.compare.loading import (
    PairPreview,
    align_by_points,
    find_pair,
    lay_anew,
    look,
    look_closer,
)
from needlewise.ui.pages.photos.compare.marking import MarkingRow
from needlewise.ui.pages.photos.compare.modes import ModeRow
from needlewise.ui.pages.photos.compare.pictures import PairPictures
from needlewise.ui.pages.photos.compare.points import Points
from needlewise.ui.pages.photos.compare.presenter import PairChoice, comparability_of, facts, marks_of, waiting
from needlewise.ui.pages.photos.compare.saving import SavedRow
from needlewise.ui.pages.photos.compare.tools import SideBar, VerdictRow, ZoomRow
from needlewise.ui.widgets.picture_view import PictureView
from needlewise.ui.widgets.picture_view_geometry import Mode
from needlewise.ui.widgets.picture_view_painting import Matrix, Side
from needlewise.ui.widgets.text import Label, TextSize, Tone

if TYPE_CHECKING:
    from needlewise.services.photos.comparing import Comparison, Glance

_GAP_PX = 8


class ComparePane(QWidget):
    """`closed` asks to go back to where the pair was chosen, as Escape does.

    What it shows comes in three steps: small pictures and what the records say, then how the pictures lie and
    compare, then every pixel. The pictures are let go when it is hidden.
    """

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        words = desk.words
        self._desk = desk
        self._ids: tuple[str, str] | None = None
        self.choice: PairChoice | None = None
        self.seen: Glance | None = None
        self.comparison: Comparison | None = None
        self.pictures = PairPictures(desk)
        self.view = PictureView(desk.theme, words("compare-view"))
        self.modes = ModeRow(desk, self.view)
        self.sides = SideBar(desk, 0), SideBar(desk, 1)
        self.zoom = ZoomRow(desk, self.view)
        self.keys = Label(words("compare-keys-all"), TextSize.SMALL, Tone.MUTED)
        self.verdict = VerdictRow(desk)
        self.marking = MarkingRow(desk)
        self.saved = SavedRow(desk)
        self._lay_out()
        self._connect()

    def show_pair(self, first_id: str, second_id: str) -> None:
        """Any two photos; the earlier one stands on the left."""
        self._ids = (first_id, second_id)
        self.view.fit()
        self._open()

    def step(self, side: int, by: int) -> None:
        """To the next (1) or the previous (-1) photo on the left (side 0) or on the right (1)."""
        choice = None if self.choice is None else self.choice.stepped(side, by)
        if choice is not None:
            self._look_at(choice)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_left = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        is_marking = self.marking.points is not None
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.step(0 if is_left else 1, -1 if key is Qt.Key.Key_PageUp else 1)
        elif key is Qt.Key.Key_Escape and is_marking:
            self.marking.end()
        elif key is Qt.Key.Key_Escape:
            self.closed.emit()
        elif key is Qt.Key.Key_Backspace and is_marking:
            self.marking.take_back()
        elif key is Qt.Key.Key_Space and self.view.state.mode is Mode.BLINK:
            self.view.flip()
        elif key is Qt.Key.Key_A:
            self.modes.align.toggle()
        elif key is Qt.Key.Key_L:
            self.modes.light.toggle()
        elif key is Qt.Key.Key_Question:
            self.zoom.keys.toggle()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.modes.be_seen(is_seen=True)
        if not event.spontaneous():
            self._open()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.modes.be_seen(is_seen=False)
        if not event.spontaneous():
            for topic in ("open", "closer", "look"):
                self._desk.jobs.forget(self, topic)
            self.marking.end()
            self.seen = self.comparison = None
            self.pictures.clear()
            self.view.show_pair(Side(), Side(), None)

    def _open(self) -> None:
        if self._ids is not None and self.isVisible():
            self._desk.ask(self, partial(find_pair, *self._ids), self._on_opened, topic="open")

    def _on_opened(self, choice: PairChoice | None) -> None:
        """A photo that was deleted meanwhile leaves nothing to compare."""
        if choice is None:
            self.closed.emit()
        else:
            self._look_at(choice)

    def _look_at(self, choice: PairChoice) -> None:
        """Steps go on from here at once, whether or not the pictures have come."""
        self.marking.end()
        self.saved.hide()
        self.choice, self._ids = choice, (choice.pair[0].id, choice.pair[1].id)
        self._desk.jobs.forget(self, "closer")
        self._desk.ask(self, partial(look, choice), self._on_looked, topic="look")

    def _on_looked(self, preview: PairPreview) -> None:
        self.seen, self.comparison = preview.seen, None
        self.pictures.show_first_look(preview)
        self._say_sides()
        self._render_pictures()
        self.verdict.show_waiting(waiting(self._desk.words, preview.seen))
        self.zoom.save.setEnabled(False)
        self._desk.ask_files(self, partial(look_closer, preview.seen), self._on_compared, topic="closer")

    def _on_compared(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.zoom.save.setEnabled(comparison.alignment is not None)
        self._render_verdict()
        self._render_pictures()

    def _render_verdict(self) -> None:
        if self.comparison is not None:
            verdict = comparability_of(self._desk.words, self.comparison)
            self.verdict.show_verdict(verdict, self.comparison.alignment, is_used=self.modes.align.isChecked())

    @Slot()
    def _on_align_toggled(self) -> None:
        self._render_verdict()
        self._render_pictures()

    @Slot()
    def _render_pictures(self) -> None:
        if self.seen is None:
            return
        words, points = self._desk.words, self.marking.points or Points()
        is_light = self.pictures.is_light_matched
        done = marks_of(words, self.comparison, is_aligned=self._is_aligned, is_light_matched=is_light)
        first, second = (
            Side(
                levels=levels,
                words=words(self.pictures.troubles.get(photo, "compare-reading")),
                caption=words.full_date(photo.taken_at.day),
                marks=marks,
                points=marked,
            )
            for photo, levels, marks, marked in zip(
                (self.seen.first, self.seen.second),
                self.pictures.levels,
                ((), done),
                (points.first, points.second),
                strict=True,
            )
        )
        self.view.show_pair(first, second, self._lies)

    @property
    def _is_aligned(self) -> bool:
        return self.modes.align.isChecked() and self.marking.points is None

    @property
    def _lies(self) -> Matrix | None:
        laid = None if self.comparison is None else self.comparison.alignment
        return laid.matrix if laid is not None and laid.is_found and self._is_aligned else None

    def _say_sides(self) -> None:
        if self.seen is None or self.choice is None:
            return
        words = self._desk.words
        for side, (bar, photo) in enumerate(zip(self.sides, self.choice.pair, strict=True)):
            can_step = {by: self.choice.stepped(side, by) is not None for by in (-1, 1)}
            bar.show_photo(facts(words, photo, self.seen.hours_since_session[side]), can_step)
        first, second = (bar.facts.text() for bar in self.sides)
        self.view.setAccessibleDescription(words("compare-view-said", first=first, second=second))

    @Slot()
    def _on_by_hand_clicked(self) -> None:
        if None not in self.pictures.levels:
            self.modes.show_mode(Mode.SIDES)
            self.marking.begin()
            self.view.setFocus()

    @Slot()
    def _on_marking_changed(self) -> None:
        is_marking = self.marking.points is not None
        if is_marking != self.view.is_marking:
            self.view.mark_points(is_wanted=is_marking)
            self.verdict.setVisible(not is_marking)
        self._render_pictures()

    @Slot(object)
    def _on_marking_used(self, points: Points) -> None:
        first, second = self.pictures.levels
        if self.choice is not None and first is not None and second is not None:
            self._desk.change(self, partial(align_by_points, self.choice, points, (first.full, second.full)))

    @Slot()
    def _on_forget_clicked(self) -> None:
        if self.choice is not None:
            self._desk.change(self, partial(lay_anew, self.choice))

    @Slot(object)
    def _on_hub_changed(self, kinds: frozenset[Kind]) -> None:
        """Photos, sessions, or points that were marked; also where that was undone."""
        if not self.isVisible():
            return
        if kinds & {Kind.PHOTOS, Kind.SESSIONS}:
            self._open()
        elif Kind.SETTINGS in kinds and self.choice is not None:
            self._look_at(self.choice)

    @Slot(bool)
    def _on_light_toggled(self, is_wanted: bool) -> None:
        self.pictures.match_light(is_wanted=is_wanted)

    @Slot()
    def _on_save_clicked(self) -> None:
        if self.comparison is not None:
            is_light = self.pictures.is_light_matched
            self.saved.ask(self.comparison, is_aligned=self._is_aligned, is_light_matched=is_light)

    def _lay_out(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(_GAP_PX)
        for bar in self.sides:
            sides.addWidget(bar, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(_GAP_PX)
        rows.addWidget(self.modes)
        rows.addLayout(sides)
        rows.addWidget(self.view, 1)
        for row in (self.zoom, self.keys, self.marking, self.verdict, self.saved):
            rows.addWidget(row)
        self.keys.hide()

    def _connect(self) -> None:
        self.modes.mode_shown.connect(self.marking.end)
        self.modes.align.toggled.connect(self._on_align_toggled)
        self.modes.light.toggled.connect(self._on_light_toggled)
        self.zoom.save.clicked.connect(self._on_save_clicked)
        for side, bar in enumerate(self.sides):
            bar.step_wanted.connect(partial(self.step, side))
        self.view.marked.connect(self.marking.mark)
        self.zoom.keys.toggled.connect(self.keys.setVisible)
        self.verdict.by_hand.clicked.connect(self._on_by_hand_clicked)
        self.verdict.forget.clicked.connect(self._on_forget_clicked)
        self.marking.changed.connect(self._on_marking_changed)
        self.marking.used.connect(self._on_marking_used)
        self.marking.ended.connect(self.marking.end)
        self.pictures.changed.connect(self._render_pictures)
        self._desk.hub.changed.connect(self._on_hub_changed)

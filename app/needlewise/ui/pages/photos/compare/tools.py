"""The rows around the pictures: which they are, how near, and what speaks against comparing them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from needlewise.ui.desk import Desk
from needlewise.ui.pages.photos.compare.presenter import Comparability
from needlewise.ui.widgets.picture_view import FINE_TURN_DEG, ZOOM_STEP, PictureView
from needlewise.ui.widgets.text import Button, ButtonStyle, Label, TextSize, Tone

if TYPE_CHECKING:
    from needlewise.services.photos.alignments import Laid

_SIGN_PX = 20


class SideBar(QWidget):
    """One photo in words, with the way to the one before and the one after. `step_wanted` carries -1 or 1."""

    step_wanted = Signal(int)

    def __init__(self, desk: Desk, side: int) -> None:
        super().__init__()
        name = desk.words(f"compare-side-{side}")
        self.facts = Label()
        self.steps = {
            by: Button("", ButtonStyle.QUIET, desk.words(f"compare-step-{way}", side=name))
            for by, way in ((-1, "back"), (1, "on"))
        }
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        for (by, button), icon in zip(self.steps.items(), ("earlier", "later"), strict=True):
            button.show_icon(desk.theme, icon, "accent")
            button.setToolTip(button.accessibleName())
            button.clicked.connect(partial(self.step_wanted.emit, by))
            across.addWidget(button)
        across.addSpacing(8)
        across.addWidget(self.facts, 1)

    def show_photo(self, facts: str, can_step: dict[int, bool]) -> None:
        self.facts.setText(facts)
        for by, button in self.steps.items():
            button.setEnabled(can_step[by])


class ZoomRow(QWidget):
    """Nearer and farther, turned and upright, by buttons; saving; and the keys, on request."""

    def __init__(self, desk: Desk, view: PictureView) -> None:
        super().__init__()
        words = self._words = desk.words
        self._view = view
        self.zoom = Label(size=TextSize.SMALL, tone=Tone.MUTED, wraps=False)
        self.zoom.setMinimumWidth(desk.theme.scaled(120))
        self.save = Button(words("compare-save"), ButtonStyle.QUIET)
        self.keys = Button(words("compare-keys"), ButtonStyle.QUIET)
        self.keys.setCheckable(True)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        acts = (
            ("out", partial(view.zoom_by, 1 / ZOOM_STEP)),
            ("in", partial(view.zoom_by, ZOOM_STEP)),
            ("fit", view.fit),
            ("true", view.show_true_size),
            ("left", partial(view.turn_by, -FINE_TURN_DEG)),
            ("right", partial(view.turn_by, FINE_TURN_DEG)),
            ("upright", view.turn_upright),
        )
        self.buttons = {}
        for id_, act in acts:
            button = Button(words(f"compare-act-{id_}"), ButtonStyle.QUIET, words(f"compare-act-{id_}-name"))
            button.setToolTip(button.accessibleName())
            button.clicked.connect(lambda _checked=False, act=act: act())
            self.buttons[id_] = button
            across.addWidget(button)
        across.addSpacing(8)
        across.addWidget(self.zoom)
        across.addStretch(1)
        across.addWidget(self.save)
        across.addWidget(self.keys)
        view.changed.connect(self.show_place)

    @Slot()
    def show_place(self) -> None:
        place = self._view.state.place
        if place is None:
            self.zoom.clear()
            return
        turn = round(place.turn_deg, 1)
        percent = self._words.number(100 * place.zoom, 0 if place.zoom >= 0.1 else 1)
        id_ = "compare-place-turned" if turn else "compare-place"
        self.zoom.setText(self._words(id_, percent=percent, turn=self._words.number(turn, 1)))


class VerdictRow(QWidget):
    """Whether the two can be compared, with every reason on a line of its own, and how they lie."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._theme, self._words = desk.theme, desk.words
        self._is_comparable: bool | None = None
        self._sign = QLabel()
        self.title = Label(is_strong=True)
        self.reasons = Label()
        self.laid = Label(size=TextSize.SMALL, tone=Tone.MUTED)
        self.by_hand = Button(desk.words("compare-points-mark"))
        self.forget = Button(desk.words("compare-points-forget"))
        rows = QVBoxLayout()
        rows.setSpacing(2)
        for row in (self.title, self.reasons, self.laid):
            rows.addWidget(row)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(rows, 1)
        for button in (self.forget, self.by_hand):
            across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        desk.theme.changed.connect(self._on_theme_changed)
        self.show_waiting("")

    def show_waiting(self, words: str) -> None:
        self._is_comparable = None
        self.title.setText(words)
        for widget in (self.reasons, self.laid, self.forget, self.by_hand):
            widget.hide()
        self._on_theme_changed()

    def show_verdict(self, verdict: Comparability, laid: Laid | None, *, is_used: bool) -> None:
        """`laid` is None where a picture is not there. How it was found is not said while it is not used."""
        self._is_comparable = verdict.is_comparable
        self.title.setText(verdict.title)
        self.reasons.setText("\n".join(verdict.reasons))
        self.reasons.setVisible(bool(verdict.reasons))
        self.laid.setText("" if laid is None else self._words(laid.words))
        self.laid.setVisible(laid is not None and (is_used or not laid.is_found))
        self.by_hand.setVisible(laid is not None)
        self.forget.setVisible(laid is not None and laid.is_by_hand)
        self.setAccessibleName(verdict.words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self._on_theme_changed()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._sign.setVisible(self._is_comparable is not None)
        if self._is_comparable is not None:
            icon, token = ("check", "muted") if self._is_comparable else ("info", "wait")
            self._sign.setPixmap(self._theme.pixmap(icon, token, _SIGN_PX))

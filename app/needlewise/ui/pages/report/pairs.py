"""Which photos stand side by side in the report: none until the person asks for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from needlewise.domain.photos import Photo, PhotoView
from needlewise.report.options import MOST_PAIRS, PhotoIds
from needlewise.ui.desk import Desk
from needlewise.ui.widgets.fields import Choice
from needlewise.ui.widgets.text import Button, ButtonStyle, Label, TextSize, Tone, clear_layout
from needlewise.ui.widgets.tick import Tick

_SHORTEST_LETTERS = 8


class PairsPanel(QWidget):
    """`changed` comes with the tick and with every pair; `proposal_wanted` asks for pairs."""

    changed = Signal()
    proposal_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        words = self._words = desk.words
        self.pairs: tuple[PhotoIds, ...] | None = None
        self._photos: dict[str, Photo] = {}
        self.tick = Tick(words("report-page-photos-tick"), words("report-page-photos-note"))
        self.state = Label(size=TextSize.SMALL, tone=Tone.MUTED)
        self.view = _choice(words("report-page-pair-view"))
        self.first = _choice(words("report-page-pair-first"))
        self.second = _choice(words("report-page-pair-second"))
        self.add = Button(words("report-page-pair-add"))
        self.propose = Button(words("report-page-pair-propose"), ButtonStyle.QUIET)
        self.removes: list[Button] = []
        self._inner = QWidget()
        self._rows = QVBoxLayout()
        self._lay_out()
        self._connect()

    @property
    def is_ticked(self) -> bool:
        return self.tick.is_ticked

    def show_photos(self, photos: Sequence[Photo]) -> None:
        """The pairs of photos that are there no more are let go."""
        self._photos = {p.id: p for p in sorted(photos, key=lambda p: p.taken_at.utc)}
        self.setVisible(len(self._photos) > 1)
        if self.pairs is not None:
            self.pairs = tuple(pair for pair in self.pairs if all(id_ in self._photos for id_ in pair))
        self._show_pairs()
        self._offer_views()

    def choose(self, pairs: tuple[PhotoIds, ...] | None, *, is_ticked: bool) -> None:
        """Does not emit `changed`."""
        self.blockSignals(True)
        self.pairs = pairs
        self.tick.set_ticked(is_ticked)
        self.blockSignals(False)
        self._show_pairs()
        self._offer_views()

    def say(self, words: str) -> None:
        """Beside the pairs: what is being done, or why there are none."""
        self.state.setText(words)
        self.state.setVisible(bool(words))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tick)
        inner = QVBoxLayout(self._inner)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        self._rows.setSpacing(2)
        inner.addLayout(self._rows)
        inner.addWidget(self.state)
        fields = QGridLayout()
        fields.setSpacing(8)
        fields.addWidget(self.view, 0, 0, 1, 2)
        fields.addWidget(self.first, 1, 0)
        fields.addWidget(self.second, 1, 1)
        inner.addLayout(fields)
        acts = QHBoxLayout()
        acts.addWidget(self.add)
        acts.addWidget(self.propose)
        acts.addStretch(1)
        inner.addLayout(acts)
        column.addWidget(self._inner)
        self._inner.hide()
        self.state.hide()

    def _connect(self) -> None:
        self.tick.toggled.connect(self._on_tick_toggled)
        self.view.activated.connect(self._offer_dates)
        self.add.clicked.connect(self._on_add_clicked)
        self.propose.clicked.connect(self.proposal_wanted)

    def _show_pairs(self) -> None:
        clear_layout(self._rows)
        self.removes = []
        for pair in self.pairs or ():
            if all(id_ in self._photos for id_ in pair):
                self._rows.addWidget(self._row(pair))
        self._inner.setVisible(self.is_ticked)
        self.add.setEnabled(len(self.pairs or ()) < MOST_PAIRS)

    def _row(self, pair: PhotoIds) -> QWidget:
        first, second = (self._photos[id_] for id_ in pair)
        words = self._words(
            "report-page-pair",
            view=self._words.label(f"view-{first.view}"),
            first=first.taken_at.day,
            second=second.taken_at.day,
        )
        remove = Button(self._words("report-page-pair-remove"), ButtonStyle.LINK)
        remove.setAccessibleName(self._words("report-page-pair-remove-name", pair=words))
        remove.clicked.connect(partial(self._remove, pair))
        self.removes.append(remove)
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(Label(words, TextSize.SMALL), 1)
        across.addWidget(remove)
        return row

    def _remove(self, pair: PhotoIds) -> None:
        self.pairs = tuple(other for other in self.pairs or () if other != pair)
        self._show_pairs()
        self.changed.emit()

    def _offer_views(self) -> None:
        """Those with two photos. Only for who asks for photos: thousands of dates take time to write."""
        if not self.is_ticked:
            return
        chosen = self.view.chosen
        counts = Counter(photo.view for photo in self._photos.values())
        self.view.offer([(v.value, self._words.label(f"view-{v}")) for v in PhotoView if counts[v] > 1])
        if chosen is not None and self.view.findData(chosen) >= 0:
            self.view.choose(chosen)
        self._offer_dates()

    @Slot()
    def _offer_dates(self) -> None:
        """The first photo of the view against its last."""
        of_view = [p for p in self._photos.values() if p.view == self.view.chosen]
        dates = [(p.id, self._words.full_date(p.taken_at.day)) for p in of_view]
        self.first.offer(dates)
        self.second.offer(dates)
        if dates:
            self.second.choose(dates[-1][0])

    @Slot()
    def _on_add_clicked(self) -> None:
        one, other = self.first.chosen, self.second.chosen
        if one is None or other is None or one == other:
            self.say(self._words("report-page-pair-two"))
            return
        pair = (one, other) if self._photos[one].taken_at.utc <= self._photos[other].taken_at.utc else (other, one)
        if pair not in (self.pairs or ()):
            self.pairs = (*(self.pairs or ()), pair)
        self.say("")
        self._show_pairs()
        self.changed.emit()

    @Slot(bool)
    def _on_tick_toggled(self, is_ticked: bool) -> None:
        self._inner.setVisible(is_ticked)
        self._offer_views()
        if is_ticked and self.pairs is None and not self.signalsBlocked():
            self.proposal_wanted.emit()
        self.changed.emit()


def _choice(name: str) -> Choice:
    field = Choice(name)
    field.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    field.setMinimumContentsLength(_SHORTEST_LETTERS)
    return field

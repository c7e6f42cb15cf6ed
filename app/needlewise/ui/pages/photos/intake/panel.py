"""Details of the pending photos that are chosen: view, hair, time, session."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from needlewise.domain.photos import Hair
from needlewise.domain.sessions import NeedlingSession
from needlewise.ui.desk import Desk
from needlewise.ui.pages.photos.intake.pending import PendingPhotos, common_value, days_of
from needlewise.ui.pages.photos.intake.tile_list import VIEWS
from needlewise.ui.pages.photos.sessions import options_near
from needlewise.ui.pages.photos.views_bar import ViewChip, outline_of
from needlewise.ui.widgets.fields import Choice
from needlewise.ui.widgets.segments import Segments
from needlewise.ui.widgets.text import Button, ButtonStyle, Card, Label, TextSize, Tone
from needlewise.ui.widgets.when import WhenField

WIDTH_PX = 316
_DATE_PX = 158
_HAIR_UNSAID = "unsaid"


class InboxPanel(Card):
    """`view_given` carries a PhotoView; `told` a dictionary of fields, as for `pending.update`."""

    view_given = Signal(object)
    told = Signal(object)
    leave_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        words = desk.words
        self.sessions: tuple[NeedlingSession, ...] = ()
        self.chosen_label = Label(is_strong=True)
        self.chips = [self._chip(number) for number in range(len(VIEWS))]
        self.how = Label(size=TextSize.SMALL, tone=Tone.MUTED)
        hair = [(_HAIR_UNSAID, words("inbox-hair-unsaid")), *((h.value, words(f"inbox-hair-{h}")) for h in Hair)]
        self.hair = Segments(words("inbox-hair"), hair)
        self.when = WhenField(words("inbox-when"), words, desk.clock)
        self.when.date.setMinimumWidth(desk.theme.scaled(_DATE_PX))
        self.source = Label(size=TextSize.SMALL, tone=Tone.MUTED)
        self.session = Choice(words("inbox-session"))
        self.leave = Button(words("inbox-leave"), ButtonStyle.LINK)
        self._lay_out()
        self._connect()

    def show_sessions(self, sessions: tuple[NeedlingSession, ...]) -> None:
        self.sessions = sessions

    def show_items(self, items: PendingPhotos) -> None:
        """The chosen ones; what they do not share stands blank."""
        self.setEnabled(bool(items))
        if not items:
            return
        words = self._desk.words
        self.chosen_label.setText(words("inbox-chosen", count=len(items), file=_name(items[0].picture.file)))
        view = common_value(items, "view")
        for number, chip in enumerate(self.chips):
            chip.setChecked(VIEWS[number] is view)
        self.how.setText(words("inbox-keys" if view is None else f"views-how-{view}"))
        hair = common_value(items, "hair")
        self.hair.choose(_HAIR_UNSAID if hair is None else hair.value)
        self._show_time(items)
        days = days_of(items)
        self.session.offer(options_near(self.sessions, days, words))
        self.session.choose(common_value(items, "session_id"))

    def _show_time(self, items: PendingPhotos) -> None:
        words = self._desk.words
        self.when.set_moment(items[0].taken_at)
        if len(items) > 1:
            first, last = days_of(items)
            self.source.setText(words("inbox-when-several", first=first, last=last))
            return
        item, hours = items[0], items[0].picture.hours_since_session
        said = [words("inbox-date-said" if item.is_redated else f"inbox-source-{item.picture.date_source or 'none'}")]
        if item.picture.date_doubt is not None and not item.is_redated:
            said.append(words(item.picture.date_doubt))
        if hours is not None and 0 <= hours < 72 and not item.is_redated:
            said.append(words("inbox-near-session", hours=round(hours)))
        self.source.setText(" ".join(said))

    def _chip(self, number: int) -> ViewChip:
        view, words = VIEWS[number], self._desk.words
        chip = ViewChip(outline_of(view), words(f"views-short-{view}"), words.label(f"view-{view}"), self._desk.theme)
        chip.show_key(number + 1)
        chip.clicked.connect(lambda: self.view_given.emit(view))
        return chip

    def _lay_out(self) -> None:
        words = self._desk.words
        grid = QGridLayout()
        grid.setSpacing(6)
        for number, chip in enumerate(self.chips):
            grid.addWidget(chip, *divmod(number, 3))
        self.rows.setContentsMargins(16, 14, 16, 14)
        self.rows.setSpacing(8)
        self.rows.addWidget(self.chosen_label)
        self.rows.addLayout(grid)
        self.rows.addWidget(self.how)
        for label, field in (("inbox-hair", self.hair), ("inbox-when", self.when)):
            self.rows.addWidget(Label(words(label), TextSize.SMALL, Tone.MUTED))
            self.rows.addWidget(field)
        self.rows.addWidget(self.source)
        self.rows.addWidget(Label(words("inbox-session"), TextSize.SMALL, Tone.MUTED))
        self.rows.addWidget(self.session)
        self.rows.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self.leave)
        below.addStretch(1)
        self.rows.addLayout(below)

    def _connect(self) -> None:
        self.hair.chosen.connect(self._on_hair_chosen)
        self.when.edited.connect(self._on_when_edited)
        self.session.activated.connect(self._on_session_activated)
        self.leave.clicked.connect(self.leave_wanted)

    @Slot(str)
    def _on_hair_chosen(self, value: str) -> None:
        self.told.emit({"hair": None if value == _HAIR_UNSAID else Hair(value)})

    @Slot()
    def _on_when_edited(self) -> None:
        self.told.emit({"taken_at": self.when.moment})

    @Slot()
    def _on_session_activated(self) -> None:
        self.told.emit({"session_id": self.session.chosen})


def _name(file: str) -> str:
    return file.replace("\\", "/").rsplit("/", 1)[-1]

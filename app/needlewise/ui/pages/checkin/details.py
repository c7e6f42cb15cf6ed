"""When, where and notes of a check-in: what most check-ins leave as it is."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from needlewise.domain.checkins import CheckIn
from needlewise.domain.moments import Moment
from needlewise.domain.zones import Zone
from needlewise.ui.desk import Desk
from needlewise.ui.widgets.fields import Rows
from needlewise.ui.widgets.scalp_map import ScalpMap
from needlewise.ui.widgets.when import WhenField

_NOTES_PX = 72


class CheckinDetails(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        words, theme = desk.words, desk.theme
        self._desk = desk
        self._has_own_time = False
        self.when = WhenField(words("checkin-when"), words, desk.clock)
        self.where = ScalpMap(words("checkin-where"), {z.value: words.label(f"zone-{z}") for z in Zone}, theme)
        self.notes = QPlainTextEdit()
        self.notes.setTabChangesFocus(True)
        self.notes.setAccessibleName(words("checkin-notes"))
        self.notes.setFixedHeight(_NOTES_PX)
        rows = Rows()
        rows.add(words("checkin-when"), self.when)
        rows.add(words("checkin-notes"), self.notes)
        rows.add(words("checkin-where"), self.where)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(rows)
        self.when.edited.connect(self._on_when_edited)
        self.load(None)

    @property
    def moment(self) -> Moment | None:
        """None where the time was not touched: it is the time of saving."""
        return self.when.moment if self._has_own_time else None

    @property
    def is_future(self) -> bool:
        return self._has_own_time and self.when.is_future

    @property
    def zones(self) -> tuple[Zone, ...] | None:
        return tuple(Zone(id_) for id_ in self.where.chosen) or None

    @property
    def words(self) -> str | None:
        return self.notes.toPlainText().strip() or None

    def load(self, checkin: CheckIn | None) -> None:
        """None is a new check-in of now."""
        self._has_own_time = checkin is not None
        self.when.set_moment(self._desk.clock.now() if checkin is None else checkin.at)
        self.where.choose(() if checkin is None else tuple(zone.value for zone in checkin.zones or ()))
        self.notes.setPlainText("" if checkin is None else checkin.notes or "")

    @Slot()
    def _on_when_edited(self) -> None:
        self._has_own_time = True

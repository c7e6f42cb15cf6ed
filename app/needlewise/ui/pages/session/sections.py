"""The cards of the session form. Each loads from a session and gives its fields back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout

from needlewise.domain.devices import MAX_NEEDLE_LENGTH_MM, Device
from needlewise.domain.sessions import NeedlingSession, Pressure
from needlewise.domain.zones import WHOLE_SCALP, Zone
from needlewise.ui.desk import Desk
from needlewise.ui.pages.session.around import AroundFields
from needlewise.ui.widgets.disclosure import Disclosure
from needlewise.ui.widgets.fields import Choice, Rows
from needlewise.ui.widgets.number_field import NumberField
from needlewise.ui.widgets.scalp_map import ScalpMap
from needlewise.ui.widgets.step_scale import StepScale
from needlewise.ui.widgets.text import Button, ButtonStyle, Card, Label, TextSize, Tone
from needlewise.ui.widgets.tick import Tick
from needlewise.ui.widgets.when import WhenField

_MOST_MINUTES = 600
_MOST_PASSES = 100
_BLEEDING_STEPS = 4
_PAIN_STEPS = 11


class WhenCard(Card):
    """`edited` comes when the day, the length or the device changed: what an objection may rest on."""

    edited = Signal()

    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(words("session-when-card"))
        self._desk = desk
        self._devices: dict[str, Device] = {}
        self.when = WhenField(words("session-when"), words, desk.clock)
        self.device = Choice(words("session-device"))
        self.length = NumberField(
            words("session-length"), words, least=0.05, most=MAX_NEEDLE_LENGTH_MM, step=0.05, digits=2, unit="mm"
        )
        self.duration = NumberField(
            words("session-duration"),
            words,
            most=_MOST_MINUTES,
            digits=1,
            unit="min",
            blank=words("session-not-noted"),
        )
        rows = Rows()
        rows.add(words("session-when"), self.when)
        rows.add(words("session-device"), self.device)
        rows.add(words("session-length"), self.length)
        rows.add(words("session-duration"), self.duration)
        self.rows.addLayout(rows)
        self.when.edited.connect(self.edited)
        self.length.changed.connect(self.edited)
        self.device.activated.connect(self._on_device_activated)

    def load(self, session: NeedlingSession, devices: Sequence[Device]) -> None:
        words = self._desk.words
        self._devices = {device.id: device for device in devices}
        self.device.offer(
            [(device.id, _device_name(device, self._desk)) for device in devices]
            + [(None, words("session-device-none"))]
        )
        self.device.choose(session.device_id)
        with QSignalBlocker(self.length):
            self.length.set_number(session.needle_length_mm)
        self.when.set_moment(session.started_at)
        self.duration.set_number(session.duration_min)

    def fields(self) -> dict[str, Any]:
        return {
            "started_at": self.when.moment,
            "device_id": self.device.chosen,
            "needle_length_mm": self.length.number,
            "duration_min": self.duration.number,
        }

    @Slot()
    def _on_device_activated(self) -> None:
        """A device brings its needle length with it."""
        device = self._devices.get(self.device.chosen or "")
        if device is not None:
            self.length.set_number(device.needle_length_mm)
        self.edited.emit()


class WhereCard(Card):
    edited = Signal()

    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(words("session-where-card"))
        self._desk = desk
        self.map = ScalpMap(
            words("session-where"), {zone.value: words.label(f"zone-{zone}") for zone in Zone}, desk.theme
        )
        self.chosen = Label(tone=Tone.MUTED)
        self.all = Button(words("session-where-all"))
        self.clear = Button(words("session-where-clear"), ButtonStyle.QUIET)
        not_noted = words("session-not-noted")
        self.passes = NumberField(words("session-passes"), words, most=_MOST_PASSES, blank=not_noted)
        self.pressure = Choice(
            words("session-pressure"), [(None, not_noted), *((p.value, words(f"pressure-{p}")) for p in Pressure)]
        )
        self._lay_out()
        self.map.toggled.connect(self._on_map_toggled)
        self.all.clicked.connect(lambda: self._choose(WHOLE_SCALP))
        self.clear.clicked.connect(lambda: self._choose(()))

    def load(self, session: NeedlingSession) -> None:
        self.map.choose(tuple(zone.value for zone in session.zones or ()))
        self.passes.set_number(session.passes)
        self.pressure.choose(session.pressure)
        self._tell()

    def fields(self) -> dict[str, Any]:
        passes = self.passes.number
        return {
            "zones": tuple(Zone(id_) for id_ in self.map.chosen) or None,
            "passes": None if passes is None else int(passes),
            "pressure": None if self.pressure.chosen is None else Pressure(self.pressure.chosen),
        }

    def _lay_out(self) -> None:
        words = self._desk.words
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.all)
        buttons.addWidget(self.clear)
        buttons.addStretch(1)
        rows = Rows()
        rows.setColumnMinimumWidth(0, 88)
        rows.add(words("session-passes"), self.passes)
        rows.add(words("session-pressure"), self.pressure)
        beside = QVBoxLayout()
        beside.setSpacing(16)
        beside.addWidget(self.chosen)
        beside.addLayout(buttons)
        beside.addLayout(rows)
        beside.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(40)
        across.addWidget(self.map)
        across.addLayout(beside, 1)
        self.rows.addLayout(across)

    def _choose(self, zones: tuple[Zone, ...]) -> None:
        self.map.choose(tuple(zone.value for zone in zones))
        self._on_map_toggled()

    def _tell(self) -> None:
        words = self._desk.words
        chosen = self.map.chosen
        if not chosen:
            self.chosen.setText(words("session-where-none"))
        elif len(chosen) == len(WHOLE_SCALP):
            self.chosen.setText(words("session-where-chosen", zones=words("today-last-zones-all")))
        else:
            zones = words.listed([words(f"zone-{id_}") for id_ in chosen])
            self.chosen.setText(words("session-where-chosen", zones=zones))

    @Slot()
    def _on_map_toggled(self) -> None:
        self._tell()
        self.edited.emit()


class HowCard(Card):
    """`edited` comes when another did the needling: an objection may rest on it."""

    edited = Signal()

    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(words("session-how-card"))
        not_noted = words("session-not-noted")
        self.bleeding = StepScale(
            words("session-bleeding"),
            [words(f"bleeding-{step}") for step in range(_BLEEDING_STEPS)],
            not_noted,
            desk.theme,
        )
        ends = {0: words("checkin-step-nrs10-0"), _PAIN_STEPS - 1: words("checkin-step-nrs10-10")}
        self.pain = StepScale(
            words("session-pain"), [ends.get(step, "") for step in range(_PAIN_STEPS)], not_noted, desk.theme
        )
        self.products = QLineEdit()
        self.products.setAccessibleName(words("session-products"))
        self.products.setPlaceholderText(words("session-products-hint"))
        self.notes = QPlainTextEdit()
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(80)
        self.notes.setAccessibleName(words("session-notes"))
        rows = Rows()
        rows.add(words("session-bleeding"), self.bleeding)
        rows.add(words("session-pain"), self.pain)
        rows.add(words("session-products"), self.products)
        rows.add(words("session-notes"), self.notes)
        self.rows.addLayout(rows)
        self.around = AroundFields(desk)
        self.rows.addWidget(self.around)
        self.around.performer.activated.connect(self.edited)

    def load(self, session: NeedlingSession) -> None:
        self.around.load(session)
        self.bleeding.set_value(session.bleeding)
        self.pain.set_value(session.pain)
        self.products.setText(", ".join(session.products or ()))
        self.notes.setPlainText(session.notes or "")

    def fields(self) -> dict[str, Any]:
        products = tuple(part.strip() for part in self.products.text().split(",") if part.strip())
        return {
            "bleeding": self.bleeding.value,
            "pain": self.pain.value,
            "products": products or None,
            "notes": self.notes.toPlainText().strip() or None,
            **self.around.fields(),
        }


class SkipCard(Card):
    """The checklist before a session. One that was never opened is not answered."""

    edited = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._was_opened = False
        self.ticks = {
            id_: Tick(desk.words.label(f"skip-{id_}")) for id_ in desk.guidance.document.screening.skip_today
        }
        self.list = Disclosure(desk.words("session-skip"), desk.theme)
        self.list.rows.addWidget(Label(desk.words("session-skip-lead"), TextSize.SMALL, Tone.MUTED))
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(8)
        half = (len(self.ticks) + 1) // 2
        for place, tick in enumerate(self.ticks.values()):
            grid.addWidget(tick, place % half, place // half)
            tick.toggled.connect(self.edited)
        self.list.rows.addLayout(grid)
        self.rows.setContentsMargins(24, 8, 24, 8)
        self.rows.addWidget(self.list)
        self.list.toggled.connect(self._on_list_toggled)

    def load(self, session: NeedlingSession) -> None:
        answers = session.skip_today or {}
        self._was_opened = session.skip_today is not None
        for id_, tick in self.ticks.items():
            with QSignalBlocker(tick):
                tick.set_ticked(answers.get(id_, False))
        self.list.set_open(any(answers.values()))

    def fields(self) -> dict[str, Any]:
        answers = {id_: tick.is_ticked for id_, tick in self.ticks.items()}
        return {"skip_today": answers if self._was_opened else None}

    @Slot(bool)
    def _on_list_toggled(self, is_open: bool) -> None:
        self._was_opened = self._was_opened or is_open


def _device_name(device: Device, desk: Desk) -> str:
    name = device.name or desk.words.label(f"device-{device.kind}")
    return desk.words("session-device-line", name=name, length=desk.words.number(device.needle_length_mm))

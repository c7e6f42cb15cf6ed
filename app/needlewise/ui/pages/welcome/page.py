"""First run: what this is, what speaks against needling, your device. Or a look at a made-up diary."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from needlewise.domain.devices import Device
from needlewise.domain.person import Person
from needlewise.services.changes import Kind
from needlewise.ui.desk import Desk
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.base import Page
from needlewise.ui.pages.welcome.steps import DeviceStep, ScreeningStep, WelcomeStep, WhatStep
from needlewise.ui.widgets.number_field import misunderstood_in
from needlewise.ui.widgets.text import Tone

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext


class WelcomePage(Page):
    """Nothing is written before the last step is done."""

    title = "welcome-title"
    watches: ClassVar[frozenset[Kind]] = frozenset()
    column_max_px: ClassVar[int] = 800
    stands_free: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.what = WhatStep(desk)
        self.screening = ScreeningStep(desk)
        self.device = DeviceStep(desk)
        self._screening: dict[str, bool] | None = None
        self._steps: tuple[WelcomeStep, ...] = (self.what, self.screening, self.device)
        self.heading.set_tone(Tone.MUTED)
        for step in self._steps:
            self.column.addWidget(step)
        self.what.accept.clicked.connect(lambda: self.show_step(1))
        self.what.demo.clicked.connect(desk.demo_wanted)
        self.screening.go_on.clicked.connect(self._on_screening_go_on_clicked)
        self.screening.rather_not.clicked.connect(self._on_screening_rather_not_clicked)
        self.screening.back.clicked.connect(lambda: self.show_step(0))
        self.device.save.clicked.connect(self._on_device_save_clicked)
        self.device.none.clicked.connect(lambda: self._finish(None))
        self.device.back.clicked.connect(lambda: self.show_step(1))
        self.show_step(0)

    def refresh(self) -> None:
        """Nothing here comes from the diary."""

    def show_step(self, number: int) -> None:
        """From 0. The first field or button of a step gets the focus."""
        for place, step in enumerate(self._steps):
            step.setVisible(place == number)
        self.heading.setText(self.desk.words("welcome-step", step=number + 1, steps=len(self._steps)))
        self.area.verticalScrollBar().setValue(0)
        first: tuple[QWidget, ...] = (
            self.what.accept,
            next(iter(self.screening.ticks.values())),
            self.device.kind,
        )
        first[number].setFocus()

    @Slot()
    def _on_screening_go_on_clicked(self) -> None:
        self._screening = self.screening.answers or None
        self.show_step(2)

    @Slot()
    def _on_screening_rather_not_clicked(self) -> None:
        self._screening = None
        self.show_step(2)

    @Slot()
    def _on_device_save_clicked(self) -> None:
        if misunderstood_in(self.device) is None and not self.device.asks():
            self._finish(self.device.device())

    def _finish(self, device: Device | None) -> None:
        from needlewise.services.records.devices import add_device
        from needlewise.services.records.person import save_person

        person = Person(screening=self._screening)

        def work(ctx: AppContext) -> None:
            if device is not None:
                add_device(ctx, device)
            save_person(ctx, person)

        self.desk.ask(self, work, lambda _: self._on_written(), topic="finish")

    def _on_written(self) -> None:
        self.desk.hub.tell(frozenset({Kind.PERSON, Kind.DEVICES}))
        self.desk.go(PageId.TODAY)

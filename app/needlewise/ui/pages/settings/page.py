"""Settings: sections on the left, what belongs to the chosen one on the right."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import uuid4

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from needlewise.domain.treatments import TreatmentUse
from needlewise.services.changes import Change, Kind
from needlewise.ui.desk import Desk
from needlewise.ui.forms.device import DeviceForm
from needlewise.ui.forms.event import EventForm
from needlewise.ui.forms.treatment import TreatmentForm
from needlewise.ui.pages.base import Page
from needlewise.ui.pages.settings.appearance import AppearanceSection
from needlewise.ui.pages.settings.data import DataSection
from needlewise.ui.pages.settings.health import HealthSection
from needlewise.ui.pages.settings.health_rows import ANSWER, health_rows
from needlewise.ui.pages.settings.person import PersonSection
from needlewise.ui.pages.settings.presenter import (
    RowAction,
    SettingsFacts,
    SettingsSection,
    device_rows,
    event_rows,
    look,
    treatment_rows,
)
from needlewise.ui.pages.settings.rows import RecordSection
from needlewise.ui.widgets.text import Button

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext

_LIST_PX = 152


class SettingsPage(Page):
    """`arrive` takes a section, or a section and the id of a record to edit in it."""

    title = "settings-title"
    watches: ClassVar[frozenset[Kind]] = frozenset(Kind)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._facts: SettingsFacts | None = None
        self._wanted: tuple[SettingsSection, str] | None = None
        self.built: dict[SettingsSection, QWidget] = {}
        self.buttons: dict[SettingsSection, Button] = {}
        self._group = QButtonGroup(self)
        self._lay_out_sections()
        self._group.buttonClicked.connect(self._on_group_button_clicked)
        self.show_section(SettingsSection.PERSON)

    @cached_property
    def person(self) -> PersonSection:
        return PersonSection(self.desk)

    @cached_property
    def devices(self) -> RecordSection:
        section = RecordSection(
            self.desk, SettingsSection.DEVICES, DeviceForm(self.desk), partial(self._find, "devices")
        )
        section.acted.connect(self._on_devices_acted)
        return section

    @cached_property
    def health(self) -> HealthSection:
        section = HealthSection(self.desk, partial(self._find, "health"), self.person.screening)
        section.acted.connect(self._on_health_acted)
        section.shortcut.connect(self._on_health_shortcut)
        return section

    @cached_property
    def treatments(self) -> RecordSection:
        form = TreatmentForm(self.desk)
        section = RecordSection(self.desk, SettingsSection.TREATMENTS, form, partial(self._find, "treatments"))
        section.acted.connect(self._on_treatments_acted)
        return section

    @cached_property
    def events(self) -> RecordSection:
        form = EventForm(self.desk)
        section = RecordSection(self.desk, SettingsSection.LIFE_EVENTS, form, partial(self._find, "life_events"))
        section.acted.connect(self._on_events_acted)
        return section

    @cached_property
    def data(self) -> DataSection:
        section = DataSection(self.desk)
        section.trash.emptied.connect(self.refresh)
        return section

    @cached_property
    def appearance(self) -> AppearanceSection:
        return AppearanceSection(self.desk)

    def refresh(self) -> None:
        self.desk.ask(self, look, self.render_state, topic="look")

    def arrive(self, argument: object) -> None:
        if isinstance(argument, tuple):
            section, id_ = argument
            self.show_section(SettingsSection(section))
            self._wanted = SettingsSection(section), id_
            self._edit_wanted()
        elif isinstance(argument, str):
            self.show_section(SettingsSection(argument))

    def show_section(self, section: SettingsSection) -> None:
        """Makes the section when it is first shown."""
        self.buttons[section].setChecked(True)
        if section not in self.built:
            self.built[section] = self._section(section)
            self._shown.insertWidget(0, self.built[section])
            self._fill(section)
        for each, widget in self.built.items():
            widget.setVisible(each is section)
        self.area.verticalScrollBar().setValue(0)

    def render_state(self, facts: SettingsFacts) -> None:
        self._facts = facts
        for section in self.built:
            self._fill(section)
        self._edit_wanted()

    def _section(self, section: SettingsSection) -> QWidget:
        match section:
            case SettingsSection.PERSON:
                return self.person
            case SettingsSection.DEVICES:
                return self.devices
            case SettingsSection.HEALTH:
                return self.health
            case SettingsSection.TREATMENTS:
                return self.treatments
            case SettingsSection.LIFE_EVENTS:
                return self.events
            case SettingsSection.DATA:
                return self.data
            case SettingsSection.APPEARANCE:
                return self.appearance

    def _fill(self, section: SettingsSection) -> None:
        facts, words = self._facts, self.desk.words
        if facts is None:
            return
        match section:
            case SettingsSection.PERSON:
                self.person.show_person(facts.diary.person)
            case SettingsSection.DEVICES:
                self.devices.list.show_rows(device_rows(facts, words))
            case SettingsSection.HEALTH:
                self.person.show_person(facts.diary.person)
                self.health.records.list.show_rows(health_rows(facts, words))
            case SettingsSection.TREATMENTS:
                self.treatments.list.show_rows(treatment_rows(facts, words))
            case SettingsSection.LIFE_EVENTS:
                self.events.list.show_rows(event_rows(facts, words))
            case SettingsSection.DATA:
                self.data.show_facts(facts, words)
            case SettingsSection.APPEARANCE:
                pass

    def _edit_wanted(self) -> None:
        """Opens the record that the page was opened for, once it is known."""
        if self._facts is None or self._wanted is None:
            return
        (section, id_), self._wanted = self._wanted, None
        shown = self.built[section]
        if isinstance(shown, RecordSection) and id_ in shown.list.rows:
            shown.edit(id_)

    def _find(self, kind: str, id_: str) -> Any:
        records = () if self._facts is None else getattr(self._facts.diary, kind)
        return next((record for record in records if record.id == id_), None)

    def _lay_out_sections(self) -> None:
        names = QWidget()
        names.setFixedWidth(_LIST_PX)
        names.setAccessibleName(self.desk.words("settings-sections"))
        column = QVBoxLayout(names)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for section in SettingsSection:
            button = Button(self.desk.words(f"settings-section-{section}"))
            button.setProperty("look", "section")
            button.setProperty("section", section.value)
            button.setCheckable(True)
            self._group.addButton(button)
            self.buttons[section] = button
            column.addWidget(button)
        across = QHBoxLayout()
        across.setSpacing(24)
        across.addWidget(names, 0, Qt.AlignmentFlag.AlignTop)
        self._shown = QVBoxLayout()
        self._shown.addStretch(1)
        across.addLayout(self._shown, 1)
        self.column.addLayout(across)

    @Slot(QAbstractButton)
    def _on_group_button_clicked(self, button: QAbstractButton) -> None:
        self.show_section(SettingsSection(button.property("section")))

    @Slot(str, object)
    def _on_devices_acted(self, id_: str, act: RowAction) -> None:
        self.desk.change(self, partial(_act_on_device, id_, act))

    @Slot(str, object)
    def _on_health_acted(self, id_: str, act: RowAction) -> None:
        self.desk.change(self, partial(_act_on_health, id_, act))

    @Slot(str, str, str)
    def _on_health_shortcut(self, section: str, kind: str, route: str) -> None:
        """A new record of that kind, in the section where such records are kept."""
        self.show_section(SettingsSection(section))
        shown = self.treatments if section == SettingsSection.TREATMENTS else self.events
        shown.edit(None)
        if isinstance(shown.form, TreatmentForm | EventForm):
            shown.form.begin(kind, route)

    @Slot(str, object)
    def _on_treatments_acted(self, id_: str, act: RowAction) -> None:
        self.desk.change(self, partial(_act_on_treatment, id_, act))

    @Slot(str, object)
    def _on_events_acted(self, id_: str, _act: RowAction) -> None:
        self.desk.change(self, partial(_delete_event, id_))


def _act_on_device(id_: str, act: RowAction, ctx: AppContext) -> Change:
    from needlewise.services.records.devices import delete_device, retire_device

    if act is RowAction.RETIRE:
        return retire_device(ctx, id_, ctx.clock.now().day)
    return delete_device(ctx, id_)


def _act_on_health(id_: str, act: RowAction, ctx: AppContext) -> Change:
    from needlewise.services.records.health import delete_health, end_answer, end_health

    today = ctx.clock.now().day
    if act is RowAction.DELETE:
        return delete_health(ctx, id_)
    if id_.startswith(ANSWER):
        return end_answer(ctx, id_.removeprefix(ANSWER), today)
    return end_health(ctx, id_, today)


def _act_on_treatment(id_: str, act: RowAction, ctx: AppContext) -> Change:
    from needlewise.services.records.treatments import delete_treatment, end_treatment, log_use

    now = ctx.clock.now()
    if act is RowAction.USE:
        return log_use(ctx, TreatmentUse(id=str(uuid4()), treatment_id=id_, at=now))
    if act is RowAction.END:
        return end_treatment(ctx, id_, now.day)
    return delete_treatment(ctx, id_)


def _delete_event(id_: str, ctx: AppContext) -> Change:
    from needlewise.services.records.life_events import delete_life_event

    return delete_life_event(ctx, id_)

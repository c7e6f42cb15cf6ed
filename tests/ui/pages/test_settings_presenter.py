"""What Settings says of devices, courses, events and the trash."""

from pathlib import Path
from typing import Any

import pytest

from builders import a_checkin, a_device, a_diary, a_photo, a_session, a_treatment, a_use, an_event, at, day
from needlewise.domain.devices import Device, NeedleMaterial
from needlewise.domain.life_events import LifeEventKind
from needlewise.domain.treatments import TreatmentKind
from needlewise.messages import Catalogue
from needlewise.services.changes import Kind
from needlewise.services.records.devices import DeviceWear
from needlewise.services.records.trash import TrashItem
from needlewise.ui.pages.settings.presenter import (
    RowAction,
    SettingsFacts,
    device_rows,
    event_rows,
    trash_rows,
    treatment_rows,
)
from needlewise.ui.words import Words


@pytest.fixture
def words(catalogue: Catalogue) -> Words:
    return Words(catalogue)


def facts(wear: tuple[DeviceWear, ...] = (), trash: tuple[TrashItem, ...] = (), **records: Any) -> SettingsFacts:
    worn = {each.device.id: each for each in wear}
    return SettingsFacts(today=day(100), folder=Path("diary"), diary=a_diary(**records), wear=worn, trash=trash)


def wear_of(
    device: Device, uses: int, age: int | None = 10, most: int | None = 20, days: int | None = 90
) -> DeviceWear:
    return DeviceWear(device, uses, age, most, days)


def test_that_devices_in_use_come_first_and_only_they_can_be_retired(words: Words) -> None:
    old = a_device(id="old", name="Old", retired_on=day(50), retired_reason="Needles bent")
    new = a_device(id="new", name="New")
    rows = device_rows(facts(devices=[old, new]), words)
    assert [row.title for row in rows] == ["New", "Old"]
    assert RowAction.RETIRE in rows[0].acts
    assert RowAction.RETIRE not in rows[1].acts
    assert rows[1].detail.endswith("retired on Fri 20 Feb 2026: Needles bent")


@pytest.mark.parametrize(
    ("fields", "title", "detail"),
    [
        ({"name": None}, "Roller", "0.5 mm"),
        (
            {"needle_count": 540, "material": NeedleMaterial.TITANIUM},
            "Roller",
            "Roller · 0.5 mm · 540 needles · titanium",
        ),
        ({"retired_on": day(3)}, "Roller", "Roller · 0.5 mm · retired on Sun 4 Jan 2026"),
    ],
)
def test_that_a_device_says_what_is_known_of_it(
    words: Words, fields: dict[str, Any], title: str, detail: str
) -> None:
    row = device_rows(facts(devices=[a_device(**fields)]), words)[0]
    assert (row.title, row.detail) == (title, detail)


@pytest.mark.parametrize(
    ("wear", "said", "is_warned"),
    [
        ({"uses": 0}, "not used yet (usual limit 20) · 10 days old (usual limit 90)", False),
        ({"uses": 1, "age": None}, "used once (usual limit 20)", False),
        ({"uses": 20}, "used 20 times (usual limit 20) · 10 days old (usual limit 90)", True),
        ({"uses": 3, "age": 90}, "used 3 times (usual limit 20) · 90 days old (usual limit 90)", True),
        ({"uses": 99, "most": None, "days": None}, "used 99 times · 10 days old", False),
    ],
)
def test_that_wear_is_told_and_a_worn_device_warned_of(
    words: Words, wear: dict[str, Any], said: str, is_warned: bool
) -> None:
    device = a_device()
    row = device_rows(facts(devices=[device], wear=(wear_of(device, **wear),)), words)[0]
    assert row.detail == f"Roller · 0.5 mm · {said}"
    assert bool(row.warning) is is_warned


def test_that_courses_in_use_come_first_and_only_they_can_be_used_or_ended(words: Words) -> None:
    ended = a_treatment(90, TreatmentKind.OIL, ended_on=day(95))
    ongoing = a_treatment(2, name="Regaine", dose="1 ml")
    rows = treatment_rows(facts(treatments=[ended, ongoing], treatment_uses=[a_use(ongoing, 99, 21)]), words)
    assert [row.title for row in rows] == ["Minoxidil, on the scalp", "Oil"]
    assert rows[0].detail == "Regaine · 1 ml · since Sat 3 Jan 2026 · last used yesterday, 21:00"
    assert rows[0].acts == (RowAction.USE, RowAction.EDIT, RowAction.END, RowAction.DELETE)
    assert rows[1].detail == "Wed 1 Apr 2026 to Mon 6 Apr 2026"
    assert rows[1].acts == (RowAction.EDIT, RowAction.DELETE)


def test_that_the_latest_use_is_the_one_told(words: Words) -> None:
    course = a_treatment(2)
    uses = [a_use(course, 100, 8), a_use(course, 98, 8)]
    assert (
        "last used today, 08:00" in treatment_rows(facts(treatments=[course], treatment_uses=uses), words)[0].detail
    )


def test_that_events_come_latest_first(words: Words) -> None:
    events = [an_event(3), an_event(9, LifeEventKind.HAIRCUT, notes="Short")]
    rows = event_rows(facts(life_events=events), words)
    assert [(row.title, row.detail) for row in rows] == [
        ("Haircut", "Sat 10 Jan 2026 · Short"),
        ("Stress", "Sun 4 Jan 2026"),
    ]


@pytest.mark.parametrize(
    ("kind", "record", "title"),
    [
        (Kind.SESSIONS, a_session(3), "Session of Sun 4 Jan 2026"),
        (Kind.CHECKINS, a_checkin(3), "Check-in of Sun 4 Jan 2026"),
        (Kind.TREATMENTS, a_treatment(3), "Course from Sun 4 Jan 2026"),
        (Kind.TREATMENT_USES, a_use(a_treatment(3), 3), "Use on Sun 4 Jan 2026"),
        (Kind.LIFE_EVENTS, an_event(3), "Event of Sun 4 Jan 2026"),
        (Kind.PHOTOS, a_photo(3), "Photo of Sun 4 Jan 2026"),
        (Kind.DEVICES, a_device(name="My roller"), "Device: My roller"),
        (Kind.DEVICES, a_device(name=None), "Device: roller"),
    ],
)
def test_that_the_trash_names_what_lies_in_it(words: Words, kind: Kind, record: Any, title: str) -> None:
    row = trash_rows(facts(trash=(TrashItem(kind, record, at(99)),)), words)[0]
    assert (row.title, row.detail) == (title, "deleted yesterday")
    assert row.id == f"{kind}/{record.id}"

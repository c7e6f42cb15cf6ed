"""Rows of Settings for each kind of record that is kept there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from needlewise.domain.devices import Device
from needlewise.domain.diary import Diary, day_of
from needlewise.domain.life_events import LifeEvent
from needlewise.domain.moments import Moment
from needlewise.domain.treatments import Treatment
from needlewise.services.changes import Kind
from needlewise.services.records.devices import DeviceWear
from needlewise.services.records.trash import TrashItem
from needlewise.ui.words import Words

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext

_USES_SINCE_DAYS = 60
"""How far back the last use of a course is looked for."""


class SettingsSection(StrEnum):
    """The values of the first that keep records are names of their kinds."""

    PERSON = "person"
    DEVICES = "devices"
    HEALTH = "health"
    TREATMENTS = "treatments"
    LIFE_EVENTS = "life_events"
    DATA = "data"
    APPEARANCE = "appearance"


class RowAction(StrEnum):
    """What can be done with a row."""

    USE = "use"
    EDIT = "edit"
    RETIRE = "retire"
    DATE = "date"
    AGREED = "agreed"
    END = "end"
    DELETE = "delete"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsFacts:
    """`diary` holds every device, course and event, but only the uses of lately."""

    today: date
    folder: Path
    diary: Diary
    wear: Mapping[str, DeviceWear] = field(hash=False)
    trash: tuple[TrashItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowState:
    """`warning` stands out; "" where there is none."""

    id: str
    title: str
    detail: str
    acts: tuple[RowAction, ...]
    warning: str = ""


def look(ctx: AppContext) -> SettingsFacts:
    """Reads the diary, off the window's thread."""
    from needlewise.services.records.devices import wear
    from needlewise.services.records.diary import load_diary
    from needlewise.services.records.trash import list_trash

    today = ctx.clock.now().day
    return SettingsFacts(
        today=today,
        folder=ctx.folder,
        diary=load_diary(ctx, since=today - timedelta(days=_USES_SINCE_DAYS)),
        wear={worn.device.id: worn for worn in wear(ctx)},
        trash=tuple(list_trash(ctx)),
    )


def device_rows(facts: SettingsFacts, words: Words) -> tuple[RowState, ...]:
    """Those in use first, the newest first among them."""
    newest_first = facts.diary.devices[::-1]
    devices = sorted(newest_first, key=lambda device: device.retired_on is not None)
    return tuple(_device_row(device, facts.wear.get(device.id), words) for device in devices)


def _device_row(device: Device, worn: DeviceWear | None, words: Words) -> RowState:
    kind = words.label(f"device-{device.kind}")
    parts = [
        kind if device.name else "",
        words("settings-length", length=words.number(device.needle_length_mm)),
        "" if device.needle_count is None else words("settings-needles", count=device.needle_count),
        "" if device.material is None else words(f"material-{device.material}"),
        *(_wear(worn, words) if worn is not None else ()),
        _retired(device, words),
    ]
    in_use = device.retired_on is None
    return RowState(
        id=device.id,
        title=device.name or kind,
        detail=_between(parts, words),
        acts=(RowAction.EDIT, RowAction.RETIRE, RowAction.DELETE) if in_use else (RowAction.EDIT, RowAction.DELETE),
        warning=words("settings-device-worn") if worn is not None and worn.worn else "",
    )


def _wear(worn: DeviceWear, words: Words) -> list[str]:
    uses = "settings-uses" if worn.max_uses is None else "settings-uses-of"
    said = [words(uses, uses=worn.uses, most=worn.max_uses or 0)]
    if worn.age_days is not None:
        age = "settings-age" if worn.max_days is None else "settings-age-of"
        said.append(words(age, days=worn.age_days, most=worn.max_days or 0))
    return said


def _retired(device: Device, words: Words) -> str:
    if device.retired_on is None:
        return ""
    if device.retired_reason is None:
        return words("settings-retired", day=device.retired_on)
    return words("settings-retired-because", day=device.retired_on, reason=device.retired_reason)


def treatment_rows(facts: SettingsFacts, words: Words) -> tuple[RowState, ...]:
    """Those in use first, the latest begun first among them."""
    last_use: dict[str, Moment] = {}
    for use in sorted(facts.diary.treatment_uses, key=lambda use: use.at.utc):
        last_use[use.treatment_id] = use.at
    courses = sorted(facts.diary.treatments, key=lambda t: (t.in_use_on(facts.today), t.started_on), reverse=True)
    return tuple(_treatment_row(course, last_use.get(course.id), facts.today, words) for course in courses)


def _treatment_row(course: Treatment, last_use: Moment | None, today: date, words: Words) -> RowState:
    in_use = course.in_use_on(today)
    parts = [
        course.name or "",
        course.dose or "",
        _days_of(course, words),
        "" if last_use is None else _used(last_use, today, words),
        course.notes or "",
    ]
    return RowState(
        id=course.id,
        title=words.label(f"treatment-{course.kind}"),
        detail=_between(parts, words),
        acts=(RowAction.USE, RowAction.EDIT, RowAction.END, RowAction.DELETE)
        if in_use
        else (RowAction.EDIT, RowAction.DELETE),
    )


def _days_of(course: Treatment, words: Words) -> str:
    if course.ended_on is None:
        return words("settings-course-since", day=course.started_on)
    return words("settings-course-days", first=course.started_on, last=course.ended_on)


def _used(at: Moment, today: date, words: Words) -> str:
    return words("settings-course-used", day=words.day(at.day, today), time=at.wall.strftime("%H:%M"))


def event_rows(facts: SettingsFacts, words: Words) -> tuple[RowState, ...]:
    """The latest first."""
    events = sorted(facts.diary.life_events, key=lambda event: event.on, reverse=True)
    return tuple(_event_row(event, words) for event in events)


def _event_row(event: LifeEvent, words: Words) -> RowState:
    return RowState(
        id=event.id,
        title=words.label(f"event-{event.kind}"),
        detail=_between([words.full_date(event.on), event.notes or ""], words),
        acts=(RowAction.EDIT, RowAction.DELETE),
    )


def trash_rows(facts: SettingsFacts, words: Words) -> tuple[RowState, ...]:
    """The last deleted first. Ids are `kind/id`: in the trash, kinds lie side by side."""
    return tuple(
        RowState(
            id=f"{item.kind}/{item.record.id}",
            title=entry_title(item.kind, item.record, words),
            detail=words("settings-trash-since", day=words.day(item.trashed_at.day, facts.today)),
            acts=(RowAction.RESTORE,),
        )
        for item in facts.trash
    )


def entry_title(kind: Kind, record: Any, words: Words) -> str:
    """What an entry is called in a list of entries of all kinds, for instance "Session of Thu 4 Dec"."""
    if kind is Kind.DEVICES:
        return words("settings-trash-devices", name=record.name or words(f"device-{record.kind}"))
    day = day_of(kind, record)
    return words(f"settings-trash-{kind}", **({} if day is None else {"day": day}))


def _between(parts: Sequence[str], words: Words) -> str:
    return words("settings-between").join(part for part in parts if part)

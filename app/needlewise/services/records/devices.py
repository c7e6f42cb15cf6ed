"""Devices, and how worn they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from needlewise.bootstrap import AppContext
from needlewise.domain.devices import Device, DeviceKind, check_device
from needlewise.domain.diary import Diary
from needlewise.domain.sessions import NeedlingSession
from needlewise.errors import DraftRejected
from needlewise.guidance.loader import Guidance
from needlewise.messages import Message, Problem, message
from needlewise.services.changes import Change, Kind
from needlewise.services.records.recording import change_of, recording


@dataclass(frozen=True, slots=True)
class DeviceWear:
    """`age_days` counts from the day it was acquired or first used, None when neither is known. A limit that is
    None is not set: a pen's is its cartridge's, which the diary does not hold."""

    device: Device
    uses: int
    age_days: int | None
    max_uses: int | None
    max_days: int | None

    @property
    def worn(self) -> bool:
        """Whether the next use would be past a limit."""
        used_up = self.max_uses is not None and self.uses >= self.max_uses
        too_old = self.max_days is not None and self.age_days is not None and self.age_days >= self.max_days
        return used_up or too_old


def add_device(ctx: AppContext, device: Device) -> Change:
    with recording(ctx) as records:
        records.add(Kind.DEVICES, device, check_device(device))
    return change_of(ctx, records.steps, message("services-device-added", device=_name(device)))


def edit_device(ctx: AppContext, device: Device) -> Change:
    with recording(ctx) as records:
        records.replace(Kind.DEVICES, device, check_device(device))
    return change_of(ctx, records.steps, message("services-device-edited", device=_name(device)))


def retire_device(ctx: AppContext, id_: str, on: date, reason: str | None = None) -> Change:
    with recording(ctx) as records:
        retired = replace(records.live(Kind.DEVICES, id_), retired_on=on, retired_reason=reason)
        records.replace(Kind.DEVICES, retired, check_device(retired))
    return change_of(ctx, records.steps, message("services-device-retired", device=_name(retired)))


def delete_device(ctx: AppContext, id_: str) -> Change:
    """Raises DraftRejected while sessions name it: a device that was used is retired instead."""
    with recording(ctx) as records:
        uses = sum(session.device_id == id_ for session in records.uow.sessions.all())
        if uses:
            raise DraftRejected([Problem(("id",), message("services-device-in-use", count=uses))])
        device = records.trash(Kind.DEVICES, id_)
    return change_of(ctx, records.steps, message("services-device-deleted", device=_name(device)))


def wear(ctx: AppContext) -> list[DeviceWear]:
    """Of the devices that are not retired, the most worn first."""
    with ctx.store.read() as uow:
        diary = Diary(devices=tuple(uow.devices.all()), sessions=tuple(uow.sessions.all()))
    return wear_in(diary, ctx.guidance, ctx.clock.now().day)


def wear_in(diary: Diary, guidance: Guidance, today: date) -> list[DeviceWear]:
    """As `wear`, of a diary that was read already."""
    found = [wear_of(d, diary.sessions, guidance, today) for d in diary.devices if d.retired_on is None]
    return sorted(found, key=lambda w: (not w.worn, -w.uses))


def wear_of(device: Device, sessions: Sequence[NeedlingSession], guidance: Guidance, today: date) -> DeviceWear:
    """Limits by needle length; source: evidence.md, section 9, and the guidance's spacing table."""
    days = [s.started_at.day for s in sessions if s.device_id == device.id]
    start = min([*days, *([device.acquired_on] if device.acquired_on else [])], default=None)
    age_days = None if start is None else (today - start).days
    if device.kind is DeviceKind.PEN:
        return DeviceWear(device, len(days), age_days, None, None)
    band = guidance.band(device.needle_length_mm)
    return DeviceWear(device, len(days), age_days, band.roller_max_uses, band.roller_max_days or None)


def _name(device: Device) -> str | Message:
    return device.name or message("services-unnamed-device", length=device.needle_length_mm)

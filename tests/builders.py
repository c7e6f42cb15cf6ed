"""Records with valid defaults, for tests. Days are given as numbers from DAY_0."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from needlewise.domain.checkins import CheckIn
from needlewise.domain.devices import Device, DeviceKind
from needlewise.domain.diary import Diary
from needlewise.domain.life_events import LifeEvent, LifeEventKind
from needlewise.domain.moments import Moment
from needlewise.domain.photos import Area, Photo, PhotoView
from needlewise.domain.sessions import Disinfection, DisinfectionMethod, DisinfectionStep, NeedlingSession
from needlewise.domain.treatments import Treatment, TreatmentKind, TreatmentUse

DAY_0 = date(2026, 1, 1)


def uid(*parts: object) -> str:
    """A stable uuid for a name."""
    return str(uuid5(NAMESPACE_OID, "/".join(map(str, parts))))


def day(number: int) -> date:
    return DAY_0 + timedelta(days=number)


def at(number: int, hour: float = 20, offset_min: int = 60) -> Moment:
    """A moment on day `number` at a local hour."""
    wall = datetime.combine(day(number), time()) + timedelta(hours=hour)
    return Moment.at(wall, offset_min)


SOAKED = DisinfectionStep(done=True, method=DisinfectionMethod.ISOPROPYL_70, concentration_pct=70, soak_min=10)
CLEAN = Disinfection(before=SOAKED, after=SOAKED)


def a_device(**fields: Any) -> Device:
    return Device(
        **{"id": uid("device"), "kind": DeviceKind.ROLLER, "needle_length_mm": 0.5, "name": "Roller", **fields}
    )


def a_session(number: int, *, hour: float = 20, **fields: Any) -> NeedlingSession:
    defaults: dict[str, Any] = {
        "id": uid("session", number, hour),
        "started_at": at(number, hour),
        "needle_length_mm": 0.5,
        "disinfection": CLEAN,
    }
    return NeedlingSession(**{**defaults, **fields})


def a_checkin(
    number: int, *, hour: float = 8, zones: Any = None, notes: str | None = None, **symptoms: Any
) -> CheckIn:
    return CheckIn(id=uid("checkin", number, hour), at=at(number, hour), symptoms=symptoms, zones=zones, notes=notes)


def a_treatment(started: int, kind: TreatmentKind = TreatmentKind.MINOXIDIL, **fields: Any) -> Treatment:
    return Treatment(**{"id": uid("treatment", kind, started), "kind": kind, "started_on": day(started), **fields})


def a_use(treatment: Treatment, number: int, hour: float = 9) -> TreatmentUse:
    return TreatmentUse(id=uid("use", treatment.id, number, hour), treatment_id=treatment.id, at=at(number, hour))


def an_event(number: int, kind: LifeEventKind = LifeEventKind.STRESS, **fields: Any) -> LifeEvent:
    return LifeEvent(**{"id": uid("event", kind, number), "kind": kind, "on": day(number), **fields})


def a_photo(number: int, view: PhotoView = PhotoView.VERTEX, **fields: Any) -> Photo:
    defaults: dict[str, Any] = {
        "id": uid("photo", view, number),
        "taken_at": at(number, 12),
        "view": view,
        "sha256": "0" * 64,
    }
    return Photo(**{**defaults, **fields})


def an_area(**edges: float) -> Area:
    return Area(**{"left": 0.1, "top": 0.2, "right": 0.6, "bottom": 0.9, **edges})


def a_diary(**fields: Any) -> Diary:
    return Diary(**{key: tuple(value) if isinstance(value, list) else value for key, value in fields.items()})

"""Needling sessions from what a row says of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from needlewise.domain.devices import Device, DeviceKind
from needlewise.domain.sessions import Disinfection, DisinfectionStep, NeedlingSession, Pressure, check_session
from needlewise.domain.zones import Zone
from needlewise.exchange.csv_in.entries import Entry, RowError
from needlewise.exchange.csv_in.identity import Ids, uuid5
from needlewise.exchange.csv_in.mapping import CsvMapping
from needlewise.exchange.csv_in.names import names_needling
from needlewise.exchange.csv_in.roles import Role
from needlewise.exchange.csv_in.scales import CannotReadError, read_answer, read_duration, read_number
from needlewise.exchange.csv_in.treatments import parts_of
from needlewise.exchange.csv_in.words import NO, SEVERITY_OF, Severity
from needlewise.exchange.formulas import unguarded
from needlewise.exchange.refusals import quoted
from needlewise.messages import message

T = TypeVar("T")
_DEVICE_WORDS = {DeviceKind.ROLLER: "roller", DeviceKind.STAMP: "stamp", DeviceKind.PEN: "pen"}
_PRESSURES = {
    Severity.VERY_MILD: Pressure.LIGHT, Severity.MILD: Pressure.LIGHT, Severity.MODERATE: Pressure.MEDIUM,
    Severity.SEVERE: Pressure.FIRM, Severity.VERY_SEVERE: Pressure.FIRM,
}  # fmt: skip
_BLEEDINGS = {"pinpoint": 1, "pinpoints": 1, "several dots": 2, "dots": 2, "free bleeding": 3, "free": 3}
_BLEEDING_OF = {
    Severity.NONE: 0, Severity.VERY_MILD: 1, Severity.MILD: 1,
    Severity.MODERATE: 2, Severity.SEVERE: 3, Severity.VERY_SEVERE: 3,
}  # fmt: skip
_COLUMN_OF_FIELD = {
    "needle_length_mm": Role.LENGTH, "duration_min": Role.DURATION, "passes": Role.PASSES,
    "pain": Role.SESSION_PAIN, "bleeding": Role.SESSION_BLEEDING,
}  # fmt: skip


class Sessions:
    """`devices` are those the diary has, which a table names; one it does not know becomes a new one."""

    def __init__(
        self, mapping: CsvMapping, devices: Iterable[Device], ids: Ids, column: Callable[[Role], str]
    ) -> None:
        self._mapping, self._ids, self._column = mapping, ids, column
        self._devices = {_device_key(device.name or ""): device for device in devices}
        self._says_so = Role.SESSION in mapping.roles()
        self.new_devices: list[Device] = []

    def is_one(self, entry: Entry) -> bool:
        """Whether the row says that there was a session. Raises RowError."""
        if any(names_needling(part) for text in entry.texts.get(Role.TREATMENT, ()) for part in parts_of(text)):
            return True
        if self._says_so:
            return any(self._read(entry, Role.SESSION, _happened, text) for text in entry.texts.get(Role.SESSION, ()))
        signs = (entry.text(role) for role in (Role.LENGTH, Role.DURATION, Role.DEVICE))
        return any(text and text.casefold() not in NO for text in signs)

    def make(self, entry: Entry, zones: tuple[Zone, ...] | None, notes: str | None) -> NeedlingSession:
        """Raises RowError."""
        length = self._value(entry, Role.LENGTH, read_number)
        if length is None:
            length = self._mapping.needle_length_mm
        if length is None:
            raise RowError(entry.row, message("csv-no-length"), self._column(Role.LENGTH) or None)
        device = self._device(entry, length)
        said: dict[str, Any] = {
            "needle_length_mm": length,
            "duration_min": self._value(entry, Role.DURATION, read_duration),
            "device_id": None if device is None else device.id,
            "zones": zones,
            "passes": self._value(entry, Role.PASSES, _whole),
            "pressure": self._value(entry, Role.PRESSURE, _pressure),
            "bleeding": self._value(entry, Role.SESSION_BLEEDING, _bleeding),
            "pain": self._value(entry, Role.SESSION_PAIN, _whole),
            "scalp_cleansed": self._value(entry, Role.CLEANSED, read_answer),
            "disinfection": self._disinfection(entry),
            "products": _products(entry),
            "notes": notes,
        }
        id_ = self._ids.of(
            f"session/{entry.at.written}/{sorted((k, str(v)) for k, v in said.items() if v is not None)}"
        )
        session = NeedlingSession(id=id_, started_at=entry.at, **said)
        wrong = check_session(session)
        if wrong:
            role = _COLUMN_OF_FIELD.get(str(wrong[0].where[0]))
            raise RowError(entry.row, wrong[0].message, self._column(role) or None if role else None)
        return session

    def _value(self, entry: Entry, role: Role, read: Callable[[str], T]) -> T | None:
        text = entry.text(role)
        return self._read(entry, role, read, text) if text else None

    def _read(self, entry: Entry, role: Role, read: Callable[[str], T], text: str) -> T:
        try:
            return read(text)
        except CannotReadError as error:
            raise RowError(entry.row, error.message, self._column(role) or None) from error

    def _disinfection(self, entry: Entry) -> Disinfection | None:
        steps = [
            None if (done := self._value(entry, role, read_answer)) is None else DisinfectionStep(done=done)
            for role in (Role.DISINFECTED_BEFORE, Role.DISINFECTED_AFTER)
        ]
        return Disinfection(before=steps[0], after=steps[1]) if any(steps) else None

    def _device(self, entry: Entry, length_mm: float) -> Device | None:
        name = unguarded(entry.text(Role.DEVICE))
        if not name or name.casefold() in NO:
            return None
        key = _device_key(name)
        device = self._devices.get(key)
        if device is None:
            kind = next((kind for kind, word in _DEVICE_WORDS.items() if word in key), DeviceKind.OTHER)
            device = Device(id=uuid5(f"device/{key}"), kind=kind, needle_length_mm=length_mm, name=name)
            self._devices[key] = device
            self.new_devices.append(device)
        return device


def _products(entry: Entry) -> tuple[str, ...] | None:
    named = [unguarded(part) for text in entry.texts.get(Role.PRODUCTS, ()) for part in parts_of(text)]
    return tuple(dict.fromkeys(named)) or None


def _happened(text: str) -> bool:
    """A number counts how often; the name of a way to needle says that it was done."""
    if names_needling(text):
        return True
    try:
        return read_answer(text)
    except CannotReadError:
        if text[:1].isdigit():
            return read_number(text) > 0
        raise


def _whole(text: str) -> int:
    number = read_number(text.partition("/")[0])
    if not number.is_integer():
        raise CannotReadError(message("csv-not-a-number", value=quoted(text)))
    return int(number)


def _pressure(text: str) -> Pressure:
    plain = text.casefold()
    if plain in {"firm", "fest", "firme"}:
        return Pressure.FIRM
    pressure = _PRESSURES.get(SEVERITY_OF.get(plain, Severity.NONE))
    if pressure is None:
        raise CannotReadError(message("csv-unknown-word", value=quoted(text)))
    return pressure


def _bleeding(text: str) -> int:
    """The guidance's words and steps, from none to free bleeding."""
    plain = text.casefold()
    if plain in _BLEEDINGS:
        return _BLEEDINGS[plain]
    return _BLEEDING_OF[SEVERITY_OF[plain]] if plain in SEVERITY_OF else _whole(text)


def _device_key(name: str) -> str:
    return " ".join(name.casefold().split())

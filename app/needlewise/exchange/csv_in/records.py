"""From the rows of a file to the diary's records, by a mapping in which no question is open.

Nothing is dropped in silence: a cell that cannot be read keeps its row out, and the row is named. Ids are made of
what the row is, when, and which columns were read, so that the same file brings the same records again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from hashlib import sha1
from typing import Any
from uuid import UUID

from needlewise.domain.checkins import CheckIn
from needlewise.domain.devices import Device, DeviceKind
from needlewise.domain.diary import Diary
from needlewise.domain.moments import InvalidMoment, Moment
from needlewise.domain.sessions import NeedlingSession, check_session
from needlewise.domain.zones import WHOLE_SCALP, Zone
from needlewise.exchange.csv_in.days import read_wall
from needlewise.exchange.csv_in.mapping import CsvMapping, Role, signature
from needlewise.exchange.csv_in.names import plain_name
from needlewise.exchange.csv_in.scales import CannotReadError, Converter, read_answer, read_number
from needlewise.exchange.csv_in.table import CsvTable, Row, RowProblem, Step
from needlewise.exchange.formulas import unguarded
from needlewise.exchange.refusals import quoted
from needlewise.guidance.checks import check_symptoms
from needlewise.guidance.loader import Guidance
from needlewise.messages import message

Localise = Callable[[datetime], Moment]
"""From a local time, or an aware one, to the moment it was here."""

_NAMESPACE = UUID("b2f6a9f0-6f0c-5d0e-9a41-6c1de1f7f3b4").bytes
_VARIANTS = {digit: "89ab"[int(digit, 16) % 4] for digit in "0123456789abcdef"}
_ROWS_A_STEP = 2_000
_ZONE_NAMES = {
    "frontal": Zone.FRONTAL_HAIRLINE, "hairline": Zone.FRONTAL_HAIRLINE, "front": Zone.FRONTAL_HAIRLINE,
    "left temple": Zone.TEMPLE_LEFT, "right temple": Zone.TEMPLE_RIGHT, "mid": Zone.MID_SCALP,
    "midscalp": Zone.MID_SCALP, "crown": Zone.VERTEX, "back": Zone.OCCIPUT, "back of the head": Zone.OCCIPUT,
} | {zone.replace("_", " "): zone for zone in Zone}  # fmt: skip
_WHOLE = frozenset({"all", "whole scalp", "entire scalp", "scalp", "everywhere", "full scalp", "whole head"})
_BETWEEN_ZONES = re.compile(r"[;,/+&|]| and ")
_DEVICE_WORDS = {
    DeviceKind.ROLLER: "roller",
    DeviceKind.STAMP: "stamp",
    DeviceKind.PEN: "pen",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapped:
    """`rows` gives the row that a record came from by its id; `problems` are in the order of rows. `empty` counts
    rows that hold nothing that was asked for, `unnamed` those of a long file whose name is not read, `repeated`
    those that say what an earlier row says, word for word."""

    diary: Diary
    rows: Mapping[str, int] = field(hash=False)
    problems: tuple[RowProblem, ...]
    empty: int = 0
    unnamed: int = 0
    repeated: int = 0


def map_records(
    table: CsvTable,
    mapping: CsvMapping,
    guidance: Guidance,
    *,
    devices: Iterable[Device],
    localise: Localise,
    today: date,
    step: Step | None = None,
) -> Mapped:
    """`devices` are those the diary has, which a file names; one it does not know becomes a new one. Days after
    `today` are refused."""
    reader = _Reader(table, mapping, guidance, list(devices), localise, today)
    read = reader.long_row if mapping.is_long else reader.wide_row
    seen: set[str] = set()
    for done, (row, line) in enumerate(zip(table.rows(), table.lines, strict=True)):
        if step is not None and done % _ROWS_A_STEP == 0:
            step(done, len(table.lines))
        if line in seen:
            reader.repeated += 1
            continue
        seen.add(line)
        try:
            read(row)
        except _RowError as error:
            reader.problems.append(error.problem)
    return reader.mapped()


class _RowError(Exception):
    def __init__(self, problem: RowProblem) -> None:
        super().__init__(problem.row)
        self.problem = problem


class _Group:
    """What a long file says of one moment, until it says another value of the same effect."""

    __slots__ = ("at", "notes", "row", "symptoms")

    def __init__(self, at: Moment, row: int) -> None:
        self.at, self.row = at, row
        self.symptoms: dict[str, float | bool] = {}
        self.notes: list[str] = []


class _Reader:
    def __init__(
        self,
        table: CsvTable,
        mapping: CsvMapping,
        guidance: Guidance,
        devices: list[Device],
        localise: Localise,
        today: date,
    ) -> None:
        self._mapping, self._guidance, self._localise, self._today = mapping, guidance, localise, today
        self._at = {role: table.header.index(name) for name, role in mapping.columns.items()}
        self._name = {role: name for name, role in mapping.columns.items()}
        self._converters = {
            name: Converter(guidance.effects[reading.effect], reading.scale, guidance)
            for name, reading in mapping.readings.items()
        }
        in_columns = () if mapping.is_long else mapping.readings
        self._effect_columns = [(table.header.index(n), n, mapping.readings[n].effect) for n in in_columns]
        self._values: dict[str, dict[str, float | bool | CannotReadError]] = {n: {} for n in mapping.readings}
        self._devices = {_device_key(device.name or ""): device for device in devices}
        self._new_devices: list[Device] = []
        self._source = f"{signature(table.header)}/{sorted(r.effect for r in mapping.readings.values())}"
        self._counts: dict[str, int] = {}
        self._checkins: list[CheckIn] = []
        self._sessions: list[NeedlingSession] = []
        self._groups: dict[str, _Group] = {}
        self._rows: dict[str, int] = {}
        self.problems: list[RowProblem] = list(table.crooked)
        self.repeated = self._empty = self._unnamed = 0

    def mapped(self) -> Mapped:
        for group in self._groups.values():
            self._keep_group(group)
        let_go(self._counts)
        return Mapped(
            diary=Diary(
                devices=tuple(self._new_devices), sessions=tuple(self._sessions), checkins=tuple(self._checkins)
            ),
            rows=self._rows,
            problems=tuple(sorted(self.problems, key=lambda problem: problem.row)),
            empty=self._empty,
            unnamed=self._unnamed,
            repeated=self.repeated,
        )

    def wide_row(self, row: Row) -> None:
        symptoms = {
            effect: self._value(row, name, cell)
            for at, name, effect in self._effect_columns
            if (cell := row.cells[at]) and not cell.isspace()
        }
        notes = unguarded(self._cell(row, Role.NOTES)) or None
        has_session = self._mapping.has_sessions and self._is_session(row)
        if not (symptoms or notes or has_session):
            self._empty += 1
            return
        moment = self._moment(row)
        zones = self._zones(row)
        if has_session:
            self._keep_session(row, moment, zones, None if symptoms else notes)
            if not symptoms:
                return
        self._keep_checkin(row.number, moment, symptoms, zones, notes)

    def long_row(self, row: Row) -> None:
        name = self._cell(row, Role.NAME)
        reading = self._mapping.readings.get(name)
        cell = self._cell(row, Role.VALUE)
        notes = unguarded(self._cell(row, Role.NOTES))
        if reading is None:
            self._unnamed += 1
            return
        if not cell:
            self._empty += 1
            return
        value = self._value(row, name, cell)
        moment = self._moment(row)
        group = self._groups.get(moment.written)
        if group is not None and reading.effect in group.symptoms:
            self._keep_group(group)
            group = None
        if group is None:
            group = self._groups[moment.written] = _Group(moment, row.number)
        group.symptoms[reading.effect] = value
        if notes:
            group.notes.append(notes)

    def _keep_group(self, group: _Group) -> None:
        notes = "\n".join(dict.fromkeys(group.notes)) or None
        self._keep_checkin(group.row, group.at, group.symptoms, None, notes)

    def _keep_checkin(
        self,
        row: int,
        at: Moment,
        symptoms: dict[str, float | bool],
        zones: tuple[Zone, ...] | None,
        notes: str | None,
    ) -> None:
        id_ = self._new_id("checkin", at)
        self._checkins.append(CheckIn(id=id_, at=at, symptoms=symptoms, zones=zones, notes=notes))
        self._rows[id_] = row

    def _keep_session(self, row: Row, at: Moment, zones: tuple[Zone, ...] | None, notes: str | None) -> None:
        length = self._number(row, Role.LENGTH)
        if length is None:
            length = self._mapping.needle_length_mm
        if length is None:
            raise _RowError(RowProblem(row.number, message("csv-no-length"), self._name.get(Role.LENGTH)))
        session = NeedlingSession(
            id=self._new_id("session", at),
            started_at=at,
            needle_length_mm=length,
            duration_min=self._number(row, Role.DURATION),
            zones=zones,
            notes=notes,
        )
        wrong = check_session(session)
        if wrong:
            column = {"needle_length_mm": Role.LENGTH, "duration_min": Role.DURATION}.get(str(wrong[0].where[0]))
            raise _RowError(RowProblem(row.number, wrong[0].message, self._name.get(column) if column else None))
        device = self._device(row, length)
        self._sessions.append(session if device is None else replace(session, device_id=device.id))
        self._rows[session.id] = row.number

    def _new_id(self, kind: str, at: Moment) -> str:
        """The n-th of its kind at that moment in a file of these columns."""
        key = f"{kind}/{at.written}"
        nth = self._counts[key] = self._counts.get(key, 0) + 1
        return _uuid5(f"{self._source}/{key}/{nth}")

    def _value(self, row: Row, name: str, cell: str) -> float | bool:
        known = self._values[name].get(cell)
        if known is None:
            known = self._values[name][cell] = self._read_value(name, cell)
        if isinstance(known, CannotReadError):
            column = self._name[Role.VALUE] if self._mapping.is_long else name
            raise _RowError(RowProblem(row.number, known.message, column))
        return known

    def _read_value(self, name: str, cell: str) -> float | bool | CannotReadError:
        effect = self._mapping.readings[name].effect
        try:
            value = self._converters[name].value(cell)
        except CannotReadError as error:
            return error
        probe = CheckIn(id="", at=Moment.parse("2000-01-01T00:00Z"), symptoms={effect: value})
        wrong = check_symptoms(probe, self._guidance)
        return CannotReadError(wrong[0].message) if wrong else value

    def _moment(self, row: Row) -> Moment:
        text, time_text = row.cells[self._at[Role.DATE]], self._cell(row, Role.TIME)
        try:
            wall = read_wall(text, time_text, self._mapping.clock, self._mapping.day_order)
            moment = self._localise(wall)
        except InvalidMoment as error:
            role = Role.TIME if error.reason == "clock" and time_text else Role.DATE
            said = quoted(error.text if error.reason == "clock" else text.strip())
            words = message(f"csv-moment-{error.reason}", value=said)
            raise _RowError(RowProblem(row.number, words, self._name[role])) from error
        if moment.day > self._today:
            words = message("csv-moment-future", day=moment.day)
            raise _RowError(RowProblem(row.number, words, self._name[Role.DATE]))
        return moment

    def _is_session(self, row: Row) -> bool:
        said = self._cell(row, Role.SESSION)
        if Role.SESSION in self._at:
            try:
                return bool(said) and read_answer(said)
            except CannotReadError as error:
                raise _RowError(RowProblem(row.number, error.message, self._name[Role.SESSION])) from error
        return any(self._cell(row, role) for role in (Role.LENGTH, Role.DURATION, Role.DEVICE))

    def _number(self, row: Row, role: Role) -> float | None:
        cell = self._cell(row, role)
        if not cell:
            return None
        try:
            return read_number(cell)
        except CannotReadError as error:
            raise _RowError(RowProblem(row.number, error.message, self._name[role])) from error

    def _zones(self, row: Row) -> tuple[Zone, ...] | None:
        cell = self._cell(row, Role.ZONES)
        if not cell:
            return None
        found: list[Zone] = []
        for part in filter(str.strip, _BETWEEN_ZONES.split(cell)):
            plain = plain_name(part)
            if plain in _WHOLE:
                return WHOLE_SCALP
            if plain not in _ZONE_NAMES:
                words = message("csv-unknown-zone", value=quoted(part.strip()))
                raise _RowError(RowProblem(row.number, words, self._name[Role.ZONES]))
            found.append(_ZONE_NAMES[plain])
        return tuple(dict.fromkeys(found)) or None

    def _device(self, row: Row, length_mm: float) -> Device | None:
        name = unguarded(self._cell(row, Role.DEVICE))
        if not name:
            return None
        device = self._devices.get(_device_key(name))
        if device is None:
            plain = name.casefold()
            kind = next((kind for kind, word in _DEVICE_WORDS.items() if word in plain), DeviceKind.OTHER)
            id_ = _uuid5(f"device/{_device_key(name)}")
            device = Device(id=id_, kind=kind, needle_length_mm=length_mm, name=name)
            self._devices[_device_key(name)] = device
            self._new_devices.append(device)
            self._rows[id_] = row.number
        return device

    def _cell(self, row: Row, role: Role) -> str:
        at = self._at.get(role)
        return "" if at is None else row.cells[at].strip()


def let_go(things: set[str] | dict[str, int] | list[Any]) -> None:
    """Empties a collection thing by thing. To drop a hundred thousand at once keeps every other thread waiting, and
    with them the window."""
    take = things.popitem if isinstance(things, dict) else things.pop
    while things:
        take()


def _uuid5(name: str) -> str:
    """As `uuid.uuid5` in our namespace, in a third of its time: a file may have a quarter of a million rows."""
    text = sha1(_NAMESPACE + name.encode(), usedforsecurity=False).hexdigest()
    return f"{text[:8]}-{text[8:12]}-5{text[13:16]}-{_VARIANTS[text[16]]}{text[17:20]}-{text[20:32]}"


def _device_key(name: str) -> str:
    return " ".join(name.casefold().split())

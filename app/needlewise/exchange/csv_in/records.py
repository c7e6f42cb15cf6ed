"""From the rows of a table to the diary's records, by a mapping in which no question is open.

Nothing is dropped in silence: a cell that cannot be read keeps its row out, and the row is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from needlewise.domain.checkins import CheckIn
from needlewise.domain.diary import Diary
from needlewise.domain.life_events import LifeEvent
from needlewise.domain.sessions import NeedlingSession
from needlewise.domain.zones import Zone
from needlewise.exchange.csv_in.entries import NOT_RECORDED, Entry, Localise, Moments, RowError, Values
from needlewise.exchange.csv_in.identity import Ids
from needlewise.exchange.csv_in.mapping import CsvMapping
from needlewise.exchange.csv_in.names import names_needling
from needlewise.exchange.csv_in.roles import Role
from needlewise.exchange.csv_in.scales import CannotReadError, SourceScale, read_answer
from needlewise.exchange.csv_in.sessions import Sessions
from needlewise.exchange.csv_in.suggest import items_of
from needlewise.exchange.csv_in.table import CsvTable, Row, RowProblem, Step
from needlewise.exchange.csv_in.treatments import Treatments, life_event, parts_of
from needlewise.exchange.csv_in.words import is_recorded, is_total
from needlewise.exchange.csv_in.zones import read_zones
from needlewise.exchange.formulas import unguarded
from needlewise.guidance.loader import Guidance

_ROWS_A_STEP = 2_000
_NOT_IN_TEXTS = frozenset({Role.DATE, Role.TIME, Role.OFFSET, Role.NAME, Role.VALUE, Role.LABEL, Role.LIST})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapped:
    """`rows` gives the row that a record came from by its id; `day_only` are the ids of those whose row has a day
    without a time. `problems` are in the order of rows. `empty` counts rows that hold nothing that was asked for,
    `unnamed` those of a long table whose name is not read, `totals` the sums and averages."""

    diary: Diary
    rows: Mapping[str, int] = field(hash=False)
    day_only: frozenset[str]
    problems: tuple[RowProblem, ...]
    empty: int = 0
    unnamed: int = 0
    totals: int = 0


def map_records(
    table: CsvTable,
    mapping: CsvMapping,
    guidance: Guidance,
    *,
    present: Diary,
    localise: Localise,
    today: date,
    step: Step | None = None,
) -> Mapped:
    """Devices and treatments that `present` has are known by their names; others become new ones. Days after `today`
    are refused."""
    reader = _Reader(table, mapping, guidance, present, localise, today)
    read = reader.named_row if mapping.has_names else reader.wide_row
    for done, row in enumerate(table.rows()):
        if step is not None and done % _ROWS_A_STEP == 0:
            step(done, len(table.lines))
        try:
            read(row)
        except RowError as error:
            reader.refuse(row, error)
    return reader.mapped()


class _Reader:
    def __init__(
        self,
        table: CsvTable,
        mapping: CsvMapping,
        guidance: Guidance,
        present: Diary,
        localise: Localise,
        today: date,
    ) -> None:
        self._mapping = mapping
        self._moments = Moments(mapping, localise, today)
        at = {name: index for index, name in enumerate(table.header) if name}
        self._column_of: dict[Role, str] = {role: n for n, role in reversed(list(mapping.columns.items()))}
        self._day_at, self._clock_at, self._offset_at = (
            at.get(self._column_of.get(role, ""), -1) for role in (Role.DATE, Role.TIME, Role.OFFSET)
        )
        self._text_columns = [(at[n], role, n) for n, role in mapping.columns.items() if role not in _NOT_IN_TEXTS]
        self._may_be_sessions = mapping.has_sessions or Role.TREATMENT in mapping.roles()
        self._lists = [at[name] for name in mapping.columns_of(Role.LIST)]
        self._values = {name: Values(reading, guidance) for name, reading in mapping.readings.items()}
        self._effect_columns = [(at[n], v.known, v, n) for n, v in self._values.items() if n in at]
        self._name_at, self._value_at, self._label_at = (
            at.get(self._column_of.get(role, ""), -1) for role in (Role.NAME, Role.VALUE, Role.LABEL)
        )
        self._ids = Ids(set())
        self._sessions_of = Sessions(mapping, present.devices, self._ids, self._column)
        self._treatments = Treatments(present.treatments, self._ids)
        self._checkins: list[CheckIn] = []
        self._sessions: list[NeedlingSession] = []
        self._events: list[LifeEvent] = []
        self._entries: dict[str, Entry] = {}
        self._rows: dict[str, int] = {}
        self._day_only: set[str] = set()
        self._problems: list[RowProblem] = list(table.crooked)
        self._empty = self._unnamed = self._totals = 0

    def mapped(self) -> Mapped:
        for entry in self._entries.values():
            try:
                self._keep(entry)
            except RowError as error:
                self._problems.append(error.problem)
        return Mapped(
            diary=Diary(
                devices=tuple(self._sessions_of.new_devices),
                sessions=tuple(self._sessions),
                checkins=tuple(self._checkins),
                treatments=self._treatments.new(),
                treatment_uses=tuple(self._treatments.uses),
                life_events=tuple(self._events),
            ),
            rows=self._rows,
            day_only=frozenset(self._day_only),
            problems=tuple(sorted(self._problems, key=lambda problem: problem.row)),
            empty=self._empty,
            unnamed=self._unnamed,
            totals=self._totals,
        )

    def refuse(self, row: Row, error: RowError) -> None:
        """Sums below a table are no rows of it."""
        day = row.cells[self._day_at]
        if error.problem.column == self._column_of.get(Role.DATE) and (is_total(day) or _has_total(row, day)):
            self._totals += 1
        else:
            self._problems.append(error.problem)

    def wide_row(self, row: Row) -> None:
        symptoms = self._symptoms(row)
        texts = self._texts(row) if self._text_columns else {}
        if not symptoms and not texts:
            self._empty += 1
            return
        entry = self._entry(row)
        entry.symptoms, entry.texts = symptoms, texts
        if not self._keep(entry):
            self._empty += 1

    def named_row(self, row: Row) -> None:
        """A row of a long table, or of one with lists: what it names is gathered by moment."""
        symptoms, texts = self._symptoms(row), self._texts(row)
        is_unnamed = self._read_named(row, symptoms, texts) and not symptoms
        if is_unnamed and not texts.keys() - {Role.NOTES, Role.ZONES}:
            self._unnamed += 1
            return
        if not symptoms and not texts:
            self._empty += 1
            return
        entry = self._entry(row)
        held = self._entries.get(entry.at.written)
        if held is not None and not (symptoms.keys() & held.symptoms.keys() or _clash(texts, held.texts)):
            held.symptoms |= symptoms
            for role, cells in texts.items():
                held.texts.setdefault(role, []).extend(cells)
            return
        if held is not None:
            self._keep(held)
        entry.symptoms, entry.texts = symptoms, texts
        self._entries[entry.at.written] = entry

    def _read_named(self, row: Row, symptoms: dict[str, float | bool], texts: dict[Role, list[str]]) -> bool:
        """Adds what the row's name and the items of its lists mean, and says whether its name means nothing here."""
        for at in self._lists:
            for item in items_of(row.cells[at]):
                self._add_named(row, item, "yes", "", symptoms, texts)
        name = row.cells[self._name_at].strip() if self._name_at >= 0 else ""
        if not name:
            return False
        label = row.cells[self._label_at] if self._label_at >= 0 else ""
        return not self._add_named(row, name, row.cells[self._value_at], label, symptoms, texts)

    def _add_named(
        self,
        row: Row,
        name: str,
        cell: str,
        label: str,
        symptoms: dict[str, float | bool],
        texts: dict[Role, list[str]],
    ) -> bool:
        role = self._mapping.names.get(name)
        if role is not None:
            if role is Role.USE:
                if self._is_yes(row, cell, name):
                    texts.setdefault(Role.TREATMENT, []).append(name)
            elif is_recorded(cell):
                texts.setdefault(role, []).append(cell.strip())
            return True
        reading = self._mapping.readings.get(name)
        if reading is None:
            return False
        if reading.scale is SourceScale.WORDS and is_recorded(label):
            cell = label
        values = self._values[name]
        value = values.known[cell] if cell in values.known else values.read(cell)
        if isinstance(value, CannotReadError):
            raise RowError(row.number, value.message, self._column_of.get(Role.VALUE))
        if value is not NOT_RECORDED:
            symptoms[values.effect] = value
        return True

    def _symptoms(self, row: Row) -> dict[str, float | bool]:
        symptoms = {}
        cells = row.cells
        for at, known, values, name in self._effect_columns:
            cell = cells[at]
            value = known[cell] if cell in known else values.read(cell)
            if value is NOT_RECORDED:
                continue
            if isinstance(value, CannotReadError):
                raise RowError(row.number, value.message, name)
            symptoms[values.effect] = value
        return symptoms

    def _texts(self, row: Row) -> dict[Role, list[str]]:
        texts: dict[Role, list[str]] = {}
        for at, role, name in self._text_columns:
            cell = row.cells[at]
            if not is_recorded(cell):
                continue
            if role is not Role.USE:
                texts.setdefault(role, []).append(cell.strip())
            elif self._is_yes(row, cell, name):
                texts.setdefault(Role.TREATMENT, []).append(name)
        return texts

    def _entry(self, row: Row) -> Entry:
        cells = row.cells
        clock = cells[self._clock_at] if self._clock_at >= 0 else ""
        offset = cells[self._offset_at] if self._offset_at >= 0 else ""
        at, has_time = self._moments.read(row.number, cells[self._day_at], clock, offset)
        return Entry(row.number, at, has_time)

    def _keep(self, entry: Entry) -> bool:
        """Makes the entry's records. False where it holds none."""
        texts = entry.texts
        notes = "\n".join(dict.fromkeys(map(unguarded, texts[Role.NOTES]))) if Role.NOTES in texts else None
        zones = self._zones(entry) if Role.ZONES in texts else None
        is_session = self._may_be_sessions and self._keep_session(entry, zones, None if entry.symptoms else notes)
        if Role.PRODUCTS in texts and not is_session:
            notes = "\n".join(filter(None, (notes, *map(unguarded, texts[Role.PRODUCTS]))))
        has_context = bool(texts) and self._keep_context(entry)
        has_checkin = bool(entry.symptoms or (notes and not is_session))
        if has_checkin:
            self._keep_checkin(entry, zones, notes)
        return is_session or has_context or has_checkin

    def _keep_checkin(self, entry: Entry, zones: tuple[Zone, ...] | None, notes: str | None) -> None:
        at, symptoms = entry.at, entry.symptoms
        id_ = self._ids.of(f"checkin/{at.written}/{sorted(symptoms.items())}/{zones}/{notes}")
        self._checkins.append(CheckIn(id=id_, at=at, symptoms=symptoms, zones=zones, notes=notes))
        self._from(id_, entry)

    def _keep_session(self, entry: Entry, zones: tuple[Zone, ...] | None, notes: str | None) -> bool:
        if not self._sessions_of.is_one(entry):
            return False
        known = len(self._sessions_of.new_devices)
        session = self._sessions_of.make(entry, zones, notes)
        self._sessions.append(session)
        self._from(session.id, entry)
        for device in self._sessions_of.new_devices[known:]:
            self._rows[device.id] = entry.row
        return True

    def _keep_context(self, entry: Entry) -> bool:
        is_kept = False
        for text in entry.texts.get(Role.TREATMENT, ()):
            for name in parts_of(text):
                if not names_needling(name):
                    self._from(self._treatments.use(unguarded(name), entry.at).id, entry)
                    is_kept = True
        for text in entry.texts.get(Role.LIFE_EVENT, ()):
            event = life_event(unguarded(text), entry.at, self._ids)
            self._events.append(event)
            self._from(event.id, entry)
            is_kept = True
        return is_kept

    def _zones(self, entry: Entry) -> tuple[Zone, ...] | None:
        cell = entry.text(Role.ZONES)
        if not cell:
            return None
        try:
            return read_zones(cell) or None
        except CannotReadError as error:
            raise RowError(entry.row, error.message, self._column_of.get(Role.ZONES)) from error

    def _is_yes(self, row: Row, cell: str, name: str) -> bool:
        try:
            return is_recorded(cell) and read_answer(cell)
        except CannotReadError as error:
            raise RowError(row.number, error.message, name) from error

    def _from(self, id_: str, entry: Entry) -> None:
        self._rows[id_] = entry.row
        if not entry.has_time:
            self._day_only.add(id_)

    def _column(self, role: Role) -> str:
        return self._column_of.get(role, "")


def _has_total(row: Row, day: str) -> bool:
    return not day.strip() and any(map(is_total, filter(str.strip, row.cells)))


def _clash(texts: Mapping[Role, Iterable[str]], held: Mapping[Role, Iterable[str]]) -> bool:
    """Whether two rows of one moment say two things where there is room for one."""
    return any(
        role in held and list(cells) != list(held[role])
        for role, cells in texts.items()
        if role not in (Role.NOTES, Role.TREATMENT, Role.PRODUCTS, Role.LIFE_EVENT, Role.SESSION)
    )

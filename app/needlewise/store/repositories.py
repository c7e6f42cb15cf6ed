"""Repositories: they take and give the domain's records; a row never leaves this room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, Select, bindparam, delete, insert, select, update

from needlewise.domain.moments import Moment
from needlewise.domain.person import Person
from needlewise.errors import DiaryDamaged
from needlewise.messages import message
from needlewise.store.rows import field_names, instant, reader, to_row
from needlewise.store.tables import PERSON, RECORDS, RecordTable, settings

R = TypeVar("R")
UNREADABLE = (ValueError, KeyError, TypeError, AttributeError)
"""What a column type or a record raises for a stored value that does not fit."""
_THAT = "that_id"
"""The id that a statement for many rows looks for; `id` itself would be a value to write."""
_NOT_TRASHED = {"trashed_at": None, "trashed_at_utc": None}


@dataclass(frozen=True, slots=True)
class Trashed(Generic[R]):
    record: R
    trashed_at: Moment


def _damaged(connection: Connection, table: str) -> DiaryDamaged:
    return DiaryDamaged(message("store-row-unreadable", path=str(connection.engine.url.database), table=table))


class Repository(Generic[R]):
    """The records of one kind. Reading gives live ones only, by time; those without a time by entry.

    Raises DiaryDamaged where a row does not make a record, KeyError for changing a record that is not there.
    """

    def __init__(self, name: str, connection: Connection, now: Moment | None) -> None:
        self._name = name
        self._kind: RecordTable = RECORDS[name]
        self._connection = connection
        self._now = now
        table = self._kind.table
        self._read = reader(self._kind)
        self._columns = [table.c[name] for name in field_names(self._kind)]
        self._is_live = table.c.trashed_at_utc.is_(None)
        self._order = (table.c[self._kind.by], table.c.entry)

    def add(self, record: R) -> None:
        """A record of the same id that lies in the trash gives way, keeping its place in the order of entry."""
        table = self._kind.table
        row = to_row(self._kind, record)
        over = update(table).where(table.c.id == row["id"], ~self._is_live).values(row | _NOT_TRASHED)
        if self._connection.execute(over).rowcount == 0:
            self._connection.execute(insert(table), row)

    def add_all(self, records: Iterable[R]) -> None:
        """Many at once, as `add`."""
        table = self._kind.table
        trashed = set(self._connection.scalars(select(table.c.id).where(~self._is_live)))
        rows = [to_row(self._kind, record) for record in records]
        back = [row | _NOT_TRASHED | {_THAT: row["id"]} for row in rows if row["id"] in trashed]
        new = [row for row in rows if row["id"] not in trashed]
        if back:
            self._connection.execute(update(table).where(table.c.id == bindparam(_THAT), ~self._is_live), back)
        if new:
            self._connection.execute(insert(table), new)

    def replace(self, record: R) -> None:
        row = to_row(self._kind, record)
        table = self._kind.table
        self._touch(update(table).where(table.c.id == row["id"], self._is_live).values(row), row["id"])

    def replace_all(self, records: Iterable[R]) -> None:
        """Many at once, as `replace`."""
        table = self._kind.table
        rows = [to_row(self._kind, record) for record in records]
        statement = update(table).where(table.c.id == bindparam(_THAT), self._is_live)
        if self._connection.execute(statement, [row | {_THAT: row["id"]} for row in rows]).rowcount != len(rows):
            raise KeyError(self._name)

    def get(self, id_: str) -> R | None:
        found = self._records(self._live().where(self._kind.table.c.id == id_))
        return found[0] if found else None

    def all(self) -> list[R]:
        return self._records(self._live())

    def trash(self, id_: str) -> None:
        """Moves a live record to the trash, at the time of this unit of work."""
        if self._now is None:
            raise RuntimeError("a unit of work for reading cannot write")
        table = self._kind.table
        values = {"trashed_at": self._now, "trashed_at_utc": instant(self._now)}
        self._touch(update(table).where(table.c.id == id_, self._is_live).values(values), id_)

    def trash_all(self, ids: Sequence[str]) -> None:
        """Many at once, as `trash`."""
        if self._now is None:
            raise RuntimeError("a unit of work for reading cannot write")
        table = self._kind.table
        values = {"trashed_at": self._now, "trashed_at_utc": instant(self._now)}
        statement = update(table).where(table.c.id == bindparam(_THAT), self._is_live)
        if self._connection.execute(statement, [{_THAT: id_, **values} for id_ in ids]).rowcount != len(ids):
            raise KeyError(self._name)

    def restore(self, id_: str) -> None:
        table = self._kind.table
        self._touch(update(table).where(table.c.id == id_, ~self._is_live).values(_NOT_TRASHED), id_)

    def trashed(self) -> list[Trashed[R]]:
        """Newest in the trash first."""
        table = self._kind.table
        found = select(table.c.trashed_at, *self._columns).where(~self._is_live)
        rows = self._rows(found.order_by(table.c.trashed_at_utc.desc(), table.c.entry.desc()))
        return [Trashed(self._record(values), at) for at, *values in rows]

    def trashed_before(self, moment: Moment | None) -> list[str]:
        """The ids of what went into the trash before that instant; of everything in it for None."""
        table = self._kind.table
        found = select(table.c.id).where(~self._is_live)
        if moment is not None:
            found = found.where(table.c.trashed_at_utc < instant(moment))
        return list(self._connection.scalars(found))

    def purge(self, ids: Iterable[str]) -> None:
        """Removes records of the trash for good; ids that are not in the trash are passed over."""
        table = self._kind.table
        for id_ in ids:
            self._connection.execute(delete(table).where(table.c.id == id_, ~self._is_live))

    def since(self, first: date) -> list[R]:
        return self._records(self._live().where(self._day >= first))

    @property
    def _day(self) -> Any:
        return self._kind.table.c[f"{self._kind.moment}_day"]

    def _live(self) -> Select[Any]:
        return select(*self._columns).where(self._is_live).order_by(*self._order)

    def _touch(self, statement: Any, id_: str) -> None:
        if self._connection.execute(statement).rowcount == 0:
            raise KeyError(id_)

    def _records(self, query: Select[Any]) -> list[R]:
        return [self._record(row) for row in self._rows(query)]

    def _rows(self, query: Select[Any]) -> Sequence[Any]:
        try:
            return self._connection.execute(query).all()
        except UNREADABLE as error:
            raise self._damaged() from error

    def _record(self, values: Sequence[Any]) -> R:
        try:
            record: R = self._read(values)
        except UNREADABLE as error:
            raise self._damaged() from error
        return record

    def _damaged(self) -> DiaryDamaged:
        return _damaged(self._connection, self._name)


class TimedRepository(Repository[R]):
    """Records that happened at a moment."""

    def between(self, first: date, last: date) -> list[R]:
        """Those of the local days from first to last, both included."""
        return self._records(self._live().where(self._day.between(first, last)))

    def latest(self, count: int = 1) -> list[R]:
        """The latest first."""
        newest_first = [column.desc() for column in self._order]
        return self._records(self._live().order_by(None).order_by(*newest_first).limit(count))


class PersonRepository:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self) -> Person | None:
        """None where the person never entered anything of themselves."""
        query = select(*(PERSON.table.c[name] for name in field_names(PERSON)))
        try:
            row = self._connection.execute(query).one_or_none()
            person: Person | None = None if row is None else reader(PERSON)(row)
        except UNREADABLE as error:
            raise _damaged(self._connection, "person") from error
        return person

    def put(self, person: Person | None) -> None:
        self._connection.execute(delete(PERSON.table))
        if person is not None:
            self._connection.execute(insert(PERSON.table), {"entry": 1, **to_row(PERSON, person)})


class SettingsRepository:
    """Preferences that belong to this diary, by key; any value but None that JSON can hold."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str, default: Any = None) -> Any:
        found = self._connection.execute(select(settings.c.value).where(settings.c.key == key)).one_or_none()
        return default if found is None else found[0]

    def put(self, key: str, value: Any) -> None:
        """None takes the preference back."""
        self._connection.execute(delete(settings).where(settings.c.key == key))
        if value is not None:
            self._connection.execute(insert(settings), {"key": key, "value": value})

    def all(self) -> dict[str, Any]:
        rows = self._connection.execute(select(settings.c.key, settings.c.value))
        return {row.key: row.value for row in rows}

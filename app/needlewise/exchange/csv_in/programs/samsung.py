"""Samsung Health: a line with the kind of record stands above the names. Times are in UTC, the person's offset beside
them. The names may begin with the kind of record. Read in public readers of its exports."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

from needlewise.exchange.csv_in.clocks import read_offset
from needlewise.exchange.csv_in.programs.program import Program
from needlewise.exchange.csv_in.roles import Role
from needlewise.exchange.csv_in.table import CsvTable, Row


def _short(name: str) -> str:
    return name.rpartition(".")[2] if name.startswith("com.") else name


def _is_like(table: CsvTable) -> bool:
    return {"start_time", "time_offset", "datauuid"} <= set(map(_short, table.header))


def _in_local_time(table: CsvTable) -> CsvTable:
    header = tuple(map(_short, table.header))
    return table.with_rows(header, _rows(table, header.index("start_time"), header.index("time_offset")))


def _rows(table: CsvTable, start: int, offset: int) -> Iterator[Row]:
    for number, cells in table.rows():
        zone = read_offset(cells[offset])
        if zone and cells[start]:
            cells[start] = _local(cells[start], zone)
        yield Row(number, cells)


def _local(text: str, zone: str) -> str:
    """The time in UTC as the clock showed it there; as it stands where it is no time, for the row to be named."""
    try:
        in_utc = datetime.fromisoformat(f"{text.strip()}+00:00")
    except ValueError:
        return text
    minutes = int(f"{zone[0]}1") * (int(zone[1:3]) * 60 + int(zone[4:]))
    return in_utc.astimezone(timezone(timedelta(minutes=minutes))).isoformat(" ", "seconds")


PROGRAM = Program(
    name="Samsung Health",
    header=frozenset(),
    columns={"start_time": Role.DATE, "comment": Role.NOTES},
    effects={"temperature": "fever_c"},
    shaped=_in_local_time,
    is_like=_is_like,
)

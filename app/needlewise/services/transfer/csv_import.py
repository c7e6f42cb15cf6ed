"""Bringing in another tracker's CSV file: what its columns mean, what it would add, and taking that in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from needlewise.bootstrap import AppContext
from needlewise.clock import at_timestamp, many_local_times
from needlewise.domain.devices import Device
from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.errors import DocumentError, InputError
from needlewise.exchange.csv_in.mapping import CsvMapping, from_plain, questions, read_mapping, signature, to_plain
from needlewise.exchange.csv_in.records import Mapped, map_records
from needlewise.exchange.csv_in.suggest import suggest_mapping
from needlewise.exchange.csv_in.table import LARGEST_CSV, CsvTable, RowProblem, read_table
from needlewise.exchange.files import LARGEST_DOCUMENT, read_bytes
from needlewise.exchange.plan import plan_import
from needlewise.exchange.tables import is_own_table
from needlewise.guidance.loader import Guidance
from needlewise.messages import message
from needlewise.progress import Progress
from needlewise.services.changes import Change
from needlewise.services.records.recording import change_of
from needlewise.services.transfer.importing import write_records
from needlewise.store.unit_of_work import UnitOfWork

CSV_ENDINGS = (".csv", ".tsv", ".txt")
_REMEMBERED = "csv_mappings"
"""The key of the diary's settings under which mappings are kept, by the signature of a file's columns."""
_MOST_REMEMBERED = 50
_SAMPLES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvPlan:
    """What taking the file in would do. `add` holds what is new; `same` counts what is there already by kind.

    `refused` are rows that cannot be read, `differing` those that are in the diary with other content: both stay
    out. `beside` counts new check-ins at a moment at which the diary has one already.
    """

    add: Diary
    same: Mapping[str, int] = field(hash=False)
    refused: tuple[RowProblem, ...]
    differing: tuple[RowProblem, ...]
    beside: int
    mapped: Mapped

    @property
    def added(self) -> dict[str, int]:
        kinds = {kind: len(getattr(self.add, kind)) for kind in ("devices", "sessions", "checkins")}
        return {kind: count for kind, count in kinds.items() if count}


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvReport:
    plan: CsvPlan
    change: Change


def is_csv(path: Path) -> bool:
    """By its ending, unless it begins as a document or a bundle does."""
    if path.suffix.lower() not in CSV_ENDINGS:
        return False
    try:
        with path.open("rb") as file:
            return not file.read(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"PK\x03\x04"))
    except OSError:
        return True


def open_csv(path: Path, progress: Progress | None = None) -> CsvTable:
    """Raises InputError, and Cancelled."""
    table = read_table(read_bytes(path, LARGEST_CSV), str(path), (progress or Progress()).step)
    if is_own_table(table.header):
        raise InputError(message("csv-own-table", file=str(path)))
    return table


def read_map(path: Path) -> CsvMapping:
    """Raises InputError."""
    return read_mapping(read_bytes(path, LARGEST_DOCUMENT), str(path))


def mapping_for(ctx: AppContext, table: CsvTable) -> CsvMapping:
    """The one that was used for these columns before, else a proposal."""
    with ctx.store.read() as uow:
        plain = uow.settings.get(_REMEMBERED, {}).get(signature(table.header))
    with suppress(ValueError):
        if plain is not None:
            return from_plain(plain)
    return suggest_mapping(table, ctx.guidance)


def plan_csv(ctx: AppContext, table: CsvTable, mapping: CsvMapping, progress: Progress | None = None) -> CsvPlan:
    """Writes nothing. Raises InputError while a question is open, and Cancelled."""
    with ctx.store.read() as uow:
        return _plan(ctx, uow, table, mapping, progress or Progress())


def import_csv(
    ctx: AppContext, table: CsvTable, mapping: CsvMapping, progress: Progress | None = None, *, whole: bool = False
) -> CsvReport:
    """Takes in what can be, in one unit of work, and remembers the mapping for the next file of these columns.

    With `whole` a row that stays out keeps everything out. Raises InputError, DocumentError and Cancelled; nothing
    has been written then.
    """
    progress = progress or Progress()
    with ctx.store.write(ctx.clock.now()) as uow:
        plan = _plan(ctx, uow, table, mapping, progress)
        if whole:
            _refuse_any((*plan.refused, *plan.differing), table.file)
        steps = write_records(uow, plan.add, progress)
        _remember(uow, table, mapping)
        uow.commit()
    words = message("import-done", count=len(steps), file=Path(table.file).name)
    return CsvReport(plan=plan, change=change_of(ctx, steps, words))


def check_whole(table: CsvTable, mapping: CsvMapping, guidance: Guidance, today: date) -> None:
    """Before there is a diary: raises what `import_csv` would raise for the whole file."""
    mapped = _mapped(table, mapping, guidance, (), today, Progress())
    _refuse_any(mapped.problems, table.file)


def _mapped(
    table: CsvTable,
    mapping: CsvMapping,
    guidance: Guidance,
    devices: Sequence[Device],
    today: date,
    progress: Progress,
) -> Mapped:
    asked = questions(mapping, table, guidance)
    if asked:
        raise InputError(message("csv-unclear", file=table.file, question=asked[0], more=len(asked) - 1))
    return map_records(
        table, mapping, guidance, devices=devices, localise=_localise(), today=today, step=progress.step
    )


def _plan(ctx: AppContext, uow: UnitOfWork, table: CsvTable, mapping: CsvMapping, progress: Progress) -> CsvPlan:
    present = uow.diary()
    mapped = _mapped(table, mapping, ctx.guidance, present.devices, ctx.clock.now().day, progress)
    plan = plan_import(present, mapped.diary)
    differing = tuple(
        RowProblem(mapped.rows[getattr(mapped.diary, str(kind))[int(at)].id], problem.message)
        for problem in plan.conflicts
        for kind, at in [problem.where]
    )
    add = _without_idle_devices(plan.add)
    times = {checkin.at.utc for checkin in present.checkins}
    return CsvPlan(
        add=add,
        same=plan.same,
        refused=mapped.problems,
        differing=tuple(sorted(differing, key=lambda problem: problem.row)),
        beside=sum(checkin.at.utc in times for checkin in add.checkins),
        mapped=mapped,
    )


def _without_idle_devices(add: Diary) -> Diary:
    """A new device comes with the sessions that name it."""
    named = {session.device_id for session in add.sessions}
    return replace(add, devices=tuple(device for device in add.devices if device.id in named))


def _refuse_any(problems: Sequence[RowProblem], file: str) -> None:
    if problems:
        first = min(problems, key=lambda problem: problem.row)
        more = len(problems) - 1
        raise DocumentError(
            message("import-refused", file=file, place=first.place(), problem=first.message, more=more)
        )


def _remember(uow: UnitOfWork, table: CsvTable, mapping: CsvMapping) -> None:
    """The newest last; the oldest are forgotten."""
    kept: dict[str, Any] = uow.settings.get(_REMEMBERED, {})
    key = signature(table.header)
    others = {other: plain for other, plain in kept.items() if other != key}
    newest = [*others.items(), (key, to_plain(mapping))][-_MOST_REMEMBERED:]
    uow.settings.put(_REMEMBERED, dict(newest))


def _localise() -> Callable[[datetime], Moment]:
    """A time in UTC becomes what the clock showed here; one with another offset stays as it was written."""
    at = many_local_times()

    def localise(wall: datetime) -> Moment:
        offset = wall.utcoffset()
        if offset is None:
            return at(wall)
        return Moment.of(wall) if offset else at_timestamp(wall.timestamp())

    return localise


def samples(plan: CsvPlan) -> list[Any]:
    """The first few records as they would become, by time."""
    found: Iterable[Any] = (*plan.add.sessions, *plan.add.checkins)
    return sorted(found, key=lambda record: plan.mapped.rows[record.id])[:_SAMPLES]

"""Bringing in another program's table: what its columns mean, what it would add, and taking that in."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from needlewise.bootstrap import AppContext
from needlewise.clock import at_timestamp, many_local_times
from needlewise.domain.checkins import CheckIn
from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.errors import DocumentError, InputError
from needlewise.exchange.bundle import DOCUMENT_NAME
from needlewise.exchange.csv_in.archive import ENDINGS
from needlewise.exchange.csv_in.fitting import extended, fits, fitting
from needlewise.exchange.csv_in.mapping import CsvMapping, from_plain, read_mapping, signature, to_plain
from needlewise.exchange.csv_in.matching import Matched, match
from needlewise.exchange.csv_in.opening import BOOK_ENDINGS, TEXT_ENDINGS, open_table
from needlewise.exchange.csv_in.others import foreign_archive
from needlewise.exchange.csv_in.questions import questions, with_mend
from needlewise.exchange.csv_in.records import Mapped, map_records
from needlewise.exchange.csv_in.suggest import suggest_mapping, with_day_order
from needlewise.exchange.csv_in.table import LARGEST_CSV, CsvTable, RowProblem
from needlewise.exchange.files import LARGEST_DOCUMENT, read_bytes
from needlewise.exchange.tables import is_own_table
from needlewise.guidance.loader import Guidance
from needlewise.messages import message
from needlewise.progress import Progress
from needlewise.services.changes import Change, Kind
from needlewise.services.records.recording import AT_ONCE, Step, change_of, take_all
from needlewise.services.transfer.importing import write_records
from needlewise.store.unit_of_work import UnitOfWork

TABLE_ENDINGS = (*TEXT_ENDINGS, *BOOK_ENDINGS)
NAMED_PROBLEMS = 20
"""How many rows a refusal names; of the others it says how many they are."""

_REMEMBERED = "csv_mappings"
"""The key of the diary's settings under which mappings are kept, by the signature of a file's columns."""
_MOST_REMEMBERED = 50
_SAMPLES = 6
_ADDED_KINDS = ("devices", "sessions", "checkins", "treatments", "treatment_uses", "life_events")


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvPlan:
    """What taking the table in would do. `add` holds what is new; `same` counts what is there already by kind;
    `replaced` are records that are completed, and those that are changed where that was asked for.

    `refused` are rows that cannot be read: they stay out. `differing` are those that are in the diary with other
    content. `beside` counts new check-ins at a moment at which the diary has one already.
    """

    add: Diary
    same: Mapping[str, int] = field(hash=False)
    replaced: tuple[tuple[Any, Any], ...]
    refused: tuple[RowProblem, ...]
    differing: tuple[RowProblem, ...]
    beside: int
    mapped: Mapped

    @property
    def added(self) -> dict[str, int]:
        kinds = {kind: len(getattr(self.add, kind)) for kind in _ADDED_KINDS}
        return {kind: count for kind, count in kinds.items() if count}


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvReport:
    plan: CsvPlan
    change: Change


def is_csv(path: Path) -> bool:
    """Whether a file is to be read as a table: by its ending, unless it begins as a document does; a zip is, unless
    it is a bundle."""
    ending = path.suffix.lower()
    try:
        with path.open("rb") as file:
            begins = file.read(64).lstrip(b"\xef\xbb\xbf \t\r\n")
    except OSError:
        return ending in TABLE_ENDINGS
    if begins.startswith(b"PK\x03\x04"):
        return ending in BOOK_ENDINGS or _is_zip_of_tables(path)
    return ending in TABLE_ENDINGS and not begins.startswith(b"{")


def open_csv(path: Path, progress: Progress | None = None, only: str = "") -> CsvTable:
    """`only` names a sheet, or a table of a zip, where there are several. Raises InputError, and Cancelled."""
    data = read_bytes(path, LARGEST_CSV)
    whose = foreign_archive(data) if not data.startswith(b"PK") else None
    if whose is not None:
        raise InputError(message("csv-foreign-archive", file=str(path), program=whose))
    table = open_table(data, str(path), only, (progress or Progress()).step)
    if is_own_table(table.header):
        raise InputError(message("csv-own-table", file=str(path)))
    return table


def read_map(path: Path) -> CsvMapping:
    """Raises InputError."""
    return read_mapping(read_bytes(path, LARGEST_DOCUMENT), str(path))


def mapping_for(ctx: AppContext, table: CsvTable) -> CsvMapping:
    """The one that was used for these columns before; else a proposal, in which what was said of the same columns of
    another table holds."""
    with ctx.store.read() as uow:
        kept: dict[str, Any] = uow.settings.get(_REMEMBERED, {})
    with suppress(ValueError):
        if (plain := kept.get(signature(table.header))) is not None:
            return with_day_order(from_plain(plain), table)
    proposal = suggest_mapping(table, ctx.guidance)
    for plain in reversed(kept.values()):
        with suppress(ValueError):
            if fits(before := from_plain(plain), table):
                return extended(before, proposal, table)
    return proposal


def plan_csv(
    ctx: AppContext, table: CsvTable, mapping: CsvMapping, progress: Progress | None = None, *, update: bool = False
) -> CsvPlan:
    """Writes nothing. Raises InputError while a question is open, and Cancelled."""
    with ctx.store.read() as uow:
        present = uow.diary()
    return plan_table(
        table, mapping, ctx.guidance, present, ctx.clock.now().day, progress or Progress(), update=update
    )


def plan_table(
    table: CsvTable,
    mapping: CsvMapping,
    guidance: Guidance,
    present: Diary,
    today: date,
    progress: Progress,
    *,
    update: bool = False,
) -> CsvPlan:
    """As `plan_csv`, where there is perhaps no diary yet."""
    table, mapping = fitting(table, mapping)
    asked = questions(mapping, table, guidance)
    if asked:
        raise InputError(message("csv-unclear", file=table.file, questions=tuple(map(with_mend, asked))))
    mapped = map_records(
        table, mapping, guidance, present=present, localise=_localise(), today=today, step=progress.step
    )
    matched = match(present, mapped.diary, mapped.day_only, update=update)
    return CsvPlan(
        add=matched.add,
        same=matched.same,
        replaced=matched.replaced,
        refused=mapped.problems,
        differing=_differing(matched, mapped),
        beside=matched.beside,
        mapped=mapped,
    )


def import_csv(
    ctx: AppContext,
    table: CsvTable,
    mapping: CsvMapping,
    progress: Progress | None = None,
    *,
    whole: bool = False,
    update: bool = False,
) -> CsvReport:
    """Takes in what can be, in one unit of work, and remembers the mapping for the next file of these columns.

    With `whole` a row that cannot be read keeps everything out; with `update` records that differ become what the
    table says. Raises InputError, DocumentError and Cancelled; nothing has been written then.
    """
    progress = progress or Progress()
    with ctx.store.write(ctx.clock.now()) as uow:
        today = ctx.clock.now().day
        plan = plan_table(table, mapping, ctx.guidance, uow.diary(), today, progress, update=update)
        if whole:
            refuse_bad_rows(plan.refused, table.file)
        steps = [*write_records(uow, plan.add, progress), *_replace(uow, plan.replaced, progress)]
        _remember(uow, table, mapping)
        uow.commit()
    words = message("import-done", count=len(steps), file=Path(table.file).name)
    return CsvReport(plan=plan, change=change_of(ctx, steps, words))


def refuse_bad_rows(problems: Sequence[RowProblem], file: str) -> None:
    """Raises DocumentError that names the first rows, where there are any."""
    if problems:
        rows = tuple(message("csv-bad-row", place=p.place(), problem=p.message) for p in problems[:NAMED_PROBLEMS])
        more = len(problems) - len(rows)
        raise DocumentError(message("csv-bad-rows", file=file, count=len(problems), rows=rows, more=more))


def unread_columns(table: CsvTable, mapping: CsvMapping) -> tuple[str, ...]:
    """The columns that nothing is taken from."""
    table, mapping = fitting(table, mapping)
    return tuple(
        name for name in table.header if name and name not in mapping.columns and name not in mapping.readings
    )


def samples(plan: CsvPlan) -> list[Any]:
    """The first few records as they would become, by time."""
    found: Iterable[Any] = (*plan.add.sessions, *plan.add.checkins)
    return sorted(found, key=lambda record: plan.mapped.rows.get(record.id, 0))[:_SAMPLES]


def _is_zip_of_tables(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (OSError, zipfile.BadZipFile):
        return False
    return DOCUMENT_NAME not in names and any(name.lower().endswith(ENDINGS) for name in names)


def _differing(matched: Matched, mapped: Mapped) -> tuple[RowProblem, ...]:
    found = (
        RowProblem(mapped.rows[pair.incoming_id], message("import-differs", fields=pair.fields))
        for pair in matched.differing
    )
    return tuple(sorted(found, key=lambda problem: problem.row))


def _replace(uow: UnitOfWork, pairs: Sequence[tuple[Any, Any]], progress: Progress) -> list[Step]:
    steps = [
        Step(Kind.CHECKINS if isinstance(before, CheckIn) else Kind.SESSIONS, before, after)
        for before, after in pairs
    ]
    for start in range(0, len(steps), AT_ONCE):
        progress.step(start, len(steps))
        take_all(uow, steps[start : start + AT_ONCE])
    return steps


def _remember(uow: UnitOfWork, table: CsvTable, mapping: CsvMapping) -> None:
    """The newest last; the oldest are forgotten. What was left out stays left out."""
    kept: dict[str, Any] = uow.settings.get(_REMEMBERED, {})
    table, mapping = fitting(table, mapping)
    ignored = {*mapping.ignored, *(set(filter(None, table.header)) - mapping.named())}
    key = signature(table.header)
    others = {other: plain for other, plain in kept.items() if other != key}
    plain = to_plain(replace(mapping, ignored=tuple(sorted(ignored)), questions=()))
    newest = [*others.items(), (key, plain)][-_MOST_REMEMBERED:]
    uow.settings.put(_REMEMBERED, dict(newest))


def _localise() -> Callable[[datetime], Moment]:
    """A time in UTC becomes what the clock showed here; one with another offset stays as it was written."""
    at = many_local_times()

    def localise(wall: datetime) -> Moment:
        offset = wall.utcoffset()
        if offset is None:
            return at(wall)
        if not offset:
            return at_timestamp(wall.timestamp())
        return Moment.at(wall.replace(tzinfo=None, microsecond=0), int(offset.total_seconds() // 60))

    return localise

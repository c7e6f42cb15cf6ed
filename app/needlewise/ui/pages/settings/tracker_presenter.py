"""Choices and sentences of the sheet for another tracker's file. Pure; the widget is in `tracker`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from needlewise.domain.checkins import CheckIn
from needlewise.domain.sessions import NeedlingSession
from needlewise.exchange.csv_in.days import orders_of
from needlewise.exchange.csv_in.fitting import fitting
from needlewise.exchange.csv_in.identity import let_go
from needlewise.exchange.csv_in.mapping import CsvMapping, Reading
from needlewise.exchange.csv_in.proposed import suggest_reading
from needlewise.exchange.csv_in.questions import questions
from needlewise.exchange.csv_in.roles import MANY, OF_NAMES, Role
from needlewise.exchange.csv_in.scales import SourceScale, own_scale, scales_for
from needlewise.exchange.csv_in.stated import cells_of, stated
from needlewise.exchange.csv_in.suggest import named_cells, values_of, with_day_order, with_names
from needlewise.exchange.csv_in.table import CsvTable, RowProblem, distinct_cells
from needlewise.guidance.loader import Guidance
from needlewise.messages import Message
from needlewise.ui.pages.settings.transfer import counted
from needlewise.ui.words import Words

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext
    from needlewise.progress import Progress
    from needlewise.services.transfer.csv_import import CsvPlan

STAYS_OUT = ""
_MOST_PROBLEMS = 5
_EXAMPLES = 3
_EXAMPLE_LETTERS = 24


@dataclass(frozen=True, slots=True)
class LineState:
    """A column, or a name in a long file. `meaning` and `scale` are values of their choices; `scales` is empty where
    there is nothing to choose."""

    name: str
    examples: str
    meaning: str
    scale: str
    scales: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SampleState:
    row: str
    when: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanState:
    said: str
    problems: tuple[str, ...]
    hints: tuple[str, ...]
    samples: tuple[SampleState, ...]
    to_add: int
    to_change: int = 0
    differs: bool = False

    @property
    def to_take(self) -> int:
        return self.to_add + self.to_change


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A file under a mapping. `names` are those of a long file. `plan` is None while `open` questions keep it from
    being made; `to_agree` are the sentences about scales that a person has to agree to. With `update` records that
    differ become what the file says. It does not hold the records: letting go of a hundred thousand would hold the
    window up."""

    table: CsvTable
    mapping: CsvMapping
    columns: tuple[LineState, ...]
    names: tuple[LineState, ...]
    asks_for_order: bool
    lacks_times: bool
    open: tuple[Message, ...]
    to_agree: tuple[Message, ...]
    plan: PlanState | None
    update: bool = False


def read_sheet(path: Path, progress: Progress, ctx: AppContext) -> Sheet:
    """Off the window's thread, as `look_at`."""
    from needlewise.services.transfer.csv_import import mapping_for, open_csv

    table = open_csv(path, progress)
    return look_at(table, mapping_for(ctx, table), progress, ctx)


def look_at(
    table: CsvTable, mapping: CsvMapping, progress: Progress, ctx: AppContext, *, update: bool = False
) -> Sheet:
    """Scales are taken as they stand: the person agrees to them with the plan in view."""
    from needlewise.services.transfer.csv_import import plan_csv

    table, mapping = fitting(table, mapping)
    agreed = agree(mapping)
    asked = questions(agreed, table, ctx.guidance)
    state = None
    if not asked:
        plan = plan_csv(ctx, table, agreed, progress, update=update)
        state = present_plan(plan, table, Words(ctx.catalogue), update=update)
        records = [*plan.add.sessions, *plan.add.checkins]
        del plan
        let_go(records)
    return Sheet(
        table=table,
        mapping=mapping,
        columns=column_lines(table, mapping, ctx.guidance),
        names=name_lines(table, mapping, ctx.guidance),
        asks_for_order=order_is_open(mapping, table),
        lacks_times=lacks_times(mapping, table),
        open=asked,
        to_agree=() if asked else stated(table, mapping, ctx.guidance),
        plan=state,
        update=update,
    )


def agree(mapping: CsvMapping) -> CsvMapping:
    readings = {name: replace(reading, is_sure=True) for name, reading in mapping.readings.items()}
    return replace(mapping, readings=readings)


def column_lines(table: CsvTable, mapping: CsvMapping, guidance: Guidance) -> tuple[LineState, ...]:
    lines = []
    for name in filter(None, table.header):
        role = mapping.columns.get(name)
        reading = mapping.readings.get(name)
        lines.append(_line(name, values_of(table, name), role, reading, guidance))
    return tuple(lines)


def name_lines(table: CsvTable, mapping: CsvMapping, guidance: Guidance) -> tuple[LineState, ...]:
    """The names in a long file and in lists; none for a wide one."""
    return tuple(
        _line(name, values, mapping.names.get(name), mapping.readings.get(name), guidance)
        for name, (values, _, _) in named_cells(table, mapping).items()
    )


def with_meaning(
    mapping: CsvMapping, table: CsvTable, name: str, meaning: str, guidance: Guidance, *, is_column: bool
) -> CsvMapping:
    """Gives a column, or a name in a long file, another meaning. The scale of an effect is proposed, and so are the
    effects of a file that becomes long."""
    kind, _, value = meaning.partition(":")
    changed = _without(mapping, name, is_column=is_column)
    if kind == "role" and is_column:
        role = Role(value)
        others = {other: held for other, held in changed.columns.items() if held is not role or role in MANY}
        changed = replace(changed, columns={**others, name: role})
    elif kind == "role":
        changed = replace(changed, names={**changed.names, name: Role(value)})
    elif kind == "effect":
        reading = suggest_reading(guidance.effects[value], name, cells_of(table, changed, name), guidance)
        changed = replace(changed, readings={**changed.readings, name: reading})
    else:
        changed = replace(changed, ignored=(*changed.ignored, name))
    if any(changed.column_of(role) != mapping.column_of(role) for role in (Role.NAME, Role.VALUE, Role.LIST)):
        of_columns = {n: reading for n, reading in changed.readings.items() if n in table.header}
        changed = with_names(replace(changed, readings=of_columns, names={}), table, guidance)
    return with_day_order(changed, table)


def _without(mapping: CsvMapping, name: str, *, is_column: bool) -> CsvMapping:
    """The mapping without a word about a column, or about a name."""
    return replace(
        mapping,
        columns={n: role for n, role in mapping.columns.items() if n != name or not is_column},
        names={n: role for n, role in mapping.names.items() if n != name},
        readings={n: reading for n, reading in mapping.readings.items() if n != name},
        undecided=tuple(n for n in mapping.undecided if n != name),
        ignored=tuple(n for n in mapping.ignored if n != name),
    )


def with_scale(mapping: CsvMapping, name: str, scale: str) -> CsvMapping:
    reading = replace(mapping.readings[name], scale=SourceScale(scale), is_sure=False)
    return replace(mapping, readings={**mapping.readings, name: reading})


def order_is_open(mapping: CsvMapping, table: CsvTable) -> bool:
    """Whether the days can be read in more than one way."""
    date = mapping.column_of(Role.DATE)
    return date in table.header and len(orders_of(distinct_cells(table, str(date)))) != 1


def lacks_times(mapping: CsvMapping, table: CsvTable) -> bool:
    """Whether there are days without a time of day."""
    date, clock = mapping.column_of(Role.DATE), mapping.column_of(Role.TIME)
    if date not in table.header:
        return False
    times = values_of(table, clock) if clock is not None and clock in table.header else ()
    beside = times or [""] * len(table.lines)
    return any(
        not time.strip() and ":" not in day for day, time in zip(values_of(table, str(date)), beside, strict=False)
    )


def present_plan(plan: CsvPlan, table: CsvTable, words: Words, *, update: bool) -> PlanState:
    from needlewise.services.transfer.csv_import import samples

    same = sum(plan.same.values())
    kinds = counted(plan.added, words) or words("settings-count-none")
    said = words("tracker-plan", kinds=kinds, same=same)
    mapped = plan.mapped
    counts = {
        "tracker-beside": plan.beside,
        "tracker-empty": mapped.empty,
        "tracker-unnamed": mapped.unnamed,
        "tracker-totals": mapped.totals,
        "tracker-completed": len(plan.replaced) - (len(plan.differing) if update else 0),
    }
    problems = (
        *_problems("tracker-refused", plan.refused, words),
        *_problems("tracker-updated" if update else "tracker-differing", plan.differing, words),
    )
    return PlanState(
        said=said,
        problems=problems,
        hints=(*map(words.label, table.said), *(words(id_, count=count) for id_, count in counts.items() if count)),
        samples=tuple(_sample(record, mapped.rows, words) for record in samples(plan)),
        to_add=sum(plan.added.values()),
        to_change=len(plan.replaced),
        differs=bool(plan.differing),
    )


def meanings(words: Words, guidance: Guidance, *, of_column: bool) -> list[tuple[str | None, str]]:
    """What a column can hold, or a name of a long file or a list."""
    offered: list[tuple[str | None, str]] = [(STAYS_OUT, words("tracker-stays-out"))]
    roles = [role for role in Role if of_column or role in OF_NAMES]
    offered += [(f"role:{role}", words.label(f"csv-role-{role}")) for role in roles]
    offered += [(f"effect:{id_}", words.label(_short(id_, words))) for id_ in guidance.effects]
    return offered


def _short(effect_id: str, words: Words) -> str:
    """The name of an effect as the diary's lines have it, where the full one is long."""
    short = f"diary-short-{effect_id}"
    return short if short in words else f"effect-{effect_id}"


def _line(
    name: str, cells: Iterable[str], role: Role | None, reading: Reading | None, guidance: Guidance
) -> LineState:
    examples = list(dict.fromkeys(cell.strip() for cell in cells if cell.strip()))[:_EXAMPLES]
    shown = " · ".join(
        cell if len(cell) <= _EXAMPLE_LETTERS else f"{cell[: _EXAMPLE_LETTERS - 1]}…" for cell in examples
    )
    if reading is not None:
        effect = guidance.effects[reading.effect]
        scales = scales_for(effect, guidance)
        offered = tuple(scale.value for scale in scales) if len(scales) > 1 else ()
        scale = own_scale(reading.scale, effect, guidance)
        return LineState(name, shown, f"effect:{reading.effect}", scale.value, offered)
    return LineState(name, shown, STAYS_OUT if role is None else f"role:{role}", "", ())


def _shortened(cell: str) -> str:
    return cell if len(cell) <= _EXAMPLE_LETTERS else f"{cell[: _EXAMPLE_LETTERS - 1]}…"


def _problems(id_: str, found: tuple[RowProblem, ...], words: Words) -> tuple[str, ...]:
    if not found:
        return ()
    lines = [words(id_, count=len(found))]
    lines += [words.label("tracker-problem", place=p.place(), problem=p.message) for p in found[:_MOST_PROBLEMS]]
    if len(found) > _MOST_PROBLEMS:
        lines.append(words("settings-import-more", count=len(found) - _MOST_PROBLEMS))
    return tuple(lines)


def _sample(record: CheckIn | NeedlingSession, rows: Mapping[str, int], words: Words) -> SampleState:
    row = str(rows[record.id])
    if isinstance(record, NeedlingSession):
        what = [words("tracker-session", length=words.number(record.needle_length_mm))]
        at = record.started_at
    else:
        what = [
            words("tracker-value", effect=words(_short(effect, words)), value=_value(value, words))
            for effect, value in record.symptoms.items()
        ]
        at = record.at
    if record.notes:
        what.append(f"“{record.notes}”")
    when = words("tracker-when", day=words.full_date(at.day), time=f"{at.wall:%H:%M}")
    return SampleState(row, when, words("settings-between").join(what))


def _value(value: float | bool, words: Words) -> str:
    if isinstance(value, bool):
        return words("settings-yes") if value else words("settings-no")
    return words.number(value)

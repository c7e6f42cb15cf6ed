"""Choices and sentences of the sheet for another tracker's file. Pure; the widget is in `tracker`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from needlewise.domain.checkins import CheckIn
from needlewise.domain.sessions import NeedlingSession
from needlewise.exchange.csv_in.days import DayOrder, orders_of
from needlewise.exchange.csv_in.mapping import CsvMapping, Reading, Role, questions
from needlewise.exchange.csv_in.records import let_go
from needlewise.exchange.csv_in.scales import SourceScale, scales_for
from needlewise.exchange.csv_in.stated import cells_of, stated
from needlewise.exchange.csv_in.suggest import cells_by_name, long_readings, suggest_reading, values_of
from needlewise.exchange.csv_in.table import CsvTable, RowProblem
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A file under a mapping. `names` are those of a long file. `plan` is None while `open` questions keep it from
    being made; `to_agree` are the sentences about scales that a person has to agree to. It does not hold the records:
    letting go of a hundred thousand would hold the window up."""

    table: CsvTable
    mapping: CsvMapping
    columns: tuple[LineState, ...]
    names: tuple[LineState, ...]
    asks_for_order: bool
    lacks_times: bool
    open: tuple[Message, ...]
    to_agree: tuple[Message, ...]
    plan: PlanState | None


def read_sheet(path: Path, progress: Progress, ctx: AppContext) -> Sheet:
    """Off the window's thread, as `look_at`."""
    from needlewise.services.transfer.csv_import import mapping_for, open_csv

    table = open_csv(path, progress)
    return look_at(table, mapping_for(ctx, table), progress, ctx)


def look_at(table: CsvTable, mapping: CsvMapping, progress: Progress, ctx: AppContext) -> Sheet:
    """Scales are taken as they stand: the person agrees to them with the plan in view."""
    from needlewise.services.transfer.csv_import import plan_csv

    agreed = agree(mapping)
    asked = questions(agreed, table, ctx.guidance)
    state = None
    if not asked:
        plan = plan_csv(ctx, table, agreed, progress)
        state = present_plan(plan, Words(ctx.catalogue))
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
    )


def agree(mapping: CsvMapping) -> CsvMapping:
    readings = {name: replace(reading, is_sure=True) for name, reading in mapping.readings.items()}
    return replace(mapping, readings=readings)


def column_lines(table: CsvTable, mapping: CsvMapping, guidance: Guidance) -> tuple[LineState, ...]:
    lines = []
    for name in filter(None, table.header):
        role = mapping.columns.get(name)
        reading = None if mapping.is_long else mapping.readings.get(name)
        lines.append(_line(name, values_of(table, name), role, reading, guidance))
    return tuple(lines)


def name_lines(table: CsvTable, mapping: CsvMapping, guidance: Guidance) -> tuple[LineState, ...]:
    """The names in a long file; none for a wide one."""
    name_column, value_column = mapping.column_of(Role.NAME), mapping.column_of(Role.VALUE)
    if name_column not in table.header or value_column not in table.header:
        return ()
    cells = cells_by_name(table, str(name_column), str(value_column))
    return tuple(
        _line(name, values, None, mapping.readings.get(name), guidance) for name, values in cells.items() if name
    )


def with_meaning(
    mapping: CsvMapping, table: CsvTable, name: str, meaning: str, guidance: Guidance, *, is_column: bool
) -> CsvMapping:
    """Gives a column, or a name in a long file, another meaning. The scale of an effect is proposed, and so are the
    effects of a file that becomes long."""
    columns, readings = dict(mapping.columns), dict(mapping.readings)
    kind, _, value = meaning.partition(":")
    if is_column:
        columns.pop(name, None)
    if not (is_column and mapping.is_long):
        readings.pop(name, None)
    if kind == "role":
        columns = {other: role for other, role in columns.items() if role != value} | {name: Role(value)}
    changed = replace(mapping, columns=columns, readings=readings)
    if (changed.column_of(Role.NAME), changed.column_of(Role.VALUE)) != (
        mapping.column_of(Role.NAME),
        mapping.column_of(Role.VALUE),
    ):
        changed = replace(changed, readings=long_readings(table, changed.columns, guidance))
    if kind == "effect":
        reading = suggest_reading(guidance.effects[value], name, cells_of(table, changed, name), guidance)
        changed = replace(changed, readings={**changed.readings, name: reading})
    return replace(changed, day_order=_order(changed, table))


def with_scale(mapping: CsvMapping, name: str, scale: str) -> CsvMapping:
    reading = replace(mapping.readings[name], scale=SourceScale(scale), is_sure=False)
    return replace(mapping, readings={**mapping.readings, name: reading})


def order_is_open(mapping: CsvMapping, table: CsvTable) -> bool:
    """Whether the days can be read in more than one way."""
    date = mapping.column_of(Role.DATE)
    return date in table.header and len(orders_of(values_of(table, str(date), None))) != 1


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


def present_plan(plan: CsvPlan, words: Words) -> PlanState:
    from needlewise.services.transfer.csv_import import samples

    same = sum(plan.same.values())
    kinds = counted(plan.added, words) or words("settings-count-none")
    said = words("tracker-plan", kinds=kinds, same=same)
    mapped = plan.mapped
    counts = {
        "tracker-beside": plan.beside,
        "tracker-empty": mapped.empty,
        "tracker-unnamed": mapped.unnamed,
        "tracker-repeated": mapped.repeated,
    }
    problems = (
        *_problems("tracker-refused", plan.refused, words),
        *_problems("tracker-differing", plan.differing, words),
    )
    return PlanState(
        said=said,
        problems=problems,
        hints=tuple(words(id_, count=count) for id_, count in counts.items() if count),
        samples=tuple(_sample(record, mapped.rows, words) for record in samples(plan)),
        to_add=sum(plan.added.values()),
    )


def meanings(words: Words, guidance: Guidance, *, of_column: bool) -> list[tuple[str | None, str]]:
    """What a column can hold; a name of a long file can only be an effect."""
    offered: list[tuple[str | None, str]] = [(STAYS_OUT, words("tracker-stays-out"))]
    if of_column:
        offered += [(f"role:{role}", words.label(f"csv-role-{role}")) for role in Role]
    offered += [(f"effect:{id_}", words.label(_short(id_, words))) for id_ in guidance.effects]
    return offered


def _short(effect_id: str, words: Words) -> str:
    """The name of an effect as the diary's lines have it, where the full one is long."""
    short = f"diary-short-{effect_id}"
    return short if short in words else f"effect-{effect_id}"


def _order(mapping: CsvMapping, table: CsvTable) -> DayOrder | None:
    date = mapping.column_of(Role.DATE)
    orders = () if date is None else orders_of(values_of(table, date, None))
    return orders[0] if len(orders) == 1 else mapping.day_order


def _line(
    name: str, cells: Iterable[str], role: Role | None, reading: Reading | None, guidance: Guidance
) -> LineState:
    examples = list(dict.fromkeys(cell.strip() for cell in cells if cell.strip()))[:_EXAMPLES]
    shown = " · ".join(
        cell if len(cell) <= _EXAMPLE_LETTERS else f"{cell[: _EXAMPLE_LETTERS - 1]}…" for cell in examples
    )
    if reading is not None:
        scales = scales_for(guidance.effects[reading.effect], guidance)
        offered = tuple(scale.value for scale in scales) if len(scales) > 1 else ()
        return LineState(name, shown, f"effect:{reading.effect}", reading.scale.value, offered)
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

"""Warning signs: which of the guidance's red-flag effects were recorded, when, and whether they went."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from needlewise.domain.checkins import CheckIn
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.report.model import Block, Table
from needlewise.report.symptoms import value_words
from needlewise.report.wording import joined, on

_CONDITION = re.compile(r"if (?P<sign>>=?) (?P<number>[\d.]+)(?P<days> d)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """`gone_on` is the first day after `last` on which it was recorded as absent, None when that never was."""

    effect_id: str
    first: date
    last: date
    worst: float
    gone_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """`absent` were recorded, and never as present; `unrecorded` never were, which is no answer."""

    present: tuple[Flag, ...]
    absent: tuple[str, ...]
    unrecorded: tuple[str, ...]


def warning_signs(checkins: Sequence[CheckIn], guidance: Guidance) -> Signs:
    """`checkins` by time, oldest first."""
    present: list[Flag] = []
    absent: list[str] = []
    unrecorded: list[str] = []
    for effect in guidance.effects.values():
        if effect.red is None:
            continue
        readings = [(c.at.day, float(c.symptoms[effect.id])) for c in checkins if effect.id in c.symptoms]
        flag = _flag(effect.id, effect.red, readings)
        if flag is not None:
            present.append(flag)
        else:
            (absent if readings else unrecorded).append(effect.id)
    present.sort(key=lambda flag: flag.last, reverse=True)
    return Signs(present=tuple(present), absent=tuple(absent), unrecorded=tuple(unrecorded))


def _flag(effect_id: str, red: str, readings: Sequence[tuple[date, float]]) -> Flag | None:
    """`red` is the guidance's condition: a tier alone, a least value, or more than so many days."""
    condition = _CONDITION.search(red)
    number = float(condition["number"]) if condition else 0.0
    is_duration = bool(condition and condition["days"])
    least = number if condition and not is_duration else 0.0
    found = [(day, value) for day, value in readings if value > 0 and value >= least]
    days = [day for day, _ in found]
    if not days or (is_duration and (days[-1] - days[0]).days <= number):
        return None
    gone = next((day for day, value in readings if day > days[-1] and not (value > 0 and value >= least)), None)
    worst = max(value for _, value in found)
    return Flag(effect_id=effect_id, first=days[0], last=days[-1], worst=worst, gone_on=gone)


def flags_block(checkins: Sequence[CheckIn], guidance: Guidance, words: Catalogue) -> Block:
    signs = warning_signs(checkins, guidance)
    unsaid = joined(
        (
            words.text("report-flags-absent", effects=_names(signs.absent, words)) if signs.absent else "",
            words.text("report-flags-unrecorded", effects=_names(signs.unrecorded, words))
            if signs.unrecorded
            else "",
        )
    )
    title = words.text("report-flags")
    if not checkins:
        return Block(title=title, text=words.text("report-flags-unknown"))
    if not signs.present:
        return Block(title=title, text=joined((words.text("report-flags-none"), unsaid)))
    heads = tuple(words.text(f"report-flags-{head}") for head in ("sign", "first", "last", "since"))
    rows = tuple(
        (
            _sign(flag, guidance, words),
            on(flag.first, words),
            on(flag.last, words),
            words.text("report-flags-gone", day=on(flag.gone_on, words))
            if flag.gone_on
            else words.text("report-flags-not-gone"),
        )
        for flag in signs.present
    )
    return Block(title=title, table=Table(heads=heads, rows=rows, note=unsaid))


def first_flags(block: Block, count: int, words: Catalogue, *, follow: bool) -> Block:
    """The block with at most so many rows: the signs of the others are named all the same."""
    if block.table is None or len(block.table.rows) <= count:
        return block
    others = [row[0] for row in block.table.rows[count:]]
    also = words.text("report-flags-also" if follow else "report-flags-also-unprinted", signs="; ".join(others))
    table = replace(block.table, rows=block.table.rows[:count], note=joined((also, block.table.note)))
    return replace(block, table=table)


def _sign(flag: Flag, guidance: Guidance, words: Catalogue) -> str:
    """Its name, with the highest value where it has one."""
    name = words.label(f"effect-{flag.effect_id}")
    if guidance.effects[flag.effect_id].scale == "yn":
        return name
    return words.text("report-flags-worst", sign=name, value=value_words(flag.effect_id, flag.worst, guidance, words))


def _names(effect_ids: Sequence[str], words: Catalogue) -> str:
    return words.listed([words.text(f"effect-{effect_id}") for effect_id in effect_ids])

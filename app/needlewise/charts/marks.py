"""The strip of treatments, events, photos and spells above a time chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from needlewise.charts.axes import beside
from needlewise.charts.frame import SIDE_LINES, line_pt, text_look
from needlewise.charts.lanes import Lanes, text_width_pt
from needlewise.charts.letters import drawable
from needlewise.charts.series import Floats
from needlewise.charts.span import Span, day_number
from needlewise.charts.style import ChartStyle
from needlewise.messages import Catalogue, Message

_LANES = 3
_LINE_BELOW = 0.47
"""Of a lane."""


class MarkKind(StrEnum):
    TREATMENT = "treatment"
    EVENT = "event"


_SHAPES = {MarkKind.TREATMENT: ">", MarkKind.EVENT: "d"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A treatment, or an event. `last` is the last day of a treatment within the days shown. A minor one is left out
    where there is no room for its name."""

    kind: MarkKind
    day: date
    label: Message | str
    is_minor: bool = False
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shaded:
    """A spell of over-use; `is_stop` tells the graver one. One with a `number` carries it, for a list beside."""

    first: date
    last: date
    is_stop: bool
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedName:
    """`at` is where its marker stands, `begins` where its words do, `until` where its line ends, in days. `lane` is
    None where there is no room for the words; `until` is, where there is none for the line; `shape` is "" for a name
    without a marker."""

    at: float
    until: float | None
    begins: float
    lane: int | None
    words: str
    shape: str
    colour: str


def foremost(marks: Sequence[Mark], most: int) -> tuple[Mark, ...]:
    """At most so many, treatments before events and late ones before early ones, by day."""
    ranked = sorted(marks, key=lambda mark: (mark.kind is MarkKind.EVENT, -mark.day.toordinal()))
    return tuple(sorted(ranked[:most], key=lambda mark: mark.day))


class _Named(NamedTuple):
    day: float
    until: float | None
    words: str
    shape: str
    colour: str


def placed(
    figure: Figure,
    span: Span,
    marks: Sequence[Mark],
    spells: Sequence[Shaded],
    style: ChartStyle,
    words: Catalogue,
) -> list[PlacedName]:
    """Names in lanes, so that none covers another: treatments, spells and events first, then minor ones."""
    minor = [_named(m, style.muted, words) for m in marks if m.is_minor]
    major = [_named(m, style.ink, words) for m in marks if not m.is_minor]
    for spell in spells:
        label = words.text("chart-spell-stop" if spell.is_stop else "chart-spell-caution")
        if spell.number is not None:
            label = words.text("chart-spell-numbered", number=spell.number, spell=label)
        major.append(_Named(day_number(spell.first), None, label, "", style.stop if spell.is_stop else style.wait))
    major.sort(key=lambda name: name.day)
    named = [*major, *minor]
    low, high = span.limits
    days_a_pt = (high - low) / (72 * figure.get_figwidth() - (SIDE_LINES + 0.7) * line_pt(style))
    indent = days_a_pt * 0.7 * style.small_pt
    widths = [
        days_a_pt * text_width_pt(len(name.words) + 2, style.small_pt) + (indent if name.shape else 0)
        for name in named
    ]
    begins = [
        name.day if name.day + width <= high else name.day - width for name, width in zip(named, widths, strict=True)
    ]
    free = Lanes(_LANES)
    found: list[PlacedName] = []
    for place, (name, begin, width) in enumerate(zip(named, begins, widths, strict=True)):
        until, lane = name.until, None
        if begin >= low and until is not None:
            lane = free.take(begin, max(width + indent, until - begin))
        if begin >= low and lane is None:
            until, lane = None, free.take(begin, width + indent)
        if place < len(major) or lane is not None:
            found.append(_placed(name, low, begin, indent, lane, until))
    return found


def _placed(
    name: _Named, low: float, begin: float, indent: float, lane: int | None, until: float | None
) -> PlacedName:
    return PlacedName(
        at=max(name.day, low),
        until=until,
        begins=begin + (indent if name.shape and begin == name.day else 0),
        lane=lane,
        words=name.words,
        shape=name.shape,
        colour=name.colour,
    )


def _named(mark: Mark, colour: str, words: Catalogue) -> _Named:
    label = drawable(mark.label) if isinstance(mark.label, str) else words.label(mark.label)
    until = None if mark.last is None else day_number(mark.last) + 0.5
    return _Named(day_number(mark.day), until, label, _SHAPES[mark.kind], colour)


def _rows(names: Sequence[PlacedName]) -> int:
    """Lanes in use. At least two, for the strip's own name beside it."""
    return max(2, *(0 if name.lane is None else name.lane + 1 for name in names), 2)


def lines_for(names: Sequence[PlacedName]) -> float:
    """How many lines of text the strip takes, with one for the photos."""
    return _rows(names) + 0.7


def draw_marks(
    panel: Axes, names: Sequence[PlacedName], photo_days: Floats, style: ChartStyle, words: Catalogue
) -> None:
    """Names where there is room, marks everywhere, a line below a treatment's name for as long as it went on, photos
    as ticks at the foot."""
    rows = _rows(names)
    panel.grid(visible=False)
    panel.set_ylim(-rows - 0.2, 0.5)
    panel.set_yticks([])
    panel.tick_params(axis="x", labelbottom=False)
    panel.spines["bottom"].set_visible(False)
    beside(panel, style, words.text("chart-beside-marks"), style.muted)
    panel.plot(
        photo_days,
        np.full(photo_days.size, 0.1 - rows),
        linestyle="none",
        marker="|",
        markersize=1.6 * style.dot_pt,
        color=style.muted,
    )
    for name in names:
        row = 0.1 - rows if name.lane is None else -name.lane
        if name.shape:
            panel.plot([name.at], [row], marker=name.shape, markersize=1.3 * style.dot_pt, color=name.colour)
        if name.lane is not None and name.until is not None:
            line = row - _LINE_BELOW
            panel.plot([name.at, name.until], [line, line], color=style.muted, linewidth=0.6 * style.line_pt)
        if name.lane is not None:
            panel.text(name.begins, row, name.words, va="center", **text_look(style, colour=name.colour))

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
from needlewise.charts.lanes import lanes, text_width_pt
from needlewise.charts.series import Floats
from needlewise.charts.span import Span, day_number
from needlewise.charts.style import ChartStyle
from needlewise.messages import Catalogue, Message

_LANES = 3


class MarkKind(StrEnum):
    TREATMENT = "treatment"
    EVENT = "event"


_SHAPES = {MarkKind.TREATMENT: ">", MarkKind.EVENT: "d"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The start of a treatment, or an event. A minor one is left out where there is no room for its name."""

    kind: MarkKind
    day: date
    label: Message | str
    is_minor: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shaded:
    """A spell of over-use; `is_stop` tells the graver one."""

    first: date
    last: date
    is_stop: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedName:
    """`at` is where its marker stands, `begins` where its words do, both in days. `lane` is None where there is
    no room for the words; `shape` is "" for a name without a marker."""

    at: float
    begins: float
    lane: int | None
    words: str
    shape: str
    colour: str


class _Named(NamedTuple):
    day: float
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
    minor = [m for m in marks if m.is_minor]
    major = [_Named(day_number(m.day), _words(m, words), _SHAPES[m.kind], style.ink) for m in marks if not m.is_minor]
    for spell in spells:
        label = words.text("chart-spell-stop" if spell.is_stop else "chart-spell-caution")
        major.append(_Named(day_number(spell.first), label, "", style.stop if spell.is_stop else style.wait))
    major.sort(key=lambda name: name.day)
    named = [*major, *(_Named(day_number(m.day), _words(m, words), _SHAPES[m.kind], style.muted) for m in minor)]
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
    chosen = lanes(begins, [width + indent for width in widths], count=_LANES)
    return [
        PlacedName(
            at=max(name.day, low),
            begins=begin + (indent if name.shape and begin == name.day else 0),
            lane=lane if begin >= low else None,
            words=name.words,
            shape=name.shape,
            colour=name.colour,
        )
        for place, (name, begin, lane) in enumerate(zip(named, begins, chosen, strict=True))
        if place < len(major) or (lane is not None and begin >= low)
    ]


def _words(mark: Mark, words: Catalogue) -> str:
    return mark.label if isinstance(mark.label, str) else words.label(mark.label)


def _rows(names: Sequence[PlacedName]) -> int:
    """Lanes in use. At least two, for the strip's own name beside it."""
    return max(2, *(0 if name.lane is None else name.lane + 1 for name in names), 2)


def lines_for(names: Sequence[PlacedName]) -> float:
    """How many lines of text the strip takes, with one for the photos."""
    return _rows(names) + 0.7


def draw_marks(
    panel: Axes, names: Sequence[PlacedName], photo_days: Floats, style: ChartStyle, words: Catalogue
) -> None:
    """Names where there is room, marks everywhere, photos as ticks at the foot."""
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
        if name.lane is not None:
            panel.text(name.begins, row, name.words, va="center", **text_look(style, colour=name.colour))

"""Symptoms over time against sessions: small multiples that share the days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from textwrap import fill

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from needlewise.charts.axes import beside, date_axis, draw_empty, sentences, shade, stems, value_axis
from needlewise.charts.chart import Chart, ChartTable
from needlewise.charts.data.symptoms import SymptomsData, symptoms_data
from needlewise.charts.frame import stacked, text_look
from needlewise.charts.marks import Shaded, draw_marks, lines_for, placed
from needlewise.charts.series import EffectSeries
from needlewise.charts.span import day_number, day_of
from needlewise.charts.style import ChartStyle
from needlewise.messages import Catalogue, Message, message

_NEEDLES_SHARE = 0.6
"""Of the height of an effect's panel."""
_LETTERS_BESIDE = 14


def draw_symptoms(figure: Figure, data: SymptomsData, style: ChartStyle, words: Catalogue) -> None:
    """Clears the figure and draws: marks and spells, one panel an effect, and the sessions as stems. A brief one has
    no strip of marks where there is nothing to name."""
    if data.is_empty:
        draw_empty(figure, style, words.text("chart-symptoms-empty"))
        return
    names = placed(figure, data.span, data.marks, data.spells or (), style, words)
    shares = [*(1.0 for _ in data.effects), _NEEDLES_SHARE]
    has_strip = not data.is_brief or bool(names)
    first_lines = lines_for(names) if has_strip else None
    panels = stacked(figure, style, words.text(_basis(data)), shares, first_lines=first_lines, named_beside=True)
    if has_strip:
        _shade_spells(panels[0], data, style, patterned=False)
        draw_marks(panels.pop(0), names, data.photo_days, style, words)
    *effect_panels, bottom = panels
    for panel in (*effect_panels, bottom):
        _shade_spells(panel, data, style)
    for panel, series in zip(effect_panels, data.effects, strict=True):
        _draw_effect(figure, panel, series, style, words)
    _draw_sessions(bottom, data, style, words)
    date_axis(figure, bottom, data.span, words)


def _shade_spells(panel: Axes, data: SymptomsData, style: ChartStyle, *, patterned: bool = True) -> None:
    for is_stop, colour in ((False, style.wait), (True, style.stop)):
        chosen = [s for s in data.spells or () if s.is_stop is is_stop]
        spans = [(day_number(s.first) - 0.5, day_number(s.last) + 0.5) for s in chosen]
        shade(panel, spans, style, colour, patterned=patterned)


def _draw_effect(figure: Figure, panel: Axes, series: EffectSeries, style: ChartStyle, words: Catalogue) -> None:
    look = style.look(series.effect_id)
    panel.plot(
        series.days,
        series.worst,
        linestyle="none",
        marker=look.marker,
        markersize=style.dot_pt,
        markerfacecolor=look.colour,
        markeredgewidth=0,
        alpha=0.45,
    )
    panel.plot(series.line_days, series.line, linestyle=look.dash, color=look.colour, linewidth=style.line_pt)
    value_axis(figure, panel, style, series.top, words)
    panel.tick_params(axis="x", labelbottom=False)
    beside(panel, style, _name_beside(series.effect_id, words), look.colour)
    if not series.days.size:
        panel.text(
            0.5,
            0.27,
            words.text("chart-not-recorded"),
            ha="center",
            va="center",
            transform=panel.transAxes,
            **text_look(style, colour=style.muted),
        )


def _name_beside(effect_id: str, words: Catalogue) -> str:
    """In lines that the margin holds; only the effects that are always drawn have a name made for it."""
    id_ = f"chart-beside-{effect_id}"
    return words.text(id_) if id_ in words else fill(words.label(f"effect-{effect_id}"), _LETTERS_BESIDE)


def _draw_sessions(panel: Axes, data: SymptomsData, style: ChartStyle, words: Catalogue) -> None:
    look = style.look("needling")
    stems(panel, data.session_days, data.session_lengths_mm, look.colour, 0.7 * style.line_pt)
    panel.plot(
        data.session_days,
        data.session_lengths_mm,
        linestyle="none",
        marker=look.marker,
        markersize=0.8 * style.dot_pt,
        color=look.colour,
        markeredgewidth=0,
    )
    longest = float(data.session_lengths_mm.max()) if data.session_count else 1.0
    panel.set_ylim(0, 1.25 * longest)
    panel.set_yticks([0, longest], ["0", words.number(longest)])
    beside(panel, style, words.text("chart-beside-sessions"), look.colour)


def _basis(data: SymptomsData) -> Message:
    if data.is_brief:
        return message("chart-symptoms-brief", window=data.window_days)
    return message(
        "chart-symptoms-basis",
        sessions=data.session_count,
        logged=data.days_logged,
        days=data.span.day_count,
        window=data.window_days,
    )


def describe_symptoms(data: SymptomsData) -> Message:
    """The chart in words, with its figures: caption, text alternative and command line output."""
    if data.is_empty:
        return message("chart-symptoms-empty")
    span = data.span
    opening = message(
        "chart-symptoms-described",
        sessions=data.session_count,
        logged=data.days_logged,
        days=span.day_count,
        first=span.first,
        last=span.last,
    )
    effects = [_describe_effect(series) for series in data.effects]
    return sentences(opening, *effects, _describe_spells(data.spells))


def _describe_spells(spells: Sequence[Shaded] | None) -> Message | None:
    if spells is None:
        return None
    days = sum((s.last - s.first).days + 1 for s in spells)
    return message("chart-spells-described", spells=len(spells), days=days)


def _describe_effect(series: EffectSeries) -> Message:
    effect = message(f"effect-{series.effect_id}")
    if not series.days.size:
        return message("chart-effect-unrecorded", effect=effect)
    worst = int(np.argmax(series.worst))
    return message(
        "chart-effect-described",
        effect=effect,
        days=int(series.days.size),
        median=float(np.median(series.worst)),
        worst=float(series.worst[worst]),
        top=series.top,
        on=day_of(series.days[worst]),
    )


def describe_day(data: SymptomsData, day: date) -> Message:
    """What the chart shows on one day, for a reader who points at it."""
    place = day_number(day)
    parts = [
        message("chart-day-session", length=float(data.session_lengths_mm[at]))
        for at in np.flatnonzero(data.session_days == place)
    ]
    for series in data.effects:
        for at in np.flatnonzero(series.days == place):
            effect = message(f"effect-{series.effect_id}")
            parts.append(message("chart-day-effect", effect=effect, value=float(series.worst[at])))
    if not parts:
        parts.append(message("chart-day-nothing"))
    parts += [
        message("chart-spell-stop" if spell.is_stop else "chart-spell-caution")
        for spell in data.spells or ()
        if spell.first <= day <= spell.last
    ]
    return message("chart-day", day=day, said=tuple(parts))


def _read(data: SymptomsData, _panel: int, value: int) -> Message:
    return describe_day(data, day_of(value))


def symptoms_table(data: SymptomsData) -> ChartTable:
    """A row for each day with a session or a check-in of one of the effects."""
    by_effect = [dict(zip(series.days, series.worst, strict=True)) for series in data.effects]
    lengths = dict(zip(data.session_days, data.session_lengths_mm, strict=True))
    days = sorted({*lengths, *(day for worst in by_effect for day in worst)})
    return ChartTable(
        heads=(
            message("chart-table-day"),
            message("chart-table-needle"),
            *(message(f"effect-{series.effect_id}") for series in data.effects),
        ),
        rows=tuple((day_of(day), lengths.get(day), *(worst.get(day) for worst in by_effect)) for day in days),
    )


CHART = Chart(data=symptoms_data, draw=draw_symptoms, describe=describe_symptoms, read=_read, table=symptoms_table)

"""The last days beside the time before: how it was needled, how cleanly, and what the skin did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from statistics import median

from needlewise.charts.chart import REACTION_EFFECTS
from needlewise.charts.span import Span
from needlewise.domain.diary import Diary
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.report.facts import Facts, Window
from needlewise.report.model import Block, Table
from needlewise.report.needling import Cell, needling_cells
from needlewise.report.options import Section
from needlewise.report.symptoms import SHEDDING, by_effect, raised_courses, value_words
from needlewise.report.wording import on

_YEARS_FROM_DAYS = 730
"""From two years on, days are no measure for a reader."""
_SHARES = (0.0, 1.0, 1.0)


def comparison_block(
    diary: Diary, guidance: Guidance, facts: Facts, symptoms: int, sections: frozenset[Section], words: Catalogue
) -> Block | None:
    """`diary` holds the days reported, by time. At most so many rows of symptoms. None without both parts."""
    cells: list[tuple[str, Cell]] = []
    if Section.PROTOCOL in sections:
        cells += needling_cells(diary.sessions, words)
    if Section.SYMPTOMS in sections:
        cells += _symptoms(diary, guidance, facts, symptoms, words)
    if not cells:
        return None
    windows = [window for window in (facts.recent, facts.before) if window is not None]
    cells.append((words.text("report-check-ins"), lambda window: _check_ins(diary, window.span, words)))
    rows = tuple((name, *(cell(window) for window in windows)) for name, cell in cells)
    has_settling = Section.SYMPTOMS in sections and any(s.median_days is not None for s in facts.settling.values())
    return Block(
        title=words.text("report-comparison" if facts.before else "report-comparison-short"),
        table=Table(
            heads=_heads(facts, words),
            rows=rows,
            note=words.text("report-comparison-note") if has_settling else "",
            shares=_SHARES[: len(windows) + 1],
        ),
    )


def _heads(facts: Facts, words: Catalogue) -> tuple[str, ...]:
    recent, before = facts.recent.span, facts.before
    what = words.text("report-comparison-what")
    if before is None:
        return what, words.text("report-comparison-all", count=recent.day_count)
    return (
        what,
        words.text("report-comparison-recent", count=recent.day_count, first=on(recent.first, words)),
        _before_words(before.span, words),
    )


def _before_words(span: Span, words: Catalogue) -> str:
    if span.day_count < _YEARS_FROM_DAYS:
        return words.text("report-comparison-before", count=span.day_count)
    return words.text("report-comparison-years", years=round(span.day_count / 365.25, 1))


def _symptoms(diary: Diary, guidance: Guidance, facts: Facts, most: int, words: Catalogue) -> list[tuple[str, Cell]]:
    recorded = by_effect(diary.checkins)
    raised = [course.effect_id for course in raised_courses(recorded, guidance, facts)]
    usual = [effect_id for effect_id in REACTION_EFFECTS if effect_id in recorded]
    found: list[tuple[str, Cell]] = [
        (_scaled(f"effect-{effect_id}", effect_id, guidance, words), _symptom(effect_id, recorded, guidance, words))
        for effect_id in list(dict.fromkeys([*usual, *raised]))[:most]
    ]
    measure = next((id_ for id_ in SHEDDING if id_ in recorded), None)
    if measure is not None:
        name = _scaled("report-shedding", measure, guidance, words)
        found.append((name, _usual(recorded[measure], words)))
    return found


def _scaled(name: str, effect_id: str, guidance: Guidance, words: Catalogue) -> str:
    """With the ends of its scale where it has any."""
    top = guidance.scale_of(effect_id).max if guidance.effects[effect_id].scale != "yn" else None
    return words.label(name) if top is None else words.text("report-window-scale", name=words.label(name), top=top)


def _symptom(
    effect_id: str, recorded: Mapping[str, Mapping[date, float]], guidance: Guidance, words: Catalogue
) -> Cell:
    def said(window: Window) -> str:
        values = _values(recorded[effect_id], window.span)
        if not values:
            return words.text("report-not-recorded")
        is_yes_or_no = guidance.effects[effect_id].scale == "yn"
        worst = value_words(effect_id, max(values), guidance, words) if is_yes_or_no else words.number(max(values))
        settling = window.settling.get(effect_id)
        if settling is None or settling.median_days is None:
            return words.text("report-window-worst", worst=worst)
        return words.text("report-window-settled", worst=worst, days=settling.median_days)

    return said


def _usual(recorded: Mapping[date, float], words: Catalogue) -> Cell:
    def said(window: Window) -> str:
        values = _values(recorded, window.span)
        if not values:
            return words.text("report-not-recorded")
        return words.text("report-window-usual", usual=float(median(values)), worst=max(values))

    return said


def _values(recorded: Mapping[date, float], span: Span) -> Sequence[float]:
    return [value for day, value in recorded.items() if span.first <= day <= span.last]


def _check_ins(diary: Diary, span: Span, words: Catalogue) -> str:
    logged = {c.at.day for c in diary.checkins if span.first <= c.at.day <= span.last}
    return words.text("report-window-check-ins", logged=len(logged), days=span.day_count)

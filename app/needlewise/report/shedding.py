"""Shedding against the person's own usual, and what else changed in the sixteen weeks before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from statistics import median

from needlewise.domain.diary import Diary
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.report.model import Block, Row
from needlewise.report.symptoms import by_effect, value_words
from needlewise.report.treatments import treatment_name
from needlewise.report.wording import lately

CONFOUNDER_DAYS = 112
"""Source: evidence.md 4.4, look back 8 to 16 weeks."""
_MEASURES = ("shedding_comb60", "shedding_wash", "shedding_bundle", "shedding")
_LAST_RESULTS = 4
_SHOWN_CHANGES = 4


def shedding_block(diary: Diary, guidance: Guidance, last: date, words: Catalogue) -> Block:
    """`diary` holds the check-ins of the days reported, by time. Counts go before self-ratings."""
    recorded = by_effect(diary.checkins)
    measures = [effect_id for effect_id in _MEASURES if effect_id in recorded]
    title = words.text("report-shedding")
    changes = Row(name=words.text("report-shedding-changes"), value=_changes(diary, last, words))
    if not measures:
        return Block(title=title, text=words.text("report-shedding-none"), rows=(changes,))
    rows = [
        Row(
            name=words.text(f"report-shedding-by-{effect_id}"),
            value=_measured(effect_id, recorded[effect_id], guidance, last, words),
        )
        for effect_id in measures[:2]
    ]
    return Block(title=title, rows=(*rows, changes))


def _measured(effect_id: str, days: Mapping[date, float], guidance: Guidance, last: date, words: Catalogue) -> str:
    results = ", ".join(
        words.text("report-shedding-result", value=words.number(value), day=lately(day, last, words))
        for day, value in list(days.items())[-_LAST_RESULTS:]
    )
    usual = value_words(effect_id, float(median(days.values())), guidance, words)
    return words.text("report-shedding-measured", usual=usual, count=len(days), results=results)


def _changes(diary: Diary, last: date, words: Catalogue) -> str:
    """Starts and ends of treatments and events in the sixteen weeks before the last day, newest first."""
    since = last - timedelta(days=CONFOUNDER_DAYS)
    found: list[tuple[date, str]] = []
    for treatment in diary.treatments:
        name = treatment_name(treatment, words)
        if since <= treatment.started_on <= last:
            found.append((treatment.started_on, words.text("report-started", name=name)))
        if treatment.ended_on and since <= treatment.ended_on <= last:
            found.append((treatment.ended_on, words.text("report-stopped", name=name)))
    found += [(e.on, words.text(f"event-{e.kind}")) for e in diary.life_events if since <= e.on <= last]
    if not found:
        return words.text("report-shedding-no-changes")
    found.sort(reverse=True)
    shown = [
        words.text("report-change", what=what, day=lately(day, last, words)) for day, what in found[:_SHOWN_CHANGES]
    ]
    more = len(found) - len(shown)
    return "; ".join([*shown, words.text("report-more-changes", count=more)] if more else shown)

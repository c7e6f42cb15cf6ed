"""Shedding against the person's own usual: its peaks in words, and what else changed in the sixteen weeks before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from needlewise.domain.diary import Diary
from needlewise.domain.life_events import LifeEventKind
from needlewise.domain.treatments import TreatmentKind
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.report.model import Block, Row
from needlewise.report.symptoms import by_effect, value_words
from needlewise.report.treatments import treatment_name
from needlewise.report.wording import joined, lately, on

CONFOUNDER_DAYS = 112
"""Source: evidence.md 4.4, look back 8 to 16 weeks."""
_COUNTS = ("shedding_comb60", "shedding_wash")
_MINOXIDIL = (TreatmentKind.MINOXIDIL, TreatmentKind.MINOXIDIL_ORAL)
_IDLE = (LifeEventKind.HAIRCUT, LifeEventKind.OTHER)
"""Events that shed no hair, or of which nothing is known."""
_SHOWN_CAUSES = 2
_MEASURES = ("shedding_comb60", "shedding_wash", "shedding_bundle", "shedding")
_LAST_RESULTS = 4
_SHOWN_CHANGES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Peak:
    """A run of high readings of one measure, from the first to the last of them."""

    effect_id: str
    first: date
    last: date
    highest: float
    highest_on: date


def peaks(recorded: Mapping[str, Mapping[date, float]], guidance: Guidance) -> list[Peak]:
    """Runs of the first measure there is, the latest first. What is high is what the rules of shedding call so."""
    effect_id = next((id_ for id_ in _MEASURES if id_ in recorded), None)
    if effect_id is None:
        return []
    days = recorded[effect_id]
    high = {day: value for day, value in days.items() if value >= _high_from(effect_id, days, guidance)}
    least = guidance.count("SHED-02", "rated_newest")
    found = []
    for run in _runs(list(high), guidance.number("SHED-02", "rated_silence_days")):
        if len(run) >= least:
            top = max(run, key=lambda day: high[day])
            found.append(Peak(effect_id=effect_id, first=run[0], last=run[-1], highest=high[top], highest_on=top))
    return found[::-1]


def _high_from(effect_id: str, days: Mapping[date, float], guidance: Guidance) -> float:
    """Ratings are against the person's own usual already; counts are held against their median."""
    if effect_id not in _COUNTS:
        return guidance.number("SHED-05", "rated_from")
    usual = float(median(days.values()))
    return max(guidance.number("SHED-01", "times_median") * usual, usual + guidance.number("SHED-01", "more_hairs"))


def _runs(days: Sequence[date], silence_days: float) -> list[list[date]]:
    runs: list[list[date]] = []
    for day in days:
        if runs and (day - runs[-1][-1]).days <= silence_days:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def peaks_block(diary: Diary, guidance: Guidance, last: date, shown: int, words: Catalogue) -> Block:
    """`diary` holds the check-ins of the days reported, by time."""
    recorded = by_effect(diary.checkins)
    title = words.text("report-shedding")
    if not any(id_ in recorded for id_ in _MEASURES):
        return Block(title=title, text=words.text("report-shedding-none"))
    found = peaks(recorded, guidance)
    if not found:
        return Block(title=title, text=words.text("report-shedding-no-peak"))
    said = [_peak(peak, diary, guidance, last, words) for peak in found[:shown]]
    more = len(found) - len(said)
    if more > 0:
        said.append(words.text("report-shedding-more", count=more))
    return Block(title=title, text=joined(said))


def _peak(peak: Peak, diary: Diary, guidance: Guidance, last: date, words: Catalogue) -> str:
    causes = _causes(diary, peak.first, guidance, words)
    return words.text(
        "report-shedding-peak",
        first=lately(peak.first, last, words),
        last=on(peak.last, words),
        highest=value_words(peak.effect_id, peak.highest, guidance, words),
        day=lately(peak.highest_on, last, words),
        causes="; ".join(causes) if causes else words.text("report-shedding-no-cause"),
    )


def _causes(diary: Diary, rise: date, guidance: Guidance, words: Catalogue) -> list[str]:
    """What began in the weeks before a rise in which the rules look for a cause, with how many days before."""
    starts = [
        (t.started_on, words.text("report-started", name=treatment_name(t, words)), t.kind) for t in diary.treatments
    ]
    found = [(day, what, kind in _MINOXIDIL) for day, what, kind in starts]
    found += [(e.on, words.text(f"event-{e.kind}"), False) for e in diary.life_events if e.kind not in _IDLE]
    said = []
    for day, what, is_minoxidil in sorted(found):
        rule = "SHED-03" if is_minoxidil else "SHED-04"
        ago = (rise - day).days
        if guidance.number(rule, "from_days") <= ago <= guidance.number(rule, "to_days"):
            said.append(words.text("report-shedding-cause", what=what, days=ago))
    return said[-_SHOWN_CAUSES:]


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

"""From a diary and its assessment to what the charts draw."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

import numpy as np

from needlewise.analysis.allowance import WINDOW_DAYS
from needlewise.analysis.case import Case
from needlewise.analysis.log import History, worst_by_day
from needlewise.analysis.looking_back import PastWarning
from needlewise.analysis.recovery import Reaction, settling_effects
from needlewise.analysis.recovery_times import recovery_time
from needlewise.analysis.results import Assessment, OverUseLevel, Spell
from needlewise.analysis.sessions import LoggedSession
from needlewise.charts.marks import Mark, MarkKind, Shaded
from needlewise.charts.reaction import LAST_DAY, ReactionData, ReactionGroup, ReactionPanel, middle_half
from needlewise.charts.series import EffectSeries, effect_series
from needlewise.charts.settling import SettlingData, SettlingPanel
from needlewise.charts.spacing import OFF_SCALE, SpacingData, allowance_steps
from needlewise.charts.span import Span, day_number
from needlewise.charts.symptoms import SymptomsData
from needlewise.domain.diary import Diary
from needlewise.domain.life_events import LifeEventKind
from needlewise.domain.treatments import Treatment, TreatmentKind
from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import LengthGroup
from needlewise.messages import Message, message

CHARTED_EFFECTS = ("redness", "itch", "shedding")
REACTION_EFFECTS = ("redness", "itch")
_MEDIAN_WINDOWS = ((400, 15), (1200, 29), (math.inf, 57))
"""Days shown up to which the rolling median takes so many days: the longer the span, the calmer the line."""
_LABEL_LETTERS = 28
_MINOR_EVENTS = (LifeEventKind.HAIRCUT, LifeEventKind.OTHER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trends:
    """The charts of one diary over the same days."""

    symptoms: SymptomsData
    settling: SettlingData
    reaction: ReactionData
    spacing: SpacingData


def trends(
    diary: Diary, guidance: Guidance, assessment: Assessment, span: Span | None = None, effect_id: str | None = None
) -> Trends:
    """All of them, over `span` or the whole diary, and with one effect more where one is given. Nothing recorded
    after the day assessed is drawn."""
    case = Case(History(diary, guidance).until(assessment.as_of), guidance)
    shown = span or whole_span(diary, assessment.as_of)
    reacting = _and(REACTION_EFFECTS, effect_id if effect_id in settling_effects(guidance) else None)
    return Trends(
        symptoms=symptoms_data(case, assessment, shown, _and(CHARTED_EFFECTS, effect_id)),
        settling=settling_data(case, shown, reacting),
        reaction=reaction_data(case, shown, reacting),
        spacing=spacing_data(case, shown),
    )


def _and(effect_ids: tuple[str, ...], another: str | None) -> tuple[str, ...]:
    return effect_ids if another is None or another in effect_ids else (*effect_ids, another)


def whole_span(diary: Diary, as_of: date) -> Span:
    """From the first day with a session or a check-in to the day assessed."""
    days = diary.until(as_of).days()
    return Span(first=as_of if days is None else days[0], last=as_of)


def symptoms_data(
    case: Case, assessment: Assessment, span: Span, effect_ids: Sequence[str] = CHARTED_EFFECTS
) -> SymptomsData:
    log = case.log
    window = next(window for days, window in _MEDIAN_WINDOWS if span.day_count <= days)
    sessions = _within(log.sessions, span)
    photographed = (p.taken_at.day for p in log.diary.photos)
    logged = {day for day in log.checkin_days if span.first <= day <= span.last}
    return SymptomsData(
        span=span,
        effects=tuple(_series(case, effect_id, span, window) for effect_id in effect_ids),
        session_days=np.array([day_number(s.day) for s in sessions]),
        session_lengths_mm=np.array([s.session.needle_length_mm for s in sessions]),
        window_days=window,
        days_logged=len(logged),
        photo_days=np.array(sorted({day_number(day) for day in photographed if span.first <= day <= span.last})),
        marks=_marks(log.diary, span),
        spells=_shaded(assessment, span),
    )


def _series(case: Case, effect_id: str, span: Span, window_days: int) -> EffectSeries:
    """A count, whose scale has no end, is drawn up to its highest."""
    worst = {d: v for d, v in worst_by_day(case.log.of(effect_id)).items() if span.first <= d <= span.last}
    top = case.guidance.scale_of(effect_id).max or max(worst.values(), default=1.0)
    return effect_series(effect_id, top, worst, window_days)


def _within(sessions: Sequence[LoggedSession], span: Span) -> list[LoggedSession]:
    return [s for s in sessions if span.first <= s.day <= span.last]


def _shaded(assessment: Assessment, span: Span) -> tuple[Shaded, ...]:
    over_use = assessment.over_use
    spells = list(over_use.earlier)
    if over_use.since is not None:
        spells.append(Spell(level=over_use.level, since=over_use.since, last=None, because=over_use.because))
    clipped = [_shade(spell.since, spell.last or assessment.as_of, spell.level, span) for spell in spells]
    return tuple(shade for shade in clipped if shade.first <= shade.last)


def shaded_warnings(warnings: Sequence[PastWarning], span: Span) -> tuple[Shaded, ...]:
    """Past warnings as shades, numbered from the oldest."""
    return tuple(
        replace(_shade(warning.first, warning.last or span.last, warning.level, span), number=number)
        for number, warning in enumerate(warnings, start=1)
    )


def _shade(first: date, last: date, level: OverUseLevel, span: Span) -> Shaded:
    return Shaded(first=max(first, span.first), last=min(last, span.last), is_stop=level is OverUseLevel.STOP)


def _marks(diary: Diary, span: Span) -> tuple[Mark, ...]:
    """Courses that touch the span and events in it, by day."""
    found = [
        Mark(
            kind=MarkKind.TREATMENT,
            day=max(t.started_on, span.first),
            label=_treatment_label(t),
            last=min(t.ended_on or span.last, span.last),
        )
        for t in diary.treatments
        if t.started_on <= span.last and (t.ended_on is None or t.ended_on >= span.first)
    ]
    found += [
        Mark(kind=MarkKind.EVENT, day=e.on, label=message(f"event-{e.kind}"), is_minor=e.kind in _MINOR_EVENTS)
        for e in diary.life_events
        if span.first <= e.on <= span.last
    ]
    return tuple(sorted(found, key=lambda mark: mark.day))


def _treatment_label(treatment: Treatment) -> Message | str:
    if treatment.name and treatment.kind is TreatmentKind.OTHER:
        name = treatment.name
        return name if len(name) <= _LABEL_LETTERS else f"{name[: _LABEL_LETTERS - 1]}…"
    return message(f"treatment-{treatment.kind}")


def settling_data(case: Case, span: Span, effect_ids: Sequence[str] = REACTION_EFFECTS) -> SettlingData:
    pairs = [(a, b) for a, b in pairwise(case.log.sessions) if span.first <= a.day <= span.last]
    return SettlingData(
        span=span,
        panels=tuple(_settling_panel(case, effect_id, span) for effect_id in effect_ids),
        rest_days=np.array([day_number(session.day) for session, _ in pairs]),
        rests=np.array([float((following.day - session.day).days) for session, following in pairs]),
        sessions=len(_within(case.log.sessions, span)),
    )


def _settling_panel(case: Case, effect_id: str, span: Span) -> SettlingPanel:
    found = [r for r in case.reactions.get(effect_id, ()) if r and span.first <= r.session.day <= span.last]
    spans = [recovery_time(r) for r in found]
    took = [span.whole_days if r.is_reaction else 0 for r, span in zip(found, spans, strict=True)]
    return SettlingPanel(
        effect_id=effect_id,
        days=np.array([day_number(r.session.day) for r in found]),
        took=np.array(took, dtype=np.float64),
        is_seen=np.array([s.is_seen for s in spans], dtype=np.bool_),
        typical_days=median_settled([t for t, s in zip(took, spans, strict=True) if s.is_seen], len(found)),
    )


def reaction_data(case: Case, span: Span, effect_ids: Sequence[str] = REACTION_EFFECTS) -> ReactionData:
    sessions = _within(case.log.sessions, span)
    shown = {s.day for s in sessions}
    after = {s.day + timedelta(days=n) for s in sessions for n in range(LAST_DAY + 1)}
    return ReactionData(
        panels=tuple(
            ReactionPanel(
                effect_id=effect_id,
                top=case.guidance.scale_of(effect_id).max or 1.0,
                groups=_groups([r for r in case.reactions.get(effect_id, ()) if r and r.session.day in shown]),
            )
            for effect_id in effect_ids
        ),
        sessions=len(sessions),
        days_logged=len({day for day in case.log.checkin_days if day in after and day <= span.last}),
    )


def _groups(found: Sequence[Reaction]) -> tuple[ReactionGroup, ...]:
    by_group = {
        group: [r for r in found if LengthGroup.of(r.session.session.needle_length_mm) is group]
        for group in LengthGroup
    }
    return tuple(_group(place, of) for place, of in enumerate(by_group.values()) if of)


def _group(place: int, found: Sequence[Reaction]) -> ReactionGroup:
    lengths = [r.session.session.needle_length_mm for r in found]
    median, low, high = middle_half([_by_day(r) for r in found])
    settled = [_calm_after(r, r.settled_h) for r in found if r.settled_h is not None]
    return ReactionGroup(
        look=place,
        shortest_mm=min(lengths),
        longest_mm=max(lengths),
        sessions=len(found),
        median=median,
        low=low,
        high=high,
        calm_after_days=median_settled(settled, len(found)),
        settled=len(settled),
        settled_of=len(found),
    )


def _calm_after(reaction: Reaction, settled_h: float) -> int:
    """Zero where the effect was never above calm."""
    return days_after(reaction, settled_h) if reaction.is_reaction else 0


def median_settled(settled_days: Sequence[int], of: int) -> float | None:
    """The median days to settle over `of` sessions; those not seen to settle count as longer than any other.
    None when the median falls among them, or with fewer than three sessions."""
    days = sorted(settled_days)
    low, high = (of - 1) // 2, of // 2
    if of < 3 or high >= len(days):
        return None
    return (days[low] + days[high]) / 2


def _by_day(reaction: Reaction) -> dict[int, float]:
    worst: dict[int, float] = {}
    for hours, value in reaction.points:
        day = days_after(reaction, hours)
        worst[day] = max(value, worst.get(day, value))
    return worst


def days_after(reaction: Reaction, hours: float) -> int:
    """Local days from the session to a reading that came so many hours after it."""
    moment = reaction.session.at.wall + timedelta(hours=hours)
    return (moment.date() - reaction.session.day).days


def spacing_data(case: Case, span: Span) -> SpacingData:
    sessions = case.log.sessions
    pairs = [(logged, earlier) for earlier, logged in pairwise(sessions) if span.first <= logged.day <= span.last]
    short = {id(gap.session): gap for gap in case.short_gaps}
    gaps = [
        (g.gap_days, g.interval_days)
        if (g := short.get(id(logged)))
        else ((logged.day - earlier.day).days, case.spacing.interval_days(earlier.session.needle_length_mm))
        for logged, earlier in pairs
    ]
    costs = [c for c in case.day_costs if c.day <= span.last]
    load_days, load = allowance_steps(
        np.array([day_number(c.day) for c in costs]), np.array([min(c.cost, OFF_SCALE) for c in costs]), WINDOW_DAYS
    )
    return SpacingData(
        span=span,
        sessions=len(_within(sessions, span)),
        days=np.array([day_number(logged.day) for logged, _ in pairs]),
        gap_days=np.array([float(gap) for gap, _ in gaps]),
        minimum_days=np.array([float(minimum) for _, minimum in gaps]),
        is_short=np.array([id(logged) in short for logged, _ in pairs], dtype=np.bool_),
        load_days=load_days,
        load=load,
        is_clinician_set=case.spacing.clinician_days is not None,
    )

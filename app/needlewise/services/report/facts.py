"""What analysis and charts find, as the values that the report is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from needlewise.analysis.case import Case
from needlewise.analysis.health import said_of
from needlewise.analysis.recovery_times import days_after
from needlewise.analysis.results import Assessment
from needlewise.charts.chart import ChartRequest
from needlewise.charts.data.settling import median_settled
from needlewise.charts.data.spacing import spacing_data
from needlewise.charts.data.symptoms import shaded_spells
from needlewise.charts.registry import SYMPTOMS, Place, charts_in
from needlewise.charts.span import Span, whole_span
from needlewise.domain.diary import Diary
from needlewise.report.facts import Facts, HealthFact, Noted, Settling, Window, Worn
from needlewise.report.limits import RECENT_DAYS
from needlewise.report.options import ReportOptions
from needlewise.services.assessment.charting import plots_of
from needlewise.services.records.devices import wear_of
from needlewise.services.report.signs import signs_of


def reported_span(diary: Diary, assessment: Assessment, options: ReportOptions) -> Span:
    """From the first day asked for or recorded to the last one asked for or assessed."""
    whole = whole_span(diary, assessment.as_of)
    last = min(options.last or whole.last, whole.last)
    first = max(options.first or whole.first, whole.first)
    return replace(whole, first=min(first, last), last=last)


def facts_of(case: Case, assessment: Assessment, span: Span) -> Facts:
    recent, before = _windows(span)
    since = None if before is None else recent.first
    asked = ChartRequest(case=case, assessment=assessment, span=span, recent_since=since)
    lately = ChartRequest(case=case, assessment=assessment, span=recent)
    return Facts(
        as_of=assessment.as_of,
        span=span,
        charts=plots_of(asked, charts_in(Place.REPORT, Place.REPORT_FRONT)),
        recent_symptoms=plots_of(lately, (SYMPTOMS,))[SYMPTOMS.id],
        signs=signs_of(case, assessment, span),
        health=tuple(
            HealthFact(about=said.about, words=said.words, since=said.since)
            for said in said_of(case.log.diary, case.guidance, case.as_of)
        ),
        recent=_window(case, assessment, recent),
        before=None if before is None else _window(case, assessment, before),
        above_from=case.calm.above_from,
        settling=_settlings(case, span),
        devices=_devices(case, span),
        noted=_noted(assessment),
        not_judged=assessment.not_judged,
    )


def _windows(span: Span) -> tuple[Span, Span | None]:
    """The last days reported and those before them."""
    since = span.last - timedelta(days=RECENT_DAYS - 1)
    if span.first >= since:
        return span, None
    return Span(first=since, last=span.last), Span(first=span.first, last=since - timedelta(days=1))


def _window(case: Case, assessment: Assessment, span: Span) -> Window:
    asked = ChartRequest(case=case, assessment=assessment, span=span)
    return Window(
        span=span,
        spacing=spacing_data(asked),
        settling=_settlings(case, span),
        spells=shaded_spells(assessment, span),
    )


def _devices(case: Case, span: Span) -> tuple[Worn, ...]:
    worn = (wear_of(d, case.log.diary.sessions, case.guidance, span.last) for d in case.log.diary.devices)
    return tuple(
        Worn(
            device=wear.device,
            uses=wear.uses,
            age_days=wear.age_days,
            max_uses=wear.max_uses,
            max_days=wear.max_days,
        )
        for wear in worn
    )


def _noted(assessment: Assessment) -> tuple[Noted, ...]:
    return tuple(
        Noted(
            rule_id=finding.rule_id,
            level=finding.level,
            tier=finding.tier,
            title=finding.title,
            explanation=finding.explanation,
            sources=finding.sources,
        )
        for finding in assessment.findings
    )


def _settlings(case: Case, span: Span) -> Mapping[str, Settling]:
    return {effect_id: _settling(case, effect_id, span) for effect_id in case.reactions}


def _settling(case: Case, effect_id: str, span: Span) -> Settling:
    found = [r for r in case.reactions[effect_id] if r and span.first <= r.session.day <= span.last]
    settled = [days_after(r, r.settled_h) for r in found if r.settled_h is not None]
    return Settling(median_days=median_settled(settled, len(found)), settled=len(settled), sessions=len(found))

"""The reasons behind Today: for each rule its figures, what would clear it, where it comes from, the chart of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from needlewise.analysis.results import Assessment, Figure, Finding, Reason
from needlewise.charts.registry import REACTION, SETTLING, SPACING, SYMPTOMS
from needlewise.domain.zones import Zone
from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import Level
from needlewise.ui.pages.today.state import Explained
from needlewise.ui.pages.trends.presenter import ChartWanted, Reach
from needlewise.ui.words import Words

_SPACING = ChartWanted(SPACING.id, Reach.QUARTER)
_SYMPTOMS = ChartWanted(SYMPTOMS.id, Reach.QUARTER)
_SHEDDING = ChartWanted(SYMPTOMS.id, Reach.HALF_YEAR)
_SETTLING = ChartWanted(SETTLING.id, Reach.YEAR)
_CHARTS = {
    "INT-01": _SPACING,
    "INT-02": _SPACING,
    "INT-03": _SPACING,
    "INT-07": _SHEDDING,
    "REC-01": ChartWanted(REACTION.id, Reach.YEAR),
    "REC-05": _SETTLING,
    "SHED-03": _SHEDDING,
    "SHED-04": _SHEDDING,
}
"""Rules that have a chart whatever they speak of. Others have one when they name an effect that can be drawn."""
_DRAWN_SCALES = ("sev3", "sev4", "nrs10", "cnt")
_CLEARS = {
    "CON": "answers",
    "HYG": "next-session",
    "INT": "next-session",
    "REC": "calm",
    "SHED": "range",
    "TOP": "two-weeks",
    "ACT": "two-weeks",
    "SYM": "lower",
    **dict.fromkeys(("INF", "SGN", "PIG", "SCA", "LN", "EYE", "SYM-02", "SYM-02b"), "sign"),
    **dict.fromkeys(("ALL", "REC-02", "REC-03", "TOP-04", "SHED-05"), "sign"),
}
"""By rule or its family, what ends it where no day can be given."""
_COUNTED = ("INT", "HYG", "TOP", "ACT", "PHO")
_ESTIMATED = ("SHED-01", "SHED-02", "SHED-03", "SHED-04", "REC-05")
_ESTIMATES = {"standard_errors", "now"}
"""Figures that only a statistic gives."""


def explain_reasons(
    assessment: Assessment, said: Sequence[str], guidance: Guidance, words: Words
) -> tuple[Explained, ...]:
    """Why to rest, and every advice to seek care. What is in `said` already stands above and is not repeated."""
    found = {
        reason.rule_id: _reason(reason, assessment, said, guidance, words)
        for reason in reversed(assessment.readiness.reasons)
    }
    for finding in assessment.findings:
        if finding.level is Level.SEEK_CARE and finding.rule_id not in found:
            found[finding.rule_id] = explain_finding(finding, guidance, words)
    order = assessment.readiness.because
    return tuple(found[id_] for id_ in (*order, *(id_ for id_ in found if id_ not in order)))


def explain_over_use(assessment: Assessment, guidance: Guidance, words: Words) -> tuple[Explained, ...]:
    """What decides that the needling is more than the skin settles. A reason that has passed keeps the spell open
    for some days, and is named."""
    over_use = assessment.over_use
    if over_use.clears_on is None:
        return ()
    clears = words("today-clears-over-use", day=over_use.clears_on)
    hold_days = guidance.over_use.hold_days.value
    found = {finding.rule_id: finding for finding in assessment.findings}
    explained = []
    for rule_id in over_use.because:
        finding = found.get(rule_id)
        figures = finding.figures if finding else {}
        explained.append(
            _explained(
                rule_id,
                words(finding.explanation) if finding else words("today-why-passed", days=hold_days),
                figures,
                guidance,
                words,
                clears="" if "clears_on" in figures else clears,
                title=f"today-over-use-{rule_id}",
            )
        )
    return tuple(explained)


def explain_finding(finding: Finding, guidance: Guidance, words: Words) -> Explained:
    return _explained(finding.rule_id, words(finding.explanation), finding.figures, guidance, words, finding.level)


def explain_zones(by_zone: Mapping[Zone, date], day: date, words: Words) -> str:
    """Which zones spacing alone leaves free, where they differ."""
    due = {zone: max(first, day) for zone, first in by_zone.items()}
    if len(set(due.values())) < 2:
        return ""
    named = []
    for first, zones in groupby(sorted(due, key=lambda zone: due[zone]), key=lambda zone: due[zone]):
        listed = words.listed([words(f"zone-{zone}") for zone in zones])
        id_ = "today-why-zones-free" if first == day else "today-why-zones-from"
        named.append(words(id_, zones=listed, day=first))
    return words("today-why-zones-said", zones="; ".join(named))


def source_line(source_ids: Sequence[str], guidance: Guidance, words: Words) -> str:
    """Where a rule comes from; what has no citable source is called what it is."""
    named = [citation.line for citation in guidance.cited(source_ids)]
    if guidance.is_own_choice(source_ids):
        named.append(words("today-why-own"))
    if not named:
        return words("today-why-source", source=words("today-why-uncited"))
    if len(named) == 1:
        return words("today-why-source", source=named[0])
    return words("today-why-sources", sources="; ".join(named))


def _reason(
    reason: Reason, assessment: Assessment, said: Sequence[str], guidance: Guidance, words: Words
) -> Explained:
    explanation = words(reason.words)
    clears = None
    if reason.rule_id == "REC-04" and reason.until is not None and "calm_since_day" not in reason.figures:
        effect = words(f"effect-{reason.figures['effect']}")
        clears = words("today-clears-calm-from", effect=effect, day=reason.until)
    elif reason.until is not None and reason.until > assessment.as_of:
        clears = words("today-clears-on", day=reason.until)
    return _explained(
        reason.rule_id,
        "" if explanation in said else explanation,
        reason.figures,
        guidance,
        words,
        clears=clears,
        title=f"today-reason-{reason.rule_id}",
        sources=reason.sources,
    )


def _explained(
    rule_id: str,
    explanation: str,
    figures: Mapping[str, Figure],
    guidance: Guidance,
    words: Words,
    level: Level = Level.CAUTION,
    *,
    clears: str | None = None,
    title: str | None = None,
    sources: Sequence[str] | None = None,
) -> Explained:
    source = source_line(guidance.rules[rule_id].src if sources is None else sources, guidance, words)
    return Explained(
        rule_id=rule_id,
        level=_TOKENS[level],
        title=words(title if title is not None and title in words else f"title-{rule_id}"),
        explanation=explanation,
        clears=_clears(rule_id, words) if clears is None else clears,
        source=f"{words(f'today-basis-{_basis(rule_id, figures)}')} {source}",
        chart=_chart(rule_id, figures, guidance),
    )


_TOKENS = {Level.INFO: "muted", Level.CAUTION: "wait", Level.STOP: "stop", Level.SEEK_CARE: "care"}


def _clears(rule_id: str, words: Words) -> str:
    how = next((_CLEARS[name] for name in _names(rule_id) if name in _CLEARS), None)
    return "" if how is None else words(f"today-clears-{how}")


def _names(rule_id: str) -> Iterator[str]:
    """The rule and its family."""
    yield rule_id
    yield rule_id.partition("-")[0]


def _basis(rule_id: str, figures: Mapping[str, Figure]) -> str:
    if rule_id in _ESTIMATED or _ESTIMATES & figures.keys():
        return "estimated"
    return "counted" if rule_id.startswith(_COUNTED) else "recorded"


def _chart(rule_id: str, figures: Mapping[str, Figure], guidance: Guidance) -> ChartWanted | None:
    """The effect of the finding is drawn too, where the chart does not have it anyway."""
    effect_id = figures.get("effect")
    if not isinstance(effect_id, str) or guidance.effects[effect_id].scale not in _DRAWN_SCALES:
        return _CHARTS.get(rule_id)
    chart = _SETTLING if "settle_days" in figures else _CHARTS.get(rule_id, _SYMPTOMS)
    return ChartWanted(chart.chart, chart.reach, effect_id)

"""May the person needle today, and if not, when: the latest of spacing, allowance and calm, or a stop."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from needlewise.analysis.allowance import WINDOW_DAYS, next_day_within
from needlewise.analysis.case import Case, effect_name
from needlewise.analysis.health import sunburnt_on
from needlewise.analysis.log import days_after
from needlewise.analysis.results import Figure, Finding, Readiness, ReadinessState, Reason
from needlewise.analysis.sessions import LoggedSession
from needlewise.guidance.model import LengthGroup, Level
from needlewise.messages import message

_DATED_BY_A_REASON = {"INT-02", "REC-04", "SYM-04"}
"""Stop rules whose end follows from spacing or calm, which give their own reasons."""
_AGREEABLE = ("INT-06", "TOP-03")
"""Rules of home habits that stop holding once a professional agreed to needling in spite of them. Signs and flagged
devices never do; answers are left out of their findings."""
_ASK_FIRST = {"pregnant_breastfeeding", "isotretinoin_6m", "hiv_hepatitis"}
"""The document contract, "Ask first". The other answers of that list hold nothing."""


def readiness(case: Case, findings: Sequence[Finding]) -> Readiness:
    held = [f for f in findings if _holds_back(case, f)]
    reasons = [
        *_undated_first(case, held),
        *sorted(_dated(case), key=lambda r: r.until or date.max, reverse=True),
    ]
    levels = {f.level for f in held}
    undated = any(r.until is None for r in reasons)
    earliest = None if undated else max([case.as_of, *(r.until for r in reasons if r.until)])
    if Level.SEEK_CARE in levels:
        state = ReadinessState.SEEK_CARE
    elif (Level.STOP in levels or any(map(_asks_first, held))) and earliest != case.as_of:
        state = ReadinessState.STOP
    else:
        state = ReadinessState.READY if earliest == case.as_of else ReadinessState.WAIT
    return Readiness(state=state, earliest_next_session=earliest, reasons=tuple(reasons), by_zone=case.due_by_zone)


def _holds_back(case: Case, finding: Finding) -> bool:
    """Needles of clinic length hold nothing back where a clinician set the spacing."""
    if finding.rule_id == "INT-06" and case.spacing.clinician_days is not None:
        return False
    if finding.rule_id in _AGREEABLE and case.agreed((finding.rule_id,)):
        return False
    return finding.level in (Level.STOP, Level.SEEK_CARE) or _asks_first(finding)


def _asks_first(finding: Finding) -> bool:
    """Whether an answer holds a session until a professional has agreed, although its finding is a caution."""
    answers = finding.figures.get("answers")
    return finding.rule_id == "CON-02" and isinstance(answers, tuple) and bool(set(answers) & _ASK_FIRST)


def _undated_first(case: Case, held: Sequence[Finding]) -> Iterator[Reason]:
    for finding in sorted(held, key=lambda f: -f.level.rank):
        if finding.rule_id in _DATED_BY_A_REASON:
            continue
        yield Reason(
            rule_id=finding.rule_id,
            words=finding.explanation,
            until=_end_of(case, finding),
            sources=finding.sources,
            figures=finding.figures,
        )


def _end_of(case: Case, finding: Finding) -> date | None:
    if finding.rule_id == "PRE-01":
        burnt = sunburnt_on(case.log.diary, case.guidance, case.as_of)
        healed = case.as_of if burnt is None else days_after(burnt, case.guidance.count("PRE-01", "sunburn_d"))
        return max(days_after(case.as_of, 1), healed)
    wait, used = finding.figures.get("wait_days"), finding.figures.get("days")
    if finding.rule_id == "TOP-03" and isinstance(wait, int) and isinstance(used, int) and used > 0:
        return days_after(case.as_of, wait - used)
    return None


def _dated(case: Case) -> Iterator[Reason]:
    last = case.log.last
    if last is not None:
        spacing = _spacing(case, last)
        if spacing is not None:
            yield spacing
    calm = _calm(case)
    if calm is not None:
        yield calm
    at_home = case.last_at_home
    if at_home is not None:
        allowance = _allowance(case, at_home)
        if allowance is not None:
            yield allowance


def _spacing(case: Case, last: LoggedSession) -> Reason | None:
    """The day on which every zone that was needled has had its interval."""
    until = max(case.due_by_zone.values())
    days = case.interval_of(last)
    why_longer = _why_longer(case, last)
    if why_longer is not None:
        days = max(days, case.spacing.longer_days(last.session.needle_length_mm))
        until = max(until, days_after(last.day, days))
    if until <= case.as_of:
        return None
    figures: dict[str, Figure] = {
        "last_day": last.day.isoformat(),
        "min_interval_days": days,
        "needle_length_mm": last.session.needle_length_mm,
    }
    words_id = "readiness-spacing"
    if case.spacing.clinician_days is not None:
        words_id = "readiness-spacing-clinician"
        figures["table_days"] = case.spacing.table_days(last.session.needle_length_mm)
    elif why_longer is not None:
        words_id = f"readiness-spacing-{why_longer}"
    elif case.spacing.heals_slowly:
        words_id = "readiness-spacing-slow"
    elif until > days_after(last.day, days):
        words_id = "readiness-spacing-zones"
    words = message(words_id, **{**figures, "last_day": last.day, "until": until})
    return Reason(rule_id="INT-01", words=words, until=until, sources=_spacing_sources(case, last), figures=figures)


def _spacing_sources(case: Case, last: LoggedSession) -> tuple[str, ...]:
    return case.guidance.band(last.session.needle_length_mm).src


def _why_longer(case: Case, last: LoggedSession) -> str | None:
    """What about the last session makes the rest half as long again (second modifier of the spacing table).
    The clinician's number is taken as it is."""
    if case.spacing.clinician_days is not None:
        return None
    if (last.session.bleeding or 0) >= case.guidance.number("SYM-04", "bleeding_from"):
        return "bled"
    group = LengthGroup.of(last.session.needle_length_mm)
    for effect_id, limit in case.guidance.recovery_limits.items():
        reaction = case.last_reaction(effect_id)
        if (
            reaction is not None
            and reaction.last_above_h is not None
            and reaction.last_above_h > limit.expected.of(group)
        ):
            return "slow-recovery"
    return None


def _calm(case: Case) -> Reason | None:
    if not case.unsettled:
        return None
    item = case.unsettled[0]
    until = item.free_from(case.as_of)
    figures: dict[str, Figure] = {
        "effect": item.effect_id,
        "value": item.value,
        "last_above_day": item.last_above.isoformat(),
    }
    if item.calm_since is None:
        words = message(
            "readiness-calm-not-yet",
            effect=effect_name(item.effect_id),
            last_above_day=item.last_above,
            until=until,
        )
    else:
        figures["calm_since_day"] = item.calm_since.isoformat()
        words = message(
            "readiness-calm-lately",
            effect=effect_name(item.effect_id),
            calm_since_day=item.calm_since,
            until=until,
        )
    return Reason(
        rule_id="REC-04", words=words, until=until, sources=case.guidance.rules["REC-04"].src, figures=figures
    )


def _allowance(case: Case, last: LoggedSession) -> Reason | None:
    """One more session like the last one within the rolling allowance."""
    allowed = case.spacing.max_per_28d(last.session.needle_length_mm)
    cost = 1 / allowed if allowed else math.inf
    from_day = max([case.as_of, *case.due_by_zone.values()])
    until = next_day_within(case.day_costs, cost, from_day)
    if until <= from_day:
        return None
    recent = sum(1 for c in case.day_costs if c.day > from_day - timedelta(days=WINDOW_DAYS))
    figures: dict[str, Figure] = {"session_days": recent, "max_per_28d": allowed}
    words = message("readiness-allowance", session_days=recent, max_per_28d=allowed, until=until)
    return Reason(
        rule_id="INT-03", words=words, until=until, sources=case.guidance.rules["INT-03"].src, figures=figures
    )

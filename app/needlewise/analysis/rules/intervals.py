"""INT: how close, how often and how deep."""

from __future__ import annotations

import math

from needlewise.analysis.allowance import WINDOW_DAYS, is_over, load_on
from needlewise.analysis.case import Case
from needlewise.analysis.log import days_after
from needlewise.analysis.results import Figure, Finding
from needlewise.analysis.rules.registry import Rules
from needlewise.analysis.spacing import ShortGap
from needlewise.domain.devices import DeviceKind


def present_short_gap(case: Case) -> ShortGap | None:
    """The last session's short gap, until the interval after that session has passed."""
    gaps = case.short_gaps
    if not gaps or gaps[-1].session is not case.log.last:
        return None
    gap = gaps[-1]
    rested = days_after(gap.session.day, case.spacing.interval_days(gap.session.session.needle_length_mm))
    return gap if case.as_of < rested else None


def _gap_finding(case: Case, rule_id: str, gap: ShortGap) -> Finding:
    length = gap.earlier.session.needle_length_mm
    figures: dict[str, Figure] = {
        "gap_days": gap.gap_days,
        "min_interval_days": gap.interval_days,
        "needle_length_mm": length,
        "session_day": gap.session.day.isoformat(),
        "earlier_day": gap.earlier.day.isoformat(),
        "zone": gap.zone.value,
    }
    advice = {"D": gap.interval_days, "L": length} if rule_id == "INT-01" else {}
    return case.finding(rule_id, figures, advice=advice)


def closer_than_the_interval(case: Case) -> Finding | None:
    gap = present_short_gap(case)
    return _gap_finding(case, "INT-01", gap) if gap else None


def closer_than_half_the_interval(case: Case) -> Finding | None:
    gap = present_short_gap(case)
    return _gap_finding(case, "INT-02", gap) if gap and gap.is_half else None


def more_than_the_allowance(case: Case) -> Finding | None:
    load = load_on(case.day_costs, case.as_of)
    if not is_over(load):
        return None
    recent = [c for c in case.day_costs if case.log.days_ago(c.day) < WINDOW_DAYS]
    figures: dict[str, Figure] = {
        "session_days": len(recent),
        "allowance_used_pct": None if math.isinf(load) else round(load * 100),
    }
    if math.isinf(load):
        return case.finding("INT-03", figures, words_id="finding-INT-03-none-allowed")
    shares = {c.cost for c in recent}
    if len(shares) > 1:
        return case.finding("INT-03", figures, words_id="finding-INT-03-lengths")
    return case.finding("INT-03", figures | {"max_per_28d": round(1 / shares.pop())})


def longer_than_home_advice(case: Case) -> Finding | None:
    session = case.recent_session
    if session is None or case.spacing.clinician_days is not None:
        return None
    length, longest = session.session.needle_length_mm, case.guidance.number("INT-04", "longest_mm")
    return case.finding("INT-04", {"needle_length_mm": length}) if length > longest else None


def discouraged_length(case: Case) -> Finding | None:
    session, guidance = case.recent_session, case.guidance
    if session is None:
        return None
    from_mm, below_mm = guidance.number("INT-05", "from_mm"), guidance.number("INT-05", "below_mm")
    if not from_mm <= session.session.needle_length_mm < below_mm:
        return None
    return case.finding("INT-05", {"needle_length_mm": session.session.needle_length_mm})


def clinic_length(case: Case) -> Finding | None:
    session = case.recent_session
    if session is None or session.session.needle_length_mm < case.guidance.number("INT-06", "from_mm"):
        return None
    return case.finding("INT-06", {"needle_length_mm": session.session.needle_length_mm})


def raised_length(case: Case) -> Finding | None:
    """The last step up over everything needled in the months before, while it still says something about how the
    skin does."""
    guidance = case.guidance
    looks_back = guidance.count("INT-07", "looks_back_sessions")
    sessions = [session for session in case.log.sessions if not session.is_clinicians]
    for index in range(len(sessions) - 1, 0, -1):
        logged = sessions[index]
        if case.log.days_ago(logged.day) > guidance.number("INT-07", "speaks_days"):
            return None
        lengths = [
            s.session.needle_length_mm
            for s in sessions[max(0, index - looks_back) : index]
            if (logged.day - s.day).days <= guidance.number("INT-07", "looks_back_days")
        ]
        now, before = logged.session.needle_length_mm, max(lengths, default=math.inf)
        if round(now - before, 6) > guidance.number("INT-07", "raised_mm"):
            figures: dict[str, Figure] = {
                "needle_length_mm": now,
                "previous_mm": before,
                "raised_on": logged.day.isoformat(),
            }
            return case.finding("INT-07", figures)
    return None


def pen_depth(case: Case) -> Finding | None:
    session = case.recent_session
    if session is None:
        return None
    device = next((d for d in case.log.diary.devices if d.id == session.session.device_id), None)
    if device is None or device.kind is not DeviceKind.PEN:
        return None
    return case.finding("INT-08", {"needle_length_mm": session.session.needle_length_mm})


RULES: Rules = {
    "INT-01": closer_than_the_interval,
    "INT-02": closer_than_half_the_interval,
    "INT-03": more_than_the_allowance,
    "INT-04": longer_than_home_advice,
    "INT-05": discouraged_length,
    "INT-06": clinic_length,
    "INT-07": raised_length,
    "INT-08": pen_depth,
}

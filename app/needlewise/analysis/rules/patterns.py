"""What the statistics found, in words: sessions before calm, and recovery longer than before.

Wording follows evidence.md 12.2: a pattern in the person's own log with its figures, never a cause.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from needlewise.analysis.carry_over import UnsettledSession, takes_longer
from needlewise.analysis.case import Case, effect_name
from needlewise.analysis.recovery_times import RecoveryTime, median_days, recovery_time
from needlewise.analysis.results import Figure, Finding
from needlewise.guidance.model import Level
from needlewise.messages import Message, message


def _open_session(case: Case) -> UnsettledSession | None:
    """The last session, while it belongs to a spell that is still open."""
    found = case.unsettled_sessions
    if not found or found[-1].session is not case.log.last:
        return None
    return found[-1] if case.log.days_ago(found[-1].session.day) < _open_days(case, found[-1]) else None


def _open_days(case: Case, unsettled: UnsettledSession) -> int:
    return case.interval_of(unsettled.session) + int(case.guidance.over_use.hold_days.value)


def sessions_before_calm(case: Case) -> Finding | None:
    """REC-04 as the decision has it, no more than a caution while the log is not clear."""
    unsettled = _open_session(case)
    if unsettled is None or unsettled.carry_over.effect_id is None:
        return None
    carry_over, effect_id = unsettled.carry_over, unsettled.carry_over.effect_id
    recent, before = _spans(case, effect_id)
    clears_on = unsettled.session.day + timedelta(days=_open_days(case, unsettled))
    figures: dict[str, Figure] = {
        "effect": effect_id,
        "session_day": unsettled.session.day.isoformat(),
        "sessions": sum(1 for u in case.unsettled_sessions if u.session.day >= _first_of_run(case).session.day),
        "steps_above_calm": round(carry_over.excess, 1),
        "standard_errors": round(carry_over.rise_errors or 0, 1),
        "settle_days": _told_days(recent),
        "usual_days": usual_days(before),
        "clears_on": clears_on.isoformat(),
    }
    words = message(
        "finding-REC-04-pattern",
        effect=effect_name(effect_id),
        session_day=unsettled.session.day,
        history=settle_history(effect_id, recent, before),
        confidence=_confidence(case, carry_over.rise_errors or 0),
        clears_on=clears_on,
    )
    finding = case.finding("REC-04", figures, words=words)
    return finding if unsettled.is_sure else replace(finding, level=Level.CAUTION)


def _told_days(spans: Sequence[RecoveryTime]) -> tuple[int | None, ...]:
    return tuple(span.whole_days if span.is_seen else None for span in spans)


def _first_of_run(case: Case) -> UnsettledSession:
    """The first of the unbroken run of unsettled sessions that ends with the last."""
    first = case.unsettled_sessions[-1]
    for unsettled in reversed(case.unsettled_sessions):
        if first.carry_over.index - unsettled.carry_over.index > 1:
            break
        first = unsettled
    return first


def recovery_longer_than_before(case: Case) -> Finding | None:
    """REC-05 as the decision has it: what the last sessions left took longer to settle than it used to, or there was
    clearly more of it."""
    unsettled = _open_session(case)
    if (
        unsettled is None
        or unsettled.carry_over.effect_id is None
        or not takes_longer(unsettled.carry_over, case.guidance.over_use)
    ):
        return _reactions_growing(case)
    effect_id = unsettled.carry_over.effect_id
    recent, _ = _spans(case, effect_id)
    figures: dict[str, Figure] = {
        "effect": effect_id,
        "settle_days": _told_days(recent),
        "recoveries_before": unsettled.carry_over.compared,
    }
    return case.finding("REC-05", figures, words=message("finding-REC-05-longer"))


def _reactions_growing(case: Case) -> Finding | None:
    growth = case.sensitisations[-1] if case.sensitisations else None
    if growth is None or growth.session is not case.log.last:
        return None
    if (
        case.log.days_ago(growth.session.day)
        >= case.interval_of(growth.session) + case.guidance.over_use.hold_days.value
    ):
        return None
    figures: dict[str, Figure] = {
        "steps_now": round(growth.now, 1),
        "steps_before": round(growth.before, 1),
        "session_day": growth.session.day.isoformat(),
    }
    words = message(
        "finding-REC-05-growing",
        now=round(growth.now, 1),
        before=round(growth.before, 1),
        last=case.guidance.over_use.sensitisation.last_sessions.value,
    )
    return case.finding("REC-05", figures, words=words)


def _spans(case: Case, effect_id: str) -> tuple[list[RecoveryTime], list[RecoveryTime]]:
    """Of the last recoveries that are over and showed a reaction, and of those before the spell began."""
    row, guidance = case.reactions[effect_id], case.guidance
    compared = guidance.count("REC-04", "compared_sessions")
    start = max(0, _first_of_run(case).carry_over.index - 1)
    before = [recovery_time(r) for r in row[max(0, start - compared) : start] if r is not None]
    seen = (r for r in row[start:] if r is not None and r.is_reaction)
    recent = [recovery_time(r) for r in seen if r.ended_by_session or r.settled_h is not None]
    return recent[-guidance.count("REC-04", "told_sessions") :], before


def settle_history(effect_id: str, recent: Sequence[RecoveryTime], before: Sequence[RecoveryTime]) -> Message:
    """ "After your last 5 sessions redness took 4, 4, 5, 6 and 6 days to settle; before that usually 2." """
    if not recent:
        return message("settle-history-none", effect=effect_name(effect_id))
    return message(
        "settle-history",
        effect=effect_name(effect_id),
        sessions=len(recent),
        recent=how_it_settled(_told_days(recent)),
        before=_before(before),
    )


def how_it_settled(settle_days: Sequence[Figure]) -> Message:
    """The end of a sentence about an effect, from days to settle; None is one that was not seen to settle before the
    next session. Needs at least one."""
    seen = [days for days in settle_days if days is not None]
    if not seen:
        return message("settled-not-seen", sessions=len(settle_days))
    unseen = len(settle_days) - len(seen)
    return message("settled-some" if unseen else "settled-all", days=seen, last=seen[-1], unseen=unseen)


def _before(spans: Sequence[RecoveryTime]) -> Message:
    usual = usual_days(spans)
    if usual is not None:
        return message("settled-before-usually", usual=usual)
    return message("settled-before-unseen" if spans else "settled-before-unknown")


def usual_days(spans: Sequence[RecoveryTime]) -> int | None:
    """None where there are none, or most were not seen to settle."""
    typical = median_days(spans) if spans else math.inf
    return round(typical) if math.isfinite(typical) else None


def _confidence(case: Case, errors: float) -> Message:
    if errors >= case.guidance.number("REC-04", "nearly_sure_errors"):
        return message("confidence-nearly-sure")
    is_fairly_sure = errors >= case.guidance.number("REC-04", "fairly_sure_errors")
    return message("confidence-fairly-sure" if is_fairly_sure else "confidence-may-be-chance")

"""HYG: disinfection and the state of the device, by the last session."""

from __future__ import annotations

from needlewise.analysis.case import Case
from needlewise.analysis.results import Figure, Finding
from needlewise.analysis.rules.registry import Rules
from needlewise.analysis.sessions import LoggedSession
from needlewise.domain.devices import Device, DeviceKind
from needlewise.domain.sessions import DisinfectionMethod, DisinfectionStep


def not_disinfected(case: Case) -> Finding | None:
    """Before the last session, or left out after it: both belong to a session (seed S3)."""
    session = case.recent_session
    if session is None:
        return None
    steps = session.session.disinfection
    before, after = (steps.before, steps.after) if steps else (None, None)
    figures: dict[str, Figure] = {"session_day": session.day.isoformat(), "recorded": before is not None}
    if before is None:
        return case.finding("HYG-01", figures, words_id="finding-HYG-01-not-recorded")
    if not before.done:
        return case.finding("HYG-01", figures, words_id="finding-HYG-01-left-out")
    if after is not None and not after.done:
        return case.finding("HYG-01", figures, words_id="finding-HYG-01-left-out-after")
    return None


def weak_soak(case: Case) -> Finding | None:
    session = case.recent_session
    if session is None or session.session.disinfection is None:
        return None
    for step in (session.session.disinfection.before, session.session.disinfection.after):
        found = _weak(case, step) if step is not None and step.done else None
        if found is not None:
            return found
    return None


def _weak(case: Case, step: DisinfectionStep) -> Finding | None:
    """Too short, of another strength, or not alcohol at all as far as was said."""
    percent = step.concentration_pct
    if percent is None and step.method is DisinfectionMethod.ISOPROPYL_70:
        percent = 70.0
    least, most = case.guidance.number("HYG-02", "least_pct"), case.guidance.number("HYG-02", "most_pct")
    if step.soak_min is not None and step.soak_min < case.guidance.number("HYG-02", "least_soak_min"):
        return case.finding("HYG-02", {"soak_min": step.soak_min}, words_id="finding-HYG-02-soak")
    if step.method is DisinfectionMethod.OTHER:
        return case.finding("HYG-02", words_id="finding-HYG-02-other")
    if percent is not None and not least <= percent <= most:
        return case.finding("HYG-02", {"concentration_pct": percent}, words_id="finding-HYG-02-strength")
    return None


def _ticked(case: Case, answer: str) -> LoggedSession | None:
    """The session for which a sign of the device used last was ticked. It stays with that device until it is retired
    or another one is used; for a device that was not named, until a session is logged without it."""
    last = case.last_at_home
    if last is None:
        return None
    device = device_of(case, last)
    if device is None:
        return last if _was_ticked(last, answer) else None
    for session in reversed(case.log.sessions):
        if session.session.device_id == device.id and _was_ticked(session, answer):
            is_replaced = device.retired_on is not None and device.retired_on >= session.day
            return None if is_replaced else session
    return None


def _was_ticked(session: LoggedSession, answer: str) -> bool:
    return (session.session.skip_today or {}).get(answer, False)


def shared_device(case: Case) -> Finding | None:
    """With the urgent advice while medicine after an exposure can still be begun."""
    session = _ticked(case, "device_shared")
    if session is None:
        return None
    figures: dict[str, Figure] = {"session_day": session.day.isoformat()}
    urgent_h = case.guidance.number("HYG-03", "urgent_h")
    if 24 * case.log.days_ago(session.day) <= urgent_h:
        return case.finding("HYG-03", {**figures, "urgent_h": urgent_h}, words_id="finding-HYG-03-urgent")
    return case.finding("HYG-03", figures)


def damaged_device(case: Case) -> Finding | None:
    session = _ticked(case, "device_damaged_dropped_expired")
    return case.finding("HYG-05", {"session_day": session.day.isoformat()}) if session else None


def device_of(case: Case, session: LoggedSession) -> Device | None:
    return next((d for d in case.log.diary.devices if d.id == session.session.device_id), None)


def worn_device(case: Case) -> Finding | None:
    """Uses and days against the band's limits, for the device used last. Pens are left out: their limit is the
    cartridge's, which the diary does not hold."""
    session = case.recent_session
    device = device_of(case, session) if session else None
    if device is None or device.retired_on is not None or device.kind is DeviceKind.PEN:
        return None
    band = case.guidance.band(device.needle_length_mm)
    used = [s.day for s in case.log.sessions if s.session.device_id == device.id]
    age_days = case.log.days_ago(min([used[0]] if device.acquired_on is None else [device.acquired_on, used[0]]))
    too_old = band.roller_max_days > 0 and age_days > band.roller_max_days
    if len(used) <= band.roller_max_uses and not too_old:
        return None
    figures: dict[str, Figure] = {
        "uses": len(used),
        "max_uses": band.roller_max_uses,
        "age_days": age_days,
        "max_days": band.roller_max_days,
        "needle_length_mm": device.needle_length_mm,
    }
    if not too_old:
        return case.finding("HYG-04", figures, words_id="finding-HYG-04-uses")
    return case.finding("HYG-04", figures)


RULES: Rules = {
    "HYG-01": not_disinfected,
    "HYG-02": weak_soak,
    "HYG-03": shared_device,
    "HYG-04": worn_device,
    "HYG-05": damaged_device,
}

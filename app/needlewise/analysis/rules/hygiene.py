"""HYG: disinfection and the state of the device, by the last session."""

from __future__ import annotations

from needlewise.analysis.case import Case
from needlewise.analysis.results import Figure, Finding
from needlewise.analysis.rules.registry import Rules
from needlewise.analysis.sessions import LoggedSession
from needlewise.domain.devices import Device, DeviceKind
from needlewise.domain.sessions import DisinfectionMethod, DisinfectionStep

SHORTEST_SOAK_MIN = 5.0
CONCENTRATION_PCT = (60.0, 80.0)


def _before(session: LoggedSession) -> DisinfectionStep | None:
    return session.session.disinfection.before if session.session.disinfection else None


def not_disinfected(case: Case) -> Finding | None:
    session = case.recent_session
    if session is None:
        return None
    step = _before(session)
    if step is not None and step.done:
        return None
    figures: dict[str, Figure] = {"session_day": session.day.isoformat(), "recorded": step is not None}
    words_id = "finding-HYG-01-left-out" if step is not None else "finding-HYG-01-not-recorded"
    return case.finding("HYG-01", figures, words_id=words_id)


def weak_soak(case: Case) -> Finding | None:
    session = case.recent_session
    if session is None or session.session.disinfection is None:
        return None
    for step in (session.session.disinfection.before, session.session.disinfection.after):
        if step is None or not step.done:
            continue
        percent = step.concentration_pct
        if percent is None and step.method is DisinfectionMethod.ISOPROPYL_70:
            percent = 70.0
        short = step.soak_min is not None and step.soak_min < SHORTEST_SOAK_MIN
        off = percent is not None and not CONCENTRATION_PCT[0] <= percent <= CONCENTRATION_PCT[1]
        if short:
            return case.finding("HYG-02", {"soak_min": step.soak_min}, words_id="finding-HYG-02-soak")
        if off:
            return case.finding("HYG-02", {"concentration_pct": percent}, words_id="finding-HYG-02-strength")
    return None


def _ticked(case: Case, rule_id: str, answer: str) -> Finding | None:
    """A sign that was ticked for the last session, until a later session is logged without it or the device is
    retired."""
    session = case.recent_session
    if session is None or not (session.session.skip_today or {}).get(answer, False):
        return None
    device = device_of(case, session)
    if device is not None and device.retired_on is not None and device.retired_on >= session.day:
        return None
    return case.finding(rule_id, {"session_day": session.day.isoformat()})


def shared_device(case: Case) -> Finding | None:
    return _ticked(case, "HYG-03", "device_shared")


def damaged_device(case: Case) -> Finding | None:
    return _ticked(case, "HYG-05", "device_damaged_dropped_expired")


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

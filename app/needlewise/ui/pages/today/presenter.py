"""From the facts of today to what the page says: words only, nothing drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from needlewise.analysis.results import Assessment, Finding, OverUseLevel, Readiness, ReadinessState, Reason
from needlewise.domain.diary import Diary
from needlewise.domain.sessions import DisinfectionStep, NeedlingSession
from needlewise.domain.zones import WHOLE_SCALP
from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import Level, Tier
from needlewise.services.assessment.aftercare import left_alone
from needlewise.services.assessment.today import TodayFacts
from needlewise.services.records.devices import DeviceWear
from needlewise.ui.pages.checkin.presenter import open_sign_fields
from needlewise.ui.pages.today.aftercare import present_aftercare
from needlewise.ui.pages.today.state import (
    NOTED_AT_ONCE,
    DeviceLine,
    Explained,
    LastSession,
    SmallTrendState,
    TodayState,
    TrendRow,
    Verdict,
)
from needlewise.ui.pages.today.why import explain_finding, explain_over_use, explain_reasons, explain_zones
from needlewise.ui.words import Words

TREND_EFFECTS = ("redness", "itch", "shedding")
_ELSEWHERE_ON_THE_PAGE = {"HYG-04", "PHO-01"}
_PHOTOS_DUE = "PHO-01"
_ASK_FIRST = "CON-02"


def present_today(facts: TodayFacts, guidance: Guidance, words: Words) -> TodayState:
    left = left_alone(facts.recent.sessions, guidance, facts.day)
    found = {finding.rule_id: finding for finding in facts.assessment.findings}
    noted = _noted(facts.assessment, guidance, words)
    return TodayState(
        date=words.full_date(facts.day),
        verdict=present_verdict(facts, guidance, words),
        open_signs=open_sign_fields(facts.assessment.open_signs, guidance, words),
        noted=noted,
        noted_more=words("today-noted-more", count=len(noted) - NOTED_AT_ONCE),
        last_session=_last_session(facts, words),
        devices=tuple(_device(wear, words) for wear in facts.wear),
        photos_due=words(found[_PHOTOS_DUE].explanation) if _PHOTOS_DUE in found else "",
        trend=present_trend(facts.recent, facts.day, guidance, words),
        aftercare=present_aftercare(left, facts.day, guidance, words),
    )


def present_verdict(facts: TodayFacts, guidance: Guidance, words: Words) -> Verdict:
    assessment = facts.assessment
    state = assessment.readiness.state
    headline, when = _headline(assessment, facts.day, words)
    asked = _asked_first(assessment)
    if state is ReadinessState.READY:
        reasons: tuple[str, ...] = (_ready_words(facts, words), *(words(finding.explanation) for finding in asked))
    else:
        reasons = tuple(dict.fromkeys(words(reason.words) for reason in _leading(assessment.readiness)))
    return Verdict(
        level="neutral" if asked else {ReadinessState.SEEK_CARE: "care"}.get(state, state.value),
        headline=headline,
        when=when,
        reasons=reasons,
        over_use=_over_use(assessment, words),
        why=(
            *explain_reasons(assessment, reasons, guidance, words),
            *(replace(explain_finding(finding, guidance, words), explanation="") for finding in asked),
        ),
        over_use_why=explain_over_use(assessment, guidance, words),
        zones=explain_zones(assessment.readiness.by_zone, facts.day, words),
        not_judged=tuple(words(item) for item in assessment.not_judged),
    )


def _asked_first(assessment: Assessment) -> Sequence[Finding]:
    """Answers that ask for a talk first and leave the diary ready: the document contract, "Ask first"."""
    if assessment.readiness.state is not ReadinessState.READY:
        return ()
    return tuple(finding for finding in assessment.findings if finding.rule_id == _ASK_FIRST)


def _leading(readiness: Readiness) -> Sequence[Reason]:
    return readiness.reasons[:2]


def _headline(assessment: Assessment, day: date, words: Words) -> tuple[str, str]:
    """The verdict, and what its date means counted from today."""
    readiness = assessment.readiness
    until = readiness.earliest_next_session
    match readiness.state:
        case ReadinessState.READY:
            return words("today-verdict-ready"), ""
        case ReadinessState.SEEK_CARE:
            tier = max((f.tier for f in assessment.findings if f.tier), key=lambda t: t.rank, default=Tier.ROUTINE)
            note = words("today-emergency-note") if tier is not Tier.EMERGENCY else ""
            return words(f"today-verdict-{tier.value}"), note
        case ReadinessState.STOP:
            if until is None or until <= day:
                return words("today-verdict-stop"), ""
            return words("today-verdict-stop-until", day=_date(until, day, words)), _away(until, day, words)
    if until is None:
        return words("today-verdict-wait-open"), ""
    return words("today-verdict-wait", day=_date(until, day, words)), _away(until, day, words)


def _date(until: date, day: date, words: Words) -> str:
    return words.short_date(until) if until.year == day.year else words.full_date(until)


def _away(until: date, day: date, words: Words) -> str:
    days = (until - day).days
    return words("today-when-tomorrow") if days == 1 else words("today-when-days", days=days)


def _ready_words(facts: TodayFacts, words: Words) -> str:
    if facts.last_session is None:
        return words("today-ready-no-session")
    return words("today-ready-since", when=words.day(facts.last_session.started_at.day, facts.day))


def _over_use(assessment: Assessment, words: Words) -> str:
    over_use = assessment.over_use
    if over_use.level is OverUseLevel.NONE or over_use.since is None:
        return ""
    return words(f"today-over-use-{over_use.level.value}", day=_date(over_use.since, assessment.as_of, words))


def _noted(assessment: Assessment, guidance: Guidance, words: Words) -> tuple[Explained, ...]:
    asked = {finding.rule_id for finding in _asked_first(assessment)}
    said = {*assessment.readiness.because, *assessment.over_use.because, *asked, *_ELSEWHERE_ON_THE_PAGE}
    return tuple(
        explain_finding(finding, guidance, words)
        for finding in assessment.findings
        if finding.rule_id not in said and finding.level is not Level.SEEK_CARE
    )


def _last_session(facts: TodayFacts, words: Words) -> LastSession | None:
    session = facts.last_session
    if session is None:
        return None
    when = words.day(session.started_at.day, facts.day)
    line = words("today-last-line", when=when, length=words.number(session.needle_length_mm))
    details = []
    if facts.last_device is not None and facts.last_device.name:
        details.append(words("today-last-device", device=facts.last_device.name))
    if session.zones is not None:
        details.append(_zones(session, words))
    return LastSession(
        id=session.id,
        line=line[:1].upper() + line[1:],
        details=(", ".join(details), words(_disinfection(session))) if details else (words(_disinfection(session)),),
    )


def _zones(session: NeedlingSession, words: Words) -> str:
    zones = session.zones or ()
    if set(zones) == set(WHOLE_SCALP):
        return words("today-last-zones-all")
    return words.listed([words(f"zone-{zone}") for zone in zones])


def _disinfection(session: NeedlingSession) -> str:
    def done(step: DisinfectionStep | None) -> bool:
        return step is not None and step.done

    steps = session.disinfection
    if steps is None or (steps.before is None and steps.after is None):
        return "today-clean-unknown"
    both = (done(steps.before), done(steps.after))
    names = {(True, True): "both", (True, False): "before", (False, True): "after", (False, False): "neither"}
    return f"today-clean-{names[both]}"


def _device(wear: DeviceWear, words: Words) -> DeviceLine:
    device = wear.device
    kind = words.label(f"device-{device.kind}")
    length = words.number(device.needle_length_mm)
    name = device.name or words("today-device-unnamed", kind=kind, length=length)
    parts = [
        words("today-device-uses", uses=wear.uses)
        if wear.max_uses is None
        else words("today-device-uses-of", uses=wear.uses, most=wear.max_uses)
    ]
    if wear.age_days is not None and wear.max_days is not None:
        parts.append(words("today-device-age-of", days=wear.age_days, most=wear.max_days))
    elif wear.age_days is not None:
        parts.append(words("today-device-age", days=wear.age_days))
    return DeviceLine(name=name, wear=", ".join(parts), is_worn=wear.worn)


def present_trend(recent: Diary, day: date, guidance: Guidance, words: Words) -> SmallTrendState:
    rows, described = [], []
    for effect_id in TREND_EFFECTS:
        most = guidance.scale_of(effect_id).max or 1
        recorded = [(c.at.day, c.symptoms[effect_id]) for c in recent.checkins if effect_id in c.symptoms]
        label = words(f"today-trend-{effect_id}")
        points = tuple(((day - on).days, float(value) / most) for on, value in recorded)
        rows.append(TrendRow(effect_id=effect_id, label=label, points=points))
        worst = words.number(max((float(value) for _, value in recorded), default=0))
        described.append(words("today-trend-described", effect=label, count=len(recorded), worst=worst))
    sessions = tuple(sorted({(day - s.started_at.day).days for s in recent.sessions}))
    described.append(words("today-trend-sessions", count=len(sessions)))
    return SmallTrendState(rows=tuple(rows), session_days_ago=sessions, description=" ".join(described))

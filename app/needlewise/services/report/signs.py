"""The signs of a diary as the report tells them: open, gone, recorded as absent, never recorded."""

from __future__ import annotations

from collections.abc import Sequence

from needlewise.analysis.case import Case
from needlewise.analysis.log import Reading
from needlewise.analysis.open_signs import NEVER_OPEN, OpenSign, gone_below
from needlewise.analysis.results import Assessment, Finding
from needlewise.analysis.rules.open_signs import effects_named
from needlewise.charts.span import Span
from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import Tier
from needlewise.report.facts import SignRecord, Signs


def signs_of(case: Case, assessment: Assessment, span: Span) -> Signs:
    """Graver ones first, by how soon care is advised or would be; those gone by the day they went, latest first. No
    check-in asks for the signs of an emergency, so that none of them recorded says nothing."""
    open_ = {sign.effect_id: _opened(sign, assessment.findings) for sign in assessment.open_signs}
    gone: list[SignRecord] = []
    absent: list[str] = []
    unrecorded: list[str] = []
    for effect_id in _gravest_first(case.guidance):
        if effect_id in open_:
            continue
        readings = [r for r in case.log.of(effect_id) if span.first <= r.day <= span.last]
        below = gone_below(case.guidance, effect_id, case.calm)
        record = _gone(effect_id, readings, below)
        if record is not None:
            gone.append(record)
        elif readings:
            absent.append(effect_id)
        elif case.guidance.effects[effect_id].red != Tier.EMERGENCY:
            unrecorded.append(effect_id)
    gone.sort(key=lambda record: record.last, reverse=True)
    by_urgency = sorted(
        open_.values(), key=lambda sign: -1 if sign.advice is None else sign.advice.rank, reverse=True
    )
    return Signs(open=tuple(by_urgency), gone=tuple(gone), absent=tuple(absent), unrecorded=tuple(unrecorded))


def _opened(sign: OpenSign, findings: Sequence[Finding]) -> SignRecord:
    tiers = [f.tier for f in findings if f.tier and sign.effect_id in effects_named([f])]
    return SignRecord(
        effect_id=sign.effect_id,
        first=sign.first,
        last=sign.last,
        days=len({reading.day for reading in sign.readings}),
        worst=sign.worst,
        advice=max(tiers, key=lambda tier: tier.rank, default=None),
        seen=sign.seen,
    )


def _gone(effect_id: str, readings: Sequence[Reading], below: float | None) -> SignRecord | None:
    """All days of one sign that is not open, as one record. None where it was never present."""

    def is_present(reading: Reading) -> bool:
        return reading.value > 0 if below is None else reading.value >= below

    found = [reading for reading in readings if is_present(reading)]
    if not found:
        return None
    last = found[-1]
    return SignRecord(
        effect_id=effect_id,
        first=found[0].day,
        last=last.day,
        days=len({reading.day for reading in found}),
        worst=max(reading.value for reading in found),
        gone_on=next((r.day for r in readings if r.at.utc > last.at.utc), None),
    )


def _gravest_first(guidance: Guidance) -> list[str]:
    """The effects that are never expected after needling."""
    rank = {tier.value: tier.rank for tier in Tier}
    found = [e for e in guidance.effects.values() if not e.expected and e.id not in NEVER_OPEN]
    found.sort(key=lambda effect: -rank.get((effect.red or "").split(" ")[0].rstrip(";"), -1))
    return [effect.id for effect in found]

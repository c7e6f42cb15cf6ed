"""A professional who looked at a sign makes its advice less urgent; the sign stays open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from needlewise.analysis.case import Case
from needlewise.analysis.open_signs import seen_on
from needlewise.analysis.results import Finding
from needlewise.guidance.model import Tier
from needlewise.messages import Message, message

_LESS_URGENT = {Tier.EMERGENCY: Tier.SAME_DAY, Tier.SAME_DAY: Tier.ROUTINE, Tier.ROUTINE: Tier.ROUTINE}


def as_seen(case: Case, finding: Finding) -> Finding:
    """The finding one tier less urgent, where a professional looked at every sign in it and none got worse since."""
    if finding.tier is None or not case.looked_at:
        return finding
    effects = finding.figures.get("effect")
    listed = effects if isinstance(effects, tuple) else (effects,)
    days = [_seen_on(case, finding.rule_id, id_) for id_ in listed if isinstance(id_, str)]
    if not days or None in days:
        return finding
    day = min(d for d in days if d is not None)
    figures = finding.explanation.args["figures"]
    words = message("finding-explained", figures=figures, advice=Message("advice-seen", {"day": day}))
    return replace(finding, tier=_LESS_URGENT[finding.tier], explanation=words)


def _seen_on(case: Case, rule_id: str, effect_id: str) -> date | None:
    sign = case.sign(effect_id)
    if sign is None:
        return None
    return sign.seen or seen_on(sign, case.looked_at.get(rule_id, ())).seen

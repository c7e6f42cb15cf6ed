"""SGN: signs that are never expected after needling hold a session until they are recorded as gone."""

from __future__ import annotations

from collections.abc import Iterable

from needlewise.analysis.case import Case
from needlewise.analysis.results import Figure, Finding
from needlewise.analysis.rules import infection, skin, symptoms, topicals
from needlewise.analysis.rules.recovery import beyond_a_week
from needlewise.analysis.rules.registry import Rules
from needlewise.guidance.model import Level

_SPEAK_FIRST: tuple[Rules, ...] = (
    infection.RULES,
    skin.RULES,
    symptoms.RULES,
    topicals.RULES,
    {"REC-03": beyond_a_week},
)


def unexpected_sign(case: Case) -> Finding | None:
    """What is open and no other rule holds a session for."""
    waiting = case.holding_signs
    if not waiting:
        return None
    spoken = effects_named(finding for rules in _SPEAK_FIRST for rule in rules.values() if (finding := rule(case)))
    left = [sign for effect_id, sign in waiting.items() if effect_id not in spoken]
    if not left:
        return None
    last = max(left, key=lambda sign: sign.last)
    figures: dict[str, Figure] = {
        "effect": tuple(sign.effect_id for sign in left),
        "since": min(sign.first for sign in left).isoformat(),
        "day": last.last.isoformat(),
    }
    return case.finding("SGN-01", figures)


def effects_named(findings: Iterable[Finding]) -> set[str]:
    """The effects in the figures of findings that hold a session."""
    named: set[str] = set()
    for finding in findings:
        if finding.level in (Level.STOP, Level.SEEK_CARE):
            effect = finding.figures.get("effect")
            listed = effect if isinstance(effect, tuple) else (effect,)
            named.update(id_ for id_ in listed if isinstance(id_, str))
    return named


RULES: Rules = {"SGN-01": unexpected_sign}

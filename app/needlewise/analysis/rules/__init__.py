"""Every rule of the guidance: those the diary can judge, and those whose inputs it does not hold."""

from collections.abc import Mapping

from needlewise.analysis.rules import (
    hygiene,
    infection,
    intervals,
    open_signs,
    records,
    recovery,
    screening,
    shedding,
    skin,
    symptoms,
    topicals,
)
from needlewise.analysis.rules.registry import Rules

FAMILIES: tuple[Rules, ...] = (
    infection.RULES,
    skin.RULES,
    symptoms.RULES,
    recovery.RULES,
    open_signs.RULES,
    intervals.RULES,
    screening.RULES,
    hygiene.RULES,
    topicals.RULES,
    shedding.RULES,
    records.RULES,
)

RULES: Rules = {rule_id: rule for family in FAMILIES for rule_id, rule in family.items()}

NOT_HELD: Mapping[str, str] = {
    "HYG-06": "pen cartridges are not recorded apart from the pen",
    "HYG-07": "rinsing is not recorded",
}
"""Rules of the guidance whose inputs the diary does not hold, with what is lacking."""

"""Which control an effect gets, and its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import Effect
from needlewise.ui.words import Words

QUICK_EFFECTS = ("redness", "itch", "shedding")
"""Asked at every check-in; the others are added one by one."""
PLAUSIBLE_C = (30.0, 45.0)


class Control(StrEnum):
    STEPS = "steps"
    COUNT = "count"
    YES_NO = "yes_no"
    DEGREES = "degrees"


class Group(StrEnum):
    """How effects are sorted where one is added."""

    ORDINARY = "ordinary"
    OTHER = "other"
    SIGN = "sign"


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectField:
    """`steps` are the words of each step from `first`, empty where a step has a number alone."""

    id: str
    label: str
    control: Control
    group: Group
    steps: tuple[str, ...] = ()
    first: int = 0


def effect_field(effect_id: str, guidance: Guidance, words: Words) -> EffectField:
    """Raises KeyError for an effect that the guidance does not have."""
    effect = guidance.effects[effect_id]
    control, steps, first = _control(effect, guidance, words)
    group = Group.ORDINARY if effect.expected else Group.SIGN if effect.red else Group.OTHER
    label = words.label(f"effect-{effect_id}")
    return EffectField(id=effect_id, label=label, control=control, group=group, steps=steps, first=first)


def fields_to_add(guidance: Guidance, words: Words, shown: frozenset[str]) -> Mapping[Group, tuple[EffectField, ...]]:
    """The effects that are not shown yet, by group."""
    fields = [effect_field(id_, guidance, words) for id_ in guidance.effects if id_ not in shown]
    return {group: tuple(f for f in fields if f.group is group) for group in Group}


def _control(effect: Effect, guidance: Guidance, words: Words) -> tuple[Control, tuple[str, ...], int]:
    if effect.scale == "yn":
        return Control.YES_NO, (words("checkin-no"), words("checkin-yes")), 0
    scale = guidance.document.vocab.scales.get(effect.scale)
    if scale is None:
        return Control.DEGREES, (), 0
    if scale.min is None or scale.max is None:
        return Control.COUNT, (), 0
    first, last = int(scale.min), int(scale.max)
    return Control.STEPS, tuple(_step(effect, step, words) for step in range(first, last + 1)), first


def _step(effect: Effect, step: int, words: Words) -> str:
    for id_ in (f"checkin-step-{effect.id}-{step}", f"checkin-step-{effect.scale}-{step}"):
        if id_ in words:
            return words(id_)
    return ""

"""Which control an effect gets, and its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import Effect
from needlewise.ui.words import Words

if TYPE_CHECKING:
    from needlewise.analysis.open_signs import OpenSign

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


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSignField:
    """A sign to ask about. `value` is the last one recorded, `gone` what records that it is gone; None where that is
    a measurement, to be typed. `is_asked` is False where the form's own scale asks."""

    id: str
    label: str
    recorded: str
    value: float | bool
    gone: float | bool | None
    is_asked: bool


def open_sign_fields(signs: Sequence[OpenSign], guidance: Guidance, words: Words) -> tuple[OpenSignField, ...]:
    return tuple(_open_sign_field(sign, guidance, words) for sign in signs)


def sign_name(effect_id: str, words: Words) -> str:
    """As a sentence has it: a count and a temperature without their unit."""
    id_ = f"sign-{effect_id}"
    return words.label(id_ if id_ in words else f"effect-{effect_id}")


def _open_sign_field(sign: OpenSign, guidance: Guidance, words: Words) -> OpenSignField:
    effect_id = sign.effect_id
    control, _, first = _control(guidance.effects[effect_id], guidance, words)
    is_yes_no = control is Control.YES_NO
    recorded = words("open-sign-recorded", day=sign.last)
    if sign.seen is not None:
        recorded = words("open-sign-recorded-seen", day=sign.last, seen=sign.seen)
    return OpenSignField(
        id=effect_id,
        label=sign_name(effect_id, words),
        recorded=recorded,
        value=bool(sign.value) if is_yes_no else sign.value,
        gone=False if is_yes_no else None if control is Control.DEGREES else first,
        is_asked=effect_id not in QUICK_EFFECTS,
    )


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

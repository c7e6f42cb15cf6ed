"""What the emergency page says: words and ids, so that it can be shown without a diary."""

from __future__ import annotations

from dataclasses import dataclass

from needlewise.guidance.emergency import EmergencyNumbers
from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import Tier
from needlewise.ui.words import Words

_YES_OR_NO = "yn"
_SIGNS_SOURCE = "P49"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignLine:
    """`id` is that of the effect, empty for what takes more than one press to record."""

    words: str
    id: str = ""
    is_recorded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SignGroup:
    """What to do stands before the signs."""

    title: str
    what_to_do: str
    signs: tuple[SignLine, ...]
    beside: str = ""
    signs_beside: tuple[SignLine, ...] = ()
    """Signs that belong here only together with others, as `beside` says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyState:
    """`can_record` is False where no diary is open."""

    number: str
    elsewhere: str
    now: SignGroup
    today: SignGroup
    sources: str
    can_record: bool


def present_emergency(
    numbers: EmergencyNumbers | None, recorded: frozenset[str] | None, guidance: Guidance, words: Words
) -> EmergencyState:
    """`recorded` are the signs of today, None where no diary is open."""
    now = _signs(Tier.EMERGENCY, recorded, guidance, words)
    today = _signs(Tier.SAME_DAY, recorded, guidance, words)
    return EmergencyState(
        number=_number(numbers, words),
        elsewhere=words("emergency-elsewhere" if numbers else "emergency-unknown"),
        now=SignGroup(
            title=words("emergency-now"),
            what_to_do=words("emergency-now-do"),
            signs=(*now, SignLine(words=words("emergency-chest"))),
            beside=words("emergency-with-infection"),
            signs_beside=tuple(SignLine(words=words(f"emergency-with-{id_}")) for id_ in ("fever", "faint", "skin")),
        ),
        today=SignGroup(
            title=words("emergency-today"),
            what_to_do=words("emergency-today-do"),
            signs=(*today, *(SignLine(words=words(f"emergency-{id_}")) for id_ in ("fever", "faint", "worse"))),
        ),
        sources=_sources(numbers, guidance, words),
        can_record=recorded is not None,
    )


def _signs(tier: Tier, recorded: frozenset[str] | None, guidance: Guidance, words: Words) -> tuple[SignLine, ...]:
    """The signs that are of a tier by themselves, and that a yes records."""
    return tuple(
        SignLine(id=id_, words=words.label(f"effect-{id_}"), is_recorded=id_ in (recorded or ()))
        for id_, effect in guidance.effects.items()
        if effect.scale == _YES_OR_NO and (effect.red or "").split(";")[0] == tier.value
    )


def _number(numbers: EmergencyNumbers | None, words: Words) -> str:
    if numbers is None:
        return words("emergency-number-unknown")
    if len(numbers.numbers) == 1:
        return words("emergency-number", number=numbers.numbers[0])
    first, second = numbers.numbers
    return words("emergency-number-two", first=first, second=second)


def _sources(numbers: EmergencyNumbers | None, guidance: Guidance, words: Words) -> str:
    signs = guidance.citations[_SIGNS_SOURCE].line
    if numbers is None:
        return words("emergency-sources", signs=signs)
    return words("emergency-sources-number", signs=signs, number=f"{numbers.agency}, {numbers.url}")

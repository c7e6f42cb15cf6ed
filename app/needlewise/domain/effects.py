"""Symptoms that a person added for themselves."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from needlewise.domain.fields import Matches, check_fields
from needlewise.messages import Problem

OWN_PREFIX = "own:"
OwnId = Annotated[str, Matches(f"{OWN_PREFIX}[a-z0-9][a-z0-9_-]*", "problem-not-an-own-id")]


class OwnScale(StrEnum):
    ZERO_TO_3 = "0-3"
    ZERO_TO_4 = "0-4"
    ZERO_TO_10 = "0-10"
    YES_NO = "yes_no"

    @property
    def most(self) -> int | None:
        """The highest value, None for yes or no."""
        return None if self is OwnScale.YES_NO else int(self.value.removeprefix("0-"))


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnEffect:
    """Its id is a key of check-ins' symptoms, beside those of the guidance. No rule speaks about it."""

    id: OwnId
    name: str
    scale: OwnScale


def is_own(effect_id: str) -> bool:
    return effect_id.startswith(OWN_PREFIX)


def slug_in_words(effect_id: str) -> str:
    """What an own symptom is called where its record is not at hand."""
    return effect_id.removeprefix(OWN_PREFIX).replace("-", " ").replace("_", " ")


def check_effect(effect: OwnEffect) -> list[Problem]:
    return check_fields(effect)

"""The person who keeps the diary, as far as they wish to say."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Annotated

from needlewise.domain.checks import CALENDAR_DAYS, in_range
from needlewise.domain.fields import Bounds, Change, CountFromOne, check_fields
from needlewise.messages import Problem


class Sex(StrEnum):
    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNDISCLOSED = "undisclosed"


HAIR_CHANGES = ("much_less", "less", "slightly_less", "same", "slightly_more", "more", "much_more")
"""Words' ids of a change from -3 to 3."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HairHistory:
    """The person's hair, in their own words. `pattern` is the id of the drawing they chose, `change` how it has
    changed from much less (-3) to much more (3) by the day `on`."""

    onset_year: int | None = None
    pattern: str | None = None
    family_history: bool | None = None
    change: Change | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """`skin_type` is Fitzpatrick I to VI as 1 to 6. `screening` maps ids of the guidance to answers; an id that
    is absent was not answered. `clinician_min_interval_days` is the spacing a clinician set, in days."""

    display_name: str | None = None
    birth_year: int | None = None
    sex: Sex | None = None
    skin_type: Annotated[int, Bounds(least=1, most=6)] | None = None
    screening: Mapping[str, bool] | None = field(default=None, hash=False)
    clinician_min_interval_days: CountFromOne | None = None
    question_for_clinician: str | None = None
    hair: HairHistory | None = None
    medicines_note: str | None = None
    allergies_note: str | None = None


def check_person(person: Person) -> list[Problem]:
    onset = None if person.hair is None else person.hair.onset_year
    return [
        *check_fields(person),
        *in_range("birth_year", person.birth_year, least=1900, most=2100),
        *in_range("clinician_min_interval_days", person.clinician_min_interval_days, most=CALENDAR_DAYS),
        *(Problem(("hair", *p.where), p.message) for p in in_range("onset_year", onset, least=1900, most=2100)),
    ]

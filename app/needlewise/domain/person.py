"""The person who keeps the diary, as far as they wish to say."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from needlewise.domain.checks import CALENDAR_DAYS, in_range
from needlewise.messages import Problem


class Sex(StrEnum):
    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNDISCLOSED = "undisclosed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """`skin_type` is Fitzpatrick I to VI as 1 to 6. `screening` maps ids of the guidance to answers; an id that
    is absent was not answered. `clinician_min_interval_days` is the spacing a clinician set, in days."""

    display_name: str | None = None
    birth_year: int | None = None
    sex: Sex | None = None
    skin_type: int | None = None
    screening: Mapping[str, bool] | None = field(default=None, hash=False)
    clinician_min_interval_days: int | None = None
    question_for_clinician: str | None = None


def check_person(person: Person) -> list[Problem]:
    return [
        *in_range("birth_year", person.birth_year, least=1900, most=2100),
        *in_range("skin_type", person.skin_type, least=1, most=6),
        *in_range("clinician_min_interval_days", person.clinician_min_interval_days, least=1, most=CALENDAR_DAYS),
    ]

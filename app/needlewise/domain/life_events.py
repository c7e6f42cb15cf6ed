"""Events of a life that hair and skin answer to, weeks or months later."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from needlewise.domain.checks import in_calendar, is_uuid
from needlewise.messages import Problem


class LifeEventKind(StrEnum):
    ILLNESS_FEVER = "illness_fever"
    SURGERY = "surgery"
    CHILDBIRTH = "childbirth"
    DIET_WEIGHT = "diet_weight"
    STRESS = "stress"
    NEW_MEDICINE = "new_medicine"
    STOPPED_MEDICINE = "stopped_medicine"
    TRAVEL_SUN = "travel_sun"
    HAIRCUT = "haircut"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeEvent:
    id: str
    kind: LifeEventKind
    on: date
    notes: str | None = None


def check_life_event(event: LifeEvent) -> list[Problem]:
    return [*is_uuid("id", event.id), *in_calendar("on", event.on)]

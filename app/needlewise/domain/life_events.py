"""Events of a life that hair and skin answer to, weeks or months later."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from needlewise.domain.fields import Id, check_fields
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
    SUNBURN = "sunburn"
    BIOPSY = "biopsy"
    HAIR_DYE = "hair_dye"
    CAMERA_CHANGED = "camera_changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeEvent:
    id: Id
    kind: LifeEventKind
    on: date
    notes: str | None = None


def check_life_event(event: LifeEvent) -> list[Problem]:
    return check_fields(event)

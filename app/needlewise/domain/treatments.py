"""Treatments as courses, and the single times they were used."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from needlewise.domain.checks import is_uuid, ordered_days
from needlewise.domain.moments import Moment
from needlewise.messages import Problem


class TreatmentKind(StrEnum):
    MINOXIDIL = "minoxidil"
    MINOXIDIL_ORAL = "minoxidil_oral"
    FINASTERIDE = "finasteride"
    FINASTERIDE_TOPICAL = "finasteride_topical"
    DUTASTERIDE = "dutasteride"
    KETOCONAZOLE = "ketoconazole"
    STEROID = "steroid"
    RETINOID = "retinoid"
    ACID = "acid"
    PRP = "prp"
    OIL = "oil"
    SERUM = "serum"
    DYE = "dye"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    id: str
    kind: TreatmentKind
    started_on: date
    name: str | None = None
    dose: str | None = None
    ended_on: date | None = None
    notes: str | None = None

    def in_use_on(self, day: date) -> bool:
        return self.started_on <= day and (self.ended_on is None or day <= self.ended_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatmentUse:
    id: str
    treatment_id: str
    at: Moment


def check_treatment(treatment: Treatment) -> list[Problem]:
    return [
        *is_uuid("id", treatment.id),
        *ordered_days("started_on", treatment.started_on, "ended_on", treatment.ended_on),
    ]


def check_treatment_use(use: TreatmentUse) -> list[Problem]:
    return [*is_uuid("id", use.id), *is_uuid("treatment_id", use.treatment_id)]

"""Treatments as courses, and the single times they were used."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from needlewise.domain.checks import ordered_days
from needlewise.domain.fields import Id, check_fields
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
    ISOTRETINOIN = "isotretinoin"
    STEROID_SYSTEMIC = "steroid_systemic"
    ANTICOAGULANT = "anticoagulant"
    IMMUNOSUPPRESSANT = "immunosuppressant"
    ANTIBIOTIC = "antibiotic"
    ANAESTHETIC_CREAM = "anaesthetic_cream"
    ANTISEPTIC = "antiseptic"


class Route(StrEnum):
    """How a treatment gets into the body, which says what rules it speaks to."""

    SCALP = "scalp"
    FACE_OR_BODY = "face_or_body"
    ORAL = "oral"
    INJECTED_SCALP = "injected_scalp"
    INJECTED_ELSEWHERE = "injected_elsewhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """`route` of None was not said: its name, its notes and its kind may tell."""

    id: Id
    kind: TreatmentKind
    name: str | None = None
    dose: str | None = None
    started_on: date
    ended_on: date | None = None
    notes: str | None = None
    route: Route | None = None

    def in_use_on(self, day: date) -> bool:
        return self.started_on <= day and (self.ended_on is None or day <= self.ended_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatmentUse:
    id: Id
    treatment_id: Id
    at: Moment


def check_treatment(treatment: Treatment) -> list[Problem]:
    return [
        *check_fields(treatment),
        *ordered_days(treatment.started_on, "ended_on", treatment.ended_on),
    ]


def check_treatment_use(use: TreatmentUse) -> list[Problem]:
    return check_fields(use)

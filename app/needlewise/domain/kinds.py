"""The kinds of record a diary holds, and how they refer to each other: told once, for every room."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from needlewise.domain.answers import Answer, check_answer
from needlewise.domain.checkins import CheckIn, check_checkin
from needlewise.domain.devices import Device, check_device
from needlewise.domain.effects import OwnEffect, check_effect
from needlewise.domain.hair_counts import (
    ClinicMeasure,
    HairCount,
    Spot,
    check_clinic_measure,
    check_hair_count,
    check_spot,
)
from needlewise.domain.health import HealthRecord, check_health
from needlewise.domain.life_events import LifeEvent, check_life_event
from needlewise.domain.photos import Photo, check_photo
from needlewise.domain.progress_plans import ProgressPlan, check_progress_plan
from needlewise.domain.sessions import NeedlingSession, check_session
from needlewise.domain.sittings import Sitting, check_sitting
from needlewise.domain.treatments import Treatment, TreatmentUse, check_treatment, check_treatment_use
from needlewise.domain.tuning import Tuning, check_tuning
from needlewise.messages import Problem


class RecordKind(NamedTuple):
    """A kind of record. `check` finds what is wrong with one by itself. `moment` is the field that says when it
    happened or began, `starts` the one that says on which day, where no time is known; `ends` are those that say
    when and why it ended. `lasts`: it is of all its days and not of its first alone."""

    record_type: Any
    check: Callable[[Any], list[Problem]]
    moment: str | None = None
    starts: str | None = None
    ends: tuple[str, ...] = ()
    lasts: bool = False

    @property
    def day(self) -> str | None:
        return self.moment or self.starts


KINDS: dict[str, RecordKind] = {
    "devices": RecordKind(Device, check_device, ends=("retired_on", "retired_reason"), lasts=True),
    "sessions": RecordKind(NeedlingSession, check_session, "started_at"),
    "checkins": RecordKind(CheckIn, check_checkin, "at"),
    "treatments": RecordKind(Treatment, check_treatment, starts="started_on", ends=("ended_on",), lasts=True),
    "treatment_uses": RecordKind(TreatmentUse, check_treatment_use, "at"),
    "life_events": RecordKind(LifeEvent, check_life_event, starts="on"),
    "photos": RecordKind(Photo, check_photo, "taken_at"),
    "health": RecordKind(HealthRecord, check_health, starts="since", ends=("until",), lasts=True),
    "effects": RecordKind(OwnEffect, check_effect, lasts=True),
    "progress_plans": RecordKind(
        ProgressPlan, check_progress_plan, "declared_at", ends=("ended_on", "ended_why"), lasts=True
    ),
    "sittings": RecordKind(Sitting, check_sitting, "at"),
    "spots": RecordKind(Spot, check_spot, lasts=True),
    "hair_counts": RecordKind(HairCount, check_hair_count, "at"),
    "clinic_measures": RecordKind(ClinicMeasure, check_clinic_measure, "at"),
    "answers": RecordKind(Answer, check_answer, "at"),
    "tuning": RecordKind(Tuning, check_tuning, starts="since", ends=("until",), lasts=True),
}
"""By the name of their list in the document, in its order; what is referred to comes before what refers to it."""


class Reference(NamedTuple):
    """`field` of a record of `kind` holds the id of one of `target`. `is_held`: the program keeps that one as long as
    the record that names it; without that a record whose reference leads nowhere does without it, or is left out
    where it cannot."""

    kind: str
    field: str
    target: str
    is_held: bool = False
    is_needed: bool = False


REFERENCES = (
    Reference("sessions", "device_id", "devices", is_held=True),
    Reference("treatment_uses", "treatment_id", "treatments", is_held=True, is_needed=True),
    Reference("photos", "session_id", "sessions"),
    Reference("sittings", "plan_id", "progress_plans", is_needed=True),
    Reference("hair_counts", "photo_id", "photos", is_needed=True),
    Reference("hair_counts", "spot_id", "spots", is_needed=True),
    Reference("hair_counts", "repeat_of", "hair_counts"),
)

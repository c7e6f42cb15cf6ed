"""Courses of treatment, and the single times they were used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from needlewise.bootstrap import AppContext
from needlewise.domain.treatments import Treatment, TreatmentUse, check_treatment, check_treatment_use
from needlewise.messages import message
from needlewise.services.changes import Change, Kind
from needlewise.services.records.recording import change_of, recording


def add_treatment(ctx: AppContext, treatment: Treatment) -> Change:
    with recording(ctx) as records:
        records.add(Kind.TREATMENTS, treatment, check_treatment(treatment))
    return change_of(ctx, records.steps, message("services-treatment-added", day=treatment.started_on))


def edit_treatment(ctx: AppContext, treatment: Treatment) -> Change:
    with recording(ctx) as records:
        records.replace(Kind.TREATMENTS, treatment, check_treatment(treatment))
    return change_of(ctx, records.steps, message("services-treatment-edited", day=treatment.started_on))


def end_treatment(ctx: AppContext, id_: str, on: date) -> Change:
    """`on` is the last day it was used."""
    with recording(ctx) as records:
        ended = replace(records.live(Kind.TREATMENTS, id_), ended_on=on)
        records.replace(Kind.TREATMENTS, ended, check_treatment(ended))
    return change_of(ctx, records.steps, message("services-treatment-ended", day=on))


def delete_treatment(ctx: AppContext, id_: str) -> Change:
    """Its uses go to the trash with it, and come back with it."""
    with recording(ctx) as records:
        for use in records.uow.treatment_uses.all():
            if use.treatment_id == id_:
                records.trash(Kind.TREATMENT_USES, use.id)
        treatment = records.trash(Kind.TREATMENTS, id_)
    return change_of(ctx, records.steps, message("services-treatment-deleted", day=treatment.started_on))


def log_use(ctx: AppContext, use: TreatmentUse) -> Change:
    with recording(ctx) as records:
        missing = records.missing("treatment_id", Kind.TREATMENTS, use.treatment_id)
        records.add(Kind.TREATMENT_USES, use, [*check_treatment_use(use), *missing])
    return change_of(ctx, records.steps, message("services-use-logged", day=use.at.day))


def edit_uses(ctx: AppContext, uses: Sequence[TreatmentUse]) -> Change:
    """Several at once, undone at once; at least one."""
    with recording(ctx) as records:
        for use in uses:
            missing = records.missing("treatment_id", Kind.TREATMENTS, use.treatment_id)
            records.replace(Kind.TREATMENT_USES, use, [*check_treatment_use(use), *missing])
    return change_of(ctx, records.steps, message("services-use-edited", day=uses[0].at.day))


def delete_uses(ctx: AppContext, ids: Sequence[str]) -> Change:
    """Several at once, undone at once; at least one."""
    with recording(ctx) as records:
        uses = [records.trash(Kind.TREATMENT_USES, id_) for id_ in ids]
    return change_of(ctx, records.steps, message("services-use-deleted", day=uses[0].at.day))

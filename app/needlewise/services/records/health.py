"""What is dated about a person's health: conditions, allergies, pregnancy, visits and agreements."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

from needlewise.bootstrap import AppContext
from needlewise.domain.health import HealthKind, HealthRecord, check_health
from needlewise.guidance.checks import check_about
from needlewise.messages import Problem, message
from needlewise.services.changes import Change, Kind
from needlewise.services.records.recording import Recorder, Step, change_of, recording

STATES = frozenset({"condition", "allergy", "pregnancy"})
"""Kinds that say what is, not what a professional did."""


def add_health(ctx: AppContext, record: HealthRecord) -> Change:
    """A record of what is takes back the answer that it is not."""
    with recording(ctx) as records:
        records.add(Kind.HEALTH, record, _problems(ctx, records, record))
        _take_back_denials(records, record)
    return change_of(ctx, records.steps, message("services-health-added"))


def edit_health(ctx: AppContext, record: HealthRecord) -> Change:
    with recording(ctx) as records:
        records.replace(Kind.HEALTH, record, _problems(ctx, records, record))
        _take_back_denials(records, record)
    return change_of(ctx, records.steps, message("services-health-edited"))


def end_health(ctx: AppContext, id_: str, on: date) -> Change:
    """`on` is its last day."""
    with recording(ctx) as records:
        ended = replace(records.live(Kind.HEALTH, id_), until=on)
        records.replace(Kind.HEALTH, ended, _problems(ctx, records, ended))
    return change_of(ctx, records.steps, message("services-health-ended", day=on))


def end_answer(ctx: AppContext, question_id: str, on: date) -> Change:
    """Of a question that was answered with yes and has no dated record behind it: puts one there that is over."""
    kind = HealthKind(ctx.guidance.screening[question_id].kind)
    with recording(ctx) as records:
        record = HealthRecord(id=str(uuid4()), kind=kind, about=(question_id,), until=on)
        records.add(Kind.HEALTH, record, _problems(ctx, records, record))
    return change_of(ctx, records.steps, message("services-health-ended", day=on))


def delete_health(ctx: AppContext, id_: str) -> Change:
    with recording(ctx) as records:
        records.trash(Kind.HEALTH, id_)
    return change_of(ctx, records.steps, message("services-health-deleted"))


def _problems(ctx: AppContext, records: Recorder, record: HealthRecord) -> list[Problem]:
    return [*check_health(record), *check_about(record, ctx.guidance, records.uow.effects.all())]


def _take_back_denials(records: Recorder, record: HealthRecord) -> None:
    person = records.uow.person.get()
    if person is None or record.kind.value not in STATES:
        return
    kept = {id_: is_so for id_, is_so in (person.screening or {}).items() if is_so or id_ not in record.about}
    if kept != (person.screening or {}):
        records.take(Step(Kind.PERSON, person, replace(person, screening=kept or None)))

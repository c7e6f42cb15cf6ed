"""The person who keeps the diary."""

from __future__ import annotations

from needlewise.bootstrap import AppContext
from needlewise.domain.person import Person, check_person
from needlewise.guidance.checks import check_screening
from needlewise.messages import message
from needlewise.services.changes import Change, Kind
from needlewise.services.records.recording import Step, change_of, recording, refuse


def load_person(ctx: AppContext) -> Person | None:
    """None where the person never said anything of themselves."""
    with ctx.store.read() as uow:
        return uow.person.get()


def save_person(ctx: AppContext, person: Person | None) -> Change:
    """None takes everything back that the person said."""
    if person is not None:
        refuse([*check_person(person), *check_screening(person, ctx.guidance)])
    with recording(ctx) as records:
        records.take(Step(Kind.PERSON, records.uow.person.get(), person))
    return change_of(ctx, records.steps, message("services-person-saved"))

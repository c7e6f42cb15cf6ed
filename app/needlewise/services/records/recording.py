"""What all record services share: writing records in one unit of work, and the way back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from typing import Any

from needlewise.bootstrap import AppContext
from needlewise.errors import DraftRejected
from needlewise.messages import Message, Problem, message
from needlewise.services.changes import Change, Kind
from needlewise.store.unit_of_work import UnitOfWork

AT_ONCE = 1_000
"""Records in one statement: a longer one would keep other threads, and the window, waiting."""

_SINGLE = (Kind.PERSON, Kind.SETTINGS)
"""Of these a diary has one, which is put in place of the one before."""


class Way(Enum):
    ADD = "add"
    REPLACE = "replace"
    TRASH = "trash"


@dataclass(frozen=True, slots=True)
class Step:
    """One record before and after. None before: it is new. None after: it goes to the trash."""

    kind: Kind
    before: Any
    after: Any

    def back(self) -> Step:
        return Step(self.kind, self.after, self.before)

    @property
    def way(self) -> Way:
        if self.before is None:
            return Way.ADD
        return Way.TRASH if self.after is None else Way.REPLACE


class Recorder:
    """Writes records and keeps the steps it took. Raises DraftRejected with all problems of a record at once."""

    def __init__(self, uow: UnitOfWork) -> None:
        self.uow = uow
        self.steps: list[Step] = []

    def add(self, kind: Kind, record: Any, problems: Iterable[Problem] = ()) -> None:
        found = list(problems)
        if self.uow.records(kind).get(record.id) is not None:
            found.append(Problem(("id",), message("problem-duplicate-id", id=record.id)))
        refuse(found)
        self.take(Step(kind, None, record))

    def replace(self, kind: Kind, record: Any, problems: Iterable[Problem] = ()) -> None:
        before = self.live(kind, record.id)
        refuse(problems)
        self.take(Step(kind, before, record))

    def trash(self, kind: Kind, id_: str) -> Any:
        """Gives the record that went to the trash."""
        before = self.live(kind, id_)
        self.take(Step(kind, before, None))
        return before

    def live(self, kind: Kind, id_: str) -> Any:
        record = self.uow.records(kind).get(id_)
        if record is None:
            raise gone()
        return record

    def missing(self, field: str, kind: Kind, id_: str | None) -> list[Problem]:
        """The problem of a field that names a record which is not there."""
        if id_ is None or self.uow.records(kind).get(id_) is not None:
            return []
        return [Problem((field,), message("problem-missing-reference", id=id_))]

    def take(self, step: Step) -> None:
        _take(self.uow, step)
        self.steps.append(step)


@contextmanager
def recording(ctx: AppContext) -> Iterator[Recorder]:
    """One unit of work, committed when the block ends without an error."""
    with ctx.store.write(ctx.clock.now()) as uow:
        yield Recorder(uow)
        uow.commit()


def change_of(ctx: AppContext, steps: Sequence[Step], words: Message) -> Change:
    """The change for steps that were taken. Undo takes them back, and undoing that takes them again."""
    return _change(ctx, tuple(steps), words, message("services-undone", what=words))


def _change(ctx: AppContext, steps: Sequence[Step], words: Message, words_back: Message) -> Change:
    def undo() -> Change:
        back = tuple(step.back() for step in reversed(steps))
        with ctx.store.write(ctx.clock.now()) as uow:
            take_all(uow, back)
            uow.commit()
        return _change(ctx, back, words_back, words)

    return Change(frozenset(step.kind for step in steps), undo, words)


def take_all(uow: UnitOfWork, steps: Sequence[Step]) -> None:
    """In their order. Those of one kind that follow each other and go one way are taken many at a time: an import has
    a hundred thousand of them."""
    for (kind, way), alike in groupby(steps, key=lambda step: (step.kind, step.way)):
        run = list(alike)
        if kind in _SINGLE:
            for step in run:
                _take(uow, step)
            continue
        for start in range(0, len(run), AT_ONCE):
            _take_many(uow, kind, way, run[start : start + AT_ONCE])


def _take_many(uow: UnitOfWork, kind: Kind, way: Way, steps: Sequence[Step]) -> None:
    try:
        if way is Way.ADD:
            uow.records(kind).add_all([step.after for step in steps])
        elif way is Way.REPLACE:
            uow.records(kind).replace_all([step.after for step in steps])
        else:
            uow.records(kind).trash_all([step.before.id for step in steps])
    except KeyError as error:
        raise gone() from error


def _take(uow: UnitOfWork, step: Step) -> None:
    if step.kind in _SINGLE:
        (uow.person if step.kind is Kind.PERSON else uow.made_by_hand).put(step.after)
        return
    repository = uow.records(step.kind)
    try:
        if step.after is None:
            repository.trash(step.before.id)
        elif step.before is None:
            repository.add(step.after)
        else:
            repository.replace(step.after)
    except KeyError as error:
        raise gone() from error


def refuse(problems: Iterable[Problem]) -> None:
    """Raises DraftRejected if there are any."""
    found = list(problems)
    if found:
        raise DraftRejected(found)


def gone() -> DraftRejected:
    """For a record that was removed meanwhile."""
    return DraftRejected([Problem(("id",), message("services-record-gone"))])

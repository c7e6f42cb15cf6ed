"""Treatments and life events that a table names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from needlewise.domain.life_events import LifeEvent, LifeEventKind
from needlewise.domain.moments import Moment
from needlewise.domain.treatments import Treatment, TreatmentKind, TreatmentUse
from needlewise.exchange.csv_in.identity import Ids, uuid5
from needlewise.exchange.csv_in.names import plain_name
from needlewise.exchange.csv_in.vocabulary import Words, vocabulary

_BETWEEN = re.compile(r"\s*[;,|\n]\s*|\s\+\s")


def parts_of(cell: str) -> list[str]:
    return [part.strip() for part in _BETWEEN.split(cell) if part.strip()]


class Treatments:
    """Courses by their names: those of the diary, and new ones that begin with the first use in the table."""

    def __init__(self, present: Iterable[Treatment], ids: Ids) -> None:
        self._by_name = {plain_name(t.name or t.kind.replace("_", " ")): t for t in present}
        self._new: dict[str, Treatment] = {}
        self._ids = ids
        self.uses: list[TreatmentUse] = []

    def use(self, name: str, at: Moment) -> TreatmentUse:
        course = self._course(name, at)
        use = TreatmentUse(id=self._ids.of(f"use/{course.id}/{at.written}"), treatment_id=course.id, at=at)
        self.uses.append(use)
        return use

    def new(self) -> tuple[Treatment, ...]:
        return tuple(self._new.values())

    def _course(self, name: str, at: Moment) -> Treatment:
        key = plain_name(name)
        if key in self._by_name:
            return self._by_name[key]
        course = self._new.get(key)
        if course is None:
            kind = TreatmentKind(_meant_by(key, vocabulary().treatment_kinds) or TreatmentKind.OTHER)
            course = Treatment(id=uuid5(f"treatment/{key}"), kind=kind, name=name, started_on=at.day)
        elif at.day < course.started_on:
            course = replace(course, started_on=at.day)
        self._new[key] = course
        return course


def life_event(text: str, at: Moment, ids: Ids) -> LifeEvent:
    """Of the kind that its words mean, with the words as its notes."""
    plain = plain_name(text)
    kind = LifeEventKind(_meant_by(plain, vocabulary().life_events) or LifeEventKind.OTHER)
    return LifeEvent(id=ids.of(f"event/{kind}/{at.day}/{text}"), kind=kind, on=at.day, notes=text)


def _meant_by(plain: str, words: Words) -> str | None:
    """The first that one of its words stands for: the more particular come first."""
    return next((meant for meant, held in words.items() if any(_begins_a_word(plain, word) for word in held)), None)


def _begins_a_word(plain: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}", plain) is not None

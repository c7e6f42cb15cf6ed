"""How much of each part the first page shows; the rest follows further on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Numbers of rows, and letters of the person's question."""

    question_letters: int
    flags: int
    treatments: int
    symptoms: int
    remarks: int
    answers: int


ROOMY = Limits(question_letters=300, flags=3, treatments=4, symptoms=5, remarks=4, answers=6)
SNUG = Limits(question_letters=240, flags=3, treatments=3, symptoms=4, remarks=3, answers=4)
TIGHT = Limits(question_letters=160, flags=2, treatments=2, symptoms=3, remarks=2, answers=3)
LADDER = (ROOMY, SNUG, TIGHT)
"""Taken in turn until the charts have room; the last one is for diaries that have a lot of everything."""

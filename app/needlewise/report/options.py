"""What a report covers and leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "letter"


class Section(StrEnum):
    """Parts a person may leave out. The header, warning signs, how complete the diary is and the disclaimer
    always stand."""

    QUESTION = "question"
    CHARTS = "charts"
    PROTOCOL = "protocol"
    TREATMENTS = "treatments"
    SYMPTOMS = "symptoms"
    SHEDDING = "shedding"
    FINDINGS = "findings"
    SCREENING = "screening"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOptions:
    """Days are local, both included; None leaves an end at the diary's first day or the day assessed.
    `anonymise` leaves out the name, gives an age instead of the birth year, and counts days instead of dating
    them."""

    first: date | None = None
    last: date | None = None
    paper: Paper = Paper.A4
    anonymise: bool = False
    sections: frozenset[Section] = frozenset(Section)

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
    always stand. `DETAILS`, `SESSIONS` and `CHECKINS` are pages of their own, after the first."""

    QUESTION = "question"
    HAIR = "hair"
    CHARTS = "charts"
    PROTOCOL = "protocol"
    TREATMENTS = "treatments"
    SYMPTOMS = "symptoms"
    SHEDDING = "shedding"
    FINDINGS = "findings"
    SCREENING = "screening"
    DETAILS = "details"
    SESSIONS = "sessions"
    CHECKINS = "checkins"


LISTS = frozenset({Section.SESSIONS, Section.CHECKINS})
"""Long as the diary is, so only on request."""
FIRST_PAGE = frozenset(Section) - LISTS - {Section.DETAILS}
USUAL = frozenset(Section) - LISTS
PhotoIds = tuple[str, str]
MOST_PAIRS = 4
"""Pairs of photos that a report takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOptions:
    """Days are local, both included; None leaves an end at the diary's first day or the day assessed.
    `anonymise` gives initials for the name and an age for the birth year, counts days instead of dating them, and
    leaves notes out. `language` is the clinician's, None for that of the catalogue at hand. `is_archival` asks for
    PDF/A-2a beside PDF/UA-1."""

    first: date | None = None
    last: date | None = None
    paper: Paper = Paper.A4
    anonymise: bool = False
    sections: frozenset[Section] = USUAL
    language: str | None = None
    is_archival: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportChoice:
    """What a person chose for their reports. `days` names a reach of days, or says that `first` and `last` count.
    `pairs` are photos by their ids, None until some were proposed or chosen; they are printed with `has_photos`."""

    days: str
    first: date | None = None
    last: date | None = None
    paper: Paper = Paper.A4
    language: str | None = None
    sections: frozenset[Section] = USUAL
    anonymise: bool = False
    is_archival: bool = False
    has_photos: bool = False
    pairs: tuple[PhotoIds, ...] | None = None

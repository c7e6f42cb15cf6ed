"""What the first page compares, how many words it may have, and how much of each part it shows; the rest follows
further on."""

from __future__ import annotations

from dataclasses import dataclass, replace

RECENT_DAYS = 90
"""The last days, held beside the time before: long enough for six sessions two weeks apart, and always the same so
that two reports can be laid side by side. Our own choice."""

MOST_WORDS = 450
"""On the first page, words of charts, header and footer among them: what is read in ninety seconds at 300 words a
minute. Our own choice."""

LEAST_CHARTED_DAYS = 8
"""Days with a check-in that the chart of the last days needs: with fewer, the table says it all. Our own choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Letters of the person's question; numbers of the other things: `named` signs that were recorded as absent or
    never, `treatments` and `symptoms` rows, `remarks` titles, `peaks` of shedding, `marks` names in the charts.
    Without `has_curve` the curve after a session stands on a later page alone.

    The box at the top is not cut for room: `signs` are the open ones told in full, where the others are named, `gone`
    those that went, `health` contraindications."""

    question_letters: int
    named: int
    treatments: int
    symptoms: int
    remarks: int
    peaks: int
    marks: int
    has_curve: bool = True
    signs: int = 4
    gone: int = 2
    health: int = 6


ROOMY = Limits(question_letters=240, named=5, treatments=4, symptoms=4, remarks=5, peaks=2, marks=6)
SNUG = Limits(question_letters=200, named=3, treatments=3, symptoms=3, remarks=4, peaks=1, marks=3)
TIGHT = Limits(question_letters=120, named=2, treatments=2, symptoms=2, remarks=3, peaks=1, marks=2)
TERSE = replace(TIGHT, has_curve=False)
LADDER = (ROOMY, SNUG, TIGHT, TERSE)
"""Taken in turn until words and charts fit; the last one is for diaries that have a lot of everything."""

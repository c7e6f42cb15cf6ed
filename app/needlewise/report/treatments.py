"""Treatments with their dates, and how soon minoxidil followed needling."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from statistics import median

from needlewise.domain.diary import Diary
from needlewise.domain.treatments import Treatment, TreatmentKind
from needlewise.messages import Catalogue
from needlewise.report.model import Block, Table
from needlewise.report.wording import on, shortened, written

_NAME_LETTERS = 34
_DOSE_LETTERS = 24


def treatment_name(treatment: Treatment, words: Catalogue) -> str:
    if treatment.name:
        return shortened(written(treatment.name), _NAME_LETTERS)
    return words.text(f"treatment-{treatment.kind}")


def treatments_block(diary: Diary, words: Catalogue) -> Block:
    """Those in use first, then the latest. `diary` holds the days reported."""
    title = words.text("report-treatments")
    if not diary.treatments:
        return Block(title=title, text=words.text("report-treatments-none"))
    ordered = sorted(diary.treatments, key=lambda t: t.started_on, reverse=True)
    ordered.sort(key=lambda t: t.ended_on is not None)
    uses = [u.treatment_id for u in diary.treatment_uses]
    rows = tuple(
        (
            treatment_name(t, words) if t.name else words.label(f"treatment-{t.kind}"),
            shortened(written(t.dose), _DOSE_LETTERS) if t.dose else "–",
            on(t.started_on, words),
            on(t.ended_on, words) if t.ended_on else words.text("report-in-use"),
            words.number(uses.count(t.id)) if t.id in uses else "–",
        )
        for t in ordered
    )
    heads = tuple(words.text(f"report-treatments-{head}") for head in ("name", "dose", "from", "to", "uses"))
    return Block(title=title, table=Table(heads=heads, rows=rows, note=_after_needling(diary, words)))


def _after_needling(diary: Diary, words: Catalogue) -> str:
    """Hours from each session to the first minoxidil on the scalp before the next one."""
    topical = {t.id for t in diary.treatments if t.kind is TreatmentKind.MINOXIDIL}
    uses = sorted((u.at for u in diary.treatment_uses if u.treatment_id in topical), key=lambda at: at.utc)
    starts = [s.started_at for s in diary.sessions]
    moments = [use.utc for use in uses]
    hours = []
    for session, following in pairwise([*starts, None]):
        place = bisect_left(moments, session.utc) if session else len(uses)
        if session and place < len(uses) and (following is None or moments[place] < following.utc):
            hours.append(uses[place].hours_since(session))
    if not hours:
        return ""
    return words.text(
        "report-minoxidil-after", median=round(median(hours)), soonest=round(min(hours)), count=len(hours)
    )

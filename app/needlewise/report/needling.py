"""How the needling was done in some days, a cell each: how often, how long the needle, how close, how clean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import median

from needlewise.domain.sessions import NeedlingSession, Performer
from needlewise.messages import Catalogue
from needlewise.report.cleanliness import cleanliness
from needlewise.report.facts import Window
from needlewise.report.wording import lately, on

Cell = Callable[[Window], str]
_MOST_LENGTHS = 3


def needling_cells(sessions: Sequence[NeedlingSession], words: Catalogue) -> list[tuple[str, Cell]]:
    """By their names. `sessions` are those of the days reported, by time."""

    def of(said: Callable[[Sequence[NeedlingSession], Window, Catalogue], str]) -> Cell:
        return lambda window: said(_within(sessions, window), window, words)

    cells = [
        (words.text("report-protocol-sessions"), of(_sessions)),
        (words.text("report-protocol-length"), of(_lengths)),
        (words.text("report-window-closer-name"), of(_closer)),
        (words.text("report-protocol-over-use"), of(_spells)),
        (words.text("report-protocol-disinfection"), of(lambda found, _, words: cleanliness(found, words))),
    ]
    if any(session.bleeding for session in sessions):
        cells.append((words.label("effect-bleeding"), of(_bled)))
    return cells


def _within(sessions: Sequence[NeedlingSession], window: Window) -> list[NeedlingSession]:
    return [s for s in sessions if window.span.first <= s.started_at.day <= window.span.last]


def _sessions(found: Sequence[NeedlingSession], window: Window, words: Catalogue) -> str:
    gaps = window.spacing.gap_days.tolist()
    said = words.text("report-window-sessions", count=len(found))
    if found and gaps:
        said = words.text("report-window-spacing", count=len(found), median=float(median(gaps)), shortest=min(gaps))
    theirs = sum(session.performed_by is Performer.CLINICIAN for session in found)
    return words.text("report-window-clinician", said=said, count=theirs) if theirs else said


def _lengths(found: Sequence[NeedlingSession], _: Window, words: Catalogue) -> str:
    lengths = sorted({session.needle_length_mm for session in found})
    if not lengths:
        return "–"
    if len(lengths) > _MOST_LENGTHS:
        return words.text("report-mm-range", shortest=lengths[0], longest=lengths[-1], count=len(lengths))
    return words.text("report-mm", length=", ".join(map(words.number, lengths)))


def _closer(_: Sequence[NeedlingSession], window: Window, words: Catalogue) -> str:
    """How often sessions came closer than the limit, and which limit that is."""
    spacing = window.spacing
    if not spacing.gap_days.size:
        return "–"
    low, high = float(spacing.minimum_days.min()), float(spacing.minimum_days.max())
    limit = "report-window-limit-one" if low == high else "report-window-limit-range"
    return words.text(
        "report-window-closer",
        count=int(spacing.is_short.sum()),
        range=words.text(limit, low=low, high=high),
        whose="clinician" if spacing.is_clinician_set else "table",
    )


def _spells(_: Sequence[NeedlingSession], window: Window, words: Catalogue) -> str:
    if not window.spells:
        return words.text("report-window-no-spell")
    last = window.spells[-1]
    days = words.text("report-days", first=lately(last.first, window.span.last, words), last=on(last.last, words))
    return words.text("report-window-spells", count=len(window.spells), days=days)


def _bled(found: Sequence[NeedlingSession], _: Window, words: Catalogue) -> str:
    recorded = [session.bleeding for session in found if session.bleeding is not None]
    if not any(recorded):
        return words.text("report-window-no-spell" if recorded else "report-not-recorded")
    worst = words.text(f"bleeding-{max(recorded)}")
    return words.text("report-window-bled", worst=worst, count=sum(map(bool, recorded)), of=len(recorded))

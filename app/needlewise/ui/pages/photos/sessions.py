"""Sessions that a photo may belong to, as choices."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from needlewise.domain.sessions import NeedlingSession
from needlewise.ui.words import Words

_AROUND_DAYS = 14


def options_near(
    sessions: Sequence[NeedlingSession], days: tuple[date, date], words: Words, kept: str | None = None
) -> list[tuple[str | None, str]]:
    """None first, then the sessions of the two weeks around those days, the newest first, and the one that is kept,
    whenever it was."""
    first, last = days[0] - timedelta(days=_AROUND_DAYS), days[1] + timedelta(days=_AROUND_DAYS)
    near = [s for s in sessions if first <= s.started_at.day <= last or s.id == kept]
    near.sort(key=lambda session: session.started_at.utc, reverse=True)
    named = [(s.id, words("inbox-session-of", day=s.started_at.day, length=s.needle_length_mm)) for s in near]
    return [(None, words("inbox-session-none")), *named]

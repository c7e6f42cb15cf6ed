"""The words of a photo: below its tile, on it, and for a screen reader."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from needlewise.domain.diary import Diary
from needlewise.domain.photos import Photo
from needlewise.ui.words import Words


@dataclass(frozen=True, slots=True)
class Caption:
    """`note` is what stands on the picture itself, empty for most."""

    title: str
    detail: str
    hair: str
    note: str


class Captions:
    """Made when a tile is first seen, as to look for the session before a photo takes its time. What many photos
    share, their days and views, is put into words once."""

    def __init__(self, words: Words, diary: Diary) -> None:
        self._words = words
        self._text = cache(words)
        self._view = cache(lambda view: words.label(f"view-{view}"))
        self._day = cache(words.short_date)
        self._sessions = sorted(diary.sessions, key=lambda session: session.started_at.utc)
        self._made: dict[str, Caption] = {}

    def of(self, photo: Photo) -> Caption:
        if photo.id not in self._made:
            self._made[photo.id] = self._make(photo)
        return self._made[photo.id]

    def spoken(self, photo: Photo) -> str:
        """All of it as one sentence."""
        words, hours = self._words, self._hours(photo)
        near = "" if hours is None else words("gallery-near-session", hours=hours)
        taken = words.catalogue.time(photo.taken_at.wall)
        parts = (self._view(photo.view), taken, self.of(photo).hair, near, photo.notes or "")
        return ", ".join(part for part in parts if part)

    def _make(self, photo: Photo) -> Caption:
        hair = "" if photo.hair is None else self._text(f"gallery-hair-{photo.hair}")
        view, hours = self._view(photo.view), self._hours(photo)
        return Caption(
            title=self._day(photo.taken_at.day),
            detail=", ".join(part for part in (view, hair) if part),
            hair=hair,
            note="" if hours is None else self._text("gallery-near-session-short", hours=hours),
        )

    def _hours(self, photo: Photo) -> int | None:
        """Since a session that is near; None where none is."""
        from needlewise.services.photos.dates import last_session_before
        from needlewise.services.photos.records import near_session

        before = last_session_before(self._sessions, photo.taken_at)
        hours = None if before is None else near_session(Diary(sessions=(before,)), photo)
        return None if hours is None else round(hours)

"""The words of a photo: below its tile, on it, and for a screen reader."""

from __future__ import annotations

from dataclasses import dataclass

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
    spoken: str


class Captions:
    """Made when a tile is first seen, as to look for the session before a photo takes its time."""

    def __init__(self, words: Words, diary: Diary) -> None:
        self._words = words
        self._sessions = sorted(diary.sessions, key=lambda session: session.started_at.utc)
        self._made: dict[str, Caption] = {}

    def of(self, photo: Photo) -> Caption:
        if photo.id not in self._made:
            self._made[photo.id] = self._make(photo)
        return self._made[photo.id]

    def _make(self, photo: Photo) -> Caption:
        from needlewise.services.photo_dates import last_session_before
        from needlewise.services.photos import near_session

        words = self._words
        view = words.label(f"view-{photo.view}")
        hair = "" if photo.hair is None else words(f"gallery-hair-{photo.hair}")
        before = last_session_before(self._sessions, photo.taken_at)
        hours = None if before is None else near_session(Diary(sessions=(before,)), photo)
        near = {"hours": round(hours)} if hours is not None else {}
        note = words("gallery-near-session-short", **near) if near else ""
        in_full = words("gallery-near-session", **near) if near else ""
        spoken = (view, words.catalogue.time(photo.taken_at.wall), hair, in_full, photo.notes or "")
        return Caption(
            title=words.short_date(photo.taken_at.day),
            detail=", ".join(part for part in (view, hair) if part),
            hair=hair,
            note=note,
            spoken=", ".join(part for part in spoken if part),
        )

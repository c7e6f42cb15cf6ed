"""Comparing in words: of each photo, of both, and of how they lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from needlewise.domain.diary import Diary
from needlewise.domain.photos import Photo
from needlewise.ui.words import Words

if TYPE_CHECKING:
    from needlewise.services.photos.comparing import Comparison, Glance


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PairChoice:
    """The photos that can be stepped through, the earliest first, and the places of the two that are shown; `first`
    always comes before `second`."""

    diary: Diary
    photos: tuple[Photo, ...]
    first: int
    second: int

    @property
    def pair(self) -> tuple[Photo, Photo]:
        return self.photos[self.first], self.photos[self.second]

    def stepped(self, side: int, by: int) -> PairChoice | None:
        """With the next (1) or the previous (-1) photo on that side; None where there is none, or it would pass the
        other one."""
        first, second = (self.first + by, self.second) if side == 0 else (self.first, self.second + by)
        if not 0 <= first < second < len(self.photos):
            return None
        return PairChoice(diary=self.diary, photos=self.photos, first=first, second=second)


def pair_choice(diary: Diary, first_id: str, second_id: str) -> PairChoice | None:
    """All photos of the views of these two. None where one of them is not in the diary, or they are one."""
    views = {photo.view for photo in diary.photos if photo.id in (first_id, second_id)}
    photos = tuple(
        sorted((p for p in diary.photos if p.view in views), key=lambda photo: (photo.taken_at.utc, photo.id))
    )
    places = [number for number, photo in enumerate(photos) if photo.id in (first_id, second_id)]
    if len(places) != 2:
        return None
    return PairChoice(diary=diary, photos=photos, first=places[0], second=places[1])


def facts(words: Words, photo: Photo, hours_since_session: float | None) -> str:
    """For instance "Tue 3 Mar 2026 · dry hair · 12 days after a session"."""
    from needlewise.services.photos.comparing import describe_photo

    return " · ".join(words(part) for part in describe_photo(photo, hours_since_session))


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparability:
    """`reasons` are whole lines, none where the two are comparable as far as the pictures tell."""

    is_comparable: bool
    title: str
    reasons: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        return " ".join((self.title, *self.reasons))


def comparability_of(words: Words, pair: Comparison) -> Comparability:
    from needlewise.services.photos.comparing import verdict

    return Comparability(
        is_comparable=pair.is_comparable,
        title=f"{_apart(words, pair.days_apart)} {words(verdict(pair))}",
        reasons=tuple(f"{words.label(reason).rstrip('.')}." for reason in pair.reasons),
    )


def waiting(words: Words, seen: Glance) -> str:
    """Until the pictures were held against each other."""
    return f"{_apart(words, seen.days_apart)} {words('compare-waiting')}"


def _apart(words: Words, days: int) -> str:
    return words("compare-days-apart", days=days)


def marks_of(words: Words, pair: Comparison | None, *, is_aligned: bool, is_light_matched: bool) -> tuple[str, ...]:
    """What was done to the later picture for this view, as it stands on it."""
    marks = []
    laid = None if pair is None else pair.alignment
    if is_aligned and laid is not None and laid.is_found:
        marks.append(words("compare-mark-by-hand" if laid.is_by_hand else f"compare-mark-{laid.quality}"))
    if is_light_matched:
        marks.append(words("compare-mark-light"))
    return tuple(marks)


def file_name(pair: Sequence[Photo]) -> str:
    days = "-".join(f"{photo.taken_at.day:%Y%m%d}" for photo in pair)
    return f"needlewise-{pair[0].view.replace('_', '-')}-{days}.png"

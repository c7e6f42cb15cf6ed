"""Two photos of a view side by side: how one lies on the other, and what speaks against comparing them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from needlewise.analysis.rules.records import PHOTO_AFTER_SESSION_H
from needlewise.bootstrap import AppContext
from needlewise.domain.diary import Diary
from needlewise.domain.photos import FULL_SET, Photo, PhotoView
from needlewise.errors import InputError
from needlewise.exchange.files import replacing
from needlewise.imaging.comparability import compare
from needlewise.imaging.laid import laid_over
from needlewise.imaging.light import match_light
from needlewise.imaging.pair_picture import pair_picture
from needlewise.imaging.pixels import Pixels, upright_pixels
from needlewise.imaging.previews import PREVIEW_EDGE_PX
from needlewise.messages import Catalogue, Message, message
from needlewise.progress import Progress
from needlewise.services.photos.alignments import Laid, find, kept_by_hand
from needlewise.services.photos.pictures import look_of, name_of, preview
from needlewise.services.photos.records import near_session
from needlewise.services.records.diary import load_diary

LEAST_DAYS_APART = 56
"""Hair grows about a centimetre a month; evidence.md 9 has eight to twelve weeks, tagged as its own choice (D)."""
SAVED_EDGE_PX = 2000
"""The longer edge of each picture in a pair that is saved."""
PROPOSED_VIEWS = (*FULL_SET, PhotoView.CLOSE_UP)
"""Those of which two photos are meant to show the same place, for change over time."""
_ENOUGH_EDGE_PX = 800
"""Sharpness is read at this size."""
_MOST_TRIED = 6
"""Pairs of a view whose pictures are looked at before the view is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """A pair before its pictures were held against each other; `first` is the earlier photo. A picture is a Message
    where there is none to show, which says why. `hours_since_session` count from the last session before each photo,
    None where there is none."""

    first: Photo
    second: Photo
    pictures: tuple[Pixels | Message, Pixels | Message]
    hours_since_session: tuple[float | None, float | None]
    reasons: tuple[Message, ...]
    by_hand: Laid | None = None

    @property
    def days_apart(self) -> int:
        return (self.second.taken_at.day - self.first.taken_at.day).days


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """`first` is the earlier photo. `reasons` say why the two are not comparable; none means as far as the pictures
    tell they are. `alignment` is None where a picture is not there."""

    first: Photo
    second: Photo
    days_apart: int
    hours_since_session: tuple[float | None, float | None]
    alignment: Laid | None
    reasons: tuple[Message, ...]

    @property
    def is_comparable(self) -> bool:
        return not self.reasons


def photos_of_view(diary: Diary, view: PhotoView) -> tuple[Photo, ...]:
    """The earliest first."""
    return tuple(sorted((p for p in diary.photos if p.view is view), key=_when))


def pairs_of_view(diary: Diary, view: PhotoView) -> tuple[tuple[Photo, Photo], ...]:
    """The earlier photo of each pair first; those furthest apart come first."""
    photos = photos_of_view(diary, view)
    pairs = ((a, b) for number, a in enumerate(photos) for b in photos[number + 1 :])
    return tuple(sorted(pairs, key=lambda pair: pair[0].taken_at.utc - pair[1].taken_at.utc))


def comparison(ctx: AppContext, first: Photo, second: Photo) -> Comparison:
    """In whichever order they are given. Takes about half a second, and no time for a pair that was compared."""
    return look_closer(glance(ctx, load_diary(ctx), first, second))


def glance(ctx: AppContext, diary: Diary, first: Photo, second: Photo) -> Glance:
    """Reads the small pictures that are kept; `look_closer` needs no diary, so that it can run beside one."""
    earlier, later = sorted((first, second), key=_when)
    hours = hours_since_session(diary, earlier), hours_since_session(diary, later)
    return Glance(
        first=earlier,
        second=later,
        pictures=(_small_picture(ctx, earlier), _small_picture(ctx, later)),
        hours_since_session=hours,
        reasons=reasons_on_record(diary, earlier, later),
        by_hand=kept_by_hand(ctx, earlier, later),
    )


def look_closer(seen: Glance) -> Comparison:
    """Holds the pictures against each other, at most PREVIEW_EDGE_PX long: there they are aligned, and judged for
    sharpness, light, scale and angle. Points marked by hand go before what is found by itself."""
    one, other = seen.pictures
    if isinstance(one, Message) or isinstance(other, Message):
        laid, reasons = None, tuple(p for p in (one, other) if isinstance(p, Message))
    else:
        found = find(seen.first, seen.second, (one, other))
        laid = seen.by_hand or found.laid
        reasons = tuple(compare(*found.signs, laid.at((one.width, one.height), (other.width, other.height))))
    return Comparison(
        first=seen.first,
        second=seen.second,
        days_apart=seen.days_apart,
        hours_since_session=seen.hours_since_session,
        alignment=laid,
        reasons=(*seen.reasons, *reasons),
    )


def reasons_on_record(diary: Diary, earlier: Photo, later: Photo) -> tuple[Message, ...]:
    """What the records say against comparing two photos, without a look at the pictures. Whether hair was dry is
    said only where both records have it; skin checks are for any day."""
    found = []
    if earlier.view is not later.view:
        found.append(message("compare-reason-views"))
    days = (later.taken_at.day - earlier.taken_at.day).days
    if earlier.view is not PhotoView.SKIN_CHECK:
        for photo in (earlier, later):
            hours = near_session(diary, photo)
            if hours is not None:
                found.append(message("compare-reason-session", day=photo.taken_at.day, hours=round(hours)))
        if days < LEAST_DAYS_APART:
            found.append(message("compare-reason-days", days=days, weeks=LEAST_DAYS_APART // 7))
    if earlier.hair and later.hair and earlier.hair is not later.hair:
        wet, dry = (earlier, later) if earlier.hair == "wet" else (later, earlier)
        found.append(message("compare-reason-hair", wet=wet.taken_at.day, dry=dry.taken_at.day))
    return tuple(found)


def hours_since_session(diary: Diary, photo: Photo) -> float | None:
    """Since the last session before it, however long ago; None where there is none."""
    hours = (photo.taken_at.hours_since(session.started_at) for session in diary.sessions)
    return min((h for h in hours if h >= 0), default=None)


def propose_pairs(
    ctx: AppContext, diary: Diary, most: int = 4, progress: Progress | None = None
) -> tuple[Comparison, ...]:
    """Of each view the two comparable photos that are furthest apart; of those pairs the ones furthest apart, in the
    order of the views. Views without such a pair are left out."""
    progress = progress or Progress()
    found = []
    for done, view in enumerate(PROPOSED_VIEWS):
        progress.tell(done, len(PROPOSED_VIEWS))
        if progress.is_cancelled:
            break
        best = _furthest_comparable(ctx, diary, view)
        if best is not None:
            found.append(best)
    chosen = sorted(found, key=lambda pair: -pair.days_apart)[:most]
    return tuple(pair for pair in found if pair in chosen)


def save_pair(
    ctx: AppContext, pair: Comparison, out: Path, *, is_aligned: bool = False, is_light_matched: bool = False
) -> None:
    """Writes one PNG of both pictures with dates and days apart, and what was done to them, without metadata.
    Raises InputError where a picture cannot be read, OutputError where the file cannot be written."""
    one, other = (_picture(ctx, photo, SAVED_EDGE_PX) for photo in (pair.first, pair.second))
    laid = pair.alignment if is_aligned and pair.alignment is not None and pair.alignment.is_found else None
    if is_light_matched:
        other = match_light(one, other)
    if laid is not None:
        other = laid_over(one, other, laid.at((one.width, one.height), (other.width, other.height)))
    words = ctx.catalogue
    footer = _footer(pair, words, is_aligned=laid is not None, is_light_matched=is_light_matched)
    captions = tuple(
        "\n".join(words.text(line) for line in describe_photo(photo, hours))
        for photo, hours in zip((pair.first, pair.second), pair.hours_since_session, strict=True)
    )
    data = pair_picture(one, other, (captions[0], captions[1]), footer)
    with replacing(out) as file:
        file.write(data)


def describe_photo(photo: Photo, hours_since: float | None) -> tuple[Message, ...]:
    """When it was taken, and in which state: wet or dry, and how long after a session."""
    if hours_since is None:
        session = message("compare-no-session")
    elif hours_since < PHOTO_AFTER_SESSION_H:
        session = message("compare-hours-since", hours=round(hours_since))
    else:
        session = message("compare-days-since", days=int(hours_since // 24))
    return (
        message("compare-taken", day=photo.taken_at.day),
        message(f"compare-hair-{photo.hair or 'unknown'}"),
        session,
    )


def _footer(pair: Comparison, words: Catalogue, *, is_aligned: bool, is_light_matched: bool) -> tuple[str, ...]:
    """Each reason on a line of its own."""
    lines = [words.label("compare-apart", days=pair.days_apart, view=message(f"view-{pair.first.view}"))]
    if is_aligned:
        lines.append(words.text("compare-saved-laid"))
    if is_light_matched:
        lines.append(words.text("compare-saved-light"))
    return (*lines, words.text(verdict(pair)), *(words.label(reason) for reason in pair.reasons))


def verdict(pair: Comparison) -> Message:
    """Whether the two can be compared; the reasons why not follow it."""
    if pair.reasons:
        return message("compare-not-comparable")
    is_laid = pair.alignment is not None and pair.alignment.is_found
    return message("compare-nothing-against" if is_laid else "compare-nothing-against-unaligned")


def _furthest_comparable(ctx: AppContext, diary: Diary, view: PhotoView) -> Comparison | None:
    fit = (pair for pair in pairs_of_view(diary, view) if not reasons_on_record(diary, *pair))
    tried = (look_closer(glance(ctx, diary, *pair)) for pair, _ in zip(fit, range(_MOST_TRIED), strict=False))
    return next((pair for pair in tried if pair.is_comparable), None)


def _small_picture(ctx: AppContext, photo: Photo) -> Pixels | Message:
    """From the preview that is kept, which shows the photo before it is turned and cropped; from the original where
    too little of that is left."""
    try:
        data = preview(ctx, replace(photo, turns=None, crop=None, covers=None)) or _original(ctx, photo)
        pixels = upright_pixels(data, name_of(photo), look_of(photo), PREVIEW_EDGE_PX)
        if photo.crop is not None and max(pixels.width, pixels.height) < _ENOUGH_EDGE_PX:
            pixels = _picture(ctx, photo, PREVIEW_EDGE_PX)
    except InputError as error:
        return error.message
    return pixels


def _picture(ctx: AppContext, photo: Photo, most_edge_px: int) -> Pixels:
    return upright_pixels(_original(ctx, photo), name_of(photo), look_of(photo), most_edge_px)


def _original(ctx: AppContext, photo: Photo) -> bytes:
    data = ctx.store.photos.get(photo.sha256)
    if data is None:
        raise InputError(message("compare-missing", day=photo.taken_at.day))
    return data


def _when(photo: Photo) -> tuple[object, str]:
    return photo.taken_at.utc, photo.id

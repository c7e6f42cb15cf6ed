"""What is done with photos that the diary holds: changing what is said of them and how they are shown, deleting them,
and saying which are due."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from needlewise.analysis.rules.records import PHOTO_AFTER_SESSION_H
from needlewise.bootstrap import AppContext
from needlewise.domain.diary import Diary
from needlewise.domain.photos import FULL_SET, DateEvidence, Photo, PhotoView, check_photo
from needlewise.guidance.loader import Guidance
from needlewise.guidance.sources import Citation
from needlewise.imaging.look import Look
from needlewise.messages import Message, message
from needlewise.services.changes import Change, Kind
from needlewise.services.photos.pictures import with_look
from needlewise.services.records.recording import Recorder, change_of, recording

SKIN_CHECK_ON_DAYS = (0, 1, 3)
"""After a session, if anything looks wrong; source: evidence.md, section 9."""
_SET_RULE = "PHO-01"


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoDue:
    """`last` is the day of the latest photo of that view and `days` how long ago it is; None where there is none, so
    that a first one is due. `only_if_wrong` marks one that is asked for only where something looks wrong."""

    view: PhotoView
    last: date | None = None
    days: int | None = None
    only_if_wrong: bool = False
    sources: tuple[Citation, ...] = ()


def edit_photo(ctx: AppContext, photo: Photo) -> Change:
    return edit_photos(ctx, (photo,))


def edit_photos(ctx: AppContext, photos: Collection[Photo]) -> Change:
    """View, hair, session, time and notes of some photos, as one change; a time that is changed is the person's word.
    Raises DraftRejected."""
    with recording(ctx) as records:
        for photo in photos:
            is_redated = photo.taken_at != records.live(Kind.PHOTOS, photo.id).taken_at
            edited = replace(photo, date_from=DateEvidence.SAID) if is_redated else photo
            missing = records.missing("session_id", Kind.SESSIONS, photo.session_id)
            records.replace(Kind.PHOTOS, edited, [*check_photo(edited), *missing])
    return change_of(ctx, records.steps, _said("photos-edited", records))


def set_look(ctx: AppContext, id_: str, look: Look | None) -> Change:
    """How the photo is shown from now on; None shows it as it is. The original stays untouched."""
    with recording(ctx) as records:
        photo = with_look(records.live(Kind.PHOTOS, id_), look)
        records.replace(Kind.PHOTOS, photo, check_photo(photo))
    return change_of(ctx, records.steps, message("photos-look-set", day=photo.taken_at.day))


def delete_photos(ctx: AppContext, ids: Collection[str]) -> Change:
    """To the trash, as one change. Their bytes go when the trash is emptied."""
    with recording(ctx) as records:
        for id_ in ids:
            records.trash(Kind.PHOTOS, id_)
    return change_of(ctx, records.steps, _said("photos-deleted", records))


def photos_due(diary: Diary, guidance: Guidance, as_of: date) -> tuple[PhotoDue, ...]:
    """Views of the full set without a photo of the last three months, in the set's order; then the skin check on the
    days after a session. None for a diary with neither session nor photo: nobody has begun yet."""
    if not diary.sessions and not diary.photos:
        return ()
    latest = _latest(diary, as_of)
    sources = tuple(guidance.cited(guidance.rules[_SET_RULE].src))
    every_days = guidance.number(_SET_RULE, "every_days")
    due = []
    for view in FULL_SET:
        last = latest.get(view)
        days = None if last is None else (as_of - last).days
        if days is None or days >= every_days:
            due.append(PhotoDue(view=view, last=last, days=days, sources=sources))
    needled = max((s.started_at.day for s in diary.sessions if s.started_at.day <= as_of), default=None)
    if needled is not None and (as_of - needled).days in SKIN_CHECK_ON_DAYS:
        last = latest.get(PhotoView.SKIN_CHECK)
        if last != as_of:
            days = None if last is None else (as_of - last).days
            due.append(PhotoDue(view=PhotoView.SKIN_CHECK, last=last, days=days, only_if_wrong=True))
    return tuple(due)


def near_session(diary: Diary, photo: Photo) -> float | None:
    """Hours since the last session before the photo, where they are fewer than 72: redness may mislead then (rule
    PHO-02). Else None."""
    hours = (photo.taken_at.hours_since(session.started_at) for session in diary.sessions)
    return min((h for h in hours if 0 <= h < PHOTO_AFTER_SESSION_H), default=None)


def _latest(diary: Diary, as_of: date) -> dict[PhotoView, date]:
    latest: dict[PhotoView, date] = {}
    for photo in diary.photos:
        day = photo.taken_at.day
        if day <= as_of:
            latest[photo.view] = max(day, latest.get(photo.view, day))
    return latest


def _said(id_: str, records: Recorder) -> Message:
    day = records.steps[0].before.taken_at.day
    return message(id_, count=len(records.steps), day=day)

"""Photos in and out: their bytes are kept as they came, and copies given away hold the picture alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from needlewise.bootstrap import AppContext
from needlewise.clock import at_local_time, at_timestamp
from needlewise.domain.moments import InvalidMoment, Moment
from needlewise.domain.photos import Photo, PhotoView, check_photo
from needlewise.errors import InputError
from needlewise.exchange.bundle import ending_of
from needlewise.exchange.files import LARGEST_PHOTO, make_folder, read_bytes, replacing
from needlewise.imaging.decode import PictureFacts, inspect, upright_copy
from needlewise.messages import Message, message
from needlewise.services.changes import Change, Kind
from needlewise.services.diary import load_diary
from needlewise.services.records import change_of, recording


class DateSource(StrEnum):
    """Where a photo's time came from."""

    GIVEN = "given"
    PICTURE = "picture"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that was read whole and can be taken in."""

    file: str
    data: bytes
    facts: PictureFacts
    taken_at: Moment
    date_source: DateSource


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoAdded:
    """`change` is None when the diary had this very photo already, which `photo` then is."""

    photo: Photo
    change: Change | None


@dataclass(slots=True)
class PhotosExported:
    """`missing` counts records without bytes; `failed` says of each picture that could not be copied why."""

    written: int = 0
    missing: int = 0
    failed: list[Message] = field(default_factory=list)


def read_picture(path: Path, taken_at: Moment | None = None) -> Picture:
    """Its time is `taken_at`, else what the picture says, else when the file was last changed. Raises InputError."""
    data = read_bytes(path, LARGEST_PHOTO)
    facts = inspect(data, str(path))
    if taken_at is not None:
        when, source = taken_at, DateSource.GIVEN
    elif said := _camera_time(facts):
        when, source = said, DateSource.PICTURE
    else:
        when, source = _file_time(path), DateSource.FILE
    return Picture(file=str(path), data=data, facts=facts, taken_at=when, date_source=source)


def add_photo(ctx: AppContext, picture: Picture, view: PhotoView) -> PhotoAdded:
    """The same bytes are taken in once."""
    digest = sha256(picture.data).hexdigest()
    with ctx.store.read() as uow:
        present = next((photo for photo in uow.photos.all() if photo.sha256 == digest), None)
    ctx.store.photos.put(picture.data)
    if present is not None:
        return PhotoAdded(photo=present, change=None)
    photo = Photo(
        id=str(uuid4()),
        taken_at=picture.taken_at,
        view=view,
        sha256=digest,
        media_type=picture.facts.media_type,
        width=picture.facts.width,
        height=picture.facts.height,
    )
    with recording(ctx) as records:
        records.add(Kind.PHOTOS, photo, check_photo(photo))
    words = message("photos-added", day=photo.taken_at.day)
    return PhotoAdded(photo=photo, change=change_of(ctx, records.steps, words))


def export_photos(ctx: AppContext, folder: Path, *, originals: bool = False) -> PhotosExported:
    """Upright copies without any data beside the picture, or the very bytes, named by time, view and digest.
    Raises OutputError."""
    make_folder(folder)
    report = PhotosExported()
    for photo in load_diary(ctx).photos:
        data = ctx.store.photos.get(photo.sha256)
        if data is None:
            report.missing += 1
            continue
        name = f"{photo.taken_at.wall:%Y-%m-%d_%H%M}_{photo.view}_{photo.sha256[:8]}"
        try:
            copy, ending = (data, ending_of(photo)) if originals else upright_copy(data, name)
        except InputError as error:
            report.failed.append(error.message)
            continue
        with replacing(folder / f"{name}{ending}") as out:
            out.write(copy)
        report.written += 1
    return report


def _camera_time(facts: PictureFacts) -> Moment | None:
    """With this computer's offset at that time where the camera recorded none."""
    if facts.taken is None:
        return None
    try:
        if facts.utc_offset_min is None:
            return at_local_time(facts.taken)
        return Moment.at(facts.taken, facts.utc_offset_min)
    except InvalidMoment:
        return None


def _file_time(path: Path) -> Moment:
    try:
        return at_timestamp(path.stat().st_mtime)
    except (OSError, InvalidMoment) as error:
        raise InputError(message("picture-no-time", file=str(path))) from error

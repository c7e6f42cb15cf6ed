"""Photos given away: copies that hold the picture alone, as the person shows it, or the very bytes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from needlewise.bootstrap import AppContext
from needlewise.errors import InputError
from needlewise.exchange.bundle import ending_of
from needlewise.exchange.files import make_folder, replacing
from needlewise.imaging.decode import upright_copy
from needlewise.messages import Message
from needlewise.progress import Progress
from needlewise.services.photos.pictures import look_of, name_of
from needlewise.services.records.diary import load_diary


@dataclass(slots=True)
class PhotosExported:
    """`missing` counts records without bytes; `failed` says of each picture that could not be copied why."""

    written: int = 0
    missing: int = 0
    failed: list[Message] = field(default_factory=list)


def export_photos(
    ctx: AppContext,
    folder: Path,
    *,
    originals: bool = False,
    ids: Collection[str] | None = None,
    progress: Progress | None = None,
) -> PhotosExported:
    """Upright copies without any data beside the picture, turned, cropped and covered as they are shown; or the very
    bytes. Named by time, view and digest; `ids` None means all. What was written before it is cancelled stays.

    Raises OutputError.
    """
    progress = progress or Progress()
    make_folder(folder)
    report = PhotosExported()
    photos = [photo for photo in load_diary(ctx).photos if ids is None or photo.id in ids]
    for done, photo in enumerate(photos):
        progress.tell(done, len(photos))
        if progress.is_cancelled:
            return report
        data = ctx.store.photos.get(photo.sha256)
        if data is None:
            report.missing += 1
            continue
        name = name_of(photo)
        try:
            copy, ending = (data, ending_of(photo)) if originals else upright_copy(data, name, look_of(photo))
        except InputError as error:
            report.failed.append(error.message)
            continue
        with replacing(folder / f"{name}{ending}", sweeps=report.written == 0) as out:
            out.write(copy)
        report.written += 1
    progress.tell(len(photos), len(photos))
    return report

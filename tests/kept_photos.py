"""Photos that a desk's diary holds with their bytes, for tests."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

from builders import a_diary, a_photo
from desks import DeskOn, keep
from needlewise.domain.photos import Photo, PhotoView
from pictures import a_picture


def bytes_of(number: int, view: PhotoView = PhotoView.VERTEX, size: tuple[int, int] = (60, 40)) -> bytes:
    """A picture of its own for each day and view."""
    return a_picture(size=(size[0] + number % 1000, size[1] + list(PhotoView).index(view)))


def a_kept_photo(desk: DeskOn, number: int, view: PhotoView = PhotoView.VERTEX, **fields: Any) -> Photo:
    data = bytes_of(number, view)
    desk.context.store.photos.put(data)
    photo = a_photo(number, view, sha256=sha256(data).hexdigest(), width=60 + number, height=40, **fields)
    keep(desk.context, a_diary(photos=[photo]))
    return photo


def files_of(folder: Path, *numbers: int) -> list[Path]:
    """Pictures as a phone would name them, which say when they were taken."""
    files = []
    for number in numbers:
        file = folder / f"IMG_{number:04}.jpg"
        file.write_bytes(a_picture(size=(70, 50 + number), taken=f"2026:03:{number:02} 12:00:00", offset="+01:00"))
        files.append(file)
    return files

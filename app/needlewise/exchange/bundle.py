"""The bundle: a zip with `diary.json` and the photos' original bytes as `photos/<sha256>[.ending]`.

Nothing is ever unpacked to the disk, and every photo's bytes are checked against the digest in its name.
"""

from __future__ import annotations

import hashlib
import re
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from needlewise.domain.photos import Photo
from needlewise.exchange.files import LARGEST_DOCUMENT, LARGEST_PHOTO, check_is_file
from needlewise.exchange.refusals import quoted, refused

DOCUMENT_NAME = "diary.json"
_PHOTO_NAME = re.compile(r"photos/([0-9a-f]{64})(\.[A-Za-z0-9]{1,8})?")
_LITTER = re.compile(r"photos/|__MACOSX/.*|(.*/)?(\.DS_Store|Thumbs\.db)")
_ESCAPES = re.compile(r"^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|\\|\x00")
_MOST_ENTRIES = 200_000
_MOST_INFLATION = 100
_ENDINGS = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/heic": ".heic",
    "image/webp": ".webp",
    "image/tiff": ".tif",
    "image/avif": ".avif",
    "image/jxl": ".jxl",
    "image/x-dcraw": ".dng",
}
_EPOCH = (1980, 1, 1, 0, 0, 0)
_SIGNATURE = b"PK"
_ENCRYPTED = 0x1
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


def is_bundle(path: Path) -> bool:
    """Whether the file starts as a zip does. A file that cannot be read is none."""
    try:
        with path.open("rb") as file:
            return file.read(len(_SIGNATURE)) == _SIGNATURE
    except OSError:
        return False


class Bundle:
    """A bundle opened for reading. Making one raises InputError or DocumentError when it is not sound in its
    list of contents; the bytes are checked as they are read."""

    def __init__(self, path: Path) -> None:
        self.file = str(path)
        check_is_file(path)
        try:
            self._zip = zipfile.ZipFile(path)
        except _DAMAGE as error:
            raise refused("bundle-damaged", self.file) from error
        try:
            self._photos = self._check_contents(path.stat().st_size)
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    @property
    def digests(self) -> frozenset[str]:
        """The SHA-256 of every photo that the bundle says it holds."""
        return frozenset(self._photos)

    def document(self) -> bytes:
        return self._read(self._zip.getinfo(DOCUMENT_NAME))

    def photo(self, sha256: str) -> bytes:
        """The original bytes. Raises KeyError when the bundle lacks them, DocumentError when they are not those
        that the name promises."""
        entry = self._photos[sha256]
        data = self._read(entry)
        if hashlib.sha256(data).hexdigest() != sha256:
            raise refused("bundle-wrong-digest", self.file, place=entry.filename)
        return data

    def _read(self, entry: zipfile.ZipInfo) -> bytes:
        """At most the size the entry declares, which has been checked, ever comes out of it."""
        try:
            return self._zip.read(entry)
        except _DAMAGE as error:
            raise refused("bundle-damaged-at", self.file, place=quoted(entry.filename)) from error

    def _check_contents(self, size: int) -> dict[str, zipfile.ZipInfo]:
        entries = self._zip.infolist()
        if len(entries) > _MOST_ENTRIES:
            raise refused("bundle-too-many", self.file, most=_MOST_ENTRIES)
        if sum(entry.file_size for entry in entries) > _MOST_INFLATION * size + LARGEST_DOCUMENT:
            raise refused("bundle-inflates", self.file)
        seen: set[str] = set()
        photos: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            photo = _PHOTO_NAME.fullmatch(entry.filename)
            self._check_entry(entry, LARGEST_PHOTO if photo else LARGEST_DOCUMENT)
            if photo is not None:
                if photo[1] in photos:
                    raise refused("bundle-twice", self.file, place=entry.filename)
                photos[photo[1]] = entry
            elif entry.filename in seen:
                raise refused("bundle-twice", self.file, place=quoted(entry.filename))
            elif entry.filename != DOCUMENT_NAME and not _LITTER.fullmatch(entry.filename):
                raise refused("bundle-foreign", self.file, place=quoted(entry.filename))
            seen.add(entry.filename)
        if DOCUMENT_NAME not in seen:
            raise refused("bundle-no-document", self.file)
        return photos

    def _check_entry(self, entry: zipfile.ZipInfo, largest: int) -> None:
        place = quoted(entry.orig_filename)
        if _ESCAPES.search(entry.orig_filename):
            raise refused("bundle-escapes", self.file, place=place)
        if entry.flag_bits & _ENCRYPTED:
            raise refused("bundle-encrypted", self.file, place=place)
        if entry.file_size > largest:
            raise refused("bundle-too-large", self.file, place=place, most_mb=largest // 2**20)


def ending_of(photo: Photo) -> str:
    """The ending for a file with the photo's original bytes, "" where its kind is not known."""
    return _ENDINGS.get(photo.media_type or "", "")


def entry_name(photo: Photo) -> str:
    """The name of a photo's bytes in a bundle."""
    return f"photos/{photo.sha256}{ending_of(photo)}"


def write_bundle(out: BinaryIO, document: bytes, photos: Iterable[tuple[str, bytes]]) -> None:
    """`photos` are entry names and bytes, asked for one at a time. The same input gives the same bytes."""
    with zipfile.ZipFile(out, "w") as archive:
        _write(archive, DOCUMENT_NAME, document, zipfile.ZIP_DEFLATED)
        for name, data in photos:
            _write(archive, name, data, zipfile.ZIP_STORED)


def _write(archive: zipfile.ZipFile, name: str, data: bytes, compression: int) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = compression
    entry.create_system = 3
    entry.external_attr = 0o600 << 16
    archive.writestr(entry, data)

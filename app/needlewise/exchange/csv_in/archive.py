"""Zips of tables, as other programs export them. Nothing is unpacked to a folder: members are read into memory, up to
what a table may have."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from typing import Final

from needlewise.errors import InputError
from needlewise.exchange.csv_in.table import LARGEST_CSV, refused

MOST_MEMBERS: Final = 2_000
DAMAGE: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    NotImplementedError,
    EOFError,
    OSError,
    ValueError,
)
"""What reading a damaged zip raises."""

ENDINGS = (".csv", ".tsv", ".md")


def read_members(data: bytes, file: str) -> Iterator[tuple[str, bytes]]:
    """The names and the bytes of the tables in a zip, a few at a time. Raises InputError where a name climbs out of
    the zip, where there are too many, one is too large, or one has a password."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
            _check(members, file)
            for member in members:
                if _is_table(member):
                    yield member.filename, _read(archive, member, file)
    except DAMAGE as error:
        raise refused("csv-zip-damaged", file) from error


def _check(members: list[zipfile.ZipInfo], file: str) -> None:
    if len(members) > MOST_MEMBERS:
        raise refused("csv-zip-many", file, found=len(members), most=MOST_MEMBERS)
    for member in members:
        path = PurePosixPath(member.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or (path.parts[:1] and path.parts[0].endswith(":")):
            raise refused("csv-zip-climbs", file, name=member.filename)
    tables = [member for member in members if _is_table(member)]
    if not tables:
        raise refused("csv-zip-no-table", file)
    total = sum(member.file_size for member in tables)
    largest = max(tables, key=lambda member: member.file_size)
    if total > LARGEST_CSV:
        raise _too_large(largest.filename, total, file)


def _too_large(name: str, size: int, file: str) -> InputError:
    return refused("csv-zip-large", file, name=name, size_mb=-(-size // 2**20), most_mb=LARGEST_CSV // 2**20)


def _is_table(member: zipfile.ZipInfo) -> bool:
    name = PurePosixPath(member.filename)
    hidden = name.name.startswith(".") or name.parts[:1] == ("__MACOSX",)
    return not member.is_dir() and not hidden and name.suffix.lower() in ENDINGS


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo, file: str) -> bytes:
    """What the directory says of sizes may be untrue, so no more is unpacked than a table may have."""
    try:
        with archive.open(member) as part:
            data = part.read(LARGEST_CSV + 1)
    except RuntimeError as error:
        raise refused("csv-zip-password", file) from error
    if len(data) > LARGEST_CSV:
        raise _too_large(member.filename, len(data), file)
    return data

"""Raw files of cameras and phones: the full picture that lies inside them, never their thumbnail.

Most raw files (DNG, NEF, ARW, CR2, PEF) are TIFFs whose first picture is small. Their directories name the sensor's
pixels, which we do not develop, and the JPEGs or plain pictures that the camera made of them.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_SUB_DIRECTORIES, _DNG_VERSION, _WIDTH, _HEIGHT, _PHOTOMETRIC, _COMPRESSION = 330, 50706, 256, 257, 262, 259
_STRIPS, _STRIP_SIZES, _JPEG, _JPEG_SIZE = 273, 279, 513, 514
_SENSOR = frozenset((32803, 34892))
"""Photometric interpretations "colour filter array" and "linear raw" (DNG 1.7, chapter 4)."""
_FORMS = {3: "H", 4: "I", 13: "I"}
_MOST_DIRECTORIES, _MOST_VALUES = 64, 65_536
_LEAST_SHARE = 0.5
"""A picture of less than half the sensor's width is a thumbnail. Our own choice: previews have full or half width."""
_START_OF_IMAGE = b"\xff\xd8"
_OTHER_RAW = (
    (0, b"FUJIFILMCCD-RAW"),
    (0, b"IIU\0"),
    (0, b"IIRO"),
    (0, b"IIRS"),
    (0, b"MMOR"),
    (4, b"ftypcrx "),
    (0, b"FOVb"),
)
"""Raw files that are no plain TIFFs, by the bytes that they open with."""


class NoFullPicture(Exception):
    """A raw file that holds a thumbnail at most."""


@dataclass(frozen=True, slots=True)
class _Directory:
    at: int
    tags: Mapping[int, tuple[int, ...]]

    def first(self, tag: int) -> int:
        return next(iter(self.tags.get(tag, ())), 0)

    @property
    def size(self) -> tuple[int, int]:
        return self.first(_WIDTH), self.first(_HEIGHT)


def full_picture(data: bytes) -> bytes | None:
    """The largest picture in a raw file, as a file of its own; None where `data` is no raw file. Raises
    NoFullPicture."""
    if any(data[at : at + len(mark)] == mark for at, mark in _OTHER_RAW):
        raise NoFullPicture
    if data[:4] not in (b"II*\0", b"MM\0*"):
        return None
    directories = list(_directories(data))
    if not any(_DNG_VERSION in d.tags or _SUB_DIRECTORIES in d.tags or _is_sensor(d) for d in directories):
        return None
    found = [found for d in directories for found in _pictures(data, d)]
    widest = max((max(d.size) for d in directories), default=0)
    edge, best = max(found, key=lambda pair: pair[0], default=(0, b""))
    if edge < _LEAST_SHARE * widest or not edge:
        raise NoFullPicture
    return best


def _is_sensor(directory: _Directory) -> bool:
    return directory.first(_PHOTOMETRIC) in _SENSOR


def _pictures(data: bytes, directory: _Directory) -> Iterator[tuple[int, bytes]]:
    """Longer edge and bytes of what a directory holds as JPEG or plain pixels."""
    for start, length in ((_JPEG, _JPEG_SIZE), (_STRIPS, _STRIP_SIZES)):
        if len(directory.tags.get(start, ())) == 1:
            at = directory.first(start)
            jpeg = data[at : at + directory.first(length)]
            if jpeg.startswith(_START_OF_IMAGE) and (edge := _jpeg_edge(jpeg)):
                yield edge, jpeg
                return
    if not _is_sensor(directory) and max(directory.size):
        order = "<" if data[:2] == b"II" else ">"
        yield max(directory.size), data[:4] + struct.pack(order + "I", directory.at) + data[8:]


def _jpeg_edge(jpeg: bytes) -> int:
    """Longer edge by the frame's head; 0 for a lossless frame, which holds the sensor's pixels."""
    at = 2
    while at + 9 < len(jpeg) and jpeg[at] == 0xFF:
        kind = jpeg[at + 1]
        if kind in (0xC0, 0xC1, 0xC2):
            return max(_unpacked(jpeg, ">HH", at + 5))
        if kind in (0xC3, 0xDA):
            return 0
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4])
    return 0


def _directories(data: bytes) -> Iterator[_Directory]:
    order = "<" if data[:2] == b"II" else ">"
    waiting, seen = [_unpacked(data, order + "I", 4)[0]], set[int]()
    while waiting and len(seen) < _MOST_DIRECTORIES:
        at = waiting.pop(0)
        if at in seen or not 8 <= at < len(data) - 2:
            continue
        seen.add(at)
        try:
            directory, behind = _directory(data, at, order)
        except struct.error:
            continue
        yield directory
        waiting += [*directory.tags.get(_SUB_DIRECTORIES, ()), behind]


def _directory(data: bytes, at: int, order: str) -> tuple[_Directory, int]:
    count = _unpacked(data, order + "H", at)[0]
    tags: dict[int, tuple[int, ...]] = {}
    for place in range(at + 2, at + 2 + 12 * count, 12):
        tag, kind, values = _unpacked(data, order + "HHI", place)
        if kind == 1 and tag == _DNG_VERSION:
            tags[tag] = (1,)
        elif kind in _FORMS and values <= _MOST_VALUES:
            form = f"{order}{values}{_FORMS[kind]}"
            where = place + 8
            if struct.calcsize(form) > 4:
                where = _unpacked(data, order + "I", where)[0]
            tags[tag] = _unpacked(data, form, where)
    end = at + 2 + 12 * count
    return _Directory(at, tags), _unpacked(data, order + "I", end)[0] if end + 4 <= len(data) else 0


def _unpacked(data: bytes, form: str, at: int) -> tuple[int, ...]:
    return struct.unpack_from(form, data, at)

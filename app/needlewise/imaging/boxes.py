"""The boxes of HEIC, HEIF and AVIF files (ISO/IEC 14496-12 and 23008-12), as far as a still picture needs them.

Pillow and libheif say neither where in the file each part of a picture lies nor, for AVIF, what its numbers mean as
colours. Both stand in the `meta` box.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Extent = tuple[int, int]
"""Where in the file a part of an item begins, and how many bytes it has."""

_MOST_ITEMS = 65_536
_CODED = frozenset((b"hvc1", b"hev1", b"av01", b"avc1", b"jpeg", b"lhv1", b"vvc1"))
_IN_THE_FILE = 0
_FULL_BOX_HEAD = 4


class BrokenBoxes(ValueError):
    """The boxes contradict themselves or end before they should."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nclx:
    """Code points of ITU-T H.273 for primaries and transfer; the matrix is undone by the decoder."""

    primaries: int
    transfer: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanAperture:
    """The part that is meant to be seen, in pixels of the coded picture; `across` and `down` are how far its centre
    lies from the picture's."""

    width: float
    height: float
    across: float
    down: float


@dataclass(frozen=True, slots=True, kw_only=True)
class StillPicture:
    """`coded` are the extents of all items that hold compressed pixels, `others` those of everything else that lies
    in the file. The properties are those of the primary item."""

    coded: tuple[Extent, ...]
    others: tuple[Extent, ...]
    nclx: Nclx | None
    has_profile: bool
    is_turned: bool
    aperture: CleanAperture | None


def read_still(data: bytes) -> StillPicture | None:
    """None for a file without a `meta` box, such as a sequence. Raises BrokenBoxes."""
    try:
        meta = next((body for kind, body in _boxes(data, 0, len(data)) if kind == b"meta"), None)
        return None if meta is None else _still(data, meta)
    except (struct.error, IndexError) as error:
        raise BrokenBoxes("a box ends before it should") from error


def ends_at(data: bytes) -> int:
    """Where the last box of the file ends by its own words, which may be behind the file's end."""
    at = 0
    while at + 8 <= len(data):
        size, _head = _size(data, at, len(data))
        at += size
    return at


def _boxes(data: bytes, at: int, end: int) -> Iterator[tuple[bytes, tuple[int, int]]]:
    """Kind of each box with the place of its content."""
    while at + 8 <= end:
        size, head = _size(data, at, end)
        if at + size > end:
            raise BrokenBoxes("a box is longer than what holds it")
        yield data[at + 4 : at + 8], (at + head, at + size)
        at += size


def _size(data: bytes, at: int, end: int) -> tuple[int, int]:
    size, head = int.from_bytes(data[at : at + 4]), 8
    if size == 1:
        size, head = int.from_bytes(data[at + 8 : at + 16]), 16
    elif size == 0:
        size = end - at
    if size < head:
        raise BrokenBoxes("a box is shorter than its own head")
    return size, head


def _still(data: bytes, meta: tuple[int, int]) -> StillPicture:
    inside = dict(_boxes(data, meta[0] + _FULL_BOX_HEAD, meta[1]))
    if b"pitm" not in inside or b"iloc" not in inside:
        raise BrokenBoxes("no primary picture is named")
    kinds = _item_kinds(data, inside[b"iinf"]) if b"iinf" in inside else {}
    coded: list[Extent] = []
    others: list[Extent] = []
    for item, extents in _locations(data, inside[b"iloc"]):
        (coded if kinds.get(item) in _CODED else others).extend(extents)
    place = inside[b"pitm"][0]
    primary = _number(data, place + _FULL_BOX_HEAD, 2 if data[place] == 0 else 4)
    properties = _properties(data, inside[b"iprp"], primary) if b"iprp" in inside else []
    colours = [data[start:end] for kind, (start, end) in properties if kind == b"colr"]
    nclx = next((colour for colour in colours if colour[:4] == b"nclx"), None)
    aperture = next((start for kind, (start, _end) in properties if kind == b"clap"), None)
    return StillPicture(
        coded=tuple(coded),
        others=tuple(others),
        nclx=None if nclx is None else Nclx(primaries=_number(nclx, 4, 2), transfer=_number(nclx, 6, 2)),
        has_profile=any(colour[:4] in (b"prof", b"rICC") for colour in colours),
        is_turned=any(kind in (b"irot", b"imir") for kind, _place in properties),
        aperture=None if aperture is None else _aperture(data, aperture),
    )


def _aperture(data: bytes, at: int) -> CleanAperture:
    numbers = struct.unpack_from(">IIIIiIiI", data, at)
    if 0 in numbers[1::2]:
        raise BrokenBoxes("a fraction is over zero")
    width, height, across, down = (n / d for n, d in zip(numbers[::2], numbers[1::2], strict=True))
    return CleanAperture(width=width, height=height, across=across, down=down)


def _item_kinds(data: bytes, place: tuple[int, int]) -> Mapping[int, bytes]:
    at = place[0] + _FULL_BOX_HEAD + (2 if data[place[0]] == 0 else 4)
    kinds = {}
    for kind, (start, _end) in _boxes(data, at, place[1]):
        version = data[start]
        if kind == b"infe" and version >= 2:
            width = 2 if version == 2 else 4
            item = _number(data, start + 4, width)
            kinds[item] = data[start + 6 + width : start + 10 + width]
    return kinds


def _locations(data: bytes, place: tuple[int, int]) -> Iterator[tuple[int, list[Extent]]]:
    """Each item with its extents in the file; those that lie in the `meta` box itself were read with it."""
    at, version = place[0], data[place[0]]
    sizes = data[at + 4], data[at + 5]
    offset_size, length_size, base_size = sizes[0] >> 4, sizes[0] & 15, sizes[1] >> 4
    index_size = sizes[1] & 15 if version in (1, 2) else 0
    id_size = 4 if version == 2 else 2
    count, at = _number(data, at + 6, id_size), at + 6 + id_size
    if count > _MOST_ITEMS:
        raise BrokenBoxes("more items than a picture can have")
    for _ in range(count):
        item, at = _number(data, at, id_size), at + id_size
        method = _IN_THE_FILE
        if version in (1, 2):
            method, at = _number(data, at, 2) & 15, at + 2
        base, at = _number(data, at + 2, base_size), at + 2 + base_size
        extents, at = _number(data, at, 2), at + 2
        found = []
        for _ in range(extents):
            at += index_size
            offset, length = _number(data, at, offset_size), _number(data, at + offset_size, length_size)
            at += offset_size + length_size
            found.append((base + offset, length))
        if at > place[1]:
            raise BrokenBoxes("the list of places ends before it should")
        if method == _IN_THE_FILE:
            yield item, found


def _properties(data: bytes, place: tuple[int, int], item: int) -> list[tuple[bytes, tuple[int, int]]]:
    all_properties: list[tuple[bytes, tuple[int, int]]] = []
    tables = []
    for kind, inside in _boxes(data, *place):
        if kind == b"ipco":
            all_properties = list(_boxes(data, *inside))
        elif kind == b"ipma":
            tables.append(inside)
    numbers = [number for table in tables for number in _associated(data, table, item)]
    return [all_properties[number - 1] for number in numbers if 0 < number <= len(all_properties)]


def _associated(data: bytes, place: tuple[int, int], item: int) -> list[int]:
    """Numbers of the properties of one item, counted from one."""
    version, is_wide = data[place[0]], data[place[0] + 3] & 1
    at = place[0] + _FULL_BOX_HEAD
    entries, at = _number(data, at, 4), at + 4
    id_size, width = (2 if version == 0 else 4), (2 if is_wide else 1)
    for _ in range(min(entries, _MOST_ITEMS)):
        here, count = _number(data, at, id_size), data[at + id_size]
        at += id_size + 1
        if here == item:
            essential = 0x8000 if is_wide else 0x80
            return [_number(data, at + width * n, width) & ~essential for n in range(count)]
        at += width * count
    return []


def _number(data: bytes, at: int, size: int) -> int:
    if at + size > len(data):
        raise BrokenBoxes("a number lies behind the end")
    return int.from_bytes(data[at : at + size])

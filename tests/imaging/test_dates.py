"""When a picture says that it was taken, in every place and spelling."""

from __future__ import annotations

import io
from datetime import datetime

import pillow_heif
import pytest
from PIL import Image, PngImagePlugin

from mutated_pictures import png_chunk
from needlewise.domain.photos import DateEvidence
from needlewise.imaging.dates import is_unset_clock, read_spelling
from needlewise.imaging.previews import draw_previews

pillow_heif.register_heif_opener()
WALL = datetime(2026, 1, 2, 10, 11, 12)


@pytest.mark.parametrize(
    ("text", "wall", "offset"),
    [
        ("2026:01:02 10:11:12", WALL, None),
        ("2026:01:02 10:11:12.345", WALL, None),
        ("2026:01:02 10:11:12+01:00", WALL, 60),
        ("2026:01:02 10:11:12.345-0430", WALL, -270),
        ("2026:01:02 10:11:12Z", WALL, 0),
        ("2026-01-02T10:11:12", WALL, None),
        ("2026-01-02T10:11:12.345+05:45", WALL, 345),
        ("2026-01-02 10:11:12", WALL, None),
        ("2026/01/02 10:11:12", WALL, None),
        ("2026.01.02 10:11:12", WALL, None),
        ("20260102T101112", WALL, None),
        ("20260102 101112+0100", WALL, 60),
        ("2026:01:02 10:11", WALL.replace(second=0), None),
        ("2026:01:02 10:11:60", WALL.replace(second=59), None),
        ("2026:01:02 10:11:12 PM", WALL.replace(hour=22), None),
        ("2026:01:02", WALL.replace(hour=12, minute=0, second=0), None),
        ("2026:01:02 10:11:12\0\0", WALL, None),
    ],
)
def test_that_a_date_is_read_in_every_spelling(text: str, wall: datetime, offset: int | None) -> None:
    assert read_spelling(text) == (wall, offset)


@pytest.mark.parametrize(
    "text", ["", "0000:00:00 00:00:00", "    :  :     :  :  ", "2026:02:30 12:00:00", "soon", "2026"]
)
def test_that_no_date_is_made_of_none(text: str) -> None:
    assert read_spelling(text) is None


def test_that_unset_clocks_are_known() -> None:
    assert all(map(is_unset_clock, (datetime(1970, 1, 1), datetime(1980, 1, 1), datetime(2000, 1, 1, 0, 3))))
    assert not is_unset_clock(datetime(2000, 1, 2))


def exif(
    tags: dict[int, object], *, outer: dict[int, object] | None = None, gps: dict[int, object] | None = None
) -> Image.Exif:
    made = Image.Exif()
    made.update(outer or {0x010F: "A phone"})
    made.get_ifd(0x8769).update(tags)
    if gps:
        made.get_ifd(0x8825).update(gps)
    return made


def told(form: str = "JPEG", **save: object) -> list[tuple[DateEvidence, datetime, int | None, bool]]:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "blue").save(out, form, **save)
    return [(d.evidence, d.wall, d.utc_offset_min, d.is_utc) for d in draw_previews(out.getvalue(), "x").facts.dates]


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF"])
def test_that_exif_is_read_in_every_kind_of_file(form: str) -> None:
    assert told(form, exif=exif({0x9003: "2026:01:02 10:11:12"})) == [(DateEvidence.EXIF, WALL, None, False)]


def test_that_taken_goes_before_digitised_and_that_before_changed() -> None:
    later = "2026:03:04 05:06:07"
    both = exif({0x9004: later, 0x9003: "2026:01:02 10:11:12", 0x9011: "+01:00"}, outer={0x0132: later})
    assert told(exif=both)[0] == (DateEvidence.EXIF, WALL, 60, False)
    digitised = exif({0x9004: "2026:01:02 10:11:12", 0x9012: "-04:00"})
    assert told(exif=digitised)[0] == (DateEvidence.EXIF, WALL, -240, False)
    assert told(exif=exif({}, outer={0x0132: "2026:01:02 10:11:12"}))[0] == (DateEvidence.EXIF, WALL, None, False)


def test_that_the_satellites_clock_is_utc_and_comes_after_the_cameras() -> None:
    gps = {29: "2026:01:02", 7: (10.0, 11.0, 12.0)}
    assert told(exif=exif({}, gps=gps)) == [(DateEvidence.GPS, WALL, None, True)]
    assert told(exif=exif({0x9003: "2026:01:02 11:11:12"}, gps=gps))[0][0] is DateEvidence.EXIF


@pytest.mark.parametrize(
    "inside",
    [
        '<rdf:Description exif:DateTimeOriginal="2026-01-02T10:11:12+01:00"/>',
        "<rdf:Description><photoshop:DateCreated>2026-01-02T10:11:12+01:00</photoshop:DateCreated></rdf:Description>",
        "<rdf:Description xmp:CreateDate='2026-01-02T10:11:12+01:00'/>",
    ],
)
@pytest.mark.parametrize("form", ["JPEG", "WEBP", "AVIF", "HEIF"])
def test_that_xmp_is_read(form: str, inside: str) -> None:
    packet = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>{inside}</rdf:RDF></x:xmpmeta>'.encode()
    assert told(form, xmp=packet) == [(DateEvidence.XMP, WALL, 60, False)]


def test_that_iptc_is_read() -> None:
    fields = b"".join(
        b"\x1c\x02" + bytes((number,)) + len(text).to_bytes(2) + text
        for number, text in ((55, b"20260102"), (60, b"101112+0100"))
    )
    block = b"8BIM\x04\x04\0\0" + len(fields).to_bytes(4) + fields + b"\0" * (len(fields) % 2)
    segment = b"Photoshop 3.0\0" + block
    out = io.BytesIO()
    Image.new("RGB", (40, 30)).save(out, "JPEG")
    data = out.getvalue()
    data = data[:2] + b"\xff\xed" + (len(segment) + 2).to_bytes(2) + segment + data[2:]
    (found,) = draw_previews(data, "x").facts.dates
    assert (found.evidence, found.wall, found.utc_offset_min) == (DateEvidence.IPTC, WALL, 60)


@pytest.mark.parametrize(
    "text", ["2026:01:02 10:11:12+01:00", "Fri, 2 Jan 2026 10:11:12 +0100", "2026-01-02T10:11:12+01:00"]
)
def test_that_the_words_of_a_png_are_read(text: str) -> None:
    words = PngImagePlugin.PngInfo()
    words.add_text("Creation Time", text)
    assert told("PNG", pnginfo=words) == [(DateEvidence.PNG, WALL, 60, False)]


def test_that_a_pngs_last_change_is_utc_and_counts_where_it_stands_behind_the_pixels() -> None:

    out = io.BytesIO()
    Image.new("RGB", (40, 30)).save(out, "PNG")
    data = out.getvalue()
    end = data.index(b"IEND") - 4
    data = data[:end] + png_chunk(b"tIME", (2026).to_bytes(2) + bytes((1, 2, 10, 11, 12))) + data[end:]
    (found,) = draw_previews(data, "x").facts.dates
    assert (found.evidence, found.wall, found.is_utc) == (DateEvidence.PNG, WALL, True)

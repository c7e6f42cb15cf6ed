"""Pictures that carry all that a phone or a program may write beside the pixels, and a search for what is left."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image
from PIL.PngImagePlugin import PngInfo
from PIL.TiffImagePlugin import ImageFileDirectory_v2

from pictures import EXIF_IFD, GPS_IFD, MAKE, ORIENTATION, TAKEN, srgb_profile

SECRET = b"Lange Gasse 7"
_XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf>' + SECRET + b"</rdf></x:xmpmeta>"
_IPTC_TAG, _USER_COMMENT, _IMAGE_DESCRIPTION = 0x83BB, 0x9286, 0x010E
_BARE_MARKERS = {0xC0, 0xC1, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD, 0xE0}
"""Frame, tables, scan, restart interval and JFIF: what a picture needs to be read."""
_BARE_CHUNKS = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}


def a_telling_picture(form: str, size: tuple[int, int] = (640, 480)) -> bytes:
    """Any kind that we read, with EXIF and GPS, XMP, a colour profile, and for each kind what else it
    takes: comments, IPTC, text chunks. Its left half is red, its right half blue; it is stored upright."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    out = io.BytesIO()
    exif = _exif().tobytes() if form == "JXL" else _exif()
    image.save(out, form, exif=exif, icc_profile=srgb_profile(), **_beside(form))
    data = out.getvalue()
    return _with_iptc(data) if form == "JPEG" else data


def what_is_told(data: bytes) -> list[str]:
    """What a JPEG or PNG holds beside its picture, in words; nothing where it is bare."""
    told = ["the secret words"] if SECRET in data else []
    image = Image.open(io.BytesIO(data))
    image.load()
    if image.getexif():
        told.append("EXIF")
    found = _chunks(data) - _BARE_CHUNKS if image.format == "PNG" else _markers(data) - _BARE_MARKERS
    return told + [str(part) for part in sorted(found)]


def _exif() -> Image.Exif:
    exif = Image.Exif()
    exif[ORIENTATION] = 1
    exif[MAKE] = SECRET.decode()
    exif[_IMAGE_DESCRIPTION] = SECRET.decode()
    exif.get_ifd(EXIF_IFD)[TAKEN] = "2026:03:01 20:15:09"
    exif.get_ifd(EXIF_IFD)[_USER_COMMENT] = b"ASCII\0\0\0" + SECRET
    exif.get_ifd(GPS_IFD).update({1: "N", 2: (48.0, 12.0, 30.5), 3: "E", 4: (16.0, 22.0, 1.5)})
    return exif


def _beside(form: str) -> dict[str, Any]:
    if form == "JPEG":
        return {"xmp": _XMP, "comment": SECRET}
    if form == "PNG":
        notes = PngInfo()
        notes.add_text("Author", SECRET.decode())
        notes.add_text("Comment", SECRET.decode(), zip=True)
        notes.add_itxt("XML:com.adobe.xmp", _XMP.decode())
        return {"pnginfo": notes}
    if form == "TIFF":
        tags = ImageFileDirectory_v2()
        tags[_IMAGE_DESCRIPTION] = SECRET.decode()
        tags[_IPTC_TAG] = SECRET
        return {"tiffinfo": tags}
    return {"xmp": _XMP}


def _with_iptc(data: bytes) -> bytes:
    record = b"\x1c\x02\x5a" + len(SECRET).to_bytes(2) + SECRET
    block = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + len(record).to_bytes(4) + record + b"\0" * (len(record) % 2)
    return data[:2] + b"\xff\xed" + (len(block) + 2).to_bytes(2) + block + data[2:]


def _markers(data: bytes) -> set[int]:
    at, found = 2, set()
    while data[at] == 0xFF and data[at + 1] != 0xDA:
        found.add(data[at + 1])
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return found


def _chunks(data: bytes) -> set[bytes]:
    at, found = 8, set()
    while at < len(data):
        found.add(data[at + 4 : at + 8])
        at += 12 + int.from_bytes(data[at : at + 4])
    return found

"""When a photo was taken, by which evidence, and how far that is believed."""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path

import pytest

from builders import at
from needlewise.clock import at_timestamp
from needlewise.domain.photos import DateEvidence
from needlewise.imaging.dates import RecordedDate
from needlewise.imaging.decode import PictureFacts
from needlewise.services.photos.dates import date_of
from needlewise.services.photos.names import dates_in_name

NOW = at(100, 12)
DAY_10 = at(10, 12)
DAY_10_SECONDS = (DAY_10.utc - datetime(1970, 1, 1)).total_seconds()


def said(taken: datetime | None, utc_offset_min: int | None = 60, *, is_utc: bool = False) -> PictureFacts:
    date = taken and RecordedDate(
        wall=taken, utc_offset_min=utc_offset_min, evidence=DateEvidence.EXIF, is_utc=is_utc
    )
    return PictureFacts(media_type="image/jpeg", width=1, height=1, dates=(date,) if date else ())


def a_file(folder: Path, name: str = "scalp.jpg", seconds: float = DAY_10_SECONDS) -> Path:
    path = folder / name
    path.write_bytes(b"")
    os.utime(path, (seconds, seconds))
    return path


def test_that_what_was_said_counts_before_the_camera_and_the_camera_before_the_file(tmp_path: Path) -> None:
    camera, path = said(at(20, 9).wall), a_file(tmp_path)
    given = date_of(camera, path, NOW, at(5))
    assert (given.at, given.source) == (at(5), DateEvidence.SAID)
    by_camera = date_of(camera, path, NOW)
    assert (by_camera.at, by_camera.source, by_camera.doubt) == (at(20, 9), DateEvidence.EXIF, None)
    by_file = date_of(said(None), path, NOW)
    assert (by_file.at.utc, by_file.source) == (DAY_10.utc, DateEvidence.FILE_TIME)
    assert by_file.doubt is not None and by_file.doubt.id == "photos-date-file-time"
    assert date_of(said(None), None, NOW).source is None


@pytest.mark.parametrize(
    "taken",
    [at(102).wall, datetime(1904, 1, 1), datetime(1970, 1, 1), datetime(1980, 1, 1), datetime(2000, 1, 1, 0, 5)],
)
@pytest.mark.parametrize("offset", [60, None, 100_000])
def test_that_an_impossible_clock_is_doubted_in_words(taken: datetime, offset: int | None, tmp_path: Path) -> None:
    found = date_of(said(taken, offset), a_file(tmp_path), NOW)
    assert (found.at.utc, found.source) == (DAY_10.utc, DateEvidence.FILE_TIME)
    assert found.doubt is not None and found.doubt.args["said"] == taken.date()


def test_that_after_an_impossible_clock_the_name_counts(tmp_path: Path) -> None:
    found = date_of(said(datetime(2000, 1, 1)), a_file(tmp_path, "IMG_20260302_081500.jpg"), NOW)
    assert (found.at.wall, found.source) == (datetime(2026, 3, 2, 8, 15), DateEvidence.NAME)
    assert found.doubt is not None and found.doubt.id == "photos-date-doubted"


def test_that_a_camera_carried_through_time_zones_is_believed() -> None:
    assert date_of(said(at(101, 2).wall), None, NOW).source is DateEvidence.EXIF


@pytest.mark.parametrize("seconds", [DAY_10_SECONDS * 5, 100.0])
def test_that_a_file_in_the_future_or_long_ago_is_not_believed_either(seconds: float, tmp_path: Path) -> None:
    found = date_of(said(None), a_file(tmp_path, seconds=seconds), NOW)
    assert (found.at, found.source) == (NOW, None)


def test_that_a_time_in_utc_becomes_the_persons_own() -> None:
    found = date_of(said(DAY_10.utc, None, is_utc=True), None, NOW)
    assert found.at == at_timestamp(DAY_10_SECONDS)


WALL = datetime(2026, 1, 2, 10, 11, 12)
NOON = datetime(2026, 1, 2, 12)


@pytest.mark.parametrize(
    ("name", "wall"),
    [
        ("IMG_20260102_101112.jpg", WALL),
        ("IMG_20260102_101112345.jpg", WALL),
        ("IMG_20260102_101112_HDR.jpg", WALL),
        ("MVIMG_20260102_101112.jpg", WALL),
        ("20260102_101112.jpg", WALL),
        ("20260102_101112(0).heic", WALL),
        ("20260102101112.jpg", WALL),
        ("2026-01-02 10.11.12.jpg", WALL),
        ("2026-01-02 10.11.12-1.jpg", WALL),
        ("IMG-20260102-WA0001.jpg", NOON),
        ("WhatsApp Image 2026-01-02 at 10.11.12.jpeg", WALL),
        ("WhatsApp Image 2026-01-02 at 10.11.12 (1).jpeg", WALL),
        ("WhatsApp Image 2026-01-02 at 10.11.12 PM.jpeg", WALL.replace(hour=22)),
        ("WhatsApp Bild 2026-01-02 um 10.11.12.jpg", WALL),
        ("Screenshot_20260102-101112.png", WALL),
        ("Screenshot_20260102_101112_Photos.jpg", WALL),
        ("Screenshot_2026-01-02-10-11-12-345_com.app.png", WALL),
        ("Screenshot 2026-01-02 at 10.11.12.png", WALL),
        ("Screen Shot 2026-01-02 at 9.11.12 PM.png", WALL.replace(hour=21)),
        ("Screenshot from 2026-01-02 10-11-12.png", WALL),
        ("signal-2026-01-02-101112.jpg", WALL),
        ("signal-2026-01-02-10-11-12-345.jpg", WALL),
        ("signal-2026-01-02-10-11-12-345-1.jpg", WALL),
        ("photo_2026-01-02_10-11-12.jpg", WALL),
        ("WIN_20260102_10_11_12_Pro.jpg", WALL),
        ("C360_2026-01-02-10-11-12-345.jpg", WALL),
        ("2026-01-02.jpg", NOON),
        ("scalp 2026-01-02 vertex.jpg", NOON),
        ("vertex_20260102.jpg", NOON),
        ("2026_01_02 left temple.jpg", NOON),
        ("Wirbel 2.1.2026.jpg", NOON),
        ("02.01.2026 oben.jpg", NOON),
    ],
)
def test_that_a_date_is_read_from_a_files_name(name: str, wall: datetime) -> None:
    found = next(dates_in_name(name))
    assert (found.wall, found.is_utc) == (wall, False)


def test_that_names_in_utc_are_known() -> None:
    found = next(dates_in_name("PXL_20260102_101112345.jpg"))
    assert (found.wall, found.is_utc) == (WALL, True)
    found = next(dates_in_name("PXL_20260102_101112345.MP.jpg"))
    assert (found.wall, found.is_utc) == (WALL, True)
    found = next(dates_in_name("mmexport1767348672000.jpg"))
    assert (found.wall, found.is_utc) == (WALL, True)


@pytest.mark.parametrize(
    "name",
    [
        "IMG_0042.JPG",
        "DSC01234.jpg",
        "20261399.jpg",
        "IMG_12345678901.jpg",
        "1234-56-78.png",
        "scalp.jpg",
        "v1.2.3.jpg",
    ],
)
def test_that_other_numbers_are_no_dates(name: str) -> None:
    assert list(dates_in_name(name)) == []


@pytest.mark.parametrize(
    ("picture", "sidecar"),
    [
        ("a.jpg", "a.jpg.json"),
        ("a.jpg", "a.json"),
        ("a.jpg", "a.jpg.supplemental-metadata.json"),
        ("a(1).jpg", "a.jpg(1).json"),
        ("a(1).jpg", "a.jpg.supplemental-metadata(1).json"),
        ("a-edited.jpg", "a.jpg.json"),
        ("a_very_long_name_that_an_album_has_to_cut.jpg", "a_very_long_name_that_an_album_has_to_cut.jpg..json"),
    ],
)
def test_that_the_albums_json_beside_a_picture_is_asked(picture: str, sidecar: str, tmp_path: Path) -> None:
    if len(sidecar) > 50:
        sidecar = "a_very_long_name_that_an_album_has_to_cut.jpg.supplemental-metadata"[:46] + ".json"
    said_by_album = {"photoTakenTime": {"timestamp": str(int(DAY_10_SECONDS)), "formatted": "then"}}
    (tmp_path / sidecar).write_text(json.dumps(said_by_album), encoding="utf-8")
    found = date_of(said(None), a_file(tmp_path, picture, seconds=DAY_10_SECONDS + 86_400), NOW)
    assert (found.at.utc, found.source, found.doubt) == (DAY_10.utc, DateEvidence.SIDECAR, None)


@pytest.mark.parametrize(
    "text", ["", "[]", '{"photoTakenTime": 3}', '{"photoTakenTime": {"timestamp": "1e400"}}', "[" * 100_000]
)
def test_that_other_json_beside_a_picture_says_nothing(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.jpg.json").write_text(text, encoding="utf-8")
    assert date_of(said(None), a_file(tmp_path, "a.jpg"), NOW).source is DateEvidence.FILE_TIME

"""When a photo was taken, and how far its camera is believed."""

from datetime import datetime

import pytest

from builders import at
from needlewise.imaging.decode import PictureFacts
from needlewise.services.photos.dates import DateSource, date_of

NOW = at(100, 12)
DAY_10 = at(10, 12)
DAY_10_SECONDS = (DAY_10.utc - datetime(1970, 1, 1)).total_seconds()


def said(taken: datetime | None, utc_offset_min: int | None = 60) -> PictureFacts:
    return PictureFacts(media_type="image/jpeg", width=1, height=1, taken=taken, utc_offset_min=utc_offset_min)


def test_that_what_was_said_counts_before_the_camera_and_the_camera_before_the_file() -> None:
    camera = said(at(20, 9).wall)
    given = date_of(camera, DAY_10_SECONDS, NOW, at(5))
    assert (given.at, given.source) == (at(5), DateSource.GIVEN)
    by_camera = date_of(camera, DAY_10_SECONDS, NOW)
    assert (by_camera.at, by_camera.source, by_camera.doubt) == (at(20, 9), DateSource.PICTURE, None)
    by_file = date_of(said(None), DAY_10_SECONDS, NOW)
    assert (by_file.at.utc, by_file.source, by_file.doubt) == (DAY_10.utc, DateSource.FILE, None)
    assert date_of(said(None), None, NOW).source is DateSource.NONE


@pytest.mark.parametrize("taken", [at(102).wall, datetime(1904, 1, 1), datetime(1, 1, 1), datetime(9999, 12, 31)])
@pytest.mark.parametrize("offset", [60, None, 100_000])
def test_that_a_camera_in_the_future_or_long_ago_is_doubted_in_words(taken: datetime, offset: int | None) -> None:
    found = date_of(said(taken, offset), DAY_10_SECONDS, NOW)
    assert (found.at.utc, found.source) == (DAY_10.utc, DateSource.FILE)
    assert found.doubt is not None and found.doubt.args["said"] == taken.date()


def test_that_a_camera_carried_through_time_zones_is_believed() -> None:
    assert date_of(said(at(101, 2).wall), None, NOW).source is DateSource.PICTURE


@pytest.mark.parametrize("seconds", [DAY_10_SECONDS * 100, -1e12, float("inf")])
def test_that_a_file_in_the_future_or_long_ago_is_not_believed_either(seconds: float) -> None:
    found = date_of(said(None), seconds, NOW)
    assert (found.at, found.source) == (NOW, DateSource.NONE)

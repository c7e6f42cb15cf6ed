"""Bundles carry photos one at a time, and what is drawn of them is drawn when it is first looked at."""

import random
import tracemalloc
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from builders import a_diary, a_photo, an_area, at
from needlewise.bootstrap import AppContext
from needlewise.exchange.bundle import write_bundle
from needlewise.exchange.document import Document, encode
from needlewise.imaging.previews import THUMBNAIL_EDGE_PX
from needlewise.services.photos.pictures import thumbnail
from needlewise.services.records.diary import load_diary
from needlewise.services.transfer.exporting import export_to
from needlewise.services.transfer.importing import import_file
from pictures import a_picture

MANY, EACH = 24, 2**20


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    pictures = [a_picture() + random.Random(number).randbytes(EACH) for number in range(MANY)]
    digests = [sha256(data).hexdigest() for data in pictures]
    shown = {"turns": 1, "crop": an_area(), "covers": (an_area(),)}
    photos = [a_photo(number, sha256=digest, **shown) for number, digest in enumerate(digests)]
    text = encode(Document(diary=a_diary(photos=photos), exported_at=at(100)))
    path = tmp_path / "in.zip"
    with path.open("wb") as file:
        write_bundle(file, text, ((f"photos/{digest}", data) for digest, data in zip(digests, pictures, strict=True)))
    return path


def peak(act: Callable[[], object]) -> int:
    """Bytes of Python's memory."""
    tracemalloc.start()
    try:
        act()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_that_a_bundle_goes_in_and_out_in_the_memory_of_a_few_photos(
    ctx: AppContext, bundle: Path, tmp_path: Path
) -> None:
    assert peak(lambda: import_file(ctx, bundle)) < MANY / 2 * EACH
    assert len(load_diary(ctx).photos) == MANY
    assert peak(lambda: export_to(ctx, tmp_path / "out.zip")) < MANY / 2 * EACH


def test_that_how_photos_are_shown_comes_back_and_thumbnails_are_drawn_when_looked_at(
    ctx: AppContext, bundle: Path
) -> None:
    import_file(ctx, bundle)
    first = load_diary(ctx).photos[0]
    assert (first.turns, first.crop, first.covers) == (1, an_area(), (an_area(),))
    assert ctx.store.photos.thumbnail(first.sha256, THUMBNAIL_EDGE_PX) is None
    assert thumbnail(ctx, first) is not None
    assert ctx.store.photos.thumbnail(first.sha256, THUMBNAIL_EDGE_PX) is not None

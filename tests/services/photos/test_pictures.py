"""The picture of a photo in three sizes, as the person shows it."""

import io
from pathlib import Path

import pytest
from PIL import Image

from builders import a_photo, an_area
from needlewise.bootstrap import AppContext, open_context
from needlewise.domain.photos import Photo
from needlewise.imaging.previews import PREVIEW_EDGE_PX, THUMBNAIL_EDGE_PX
from needlewise.services.photos.pictures import pixels, preview, thumbnail
from pictures import a_picture

BLUE_HALF = an_area(left=0.5, top=0.0, right=1.0, bottom=1.0)


@pytest.fixture
def photo(ctx: AppContext) -> Photo:
    return a_photo(1, sha256=ctx.store.photos.put(a_picture(size=(2000, 1000))))


def seen(data: bytes | None) -> Image.Image:
    assert data is not None
    image = Image.open(io.BytesIO(data))
    assert not image.getexif()
    return image


def colour(image: Image.Image) -> str:
    red, _, blue = image.convert("RGB").resize((1, 1)).getpixel((0, 0))  # type: ignore[misc]
    return "red" if red > 2 * blue else "blue" if blue > 2 * red else "both"


def test_that_what_is_not_drawn_yet_is_drawn_and_kept(ctx: AppContext, photo: Photo) -> None:
    assert seen(thumbnail(ctx, photo)).size == (320, 160)
    for edge in (PREVIEW_EDGE_PX, THUMBNAIL_EDGE_PX):
        assert ctx.store.photos.thumbnail(photo.sha256, edge) is not None
    assert seen(preview(ctx, photo)).size == (1600, 800)


def test_that_what_is_drawn_goes_with_the_original(ctx: AppContext, photo: Photo) -> None:
    thumbnail(ctx, photo)
    ctx.store.photos.forget([photo.sha256])
    assert ctx.store.photos.thumbnail(photo.sha256, THUMBNAIL_EDGE_PX) is None
    assert (thumbnail(ctx, photo), preview(ctx, photo), pixels(ctx, photo)) == (None, None, None)


def test_that_a_diary_that_is_only_read_shows_its_photos_too(ctx: AppContext, photo: Photo) -> None:
    with open_context(ctx.folder, read_only=True, clock=ctx.clock) as reader:
        assert seen(thumbnail(reader, photo)).size == (320, 160)
        assert reader.store.photos.thumbnail(photo.sha256, THUMBNAIL_EDGE_PX) is None


def test_that_a_look_is_applied_in_every_size_and_the_original_stays(ctx: AppContext, photo: Photo) -> None:
    before = ctx.store.photos.get(photo.sha256)
    looked = a_photo(1, sha256=photo.sha256, crop=BLUE_HALF, turns=1)
    for image, size in ((seen(thumbnail(ctx, looked)), 320), (seen(preview(ctx, looked)), 1000)):
        assert image.size == (size, size) and colour(image) == "blue"
    full = pixels(ctx, looked)
    assert full is not None and (full.width, full.height) == (1000, 1000)
    assert colour(seen(thumbnail(ctx, photo))) == "both"
    assert ctx.store.photos.get(photo.sha256) == before


def test_that_what_is_covered_is_in_no_size(ctx: AppContext, photo: Photo) -> None:
    covered = a_photo(1, sha256=photo.sha256, crop=BLUE_HALF, covers=(BLUE_HALF,))
    assert colour(seen(thumbnail(ctx, covered))) == colour(seen(preview(ctx, covered))) == "both"


def test_that_pixels_come_in_the_size_that_is_asked_for(ctx: AppContext, photo: Photo) -> None:
    found = pixels(ctx, photo, 500)
    assert found is not None and found.rgb.shape == (250, 500, 3)


def test_that_bytes_that_are_no_picture_have_none(ctx: AppContext) -> None:
    photo = a_photo(1, sha256=ctx.store.photos.put(b"no picture"))
    turned = a_photo(1, sha256=photo.sha256, turns=1)
    assert [show(ctx, item) for show in (thumbnail, preview, pixels) for item in (photo, turned)] == [None] * 6


def test_that_photos_are_shown_again_after_the_diary_was_closed(tmp_path: Path) -> None:
    with open_context(tmp_path / "diary") as first:
        photo = a_photo(1, sha256=first.store.photos.put(a_picture()))
        drawn = thumbnail(first, photo)
    with open_context(tmp_path / "diary") as second:
        assert second.store.photos.thumbnail(photo.sha256, THUMBNAIL_EDGE_PX) == drawn

"""Originals and thumbnails."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from needlewise.errors import DiaryDamaged, DiaryError
from needlewise.store.store import Store, open_diary


@given(data=st.binary())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_that_bytes_come_out_as_they_went_in_under_their_digest(store: Store, data: bytes) -> None:
    digest = store.photos.put(data)
    assert digest == hashlib.sha256(data).hexdigest()
    assert store.photos.get(digest) == data


def test_that_a_photo_put_twice_is_kept_once_and_for_the_next_opening(folder: Path) -> None:
    with open_diary(folder) as store:
        assert store.photos.put(b"photo") == store.photos.put(b"photo")
    with open_diary(folder, read_only=True) as store:
        assert store.photos.digests() == {hashlib.sha256(b"photo").hexdigest()}


def test_that_a_diary_without_photos_has_none_and_makes_no_file_for_looking(store: Store) -> None:
    assert store.photos.digests() == set()
    assert store.photos.get("0" * 64) is None
    assert not store.photos.has("0" * 64)
    store.photos.forget(["0" * 64])
    assert not (store.folder / "photos.sqlite").exists()


def test_that_thumbnails_are_kept_by_size_and_can_be_drawn_again(store: Store) -> None:
    digest = store.photos.put(b"photo")
    store.photos.put_thumbnails(digest, {256: b"small"})
    store.photos.put_thumbnails(digest, {256: b"smaller", 64: b"tiny"})
    assert store.photos.thumbnail(digest, 256) == b"smaller"
    assert store.photos.thumbnail(digest, 64) == b"tiny"
    assert store.photos.thumbnail(digest, 32) is None


def test_that_an_original_and_what_is_drawn_of_it_come_and_go_together(store: Store) -> None:
    digest = store.photos.put(b"photo", {1600: b"preview", 320: b"thumbnail"})
    assert (store.photos.thumbnail(digest, 1600), store.photos.thumbnail(digest, 320)) == (b"preview", b"thumbnail")
    store.photos.forget([digest])
    assert store.photos.thumbnail(digest, 320) is None and not store.photos.has(digest)


def test_that_a_reader_cannot_put_photos(folder: Path) -> None:
    with open_diary(folder, read_only=True) as store, pytest.raises(DiaryError) as refused:
        store.photos.put(b"photo")
    assert refused.value.message.id == "store-opened-for-reading"


def test_that_damaged_photos_do_not_keep_the_diary_closed(folder: Path) -> None:
    (folder / "photos.sqlite").write_bytes(b"not a database at all" * 400)
    with open_diary(folder) as store:
        with store.read() as uow:
            assert uow.photos.all() == []
        with pytest.raises(DiaryDamaged):
            store.photos.digests()

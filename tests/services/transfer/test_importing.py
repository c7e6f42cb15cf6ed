import errno
import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from builders import a_checkin, a_device, a_diary, a_photo, a_session, at, uid
from documents import KINDS, as_written, documents
from needlewise.bootstrap import AppContext, open_context
from needlewise.clock import FixedClock
from needlewise.domain.diary import Diary
from needlewise.domain.person import Person
from needlewise.errors import DiaryError, DocumentError, InputError
from needlewise.exchange.bundle import write_bundle
from needlewise.exchange.document import Document, encode
from needlewise.messages import Catalogue, message
from needlewise.paths import resource_root
from needlewise.services.changes import Kind
from needlewise.services.records.diary import load_diary
from needlewise.services.records.sessions import delete_session
from needlewise.services.records.trash import list_trash
from needlewise.services.transfer.exporting import export_to
from needlewise.services.transfer.importing import import_file
from needlewise.store.photos import PhotoBytes
from needlewise.store.repositories import Repository

EXAMPLE = resource_root() / "example" / "diary.json"
PICTURE = b"bytes of a picture"
DIGEST = hashlib.sha256(PICTURE).hexdigest()
SMALL = a_diary(
    person=Person(birth_year=1985),
    devices=[a_device()],
    sessions=[a_session(1, device_id=uid("device")), a_session(8)],
    checkins=[a_checkin(2, itch=3)],
    photos=[a_photo(3, sha256=DIGEST)],
)


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    """Writes a diary as a document, or as a bundle where photos are given."""

    def write(diary: Diary, photos: dict[str, bytes] | None = None) -> Path:
        text = encode(Document(diary=diary, exported_at=at(100)))
        path = tmp_path / ("in.json" if photos is None else "in.zip")
        with path.open("wb") as file:
            if photos is None:
                file.write(text)
            else:
                write_bundle(file, text, [(f"photos/{digest}.jpg", data) for digest, data in photos.items()])
        return path

    return write


@pytest.fixture(scope="session")
def empty_diary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("empty") / "diary"
    open_context(folder, clock=FixedClock(at(100))).close()
    return folder


def by_id(document: dict[str, Any]) -> dict[str, Any]:
    """Without the header, and with records in an order of their own, for comparing documents."""
    records = {kind: sorted(document.get(kind, []), key=lambda record: record["id"]) for kind in KINDS}
    made = document.get("made_by_hand", {})
    by_hand = {
        kind: sorted(held, key=lambda one: (one.get("name", ""), one.get("earlier", ""), one.get("later", "")))
        for kind, held in made.items()
        if held
    }
    return records | {"person": document.get("person"), "made_by_hand": by_hand}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_that_export_gives_back_what_import_was_given_field_for_field(
    empty_diary: Path, tmp_path_factory: pytest.TempPathFactory, document: dict[str, Any]
) -> None:
    place = tmp_path_factory.mktemp("round")
    shutil.copytree(empty_diary, place / "diary")
    (place / "in.json").write_text(json.dumps(document), encoding="utf-8")
    with open_context(place / "diary", clock=FixedClock(at(100))) as ctx:
        import_file(ctx, place / "in.json")
        export_to(ctx, place / "out.json")
        again = import_file(ctx, place / "out.json")
    assert by_id(json.loads((place / "out.json").read_text("utf-8"))) == by_id(as_written(document))
    assert not again.added


def test_that_an_import_says_what_was_added_and_what_was_there(ctx: AppContext, written: Callable[..., Path]) -> None:
    first = import_file(ctx, written(SMALL))
    assert first.added == {"person": 1, "devices": 1, "sessions": 2, "checkins": 1, "photos": 1}
    assert not first.same and first.photos_missing == 1
    second = import_file(ctx, written(replace(SMALL, sessions=(*SMALL.sessions, a_session(20)))))
    assert second.added == {"sessions": 1}
    assert second.same == first.added


def test_that_the_example_comes_in_whole(ctx: AppContext) -> None:
    report = import_file(ctx, EXAMPLE)
    assert (report.added["sessions"], report.added["checkins"]) == (25, 76)
    assert report.photos_missing == 2


def test_that_undoing_an_import_leaves_the_diary_as_it_was(ctx: AppContext, written: Callable[..., Path]) -> None:
    import_file(ctx, written(replace(SMALL, sessions=SMALL.sessions[:1], person=None)))
    before = load_diary(ctx)
    report = import_file(ctx, written(SMALL))
    assert report.change.kinds == {Kind.PERSON, Kind.SESSIONS}
    redo = report.change.undo()
    assert load_diary(ctx) == before
    redo.undo()
    assert load_diary(ctx) == SMALL


def test_that_one_conflict_keeps_everything_out(
    ctx: AppContext, written: Callable[..., Path], catalogue: Catalogue
) -> None:
    import_file(ctx, written(SMALL))
    changed = replace(SMALL.sessions[1], needle_length_mm=1.0)
    incoming = replace(SMALL, sessions=(SMALL.sessions[0], changed), checkins=(*SMALL.checkins, a_checkin(9, itch=1)))
    with pytest.raises(DocumentError) as caught:
        import_file(ctx, written(incoming))
    sentence = catalogue.text(caught.value.message)
    assert "sessions[1]" in sentence and "needle_length_mm" in sentence and "nothing was imported" in sentence
    assert load_diary(ctx) == SMALL


def test_that_a_record_in_the_trash_comes_back_with_an_import(ctx: AppContext, written: Callable[..., Path]) -> None:
    import_file(ctx, written(SMALL))
    delete_session(ctx, SMALL.sessions[1].id)
    report = import_file(ctx, written(SMALL))
    assert report.added == {"sessions": 1}
    assert load_diary(ctx) == SMALL
    assert list_trash(ctx) == []


def test_that_a_bundle_brings_the_bytes_of_its_photos(ctx: AppContext, written: Callable[..., Path]) -> None:
    report = import_file(ctx, written(SMALL, {DIGEST: PICTURE}))
    assert (report.photo_bytes_added, report.photos_missing) == (1, 0)
    assert ctx.store.photos.get(DIGEST) == PICTURE


def test_that_a_bundle_fills_in_what_a_document_left_missing(ctx: AppContext, written: Callable[..., Path]) -> None:
    import_file(ctx, written(SMALL))
    report = import_file(ctx, written(SMALL, {DIGEST: PICTURE}))
    assert not report.added and report.photo_bytes_added == 1
    assert ctx.store.photos.get(DIGEST) == PICTURE


def test_that_bytes_which_no_record_names_stay_out(ctx: AppContext, written: Callable[..., Path]) -> None:
    import_file(ctx, written(replace(SMALL, photos=()), {DIGEST: PICTURE}))
    assert ctx.store.photos.digests() == set()


def test_that_one_wrong_photo_keeps_the_whole_bundle_out(ctx: AppContext, written: Callable[..., Path]) -> None:
    other = "f" * 64
    diary = replace(SMALL, photos=(*SMALL.photos, a_photo(4, sha256=other)))
    with pytest.raises(DocumentError) as caught:
        import_file(ctx, written(diary, {DIGEST: PICTURE, other: b"not what it says"}))
    assert caught.value.message.id == "bundle-wrong-digest"
    assert load_diary(ctx) == Diary()
    assert ctx.store.photos.digests() == set()


def test_that_a_failure_while_writing_leaves_neither_records_nor_photos(
    ctx: AppContext, written: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Repository[Any], records: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Repository, "add_all", fail)
    with pytest.raises(OSError, match="No space"):
        import_file(ctx, written(SMALL, {DIGEST: PICTURE}))
    assert load_diary(ctx) == Diary()
    assert ctx.store.photos.digests() == set()


def test_that_photo_bytes_which_cannot_be_kept_keep_their_records_out(
    ctx: AppContext, written: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: PhotoBytes, data: bytes) -> str:
        raise DiaryError(message("store-disk-full", path="photos.sqlite"))

    monkeypatch.setattr(PhotoBytes, "put", fail)
    with pytest.raises(DiaryError):
        import_file(ctx, written(SMALL, {DIGEST: PICTURE}))
    assert load_diary(ctx) == Diary()


def test_that_a_missing_file_leaves_the_diary_alone(ctx: AppContext, tmp_path: Path) -> None:
    with pytest.raises(InputError):
        import_file(ctx, tmp_path / "gone.json")
    assert load_diary(ctx) == Diary()
